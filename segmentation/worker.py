"""The process that runs the network for the window: requests on standard input, answers on standard output."""

import argparse
import io
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from threading import Thread

import numpy as np
from numpy.typing import NDArray

from segmentation import messages
from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo
from segmentation.inference.devices import DEVICES
from segmentation.inference.job_queue import JobQueue
from segmentation.inference.network_in_use import open_network_in_use
from segmentation.inference.segmenter import Segmenter
from segmentation.messages import CancelRequest, Failed, Finished, Message, PredictRequest, Ready
from segmentation.progress import Cancelled, IsCancelled
from segmentation.shelf.network_shelf import NetworkInUse, default_shelf
from segmentation.standard_streams import Say, claim_standard_output, leave_at_once, sentence_about, writer

NICENESS = 5
"""Between the window and a training: a stroke must not wait while the next car or a whole folder is drawn."""


def main(arguments: list[str]) -> int:
    """Load the network, say Ready, and answer requests until standard input ends.

    Every request gets one answer: Finished, Failed or Cancelled. Failed with a `job_id` of 0 means that
    the network cannot be used; the process then ends with status 1.
    """
    options = _options(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too; the window decides
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    say = writer(claim_standard_output())
    queue = JobQueue()
    # Unbuffered: a buffered reader that waits for a line would hold its lock while the process ends.
    requests = io.FileIO(0, closefd=False)
    Thread(target=listen, args=(requests, queue, leave_at_once), daemon=True).start()
    try:
        chosen = default_shelf().in_use() if options.card is None else NetworkInUse((options.card,))
        segmenter = open_network_in_use(chosen, options.device, lambda used, note: say(ready(used, note)))
    except Exception as error:  # noqa: BLE001 -- whatever it is, the window must hear of it
        say(Failed(0, sentence_about(error, "The network cannot start")))
        return 1
    serve(queue, segmenter, say)
    return 0


def listen(lines: Iterable[bytes], queue: JobQueue, on_end: Callable[[], None]) -> None:
    """Put the requests in `lines` into `queue`; call `on_end` after the last, also if the window has died."""
    for line in lines:
        try:
            message = messages.decode(line)
        except ValueError as error:
            sys.stderr.write(f"worker: {error}\n")
            continue
        if isinstance(message, PredictRequest):
            queue.put(message)
        elif isinstance(message, CancelRequest):
            queue.cancel(message.job_id)
    on_end()


def serve(queue: JobQueue, segmenter: Segmenter, say: Say) -> None:
    """Answer the jobs of `queue`, one after the other, until it is closed."""
    while (job := queue.take()) is not None:
        answer = _answer(job, segmenter, partial(queue.is_cancelled, job.job_id))
        queue.finish(job.job_id)
        say(answer)


def ready(segmenter: Segmenter, note: str) -> Ready:
    """Return the message that says which network runs where, and what is not as it was asked for."""
    card = segmenter.card
    return Ready(segmenter.device, card.name, card.sha256, card.threshold, note)


def _answer(job: PredictRequest, segmenter: Segmenter, cancelled: IsCancelled) -> Message:
    started = time.monotonic()
    try:
        _predict(job, segmenter, cancelled)
    except Cancelled:
        return messages.Cancelled(job.job_id)
    except Exception as error:  # noqa: BLE001 -- one photo must not end the worker; a defect is written out
        what = f"The network could not look at {Path(job.photo_path).name}"
        return Failed(job.job_id, sentence_about(error, what))
    return Finished(job.job_id, job.output_path, (time.monotonic() - started) * 1000)


def _predict(job: PredictRequest, segmenter: Segmenter, cancelled: IsCancelled) -> None:
    """Write the probability that `job` asks for.

    Raises:
        Cancelled: noticed before, between or after the steps; nothing is written then.
    """
    _stop_if(cancelled)
    image = read_photo(Path(job.photo_path))
    _stop_if(cancelled)
    probability = segmenter.predict(image)
    _stop_if(cancelled)
    try:
        write_atomically(Path(job.output_path), npy_bytes(probability))
    except OSError as error:
        raise CarmaskError(
            f"The network's mask of {Path(job.photo_path).name} could not be handed over ({error.strerror}). "
            f"Look whether there is room at {Path(job.output_path).parent} and try again."
        ) from error


def npy_bytes(probability: NDArray[np.uint8]) -> bytes:
    """Return `probability` as the content of an .npy file; read it with `np.load(path, allow_pickle=False)`."""
    stream = io.BytesIO()
    np.save(stream, probability, allow_pickle=False)
    return stream.getvalue()


def _stop_if(cancelled: IsCancelled) -> None:
    if cancelled():
        raise Cancelled


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="carmask worker", description=__doc__)
    parser.add_argument("--device", choices=DEVICES, default="automatic")
    parser.add_argument("--card", type=Path, help="the card of the network to load; without it, the one in use")
    return parser.parse_args(arguments)

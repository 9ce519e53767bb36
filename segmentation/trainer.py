"""The process that trains and publishes for the window: one request on standard input, answers on standard output."""

import argparse
import io
import os
import signal
from pathlib import Path
from threading import Event, Thread

from segmentation import messages
from segmentation.messages import (
    Failed,
    Message,
    PublishRequest,
    ResumeRequest,
    SurveyRequest,
    TrainRequest,
)
from segmentation.progress import Cancelled, IsCancelled
from segmentation.retraining.surveying import survey
from segmentation.retraining.teaching import resume, train_anew
from segmentation.shelf.network_shelf import NetworkShelf, default_shelf
from segmentation.standard_streams import Say, claim_standard_output, heed, leave_at_once, sentence_about, writer

NICENESS = 10
"""The desk comes first: who paints while a network is trained must not wait for it."""


def main(arguments: list[str]) -> int:
    """Do the request that is the first line of standard input, and end.

    Progress is told on the way; the last message is the answer, Failed or Cancelled among others. StopRequest, or
    the end of standard input, which comes with the end of the window, stops a training after the step it is at.
    """
    shelf = NetworkShelf(_options(arguments).shelf)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too; the window decides
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    say = writer(claim_standard_output())
    # Unbuffered: a buffered reader that waits for a line would hold its lock while the process ends.
    lines = io.FileIO(0, closefd=False)
    request = lines.readline()
    if not request:  # the window ended before it asked for anything
        return 0
    stopped = Event()
    Thread(target=heed, args=(lines, stopped), daemon=True).start()
    say(answer_to(request, shelf, say, stopped.is_set))
    leave_at_once()  # Keras takes its time to go, and nothing is left to be done
    return 0


def answer_to(line: bytes, shelf: NetworkShelf, say: Say, cancelled: IsCancelled) -> Message:
    """Return the answer to the request in `line`; `say` is told how far it is."""
    try:
        return _done(messages.decode(line), shelf, say, cancelled)
    except Cancelled:
        return messages.Cancelled(0)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the window must hear of it
        return Failed(0, sentence_about(error, "The training cannot go on"))


def _done(request: Message, shelf: NetworkShelf, say: Say, cancelled: IsCancelled) -> Message:
    match request:
        case SurveyRequest():
            return survey(request, shelf, say, cancelled)
        case TrainRequest():
            return train_anew(request, shelf, say, cancelled)
        case ResumeRequest():
            return resume(request, say, cancelled)
        case PublishRequest():
            from segmentation.retraining.publication import publish_run  # loads Keras, which takes seconds

            return publish_run(request, shelf, say, cancelled)
    raise ValueError(f"a trainer does not {request.kind}")


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="carmask trainer", description=__doc__)
    parser.add_argument("--shelf", type=Path, default=default_shelf().folder, help="where published networks are")
    return parser.parse_args(arguments)

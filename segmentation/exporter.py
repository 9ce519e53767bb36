"""The process that makes pictures for the window: one request on standard input, answers on standard output."""

import io
import os
import signal
from threading import Event, Thread

from segmentation import messages
from segmentation.batch.export_answers import exported, planned
from segmentation.messages import ExportRequest, Failed, Message
from segmentation.progress import Cancelled, IsCancelled
from segmentation.standard_streams import Say, claim_standard_output, heed, leave_at_once, sentence_about, writer

NICENESS = 10
"""The desk comes first: who paints while pictures are made must not wait for them."""


def main(_arguments: list[str]) -> int:
    """Do the request that is the first line of standard input, and end.

    Progress is told on the way; the last message is the answer, Failed or Cancelled among others. StopRequest, or
    the end of standard input, which comes with the end of the window, stops it after the pictures under way.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too; the window decides
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    say = writer(claim_standard_output())
    lines = io.FileIO(0, closefd=False)  # unbuffered: a buffered reader would hold its lock while the process ends
    request = lines.readline()
    if not request:  # the window ended before it asked for anything
        return 0
    stopped = Event()
    Thread(target=heed, args=(lines, stopped), daemon=True).start()
    say(answer_to(request, say, stopped.is_set))
    leave_at_once()
    return 0


def answer_to(line: bytes, say: Say, cancelled: IsCancelled) -> Message:
    """Return the answer to the request in `line`; `say` is told how far it is."""
    try:
        request = messages.decode(line)
        if not isinstance(request, ExportRequest):
            raise ValueError(f"an exporter does not {request.kind}")
        return (planned if request.is_trial else exported)(request, say, cancelled)
    except Cancelled:
        return messages.Cancelled(0)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the window must hear of it
        return Failed(0, sentence_about(error, "The pictures cannot be made"))

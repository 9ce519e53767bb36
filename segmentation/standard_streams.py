"""What carmask's own processes share: messages alone on standard output, and a sentence for whatever goes wrong."""

import os
import sys
import traceback
from collections.abc import Callable, Iterable
from threading import Event
from typing import BinaryIO

from segmentation import messages
from segmentation.errors import CarmaskError
from segmentation.messages import Message, StopRequest

Say = Callable[[Message], None]


def claim_standard_output() -> BinaryIO:
    """Return standard output for messages alone, and send what anyone else prints there to standard error.

    TensorFlow and its libraries print as they like, from C++ too; one stray line would break the protocol.
    """
    sys.stdout.flush()
    messages_only = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return messages_only


def writer(stream: BinaryIO) -> Say:
    """Return what says a message on `stream`, at once."""

    def say(message: Message) -> None:
        stream.write(messages.encode(message))
        stream.flush()

    return say


def heed(lines: Iterable[bytes], stopped: Event) -> None:
    """Set `stopped` once `lines` hold a StopRequest, or end, which comes with the end of the window."""
    for line in lines:
        try:
            if isinstance(messages.decode(line), StopRequest):
                break
        except ValueError as error:
            sys.stderr.write(f"carmask: {error}\n")
    stopped.set()


def leave_at_once() -> None:
    """End the process whatever it is at: nobody waits for it, and its files are atomic."""
    sys.stderr.flush()
    os._exit(0)


def sentence_about(error: Exception, what: str) -> str:
    """Return what the window shows for `error`; a defect, or what no sentence is made for, is written out whole too."""
    if isinstance(error, CarmaskError):
        return str(error)
    traceback.print_exception(error)
    if isinstance(error, MemoryError):
        return f"{what}: the computer has not enough free memory. Close other programs and try again."
    return f"{what}, for a reason that carmask does not know ({type(error).__name__}: {error})."

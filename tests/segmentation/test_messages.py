"""Tests of the messages between the window and its processes: what is said is what is heard."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation import messages
from segmentation.messages import EpochDone, Message, Progressed

EVERY_KIND = [st.from_type(kind) for kind in get_args(Message)]


def _equals_itself(message: Message) -> bool:
    """Whether no number of it, or in a list of it, is NaN: tuples and lists take the same NaN for equal to itself."""
    values = [each for value in vars(message).values() for each in (value if isinstance(value, list) else [value])]
    return all(value == value for value in values)


@given(st.one_of(EVERY_KIND).filter(_equals_itself))
def test_what_is_decoded_is_what_was_encoded_in_one_line(message: Message) -> None:
    line = messages.encode(message)
    assert line.count(b"\n") == 1 and line.endswith(b"\n")
    assert messages.decode(line) == message


def test_kinds_are_used_once() -> None:
    assert len({kind.kind for kind in get_args(Message)}) == len(get_args(Message))


def test_a_time_that_cannot_be_told_stays_so() -> None:
    assert messages.decode(messages.encode(Progressed(0, 9, "steps", None))) == Progressed(0, 9, "steps", None)


def test_a_loss_that_is_no_number_gets_through() -> None:
    heard = messages.decode(messages.encode(EpochDone(1, 2, float("nan"), 0.5, 1, "")))
    assert isinstance(heard, EpochDone) and heard.loss != heard.loss


@pytest.mark.parametrize("line", [
    b"", b"\n", b"loading ...\n", b"[]\n", b"3\n", b'{"kind": "nonsense"}\n', b'{"kind": "stop", "more": 1}\n',
    b'{"kind": "trained"', b'{"sentence": "no kind"}\n', b"\xff\xfe\n",
])  # fmt: skip
def test_anything_else_is_no_message(line: bytes) -> None:
    with pytest.raises(ValueError, match="not a message"):
        messages.decode(line)

"""Tests of what carmask's own processes share."""

import io
import subprocess
import sys

import pytest

from segmentation import messages
from segmentation.errors import CarmaskError
from segmentation.messages import Failed
from segmentation.standard_streams import sentence_about, writer
from tests.conftest import ROOT


def test_what_a_library_prints_does_not_get_among_the_messages() -> None:
    program = (
        "import os, sys; from segmentation import standard_streams; out = standard_streams.claim_standard_output(); "
        "print('stray'); sys.stdout.flush(); os.write(1, b'from C++'); out.write(b'message'); out.flush()"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b"message"
    assert b"stray" in done.stderr
    assert b"from C++" in done.stderr


def test_a_message_is_one_line_and_there_at_once() -> None:
    raw = io.BytesIO()
    buffered = io.BufferedWriter(raw)  # type: ignore[arg-type]
    writer(buffered)(Failed(0, "Two\nlines."))
    assert raw.getvalue().count(b"\n") == 1
    assert messages.decode(raw.getvalue()) == Failed(0, "Two\nlines.")


def test_a_sentence_is_passed_on_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert sentence_about(CarmaskError("The disk is full."), "The training cannot go on") == "The disk is full."
    assert capsys.readouterr().err == ""


def test_a_defect_is_told_by_its_name_and_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = sentence_about(KeyError("x"), "The training cannot go on")
    assert sentence == "The training cannot go on, for a reason that carmask does not know (KeyError: 'x')."
    assert "KeyError" in capsys.readouterr().err

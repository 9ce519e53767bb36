"""Killed at any moment, an editor loses two seconds of strokes at most; `make sweep-journal` kills many more."""

import pytest

from tests.editor.journal_sweep import faults_after_a_kill


@pytest.mark.parametrize("seconds", [0.4, 1.7, 3.1])
def test_a_kill_costs_two_seconds_of_strokes_at_most_and_brings_nothing_back_that_is_older_or_twice(tmp_path, seconds):
    faults, _ = faults_after_a_kill(tmp_path, seconds)
    assert faults == []

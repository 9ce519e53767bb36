"""Two and four editors save the same mask at once, 480 times in all: nobody's work is lost, and it can be merged."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.labels.drafting import draft_of
from segmentation.labels.meeting import Mine, meet
from segmentation.labels.record import PhotoFacts, Record
from segmentation.labels.store import LabelConflict, LabelStore
from segmentation.masks.files import read_mask
from segmentation.masks.merging import NEAR_PX
from tests.segmentation.killed_saves import without_links
from tests.segmentation.labels import KEY, draft_for, mask_of

ATTEMPTS = 480
_start: list[Barrier] = []


def wait_for_the_others(barrier: Barrier, links: bool) -> None:
    """Remember what all programs wait at before they begin."""
    _start.append(barrier)
    if not links:
        os.link = without_links


def at_once(editors: int, work, arguments: list[tuple], links: bool = True) -> list:
    """Return what `work` gives in each of so many programs, which begin together."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(editors, context, wait_for_the_others, (context.Barrier(editors), links)) as pool:
        return [done.result() for done in [pool.submit(work, *each) for each in arguments]]


Attempt = tuple[int, int, str]
"""The number of a mask, and its revision or 0 with the file that keeps it."""


def save_on_what_was_opened(folder: str, numbers: range) -> list[Attempt]:
    """Open the newest mask and save one over it, again and again; a conflict is left at that."""
    store, attempts = LabelStore(Path(folder)), []
    _start[0].wait()
    for number in numbers:
        mask, parent = mask_of(number), store.newest(KEY)
        try:
            attempts.append((number, store.save(KEY, draft_for(mask), mask, parent).revision, ""))
        except LabelConflict as conflict:
            attempts.append((number, 0, str(conflict.mask_path)))
    return attempts


@pytest.mark.parametrize(("editors", "links"), [(2, True), (4, True), (4, False)])
def test_every_attempt_is_a_revision_or_a_conflict_that_keeps_the_mask(tmp_path, editors, links):
    each = ATTEMPTS // editors
    arguments = [(str(tmp_path), range(1000 * n, 1000 * n + each)) for n in range(1, editors + 1)]
    attempts = [attempt for of_one in at_once(editors, save_on_what_was_opened, arguments, links) for attempt in of_one]
    assert len(attempts) == ATTEMPTS
    saved = {revision: number for number, revision, _ in attempts if revision}
    kept = {number: path for number, revision, path in attempts if not revision}
    assert len(saved) + len(kept) == ATTEMPTS  # no two attempts became the same revision
    problems: list[str] = []
    store = LabelStore(tmp_path)
    revisions = store.revisions(KEY, problems)
    assert problems == [] and [record.revision for record in revisions] == sorted(saved)
    assert sorted(saved) == list(range(1, len(saved) + 1))
    assert [record.parent_sha256 for record in revisions] == ["", *(record.sha256 for record in revisions[:-1])]
    for record in revisions:
        assert np.array_equal(store.read_mask(KEY, record), mask_of(saved[record.revision]))
    for number, path in kept.items():
        assert np.array_equal(read_mask(Path(path), mask_of(0).shape), mask_of(number))


SIDE = 8 * NEAR_PX
PHOTO = PhotoFacts("redcar_01.jpg", "ab" * 32, SIDE, SIDE)


def quarter(editor: int) -> tuple[int, int]:
    """Return the first row and column where an editor paints, far from all others."""
    return editor // 2 * SIDE // 2, editor % 2 * SIDE // 2


def paint_and_merge(folder: str, editor: int, strokes: int) -> int:
    """Paint pixel after pixel in one's own quarter and save each; return how often that took a merge."""
    store, merges = LabelStore(Path(folder)), 0
    mask, parent = np.zeros((SIDE, SIDE), np.uint8), store.revisions(KEY)[0]
    top, left = quarter(editor)
    _start[0].wait()
    for stroke in range(strokes):
        mask[top + stroke // 5, left + stroke % 5] = 255
        mask, parent, times = save_or_merge(store, mask, parent)
        merges += times
    return merges


def save_or_merge(store: LabelStore, mask: NDArray[np.uint8], parent: Record) -> tuple[NDArray[np.uint8], Record, int]:
    """Save a mask as the window does: what somebody else saved meanwhile is merged with it."""
    merges, draft = 0, draft_of(PHOTO, mask, parent=parent)
    while True:
        try:
            return mask, store.save(KEY, draft, mask, parent), merges
        except LabelConflict as conflict:
            meeting = meet(store, KEY, Mine(PHOTO, mask, parent), conflict.head)
            assert meeting is not None and meeting.merge.disputed == ()
            mask, parent, merges = meeting.merge.mask, conflict.head, merges + 1
            draft = meeting.draft(mask)


@pytest.mark.parametrize("editors", [2, 4])
def test_editors_who_paint_in_different_places_lose_no_stroke(tmp_path, editors):
    strokes = 15
    store, nothing = LabelStore(tmp_path), np.zeros((SIDE, SIDE), np.uint8)
    store.save(KEY, draft_of(PHOTO, nothing), nothing, None)
    merges = at_once(editors, paint_and_merge, [(str(tmp_path), editor, strokes) for editor in range(editors)])
    newest = store.newest(KEY)
    found = store.read_mask(KEY, newest)
    expected = np.zeros_like(found)
    for editor in range(editors):
        top, left = quarter(editor)
        expected[top : top + strokes // 5, left : left + 5] = 255
    assert np.array_equal(found, expected)
    assert newest.revision == 1 + editors * strokes and sum(merges) >= 1
    assert {record.origin for record in store.revisions(KEY)} <= {"human", "merge"}

"""Saves that are killed at moments left to chance: `python -m tests.segmentation.save_sweep [KILLS]`.

After each kill it is seen what the next start finds: every mask whose save was told to be over, whole and in its
place in the chain, and nothing that was never saved. Prints what was found and ends with 1 if anything was lost.
"""

import os
import random
import signal
import sys
import tempfile
from pathlib import Path

import numpy as np

from segmentation.labels.store import LabelStore
from segmentation.labels.store_check import check_store
from tests.segmentation.killed_saves import without_links
from tests.segmentation.labels import KEY, mask_of, save

LONGEST_S = 0.1
"""Kills come up to so long after the first save was over; that is some ten saves."""


def save_until_killed(store: LabelStore, told: int, after_s: float) -> None:
    """Save masks 1, 2, 3, ... and write a byte to the file `told` after each, until the alarm after the first of them.

    The alarm ends the process as SIGKILL does: nothing of the program runs any more.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    number = 0
    while True:
        number += 1
        save(store, number)
        os.write(told, b".")
        if number == 1:
            signal.setitimer(signal.ITIMER_REAL, after_s)


def told_before_a_kill(folder: Path, after_s: float) -> int:
    """Save in a child that is killed; return how many saves it told to be over."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        save_until_killed(LabelStore(folder), write_end, after_s)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as told:
        saves = len(told.read())
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != -signal.SIGALRM:
        sys.exit("the child ended by itself")
    return saves


def faults_after_a_kill(folder: Path, after_s: float) -> tuple[list[str], int]:
    """Return what is wrong in the empty `folder` after saves that were killed, and how many were told to be over."""
    told = told_before_a_kill(folder, after_s)
    faults: list[str] = []
    problems: list[str] = []
    store = LabelStore(folder)
    records = store.revisions(KEY, problems)
    faults += problems[os.link is without_links :]  # without hard links the last record may be cut short, which is said
    if not told <= len(records) <= told + 1:
        faults.append(f"{told} saves were told to be over, {len(records)} are there")
    for number, record in enumerate(records, 1):
        if record.revision != number or record.parent_sha256 != (records[number - 2].sha256 if number > 1 else ""):
            faults.append(f"revision {record.revision} is out of its place in the chain")
        if not np.array_equal(store.read_mask(KEY, record), mask_of(number)):
            faults.append(f"revision {number} has another mask than was saved")
    save(store, told + 2)
    newest = store.newest(KEY)
    if newest is None or not np.array_equal(store.read_mask(KEY, newest), mask_of(told + 2)):
        faults.append("the save after the kill did not get through")
    if os.link is not without_links:
        faults += [finding.sentence for finding in check_store(folder, with_photos=False) if finding.mend is not None]
    return faults, told


def sweep(kills: int, seed: int = 0) -> tuple[list[str], int]:
    """Kill so often, at moments of the random numbers from `seed`; return all faults, and how many saves were told."""
    moments = random.Random(seed)
    faults, told = [], 0
    for number in range(kills):
        after_s = moments.uniform(0.0001, LONGEST_S)
        with tempfile.TemporaryDirectory() as folder:
            found, saves = faults_after_a_kill(Path(folder), after_s)
        told += saves
        faults += [f"kill {number + 1}, {after_s * 1000:.1f} ms after the start: {fault}" for fault in found]
    return faults, told


def main() -> None:
    """Kill that many times with hard links, and as often without."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    has_failed = False
    for links in ("with", "without"):
        if links == "without":
            os.link = without_links
        faults, told = sweep(kills)
        print(
            f"{kills} kills {links} hard links, {told} saves told to be over: {len(faults)} faults", *faults, sep="\n"
        )
        has_failed = has_failed or bool(faults)
    sys.exit(has_failed)


if __name__ == "__main__":
    main()

"""Who has a car open is seen by the others, dies with its owner, and is never more than a hint."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.labels.claims import LEASE_S, Claimed, ClaimWatch, OwnClaim, claimed_in
from segmentation.labels.handing_out import hand_out
from segmentation.labels.processes import own_process
from segmentation.labels.store_check import check_store
from segmentation.labels.store_repair import repair_store

ROOT = Path(__file__).resolve().parents[2]
ANNA, BERT, ME = "a" * 32, "b" * 32, "c" * 32
CAR = ("redcar_01.jpg", "redcar_02.jpg")
HOLD = (
    "import sys; from pathlib import Path; from segmentation.labels.claims import Claimed, OwnClaim; "
    "own = OwnClaim('d' * 32); "
    "own.write({Path(sys.argv[1]): Claimed(('redcar_01.jpg',))}, 'Dora', 'studio-4'); print('open', flush=True); "
    "sys.stdin.read(); own.release()"
)


class Clock:
    """A clock that goes as the test says, s."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def claims_in(folder):
    return folder / ".masks" / "claims"


def beat(own, folder, photos=CAR, asked=()):
    own.write({folder: Claimed(photos, asked)}, "Anna", "studio-3")


def test_a_window_is_seen_by_the_others_with_its_photos_and_not_by_itself(tmp_path):
    anna = OwnClaim(ANNA)
    beat(anna, tmp_path)
    (claim,) = ClaimWatch(ME).look(tmp_path)
    assert (claim.window, claim.author, claim.host, claim.photos) == (ANNA, "Anna", "studio-3", frozenset(CAR))
    assert ClaimWatch(ANNA).look(tmp_path) == []


def test_a_claim_that_is_released_leaves_no_file(tmp_path):
    anna = OwnClaim(ANNA)
    beat(anna, tmp_path)
    anna.release()
    assert list(claims_in(tmp_path).iterdir()) == [] and ClaimWatch(ME).look(tmp_path) == []


def test_a_window_that_goes_on_to_another_folder_is_seen_there_only(tmp_path):
    anna = OwnClaim(ANNA)
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        beat(anna, folder)
    assert ClaimWatch(ME).look(tmp_path / "one") == []
    assert len(ClaimWatch(ME).look(tmp_path / "two")) == 1


def test_a_claim_that_counts_on_is_held_however_long(tmp_path, clock):
    anna, watch = OwnClaim(ANNA), ClaimWatch(ME, clock)
    for _ in range(20):
        beat(anna, tmp_path)
        assert len(watch.look(tmp_path)) == 1
        clock.now += LEASE_S - 1


def test_a_claim_whose_count_stands_still_lapses_after_the_lease_and_nobody_removes_a_file_by_hand(tmp_path, clock):
    beat(OwnClaim(ANNA), tmp_path)
    watch = ClaimWatch(ME, clock)
    assert len(watch.look(tmp_path)) == 1  # it may just have been written
    clock.now += LEASE_S - 0.1
    assert len(watch.look(tmp_path)) == 1
    clock.now += 0.1
    assert watch.look(tmp_path) == []
    assert list(claims_in(tmp_path).iterdir()) == []


def test_a_window_that_was_only_slow_is_seen_again(tmp_path, clock):
    anna, watch = OwnClaim(ANNA), ClaimWatch(ME, clock)
    beat(anna, tmp_path)
    watch.look(tmp_path)
    clock.now += LEASE_S
    assert watch.look(tmp_path) == []
    beat(anna, tmp_path)
    assert len(watch.look(tmp_path)) == 1


@pytest.mark.parametrize("years", [-30, 30])
def test_the_clocks_of_the_others_do_not_matter(tmp_path, clock, years):
    anna, watch = OwnClaim(ANNA), ClaimWatch(ME, clock)
    for _ in range(3):
        beat(anna, tmp_path)
        path = claims_in(tmp_path) / f"{ANNA}.json"
        os.utime(path, times=(path.stat().st_mtime + years * 3e7,) * 2)
        assert len(watch.look(tmp_path)) == 1
        clock.now += LEASE_S - 1


def test_a_lapsed_claim_that_cannot_be_removed_counts_no_more(tmp_path, clock, monkeypatch):
    def refused(path, missing_ok=False):
        raise PermissionError(13, "Permission denied")

    beat(OwnClaim(ANNA), tmp_path)
    watch = ClaimWatch(ME, clock)
    watch.look(tmp_path)
    clock.now += LEASE_S
    monkeypatch.setattr(Path, "unlink", refused)
    assert watch.look(tmp_path) == [] and watch.look(tmp_path) == []


@pytest.fixture
def killed(tmp_path):
    """What a window has left that was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"open\n"
        process.kill()
    return claims_in(tmp_path) / f"{'d' * 32}.json"


def change_process(path, **facts):
    said = json.loads(path.read_text())
    said["process"] |= facts
    path.write_text(json.dumps(said))


@pytest.mark.skipif(own_process() is None, reason="this system does not tell one process from another")
def test_what_a_window_killed_on_this_computer_has_left_counts_no_more_at_once(tmp_path, clock, killed):
    assert ClaimWatch(ME, clock).look(tmp_path) == [] and list(claims_in(tmp_path).iterdir()) == []


@pytest.mark.skipif(own_process() is None, reason="this system does not tell one process from another")
def test_so_it_does_where_its_number_was_given_to_another_process_since(tmp_path, clock, killed):
    change_process(killed, pid=os.getpid())
    assert ClaimWatch(ME, clock).look(tmp_path) == []


@pytest.mark.skipif(own_process() is None, reason="this system does not tell one process from another")
def test_what_was_killed_on_another_computer_whatever_its_name_lapses_after_the_lease(tmp_path, clock, killed):
    change_process(killed, machine="0" * 16)
    watch = ClaimWatch(ME, clock)
    assert [claim.author for claim in watch.look(tmp_path)] == ["Dora"]
    clock.now += LEASE_S
    assert watch.look(tmp_path) == [] and list(claims_in(tmp_path).iterdir()) == []


@pytest.mark.parametrize(
    "process", [None, 7, {}, {"machine": "x", "pid": 1, "started": 1}, {"machine": "0" * 16, "pid": -1, "started": 1}]
)
def test_a_claim_that_does_not_say_whose_it_is_counts_by_its_beat_alone(tmp_path, clock, process):
    anna = OwnClaim(ANNA)
    beat(anna, tmp_path)
    path = claims_in(tmp_path) / f"{ANNA}.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"process": process}))
    (claim,) = ClaimWatch(ME, clock).look(tmp_path)
    assert claim.process is None and not claim.is_here


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"7", b"[" * 99_999, b"\xff", b'{"beat": 1}',
        json.dumps({"beat": True, "author": "A", "host": "b", "photos": [], "asked": []}).encode(),
        json.dumps({"beat": 1, "author": "A\nB", "host": "b", "photos": [], "asked": []}).encode(),
        json.dumps({"beat": 1, "author": "A" * 101, "host": "b", "photos": [], "asked": []}).encode(),
        json.dumps({"beat": 1, "author": "A", "host": "", "photos": [], "asked": []}).encode(),
        json.dumps({"beat": 1, "author": "A", "host": "b", "photos": [1], "asked": []}).encode(),
        json.dumps({"beat": 1, "author": "A", "host": "b", "photos": "x", "asked": []}).encode(),
    ],
)  # fmt: skip
def test_a_file_that_makes_no_sense_is_passed_over(tmp_path, content):
    beat(OwnClaim(ANNA), tmp_path)
    (claims_in(tmp_path) / f"{BERT}.json").write_bytes(content)
    assert [claim.window for claim in ClaimWatch(ME).look(tmp_path)] == [ANNA]


def test_what_a_newer_carmask_says_besides_is_passed_over(tmp_path):
    beat(OwnClaim(ANNA), tmp_path)
    path = claims_in(tmp_path) / f"{ANNA}.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema": 9, "mood": "good"}))
    assert len(ClaimWatch(ME).look(tmp_path)) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_place_of_a_claim_is_not_waited_for(tmp_path):
    claims_in(tmp_path).mkdir(parents=True)
    os.mkfifo(claims_in(tmp_path) / f"{ANNA}.json")
    assert ClaimWatch(ME).look(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
@pytest.mark.parametrize("link", [".masks", ".masks/claims"])
def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path, link):
    photos, outside = tmp_path / "photos", tmp_path / "outside"
    outside.mkdir()
    (photos / link).parent.mkdir(parents=True)
    (photos / link).symlink_to(outside)
    for use in (lambda: beat(OwnClaim(ANNA), photos), lambda: ClaimWatch(ME).look(photos)):
        with pytest.raises(CarmaskError, match="a link leads away from it"):
            use()
    assert list(outside.iterdir()) == []


def test_where_nothing_can_be_written_the_other_folders_know_all_the_same(tmp_path):
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.mkdir()
    bad.write_text("a file")
    with pytest.raises(CarmaskError, match="Others cannot be told which car you have open"):
        OwnClaim(ANNA).write({bad: Claimed(CAR), good: Claimed(CAR)}, "Anna", "studio-3")
    assert len(ClaimWatch(ME).look(good)) == 1


def test_photos_are_claimed_in_the_open_folder_and_in_their_own(tmp_path):
    photos = [tmp_path / "redcar" / "01.jpg", tmp_path / "redcar" / "02.jpg"]
    places = claimed_in(tmp_path, photos)
    assert places == {tmp_path: ("redcar/01.jpg", "redcar/02.jpg"), tmp_path / "redcar": ("01.jpg", "02.jpg")}
    assert claimed_in(tmp_path, [tmp_path / "1.jpg"]) == {tmp_path: ("1.jpg",)}


def test_check_and_repair_leave_claims_alone(tmp_path):
    beat(OwnClaim(ANNA), tmp_path)
    before = sorted(path.name for path in claims_in(tmp_path).iterdir())
    findings = check_store(tmp_path, settled_s=-1)
    repair_store(tmp_path, findings)
    assert [finding.sentence for finding in findings] == []
    assert sorted(path.name for path in claims_in(tmp_path).iterdir()) == before


# --- the next car that nobody has

CARS = [("1.jpg",), ("2.jpg",), ("3.jpg",)]


def ask(window, folder, clock, pause=lambda: None, cars=CARS):
    places = [{folder: photos} for photos in cars]
    return hand_out(OwnClaim(window), ClaimWatch(window, clock), places, {}, ("Me", "here"), pause)


def test_the_first_car_that_nobody_has_is_handed_out_and_claimed(tmp_path, clock):
    beat(OwnClaim(ANNA), tmp_path, CARS[0])
    assert ask(BERT, tmp_path, clock) == 1
    assert ask(ME, tmp_path, clock) == 2
    assert {claim.window: claim.photos for claim in ClaimWatch("9" * 32).look(tmp_path)} == {
        ANNA: frozenset(CARS[0]), BERT: frozenset(CARS[1]), ME: frozenset(CARS[2])
    }  # fmt: skip


def test_cars_after_the_one_that_is_handed_out_are_not_even_asked_for(tmp_path, clock):
    beat(OwnClaim(ANNA), tmp_path, CARS[0])
    cars = iter([{tmp_path: photos} for photos in CARS])
    assert hand_out(OwnClaim(ME), ClaimWatch(ME, clock), cars, {}, ("Me", "here")) == 1
    assert list(cars) == [{tmp_path: CARS[2]}]


def test_where_others_have_every_car_none_is_handed_out(tmp_path, clock):
    for window, car in zip((ANNA, BERT, "d" * 32), CARS, strict=True):
        beat(OwnClaim(window), tmp_path, car)
    assert ask(ME, tmp_path, clock) is None
    assert len(list(claims_in(tmp_path).iterdir())) == len(CARS)


def test_a_car_whose_owner_crashed_is_handed_out_after_the_lease(tmp_path, clock):
    beat(OwnClaim(ANNA), tmp_path, CARS[0])
    watch, own = ClaimWatch(ME, clock), OwnClaim(ME)
    places = [{tmp_path: photos} for photos in CARS]
    assert hand_out(own, watch, places, {}, ("Me", "here")) == 1
    clock.now += LEASE_S
    assert hand_out(own, watch, places, {}, ("Me", "here")) == 0


def asking_later(window, folder, car):
    """Ask for `car` in another window as soon as this one has written that it asks, for the watch of this one."""

    class Watch(ClaimWatch):
        looks = 0

        def look(self, where):
            self.looks += 1
            if self.looks == 2:
                beat(self.rival, folder, (), car)
            return super().look(where)

    watch = Watch(ME)
    watch.rival = OwnClaim(window)
    return watch


def test_of_two_who_ask_at_once_the_one_with_the_higher_name_goes_on_to_the_next_car(tmp_path):
    watch = asking_later(ANNA, tmp_path, CARS[0])
    assert hand_out(OwnClaim(ME), watch, [{tmp_path: car} for car in CARS], {}, ("Me", "here")) == 1


@pytest.mark.parametrize(("then", "handed_out"), [((), 0), (CARS[0], 1)])
def test_the_one_with_the_lower_name_waits_until_the_other_has_made_up_its_mind(tmp_path, then, handed_out):
    watch = asking_later("d" * 32, tmp_path, CARS[0])
    waited = []

    def pause():
        waited.append(1)
        beat(watch.rival, tmp_path, then, ())

    assert hand_out(OwnClaim(ME), watch, [{tmp_path: car} for car in CARS], {}, ("Me", "here"), pause) == handed_out
    assert waited == [1]


def test_a_rival_that_never_makes_up_its_mind_is_not_waited_for_forever(tmp_path):
    watch = asking_later("d" * 32, tmp_path, CARS[0])
    assert hand_out(OwnClaim(ME), watch, [{tmp_path: car} for car in CARS], {}, ("Me", "here"), lambda: None) == 1


TAKE_ALL = (
    "import sys; from pathlib import Path; from segmentation.labels.claims import ClaimWatch, OwnClaim;"
    "from segmentation.labels.handing_out import hand_out\n"
    "folder, window = Path(sys.argv[1]), sys.argv[2] * 32\n"
    "own, watch, have = OwnClaim(window), ClaimWatch(window), []\n"
    "cars = [f'{n}.jpg' for n in range(40)]\n"
    "print('ready', flush=True); sys.stdin.readline()\n"
    "while True:\n"
    "    left = [car for car in cars if car not in have]\n"
    "    n = hand_out(own, watch, [{folder: (car,)} for car in left], {folder: tuple(have)}, ('x', 'y'))\n"
    "    if n is None: break\n"
    "    have.append(left[n])\n"
    "print(*have, flush=True); sys.stdin.read()\n"
)


@pytest.mark.parametrize("programs", [2, 4])
def test_programs_that_ask_at_once_never_get_the_same_car_and_together_get_every_one(tmp_path, programs):
    """Each goes on until it is told that others have the rest; it keeps what it has until all are done."""
    names = "3a7f"[:programs]
    command = [sys.executable, "-c", TAKE_ALL, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": ROOT, "text": True}
    started = [subprocess.Popen([*command, name], **pipes) for name in names]
    try:
        assert [process.stdout.readline() for process in started] == ["ready\n"] * programs
        for process in started:
            process.stdin.write("go\n")
            process.stdin.flush()
        taken = [process.stdout.readline().split() for process in started]
    finally:
        for process in started:
            process.communicate()
    cars = [car for has in taken for car in has]
    assert len(cars) == len(set(cars))
    assert set(cars) == {f"{number}.jpg" for number in range(40)}

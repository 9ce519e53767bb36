"""The plain parts of the bench: figures and limits, what is chosen, and the process around each part."""

import io
import json
import os
import pickle
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest
from PIL import Image

from segmentation.messages import Cancelled, Failed, encode
from segmentation.progress import Progress
from tests.bench import __main__ as bench
from tests.bench import training
from tests.bench.figures import Figure, Limit, table, write
from tests.bench.parts import NotMeasured, Part, chosen, measured
from tests.bench.worker_memory import answer, peak_of_a_worker, resident_peak_mb
from tests.conftest import ROOT
from tests.pictures import photo_of_a_car

HUNDRED = [float(value) for value in range(1, 101)]

TAKE_AND_GIVE_BACK = "taken = b'x' * 200_000_000; del taken; print(flush=True); input()"


def own_process() -> list[Figure]:
    return [Figure("own.process", "", [float(os.getpid())])]


def other_name() -> list[Figure]:
    return [Figure("other.name", "", [1.0])]


def impossible() -> list[Figure]:
    raise NotMeasured("There is no such processor here.")


def ended() -> list[Figure]:
    os._exit(1)


def wrong() -> list[Figure]:
    raise ZeroDivisionError("a defect")


@pytest.mark.parametrize(("percent", "value"), [(50, 50), (95, 95), (99, 99), (100, 100), (1, 1), (0, 1)])
def test_a_percentile_is_a_value_that_so_many_runs_do_not_exceed(percent: int, value: float) -> None:
    assert Figure("a", "ms", HUNDRED[::-1]).percentile(percent) == value


@pytest.mark.parametrize(
    ("limit", "is_met"),
    [(Limit(50, 50.5), True), (Limit(50, 50.4), False), (Limit(99, 99), True), (Limit(99, 98), False)],
)
def test_a_limit_is_of_the_median_or_of_a_percentile(limit: Limit, is_met: bool) -> None:
    assert Figure("a", "ms", HUNDRED, limit).meets(limit) is is_met


def test_a_limit_can_be_what_a_figure_must_reach() -> None:
    slow, fast = (Figure("a", "photos/s", [value], Limit(50, 2.0, is_least=True)) for value in (1.9, 2.0))
    assert table([slow]).splitlines()[-1].endswith("median >= 2 photos/s: NOT MET")
    assert table([fast]).splitlines()[-1].endswith("median >= 2 photos/s: met")


def test_the_table_tells_whether_a_limit_is_met_and_on_what_it_was_measured() -> None:
    good, bad = (Figure("predict.photo_ms", "ms", [value], Limit(50, 250.0), "CPU") for value in (100.0, 300.0))
    assert table([good]).splitlines()[-1].endswith("median <= 250 ms: met (CPU)")
    assert table([bad]).splitlines()[-1].endswith("median <= 250 ms: NOT MET (CPU)")


def test_a_figure_without_a_limit_is_neither_met_nor_not() -> None:
    figure = Figure("train.photos_per_s", "photos/s", [2.5])
    assert table([figure]).splitlines()[-1].endswith("photos/s     1  none")
    assert not {"limit", "limit_is_of", "met", "note"} & figure.summary().keys()


def test_the_columns_of_the_table_are_as_wide_as_they_need_to_be() -> None:
    head, _, *rows = table([Figure("a", "ms", [1.0]), Figure("a.long.name", "photos/s", [123456.0])]).splitlines()
    assert len({row.index("none") for row in rows} | {head.index("limit")}) == 1


def test_what_is_not_measured_this_time_keeps_its_entry(tmp_path: Path) -> None:
    path = tmp_path / "build" / "bench.json"
    write([Figure("one", "ms", [1.0], Limit(50, 2.0), "CPU"), Figure("two", "ms", [2.0])], path)
    write([Figure("two", "ms", [3.0, 3.0])], path)
    entries = json.loads(path.read_text())
    assert entries["one"] == {
        "median": 1.0, "p95": 1.0, "p99": 1.0, "unit": "ms", "runs": 1,
        "limit": 2.0, "limit_is_of": "median", "met": True, "note": "CPU",
    }  # fmt: skip
    assert (entries["two"]["median"], entries["two"]["runs"]) == (3.0, 2)


PARTS = [Part(("car.photo_ms", "car.thumbnails_ms"), other_name), Part(("predict.photo_ms",), other_name)]


@pytest.mark.parametrize(
    ("beginnings", "parts"),
    [([], PARTS), (["predict"], PARTS[1:]), (["car.thumb"], PARTS[:1]), (["predict", "car"], PARTS)],
)
def test_parts_are_chosen_by_how_the_names_of_their_figures_begin(beginnings: list[str], parts: list[Part]) -> None:
    assert chosen(PARTS, beginnings) == parts


def test_a_name_that_no_figure_has_is_answered_with_all_names() -> None:
    with pytest.raises(ValueError, match=r"begins with photo\. The names are: car\.photo_ms, car\.thumbnails_ms, pred"):
        chosen(PARTS, ["predict", "photo"])


def test_every_figure_of_the_bench_has_one_name() -> None:
    names = [name for part in bench.PARTS for name in part.names]
    assert len(set(names)) == len(names)


def test_a_part_is_measured_in_a_process_of_its_own() -> None:
    first, second = (measured(Part(("own.process",), own_process))[0].values[0] for _ in range(2))
    assert len({first, second, os.getpid()}) == 3


def test_a_part_that_returns_other_figures_than_it_is_chosen_by_is_a_defect() -> None:
    with pytest.raises(ValueError, match=r"own\.process was to be measured, not other\.name"):
        measured(Part(("own.process",), other_name))


def test_what_this_computer_cannot_measure_is_told_and_the_rest_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.figures_of(Part(("a", "b"), impossible)) == []
    assert "a, b: not measured. There is no such processor here." in capsys.readouterr().err


def test_a_part_whose_process_was_ended_leaves_the_others_their_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.figures_of(Part(("a",), ended)) == []
    assert "a: not measured. A process in the process pool was terminated abruptly" in capsys.readouterr().err


def test_a_defect_of_a_part_is_shown_as_one() -> None:
    with pytest.raises(ZeroDivisionError, match="a defect"):
        bench.figures_of(Part(("a",), wrong))


def test_the_process_that_prints_loads_none_of_the_networks_libraries() -> None:
    program = "import sys, tests.bench.__main__; print({'keras', 'openvino', 'tensorflow'} & sys.modules.keys())"
    said = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said == "set()\n"


def test_only_whole_epochs_after_the_first_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = count(step=2.0)
    monkeypatch.setattr(training.time, "perf_counter", lambda: next(seconds))
    clock = training.EpochClock(photos=16, epochs=3)
    for epoch in range(3):
        for step in range(1, 5):
            clock(Progress(4 * epoch + step, 12, "steps"))
        clock(Progress(epoch + 1, 3, "epochs"))
    assert clock.photos_per_s == [8.0, 8.0]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of another process")
def test_memory_that_was_given_back_counts_for_the_peak() -> None:
    command = [sys.executable, "-c", TAKE_AND_GIVE_BACK]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert 200 < resident_peak_mb(process.pid) < 300
        process.communicate("\n")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of another process")
def test_the_peak_is_that_of_the_real_worker_with_the_network_in_it(tmp_path: Path) -> None:
    Image.fromarray(photo_of_a_car()[0]).save(tmp_path / "car.jpg")
    peak, device = peak_of_a_worker([tmp_path / "car.jpg"])
    assert peak > 100
    assert device.startswith(("CPU", "GPU"))


@pytest.mark.parametrize(
    ("lines", "says"), [(b"", "has ended"), (encode(Failed(3, "car.jpg is damaged.")), "car.jpg is damaged.")]
)
def test_a_worker_that_fails_is_not_measured(lines: bytes, says: str) -> None:
    with pytest.raises(RuntimeError, match=says):
        answer(io.BytesIO(lines))


def test_every_other_answer_of_the_worker_is_returned() -> None:
    assert answer(io.BytesIO(encode(Cancelled(3)))) == Cancelled(3)


def test_the_plain_network_is_the_unet_of_31_million_weights() -> None:
    from tests.bench.plain_unet import build_plain_unet

    network = build_plain_unet(32)
    assert network.output_shape == (None, 32, 32, 1)
    assert 31.0e6 < network.count_params() < 31.1e6


def test_no_figure_is_measured_twice() -> None:
    names = [name for part in bench.PARTS for name in part.names]
    assert len(names) == len(set(names))


def test_what_is_measured_over_photos_is_measured_at_both_sizes() -> None:
    names = {name for part in bench.PARTS for name in part.names}
    assert {name for name in names if "_1918_" in name} == {
        name.replace("_6000_", "_1918_") for name in names if "_6000_" in name
    }


def test_every_part_can_be_sent_to_a_process_of_its_own() -> None:
    for part in bench.PARTS:
        pickle.loads(pickle.dumps(part.measure))

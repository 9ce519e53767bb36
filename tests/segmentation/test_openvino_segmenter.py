"""Tests of the segmenter that runs the exported engine, and of exporting it."""

import hashlib
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.inference import openvino_segmenter
from segmentation.inference.devices import CPU
from segmentation.inference.keras_segmenter import KerasSegmenter
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.parity import compare
from segmentation.network.card import read_card, write_card
from segmentation.network.exporting import export_engine
from segmentation.network.weights import load_network
from tests.conftest import ROOT
from tests.pictures import photo_of_a_car

OPEN_AND_LOOK = """
import sys
from pathlib import Path
import numpy as np
from segmentation.inference.opening import open_segmenter
open_segmenter(Path(sys.argv[1]), "cpu", lambda *_: None).predict(np.zeros((32, 48, 3), np.uint8))
print(sorted({"keras", "tensorflow"} & sys.modules.keys()))
"""

IMPORT_AND_LOOK = """
import sys
from segmentation.network.openvino_import import import_openvino
import_openvino().tools.ovc.convert_model
print([name for name, module in sys.modules.items() if name.startswith("openvino_telemetry") and module is not None])
"""


def engine_file(card_path: Path, kind: str) -> Path:
    engine = read_card(card_path).engine
    assert engine is not None
    return card_path.parent / {"graph": engine.graph, "constants": engine.constants}[kind]


@pytest.mark.parametrize(("height", "width"), [(96, 144), (50, 400), (32, 48), (8, 9)])
def test_the_probability_has_the_size_of_the_photo(exported_network: Path, height: int, width: int) -> None:
    image, _ = photo_of_a_car(height, width)
    probability = OpenVinoSegmenter(exported_network).predict(image)
    assert probability.shape == (height, width)
    assert probability.dtype == np.uint8


def test_the_engine_draws_what_keras_draws(exported_network: Path) -> None:
    photos = [photo_of_a_car(height, 48)[0] for height in (32, 40, 70)]
    parity = compare(KerasSegmenter(exported_network, CPU), OpenVinoSegmenter(exported_network), photos)
    assert parity.photos == 3
    assert parity.largest_difference <= 0.02


def test_one_prediction_does_not_write_over_the_one_before(exported_network: Path) -> None:
    segmenter = OpenVinoSegmenter(exported_network)
    first = segmenter.predict(photo_of_a_car(32, 48)[0])
    kept = first.copy()
    segmenter.predict(np.full((32, 48, 3), 255, np.uint8))
    assert np.array_equal(first, kept)


def test_flip_averaging_makes_a_photo_and_its_mirror_image_alike(own_copy: Path) -> None:
    write_card(own_copy, {**read_card(own_copy).facts, "flip_averaging": True})
    image, _ = photo_of_a_car(32, 48)
    for segmenter in (OpenVinoSegmenter(own_copy), KerasSegmenter(own_copy, CPU)):
        mirrored = segmenter.predict(np.ascontiguousarray(image[:, ::-1]))[:, ::-1].astype(int)
        assert np.abs(segmenter.predict(image) - mirrored).max() <= 1


@pytest.mark.parametrize("flip_averaging", [False, True])
def test_photos_that_run_at_once_are_not_mixed_up_nor_is_one_left_out(own_copy: Path, flip_averaging: bool) -> None:
    write_card(own_copy, {**read_card(own_copy).facts, "flip_averaging": flip_averaging})
    segmenter, alone = OpenVinoSegmenter(own_copy), OpenVinoSegmenter(own_copy, photos_at_once=1)
    image, _ = photo_of_a_car(32, 48)
    views = [image, np.full_like(image, 255), image[::-1]]  # more than run at once
    for found, photo in zip(segmenter.run_network(views), views, strict=True):
        assert np.abs(found - alone.run_network([photo])[0]).max() < 1e-3


def test_nothing_runs_at_once_before_each_has_run_alone(own_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_card(own_copy, {**read_card(own_copy).facts, "flip_averaging": True})
    threads: list[str] = []
    run = openvino_segmenter._probability

    def watched(request: Any, photo: NDArray[np.uint8]) -> NDArray[np.float32]:
        threads.append(threading.current_thread().name)
        return run(request, photo)

    monkeypatch.setattr(openvino_segmenter, "_probability", watched)
    OpenVinoSegmenter(own_copy)
    assert threads == [threading.current_thread().name] * 2


def test_the_engine_starts_without_keras(exported_network: Path) -> None:
    command = [sys.executable, "-c", OPEN_AND_LOOK, str(exported_network)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said == "[]\n"


def test_no_thread_of_the_engine_is_tied_to_a_core_where_another_program_may_be_at_work(exported_network: Path) -> None:
    running = OpenVinoSegmenter(exported_network)._requests[0].get_compiled_model()
    assert running.get_property("ENABLE_CPU_PINNING") is False


def test_openvino_reports_nothing_over_the_net() -> None:
    command = [sys.executable, "-c", IMPORT_AND_LOOK]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("kind", ["graph", "constants"])
def test_a_damaged_engine_is_a_sentence(own_copy: Path, kind: str) -> None:
    path = engine_file(own_copy, kind)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(CarmaskError, match=f"{path.name} is damaged"):
        OpenVinoSegmenter(own_copy)


@pytest.mark.parametrize("kind", ["graph", "constants"])
def test_a_missing_file_of_the_engine_is_a_sentence(own_copy: Path, kind: str) -> None:
    path = engine_file(own_copy, kind)
    path.unlink()
    with pytest.raises(CarmaskError, match=f"{path.name} cannot be read"):
        OpenVinoSegmenter(own_copy)


@pytest.mark.parametrize("graph", [b"", b"no graph", b"<net name='Model' version='11'><layers/><edges/></net>"])
def test_a_graph_that_openvino_cannot_run_is_a_sentence(own_copy: Path, graph: bytes) -> None:
    engine_file(own_copy, "graph").write_bytes(graph)
    facts = read_card(own_copy).facts
    facts["engine"]["graph_sha256"] = hashlib.sha256(graph).hexdigest()
    write_card(own_copy, facts)
    with pytest.raises(CarmaskError, match="cannot be run on this computer"):
        OpenVinoSegmenter(own_copy)


def test_a_network_without_an_engine_says_so(tiny_network: Path) -> None:
    with pytest.raises(CarmaskError, match="has no exported engine"):
        OpenVinoSegmenter(tiny_network)


@pytest.mark.parametrize(
    "engine", [{"graph": "../e.xml"}, {"graph": "/e.xml"}, {"constants": "e.exe"}, {"constants": 7}, {"other": "e.xml"}]
)
def test_a_card_that_names_an_engine_elsewhere_is_refused(own_copy: Path, engine: dict[str, object]) -> None:
    facts = read_card(own_copy).facts
    write_card(own_copy, {**facts, "engine": {**facts["engine"], **engine}})
    with pytest.raises(CarmaskError, match=r"not allowed|damaged"):
        read_card(own_copy)


def test_the_same_network_is_exported_to_the_same_files(tiny_network: Path, tmp_path: Path) -> None:
    network, _ = load_network(tiny_network)
    assert export_engine(network, tmp_path).constants == export_engine(network, tmp_path).constants


def test_torch_cannot_export(tiny_network: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keras.backend, "backend", lambda: "torch")
    with pytest.raises(CarmaskError, match="publish it where Keras runs on TensorFlow"):
        export_engine(load_network(tiny_network)[0], tmp_path)


@pytest.fixture
def without_openvino(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openvino", None)


@pytest.mark.usefixtures("without_openvino")
def test_without_openvino_running_an_engine_says_what_is_missing(exported_network: Path) -> None:
    with pytest.raises(CarmaskError, match="OpenVINO, which runs"):
        OpenVinoSegmenter(exported_network)


@pytest.mark.usefixtures("without_openvino")
def test_without_openvino_exporting_an_engine_says_what_is_missing(tiny_network: Path, tmp_path: Path) -> None:
    network, _ = load_network(tiny_network)
    with pytest.raises(CarmaskError, match="OpenVINO, which runs"):
        export_engine(network, tmp_path)

"""Tests of quantising an exported engine."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.network.card import EngineFiles, read_card
from segmentation.network.engine_files import read_engine
from segmentation.network.openvino_import import import_openvino
from segmentation.network.quantising import quantise_engine
from segmentation.progress import Cancelled

ROOT = Path(__file__).resolve().parents[2]

QUANTISE_AND_LOOK = """
import sys
from pathlib import Path
import numpy as np
from segmentation.network.card import read_card
from segmentation.network.quantising import quantise_engine
card = read_card(Path(sys.argv[1]))
shape = card.network["height"], card.network["width"], 3
quantise_engine(card.engine, Path(sys.argv[1]).parent, [np.zeros(shape, np.uint8)], lambda photo: None)
print([name for name, module in sys.modules.items() if name.startswith("openvino_telemetry") and module is not None])
"""


def engine_of(card_path: Path) -> EngineFiles:
    engine = read_card(card_path).engine
    assert engine is not None
    return engine


def test_it_says_nothing_of_its_own_and_tells_nobody_over_the_net(own_copy: Path) -> None:
    command = [sys.executable, "-c", QUANTISE_AND_LOOK, str(own_copy)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said == "[]\n"


def photos_for(card_path: Path) -> list[NDArray[np.uint8]]:
    """Return three photos of noise as the engine of `card_path` takes them."""
    network = read_card(card_path).network
    random = np.random.default_rng(1)
    return [random.integers(0, 256, (network["height"], network["width"], 3), np.uint8) for _ in range(3)]


def test_the_copy_lies_beside_the_engine_in_fewer_bytes(own_copy: Path) -> None:
    engine, folder = engine_of(own_copy), own_copy.parent
    counts: list[int] = []
    copy = quantise_engine(engine, folder, photos_for(own_copy), counts.append)
    assert counts == [0, 1, 2, 3]
    assert (folder / copy.constants).stat().st_size < 0.75 * (folder / engine.constants).stat().st_size


def test_its_kernels_have_seven_bits(own_copy: Path) -> None:
    copy = quantise_engine(engine_of(own_copy), own_copy.parent, photos_for(own_copy), lambda _: None)
    graph = import_openvino().Core().read_model(*read_engine(copy, own_copy.parent))
    kernels = [
        node.get_data()
        for node in graph.get_ops()
        if node.get_type_name() == "Constant" and node.get_element_type() == import_openvino().Type.i8
    ]
    assert kernels
    assert max(np.abs(kernel.astype(int)).max() for kernel in kernels) <= 64


def test_giving_up_at_a_photo_writes_nothing(own_copy: Path) -> None:
    def give_up(done: int) -> None:
        raise Cancelled

    before = set(own_copy.parent.iterdir())
    with pytest.raises(Cancelled):
        quantise_engine(engine_of(own_copy), own_copy.parent, photos_for(own_copy), give_up)
    assert set(own_copy.parent.iterdir()) == before


def test_whatever_nncf_raises_is_a_sentence(own_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_openvino()
    import nncf

    def refuse(*arguments: object, **options: object) -> None:
        raise nncf.ParameterNotSupportedError("no such option")

    monkeypatch.setattr(nncf, "quantize", refuse)
    with pytest.raises(CarmaskError, match="NNCF cannot quantise it .ParameterNotSupportedError: no such option"):
        quantise_engine(engine_of(own_copy), own_copy.parent, photos_for(own_copy), lambda _: None)


def test_an_engine_that_is_not_the_one_named_is_not_read(own_copy: Path) -> None:
    engine = engine_of(own_copy)
    (own_copy.parent / engine.constants).write_bytes(b"others")
    with pytest.raises(CarmaskError, match="is damaged or not the one its card names"):
        quantise_engine(engine, own_copy.parent, photos_for(own_copy), lambda _: None)

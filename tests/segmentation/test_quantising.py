"""Tests of quantising an exported engine."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.network.card import EngineFiles, read_card
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
quantise_engine(card.engine, Path(sys.argv[1]).parent, [Path("photo")], lambda photo: np.zeros(shape, np.uint8))
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


def test_the_copy_lies_beside_the_engine_in_fewer_bytes(own_copy: Path) -> None:
    card = read_card(own_copy)
    engine = engine_of(own_copy)
    shape = card.network["height"], card.network["width"], 3
    random = np.random.default_rng(1)
    photos = {Path(f"{number}.jpg"): random.integers(0, 256, shape, np.uint8) for number in range(3)}
    copy = quantise_engine(engine, own_copy.parent, list(photos), photos.__getitem__)
    folder = own_copy.parent
    assert (folder / engine.constants).exists()
    assert (folder / copy.constants).stat().st_size < 0.75 * (folder / engine.constants).stat().st_size


@pytest.mark.parametrize("error", [CarmaskError("photo.jpg cannot be read."), Cancelled()])
def test_what_goes_wrong_with_a_photo_is_passed_on(own_copy: Path, error: Exception) -> None:
    def refuse(path: Path) -> NDArray[np.uint8]:
        raise error

    before = set(own_copy.parent.iterdir())
    with pytest.raises(type(error)):
        quantise_engine(engine_of(own_copy), own_copy.parent, [Path("photo.jpg")], refuse)
    assert set(own_copy.parent.iterdir()) == before

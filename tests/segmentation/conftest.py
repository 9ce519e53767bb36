"""Fixtures for the tests of the library: a network too small to be good and quick to make."""

import shutil
from dataclasses import asdict
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tiny_network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The card of an untrained network for photos of 32x48 px."""
    from segmentation.network.unet import build_unet
    from segmentation.network.weights import save_network
    from tests.segmentation.networks import TINY

    return save_network(build_unet(TINY), TINY, {"threshold": 0.5}, tmp_path_factory.mktemp("network"))


@pytest.fixture(scope="session")
def exported_network(tiny_network: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The card of the tiny network with its exported engine; to be copied, not changed."""
    from segmentation.network.card import read_card, write_card
    from segmentation.network.exporting import export_engine
    from segmentation.network.weights import load_network

    folder = Path(shutil.copytree(tiny_network.parent, tmp_path_factory.mktemp("exported") / "network"))
    engine = export_engine(load_network(tiny_network)[0], folder)
    write_card(folder / "card.json", {**read_card(tiny_network).facts, "engine": asdict(engine)})
    return folder / "card.json"


@pytest.fixture
def own_copy(exported_network: Path, tmp_path: Path) -> Path:
    """The card of a copy of `exported_network` that a test may damage."""
    return Path(shutil.copytree(exported_network.parent, tmp_path / "network")) / "card.json"


@pytest.fixture(scope="session")
def colour_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run whose network draws coloured cars, roughly; to be copied, not changed."""
    return _run_of(-10.0, tmp_path_factory.mktemp("run"))


@pytest.fixture(scope="session")
def blind_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run whose network draws nothing; to be copied, not changed."""
    return _run_of(-1000.0, tmp_path_factory.mktemp("run"))


def _run_of(bias: float, folder: Path) -> Path:
    from segmentation.network.weights import save_network
    from segmentation.training.history import EpochRecord, append_epoch
    from tests.segmentation.networks import FLAT, colour_network

    for epoch in (1, 2, 3):
        append_epoch(folder, EpochRecord(epoch, 1 / epoch, 1 - 0.2 / epoch, 0.001, 90.0))
    facts = {
        "trained_on": {"photos": 4, "cars": ["learned"]},
        "stopped_by": {"photos": 2, "cars": ["watched"]},
        "scores": {"held_out_dice_at_input_size": 0.9},
    }
    return save_network(colour_network(bias), FLAT, facts, folder).parent

"""Fixtures for the tests of the library: a network too small to be good and quick to make."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tiny_network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The card of an untrained network for photos of 32x48 px."""
    from segmentation.network.unet import build_unet
    from segmentation.network.weights import save_network
    from tests.segmentation.networks import TINY

    return save_network(build_unet(TINY), TINY, {"threshold": 0.5}, tmp_path_factory.mktemp("network"))

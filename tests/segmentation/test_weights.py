"""Tests of weights and cards on disk."""

import hashlib
import json
import os
from pathlib import Path

import keras
import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.network import weights
from segmentation.network.card import LARGEST_CARD_BYTES, LARGEST_FILE_BYTES, ModelCard, read_card, read_weights
from segmentation.network.unet import build_unet
from segmentation.network.weights import load_network, save_network
from tests.segmentation.networks import TINY

PHOTOS = np.random.default_rng(0).uniform(0, 255, (2, 32, 48, 3)).astype(np.float32)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The card of a tiny network of this test's own."""
    return save_network(build_unet(TINY), TINY, {"threshold": 0.4}, tmp_path)


def rewrite(card: Path, **changes: object) -> None:
    card.write_text(json.dumps(json.loads(card.read_text()) | changes))


def replace_weights(card: Path, content: bytes, honest_hash: bool) -> None:
    (card.parent / read_card(card).weights).write_bytes(content)
    if honest_hash:
        rewrite(card, sha256=hashlib.sha256(content).hexdigest())


def test_a_loaded_network_says_what_the_saved_one_said(tmp_path: Path) -> None:
    network = build_unet(TINY)
    loaded, card = load_network(save_network(network, TINY, {"threshold": 0.4}, tmp_path))
    np.testing.assert_allclose(loaded.predict_on_batch(PHOTOS), network.predict_on_batch(PHOTOS), atol=1e-3)
    assert card.threshold == 0.4


def test_weights_are_loaded_into_the_precision_that_is_asked_for(saved: Path) -> None:
    exact, quick = load_network(saved)[0], load_network(saved, "mixed_bfloat16")[0]
    assert np.abs(exact.predict_on_batch(PHOTOS) - quick.predict_on_batch(PHOTOS)).max() < 0.05


def test_a_better_network_replaces_the_old_one_and_its_weights(saved: Path) -> None:
    before = read_card(saved).weights
    save_network(build_unet(TINY), TINY, {}, saved.parent)
    names = {path.name for path in saved.parent.iterdir()}
    assert names == {"card.json", read_card(saved).weights}
    assert before not in names


def test_what_only_training_needs_is_not_saved(tmp_path: Path) -> None:
    network = build_unet(TINY)
    network.compile("adam", "mse")
    network.train_on_batch(PHOTOS, PHOTOS[..., :1])
    trained = save_network(network, TINY, {}, tmp_path / "trained")
    untrained = save_network(build_unet(TINY), TINY, {}, tmp_path / "untrained")
    sizes = [(card.parent / read_card(card).weights).stat().st_size for card in (trained, untrained)]
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize("value", [np.nan, 70_000.0], ids=["no number", "too large for float16"])
def test_weights_that_cannot_be_kept_replace_nothing(saved: Path, value: float) -> None:
    kept = {path.name: path.read_bytes() for path in saved.parent.iterdir()}
    network = build_unet(TINY)
    network.set_weights([np.full_like(weight, value) for weight in network.get_weights()])
    with pytest.raises(CarmaskError, match="not saved"):
        save_network(network, TINY, {}, saved.parent)
    assert {path.name: path.read_bytes() for path in saved.parent.iterdir()} == kept


def test_weights_that_another_card_names_stay(saved: Path) -> None:
    other = saved.parent / "unet-0123456789ab.weights.h5"
    other.write_bytes(b"of another card")
    save_network(build_unet(TINY), TINY, {}, saved.parent)
    assert other.exists()


@pytest.mark.parametrize("step", ["save_weights", "fsync", "write_card"])
def test_a_save_that_breaks_off_leaves_the_old_pair_whole(
    saved: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    before = {path.name: path.read_bytes() for path in saved.parent.iterdir()}
    place = {"save_weights": keras.Model, "fsync": os, "write_card": weights}[step]
    monkeypatch.setattr(place, step, full_disk)
    with pytest.raises(OSError, match="No space"):
        save_network(build_unet(TINY), TINY, {}, saved.parent)
    assert {path.name: path.read_bytes() for path in saved.parent.iterdir()} == before


def test_saving_the_same_weights_again_keeps_them_when_the_card_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*paths: object) -> None:
        raise PermissionError(13, "Permission denied")

    network = build_unet(TINY)
    card = save_network(network, TINY, {}, tmp_path)
    monkeypatch.setattr(os, "replace", forbidden)
    with pytest.raises(OSError, match="Permission"):
        save_network(network, TINY, {}, tmp_path)
    load_network(card)


def test_weights_that_the_card_does_not_name_are_refused(saved: Path) -> None:
    replace_weights(saved, b"something else", honest_hash=False)
    with pytest.raises(CarmaskError, match="damaged or not the one its card names"):
        load_network(saved)


def test_the_bytes_that_were_checked_are_those_that_are_loaded(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A training may replace the file meanwhile, and on a share so may anybody."""

    def replaced_meanwhile(card: ModelCard, folder: Path) -> bytes:
        content = read_weights(card, folder)
        (folder / card.weights).write_bytes(b"something else")
        return content

    monkeypatch.setattr(weights, "read_weights", replaced_meanwhile)
    load_network(saved)


def test_weights_that_are_no_weights_are_refused_although_the_card_names_them(saved: Path) -> None:
    replace_weights(saved, b"garbage" * 1000, honest_hash=True)
    with pytest.raises(CarmaskError, match="do not fit this version"):
        load_network(saved)


def test_weights_cut_short_are_refused_although_the_card_names_them(saved: Path) -> None:
    whole = (saved.parent / read_card(saved).weights).read_bytes()
    replace_weights(saved, whole[: len(whole) // 2], honest_hash=True)
    with pytest.raises(CarmaskError, match="do not fit this version"):
        load_network(saved)


def test_weights_of_another_shape_are_refused(saved: Path) -> None:
    rewrite(saved, network=json.loads(saved.read_text())["network"] | {"filters": [4, 6]})
    with pytest.raises(CarmaskError, match="do not fit this version"):
        load_network(saved)


def test_missing_weights_are_said(saved: Path) -> None:
    (saved.parent / read_card(saved).weights).unlink()
    with pytest.raises(CarmaskError, match="cannot be read"):
        load_network(saved)


@pytest.mark.parametrize(
    "network",
    [{}, {"filters": 3}, {"filters": [4, 8], "layers": 2}, {"filters": ["a"]}, {"filters": [4], "height": -2}],
)
def test_a_network_that_cannot_be_built_is_refused(saved: Path, network: dict[str, object]) -> None:
    rewrite(saved, network=network)
    with pytest.raises(CarmaskError, match="cannot build"):
        load_network(saved)


@pytest.mark.parametrize(
    "change",
    [
        {"weights": "../unet.weights.h5"},
        {"weights": "/etc/unet.weights.h5"},
        {"weights": "unet.keras"},
        {"threshold": 1.5},
        {"threshold": "NaN"},
        {"smallest_hole_px": -1},
        {"smallest_hole_px": "200"},
        {"smallest_hole_px": 200.5},
        {"smallest_hole_px": True},
        {"smallest_hole_px": 10**400},
        {"network": 3},
    ],
)
def test_a_card_that_makes_no_sense_is_refused(saved: Path, change: dict[str, object]) -> None:
    rewrite(saved, **change)
    with pytest.raises(CarmaskError, match="card"):
        read_card(saved)


def test_for_a_folder_the_card_in_it_is_asked_for(saved: Path) -> None:
    with pytest.raises(CarmaskError, match="is a folder; name the card.json in it"):
        read_card(saved.parent)


def test_a_card_that_is_no_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "card.json").write_bytes(b"\xff\xfe not json")
    with pytest.raises(CarmaskError, match="damaged"):
        read_card(tmp_path / "card.json")


def test_a_card_larger_than_any_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "card.json").open("wb") as file:
        file.truncate(LARGEST_CARD_BYTES + 1)
    with pytest.raises(CarmaskError, match="damaged .*larger than 4 MB"):
        read_card(tmp_path / "card.json")


def test_weights_larger_than_any_are_not_read(saved: Path) -> None:
    with (saved.parent / read_card(saved).weights).open("r+b") as file:
        file.truncate(LARGEST_FILE_BYTES + 1)
    with pytest.raises(CarmaskError, match="was not read: it is no ordinary file or larger than 1024 MB"):
        load_network(saved)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows knows no such pipes")
def test_a_pipe_in_the_place_of_weights_is_not_waited_for(saved: Path) -> None:
    path = saved.parent / read_card(saved).weights
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(CarmaskError, match="no ordinary file"):
        load_network(saved)


def test_a_missing_card_is_said(tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="There is no network at"):
        read_card(tmp_path / "card.json")

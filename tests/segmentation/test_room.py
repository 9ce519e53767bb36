"""Tests of what a training does where memory is too small for it."""

import keras
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.errors import CarmaskError
from segmentation.training.room import Room


@given(st.integers(1, 64), st.booleans())
def test_each_try_takes_less_than_the_one_before_and_the_last_one_is_a_single_photo_on_the_processor(
    photos: int, on_cpu: bool
) -> None:
    rooms = [Room(photos, photos, on_cpu)]
    while (rooms[-1].photos, rooms[-1].on_cpu) != (1, True):
        rooms.append(rooms[-1].smaller())
    with pytest.raises(CarmaskError, match="not enough memory"):
        rooms[-1].smaller()
    assert len({(room.on_cpu, room.photos) for room in rooms}) == len(rooms)
    assert all(1 <= room.photos <= photos for room in rooms)
    assert rooms[0].note == "" and all(room.note for room in rooms[1:])


def test_the_processor_is_asked_for_all_photos_again() -> None:
    assert Room(4, 1, on_cpu=False).smaller().photos == 4


@pytest.mark.parametrize(("cards", "on_cpu"), [([], True), (["gpu:0"], False)])
def test_the_graphics_card_is_tried_first_where_there_is_one(
    cards: list[str], on_cpu: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keras.distribution, "list_devices", lambda kind: cards)
    assert Room.for_batches_of(4) == Room(4, 4, on_cpu)


def test_a_broken_driver_leaves_the_training_to_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(kind: str) -> list[str]:
        raise RuntimeError("CUDA driver version is insufficient")

    monkeypatch.setattr(keras.distribution, "list_devices", broken)
    assert Room.for_batches_of(4).on_cpu

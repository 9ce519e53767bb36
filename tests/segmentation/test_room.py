"""Tests of what a training does where memory is too small for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.errors import CarmaskError
from segmentation.network.graphics_card import GraphicsCard
from segmentation.training import room
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
    assert len({(one.on_cpu, one.photos) for one in rooms}) == len(rooms)
    assert all(1 <= one.photos <= photos for one in rooms)
    assert rooms[0].note == "" and all(one.note for one in rooms[1:])


def test_the_processor_is_asked_for_all_photos_again() -> None:
    assert Room(4, 1, on_cpu=False).smaller().photos == 4


@pytest.mark.parametrize(("cards", "on_cpu"), [([], True), ([GraphicsCard("gpu:0", "test")], False)])
def test_the_graphics_card_is_tried_first_where_there_is_one(
    cards: list[GraphicsCard], on_cpu: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "graphics_cards", lambda: cards)
    assert Room.for_batches_of(4) == Room(4, 4, on_cpu)

"""Which cars are listed, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desk.car_listing import CarOrder, CarRow, Wish, by_name, counts, listed, name_of
from segmentation.cars.car import Car, Catalogue, Description, View
from segmentation.label_index.entry import Entry
from segmentation.label_index.indexed_car import IndexedCar
from segmentation.labels.states import LabelState

TO_DO, NETWORK, CORRECTED, ACCEPTED, REJECTED = LabelState


def row_of(name, state=None, hour=None, editor="", model=""):
    view = View(name, 1, f"/photos/{name}_01.jpg", f"{name}_01")
    car = Car(name, (view,), Description(model=model))
    row = CarRow.of(car)
    if state is not None:
        entry = Entry("", view.label_key, "", state=state.value)
        if hour is not None:
            saved = datetime(2026, 11, 26, hour, tzinfo=UTC).isoformat()
            entry = entry._replace(revision=1, author=editor, saved_utc=saved)
        row.indexed = IndexedCar.of(car, (entry,))
    return row


ROWS = [
    row_of("amber", ACCEPTED, 9, "Bob", "Rio"),
    row_of("blue", TO_DO, model="Rio"),
    row_of("coral", NETWORK, 8, "ann"),
    row_of("denim"),
    row_of("ebony", REJECTED, 10, "Ann"),
    row_of("fawn", CORRECTED, 7, "Bob"),
]


def names(wish, kept=None):
    return [ROWS[place].car.car_id for place in listed(ROWS, wish, kept)]


@pytest.mark.parametrize(("order", "expected"), [
    (CarOrder.NAME, "amber blue coral denim ebony fawn"),
    (CarOrder.STATE, "ebony blue coral fawn amber denim"),
    (CarOrder.LAST_SAVED, "ebony amber coral fawn blue denim"),
    (CarOrder.EDITOR, "coral ebony amber fawn blue denim"),
])  # fmt: skip
def test_cars_follow_each_other_as_is_wanted_and_what_is_not_known_comes_last(order, expected):
    assert names(Wish(order=order)) == expected.split()


def test_cars_are_listed_by_their_states_and_by_every_word():
    assert names(Wish(states=frozenset({TO_DO, REJECTED}))) == ["blue", "ebony"]
    assert names(Wish(words=("rio",))) == ["amber", "blue"]
    assert names(Wish(words=("rio", "amb"), states=frozenset({ACCEPTED}))) == ["amber"]
    assert names(Wish(words=("rio",), states=frozenset({REJECTED}))) == []


def test_the_open_car_stays_whatever_its_state_but_not_whatever_is_typed():
    open_car = ROWS[0].car
    assert names(Wish(states=frozenset({TO_DO})), open_car) == ["amber", "blue"]
    assert names(Wish(words=("blue",), states=frozenset({TO_DO})), open_car) == ["blue"]


def test_the_counts_are_of_all_cars_that_are_known():
    assert counts(ROWS) == {TO_DO: 1, NETWORK: 1, CORRECTED: 1, ACCEPTED: 1, REJECTED: 1}


@given(
    st.lists(st.sampled_from(ROWS), max_size=30),
    st.frozensets(st.sampled_from(LabelState)),
    st.sampled_from(CarOrder),
    st.sampled_from(["", "rio", "a"]),
)
def test_an_order_leaves_no_car_out_and_lists_none_twice(rows, states, order, text):
    rows = [replace(row) for row in rows]
    wish = Wish(tuple(text.split()), states, order)
    places = listed(rows, wish)
    assert sorted(places) == [
        place for place, row in enumerate(rows) if text in row.text and (not states or row.state in states)
    ]
    assert listed([rows[place] for place in places], wish) == list(range(len(places)))  # in order, it stays so


def test_cars_come_in_the_order_of_what_their_rows_say_and_numbers_as_numbers():
    makes = {"0cdf": "Audi A4", "0ee1": "INFINITI G37", "002b": "Chevrolet Volt", "03a8": "Chevrolet Captiva"}
    cars = [row_of(car_id, model=make).car for car_id, make in makes.items()]
    cars += [row_of(car_id).car for car_id in ("van 10", "van 2")]
    catalogue = Catalogue("/photos", tuple(cars))
    assert [name_of(car) for car in by_name(catalogue).cars] == [
        "Audi A4 0cdf", "Chevrolet Captiva 03a8", "Chevrolet Volt 002b", "INFINITI G37 0ee1", "van 2", "van 10",
    ]  # fmt: skip
    assert by_name(by_name(catalogue)) == by_name(catalogue)

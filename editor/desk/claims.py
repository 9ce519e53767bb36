"""Letting the other editors know which car is open here, and this one who has which."""

import os
import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.desk import Desk
from editor.jobs.background import Background
from editor.language.texts import tr
from segmentation.cars.car import Car, Catalogue
from segmentation.errors import CarmaskError
from segmentation.labels.claims import BEAT_S, Claim, Claimed, ClaimWatch, OwnClaim, claimed_in
from segmentation.labels.handing_out import Places, hand_out
from segmentation.labels.people import same_person

Holders = Mapping[Car, Sequence[Claim]]
"""Who else has which cars open."""

_Beaten = tuple[Holders, bool]
"""Who has which cars, and whether the own claim was written."""


class Claims(QObject):
    """Claims the open car every few seconds and looks at the claims of others, on a thread of its own.

    A share that hangs keeps that thread waiting and nothing else; where another folder is open by then, a new thread
    takes its place. What cannot be written or read is no more than a hint that is missing: it is told of only as
    `unwritten`.

    Signals:
        holders_changed: others have other cars open.
        notice(sentence): somebody else has the open car open too.
        over(sentence): what was said by such a notice holds no more.
        told(text): it is open nowhere else any more, or there is no car to be handed out.
        is_in_own_window(bool): whether another window of the same person has the open car open.
        unwritten: the claim could not be written, so perhaps no mask could be.
        hangs(folder): a folder keeps claims waiting.
        answers(folder): it does no more.
    """

    holders_changed = Signal()
    notice = Signal(str)
    over = Signal(str)
    told = Signal(str)
    is_in_own_window = Signal(bool)
    unwritten = Signal()
    hangs = Signal(object)
    answers = Signal(object)

    def __init__(self, desk: Desk, disk: Background) -> None:
        super().__init__()
        self._desk = desk
        self._window = uuid4().hex
        self._clerks: list[_Clerk] = []
        self._begin(disk)
        self.holders: Holders = {}
        self._listed: Catalogue | None = None  # whose cars they are
        self._told_of: dict[str, str] = {}  # what was said of the window of that name
        self._is_handing_out = False
        self._promised: Car | None = None
        self._timer = QTimer(self, interval=round(BEAT_S * 1000))
        self._timer.timeout.connect(self.beat)
        desk.car_changed.connect(self._take_car)
        desk.leaving_given_up.connect(self._take_promise_back)

    def _begin(self, disk: Background) -> None:
        self._clerks.append(_Clerk(self._window, disk))
        disk.hangs.connect(self.hangs)
        disk.answers.connect(self.answers)

    def _clerk_for(self, folder: Path) -> "_Clerk":
        """Return who writes and reads, another one if `folder` answers and one that was left keeps the last waiting."""
        hanging = self._clerks[-1].disk.hanging
        if hanging and folder not in hanging:
            self._begin(Background(threads=1))
            self._is_handing_out = False
        return self._clerks[-1]

    def beat(self) -> None:
        """Count on and look at the others, unless the last time is not over yet."""
        catalogue = self._desk.catalogue
        if catalogue is not None and self._clerk_for(catalogue.folder).disk.is_idle:
            self._beat()

    def ask_for_next(self, cars: Iterable[Car], then: Callable[[Car], None]) -> None:
        """Call `then` with the first of `cars` that nobody else has, which is claimed here from now on.

        Nothing is called if the person has gone elsewhere meanwhile.
        """
        catalogue, document = self._desk.catalogue, self._desk.document
        if catalogue is None:
            return
        clerk = self._clerk_for(catalogue.folder)
        if self._is_handing_out:
            return
        self._is_handing_out = True
        wanted = list(cars)
        places = (claimed_in(catalogue.folder, (view.photo_path for view in car.views)) for car in wanted)
        ask = partial(hand_out, clerk.own, clerk.watch, places, self._open_now(), self._who())

        def is_wanted() -> bool:
            return document is self._desk.document and not self._desk.is_leaving

        def take(number: int | None) -> None:
            if clerk is not self._clerks[-1]:
                return
            self._is_handing_out = False
            if not is_wanted():
                self._beat()  # says that the car is free again
            elif number is None:
                self.told.emit(tr("There is no car in the list that is not accepted and that nobody else has open."))
            else:
                self._promised = wanted[number]
                then(wanted[number])

        def fail(sentence: str) -> None:
            if clerk is self._clerks[-1]:
                self._is_handing_out = False
                self.notice.emit(sentence)

        clerk.disk.run(ask, take, fail, about=catalogue.folder)

    def close(self) -> None:
        """Claim nothing any more."""
        self._timer.stop()
        clerk = self._clerks[-1]
        clerk.disk.run(clerk.own.release, lambda _: None, lambda _: None)

    def finish(self, within_ms: int) -> bool:
        """Wait for each thread so long at most; return whether all have ended."""
        have_ended = [clerk.disk.finish(drop_waiting=False, within_ms=within_ms) for clerk in self._clerks]
        return all(have_ended)

    def _take_car(self) -> None:
        self._forget_all_but(())
        self._promised = None
        self._timer.start()
        self._tell_of_open_car()
        self._beat()

    def _take_promise_back(self) -> None:
        """Leave the next car to others: the person stays at the open one."""
        if self._promised is not None:
            self._promised = None
            self._beat()

    def _beat(self) -> None:
        catalogue = self._desk.catalogue
        if catalogue is not None:
            clerk = self._clerk_for(catalogue.folder)
            beat = partial(clerk.write_and_look, catalogue, self._open_now(), self._who())
            clerk.disk.run(beat, partial(self._take, catalogue), lambda _: None, about=catalogue.folder)

    def _open_now(self) -> Places:
        """The photos of the open car, and of the one that is to be opened once this one may be left."""
        catalogue, document = self._desk.catalogue, self._desk.document
        if catalogue is None or document is None:
            return {}
        cars = [document.car] if self._promised is None else [document.car, self._promised]
        return claimed_in(catalogue.folder, (view.photo_path for car in cars for view in car.views))

    def _who(self) -> tuple[str, str]:
        return self._desk.saving.person(), platform.node() or "unknown"

    def _take(self, catalogue: Catalogue, found: _Beaten) -> None:
        holders, is_written = found
        if not is_written:
            self.unwritten.emit()
        if catalogue is not self._desk.catalogue:
            return
        is_other_list = catalogue is not self._listed  # also where the same folder was opened again
        if is_other_list or holders != self.holders:
            self.holders, self._listed = holders, catalogue
            self.holders_changed.emit()
            self._tell_of_open_car()

    def _tell_of_open_car(self) -> None:
        document = self._desk.document
        claims = [] if document is None else self.holders.get(document.car, [])
        person = self._desk.saving.person()
        self.is_in_own_window.emit(any(is_own(claim, person) for claim in claims))
        had_company = bool(self._told_of)
        self._forget_all_but([claim.window for claim in claims])
        for claim in claims:
            if claim.window not in self._told_of:
                self._told_of[claim.window] = has_it_too(claim, person)
                self.notice.emit(self._told_of[claim.window])
        if had_company and not claims:
            self.told.emit(tr("This car is open nowhere else any more."))

    def _forget_all_but(self, windows: Sequence[str]) -> None:
        """Take back what was said of the windows that do not have the open car any more."""
        for window in self._told_of.keys() - set(windows):
            sentence = self._told_of.pop(window)
            if sentence not in self._told_of.values():
                self.over.emit(sentence)


class _Clerk:
    """Writes the claim of this window and reads those of others, on the one thread of `disk` alone."""

    def __init__(self, window: str, disk: Background) -> None:
        self.disk = disk
        self.own, self.watch = OwnClaim(window), ClaimWatch(window)
        self._cars = _CarsOfPhotos()

    def write_and_look(self, catalogue: Catalogue, open_now: Places, who: tuple[str, str]) -> _Beaten:
        """Return who has which cars of `catalogue`, and whether the own claim was written."""
        is_written = True
        try:
            self.own.write({folder: Claimed(photos) for folder, photos in open_now.items()}, *who)
        except CarmaskError:
            is_written = False
        found: dict[Car, dict[str, Claim]] = {}
        for folder in {catalogue.folder, *open_now}:
            for claim in self.watch.look(folder):
                for car in self._cars.of(catalogue, folder, claim.photos):
                    found.setdefault(car, {})[claim.window] = claim
        return {car: list(claims.values()) for car, claims in found.items()}, is_written


class _CarsOfPhotos:
    """Finds the cars of a catalogue by their photos; the table is made when it is first needed."""

    def __init__(self) -> None:
        self._catalogue: Catalogue | None = None
        self._cars: dict[str, Car] = {}

    def of(self, catalogue: Catalogue, folder: Path, photos: Iterable[str]) -> set[Car]:
        """Return the cars of `photos`, paths from `folder`."""
        if catalogue is not self._catalogue:
            self._catalogue = catalogue
            self._cars = {os.path.normcase(view.photo): car for car in catalogue.cars for view in car.views}
        found = (self._cars.get(os.path.normcase(folder / photo)) for photo in photos)
        return {car for car in found if car is not None}


def is_own(claim: Claim, author: str) -> bool:
    """Whether a claim is that of another window of `author`'s own on this computer."""
    return claim.is_here and same_person(claim.author, author)


def has_it_too(claim: Claim, author: str) -> str:
    """Say to `author` who else has the open car."""
    if is_own(claim, author):
        return tr(
            "You have this car open in another window on this computer too. If you change the same angle in both, "
            "both masks are kept and can be merged."
        )
    return tr(
        "{author} on {host} has this car open too. If both of you change the same angle, both masks are kept and can "
        "be merged.",
        author=claim.author,
        host=claim.host,
    )


def words_of(claims: Sequence[Claim], author: str) -> str:
    """Say to `author` who has a car open, for its row in the list; "" for nobody."""
    if not claims:
        return ""
    first, others = claims[0], len(claims) - 1
    if not others and is_own(first, author):
        return tr("Open: other window")
    if others:
        return tr("Open: {author} on {host} and {n:,} more", author=first.author, host=first.host, n=others)
    return tr("Open: {author} on {host}", author=first.author, host=first.host)

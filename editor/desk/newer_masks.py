"""Masks of the open car that were saved by something else than the canvas: they are shown, strokes stay."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.desk.desk import Desk
from editor.desk.labelling import store_of
from editor.document.car_document import CarDocument
from editor.language.marking import marked
from editor.language.texts import tr_counted
from segmentation.cars.car import View
from segmentation.interchange.mask_format import EXCHANGED
from segmentation.labels.record import PhotoFacts, Record
from segmentation.masks.subject import Subject

SHOWN_FIRST, OTHERS_NEXT = 90, 15
"""Priorities in the background."""

TITLE = marked("Imported mask")


@dataclass(frozen=True)
class Newer:
    """A revision that the document does not know of yet, and its mask of `subject`, uint8 (H, W)."""

    subject: Subject
    record: Record
    pixels: NDArray[np.uint8]


class NewerMasks(QObject):
    """After an import, shows what was saved of the open car, each mask as a step to undo.

    Signals:
        notice(sentence): which unsaved strokes stand over an imported mask, or what could not be read.
    """

    notice = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._left = 0
        self._wants_again = False
        self._kept: list[int] = []

    def look(self) -> None:
        """Read the newest masks of the open car in the background."""
        document = self._desk.document
        if document is None or self._left:
            self._wants_again = document is not None
            return
        self._kept = []
        for index, view in enumerate(document.views):
            if view.photo_facts is None:
                continue  # it is still to be read, and then as it is by now
            self._left += 1
            priority = SHOWN_FIRST if index == document.shown_index else OTHERS_NEXT
            read = partial(newer_than, view.view, view.photo_facts, {each: view.of(each).head for each in EXCHANGED})
            take, fail = partial(self._take, document, index), partial(self._fail, document)
            self._desk.background.run(read, take, fail, priority, view.view.photo_path.parent)

    def _take(self, document: CarDocument, index: int, found: list[Newer]) -> None:
        if document is self._desk.document:
            taken = [document.newer_saved(index, each.record, each.pixels, TITLE, each.subject) for each in found]
            self._kept += [] if all(taken) else [document.views[index].view.angle]
        self._one_less(document)

    def _fail(self, document: CarDocument, sentence: str) -> None:
        self.notice.emit(sentence)
        self._one_less(document)

    def _one_less(self, document: CarDocument) -> None:
        self._left -= 1
        if self._left:
            return
        if self._wants_again:
            self._wants_again = False
            self.look()
        elif self._kept and document is self._desk.document:
            self.notice.emit(
                tr_counted(
                    "An imported mask is saved at angle {angles}, where your unsaved strokes are still on the screen. "
                    "Saving them merges both, or says where both changed the same; nothing is lost.",
                    "Imported masks are saved at angles {angles}, where your unsaved strokes are still on the screen. "
                    "Saving them merges both, or says where both changed the same; nothing is lost.",
                    n=len(self._kept),
                    angles=", ".join(map(str, sorted(self._kept))),
                )
            )


def newer_than(view: View, facts: PhotoFacts, known: Mapping[Subject, Record | None]) -> list[Newer]:
    """Return the newest saved masks of a photo that are not the `known` ones and as large as the photo.

    Raises:
        CarmaskError: one cannot be read.
    """
    newer = []
    for subject, known_one in known.items():
        store = store_of(view, subject)
        newest = store.newest(view.label_key)
        if newest is None or (known_one is not None and newest.revision <= known_one.revision):
            continue
        pixels = store.read_mask(view.label_key, newest)
        if pixels.shape == (facts.height, facts.width):
            newer.append(Newer(subject, newest, pixels))
    return newer

"""Where the number plates of the open car are: read when it opens, and saved at once when somebody says so.

They are small and say all there is in four corners, so that each change is a revision of its own on the disk: nothing
of them has to be kept in the journal, and nobody is asked about them when a car is left.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.desk.saving import Saving
from editor.document.car_document import CarDocument
from editor.jobs.background import Background
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.cars.car import View
from segmentation.labels.fact_record import fact_about
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import NUMBER_PLATES
from segmentation.labels.number_plates import content_of, newest_plate
from segmentation.labels.record import PhotoFacts
from segmentation.masks.number_plate import NumberPlate

AFTER_WHAT_IS_SEEN = 55
"""Reading them can wait for the shown photo, and comes before the photos of other angles."""

_Said = tuple[PhotoFacts, NumberPlate | None]


class NumberPlates(QObject):
    """Reads and saves them for one car after the other; of several changes of a photo that wait, the last is saved.

    Signals:
        notice(sentence): one could not be read or saved.
    """

    notice = Signal(str)

    def __init__(self, background: Background, saving: Saving) -> None:
        super().__init__()
        self._background, self._saving = background, saving
        self._waiting: dict[View, _Said] = {}
        self._document: CarDocument | None = None

    def set_document(self, document: CarDocument) -> None:
        """Read what was said of another car, and save what will be."""
        views = [view.view for view in document.views]
        take = partial(self._take, document)
        folder = document.car.views[0].photo_path.parent
        self._background.run(partial(_read, views), take, self.notice.emit, AFTER_WHAT_IS_SEEN, folder)
        self._document = document
        document.plate_said.connect(self._save)

    def _take(self, document: CarDocument, read: tuple[list[NumberPlate | None], list[str]]) -> None:
        for index, plate in enumerate(read[0]):
            document.plate_loaded(index, plate)
        for problem in read[1]:
            self.notice.emit(translated(problem))

    def _save(self, index: int) -> None:
        assert self._document is not None
        view = self._document.views[index]
        if view.photo_facts is None:
            return
        self._waiting[view.view] = view.photo_facts, view.number_plate
        write = partial(self._write, view.view, self._saving.person())
        self._saving.keep(write, view.view.photo_path.parent, self._fail)

    def _write(self, view: View, person: str) -> None:
        """Save what was said last of the number plate of `view`, after whatever anybody said of it before.

        Raises:
            CarmaskError: nothing was saved.
        """
        said = self._waiting.pop(view, None)
        if said is None:
            return  # the one before has saved the last of them
        photo, plate = said
        store = FactStore(view.photo_path.parent, NUMBER_PLATES)
        store.save(fact_about(photo, content_of(plate), person), store.newest(view.label_key))

    def _fail(self, sentence: str) -> None:
        self.notice.emit(
            tr(
                "{sentence} What you said of the number plate is on the screen only; change it once more to save it.",
                sentence=sentence,
            )
        )


def _read(views: list[View]) -> tuple[list[NumberPlate | None], list[str]]:
    """What was said last of each view, and sentences about records that were passed over."""
    problems: list[str] = []
    return [newest_plate(view.photo_path.parent, view.label_key, problems) for view in views], problems

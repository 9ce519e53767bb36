"""The saved revisions of the shown mask: who saved what and when, what it changed, and the way back to one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.canvas.canvas_view import CanvasView
from editor.canvas.difference import IS_ADDED, IS_TAKEN, difference_swatch
from editor.canvas.other_mask_lines import overlay_of
from editor.canvas.photo_painting import photo_picture, screen_picture
from editor.desk.revision_words import difference_in_words, told_of
from editor.desk.revisions import Compared, Revision, SavedMasks, one_before
from editor.dialogs.revisions.revision_list import (
    PICTURE_PX,
    RevisionDelegate,
    RevisionModel,
    Small,
    small_photo,
)
from editor.dialogs.revisions.revision_picture import RevisionPicture
from editor.document.car_document import CarDocument
from editor.jobs.background import Background, Ticket
from editor.language.marking import marked
from editor.language.texts import tr, tr_counted
from editor.theme.labels import faint_label, section_label, show_as_primary, wrapped_label
from segmentation.masks.subject import Subject

LIST_WIDTH_PX = 380
LINES_ABOUT = 4
"""So many lines are most often known of a revision; with room for them the picture stays as large for each."""

CHOSEN, SEEN_IN_LIST = 90, 20
"""Priorities: what was chosen comes before the small pictures of the list."""

_TITLES = {
    Subject.CAR: marked("Revisions of this mask"),
    Subject.GLASS: marked("Revisions of this glass mask"),
    Subject.SMART_EDGE: marked("Revisions of this smart edge"),
}

BEFORE, ON_SCREEN, ALONE = range(3)
"""What the chosen mask is compared with: the revision before it, the mask on the screen, or nothing."""


class RevisionsDialog(QDialog):
    """The list at the left, the chosen revision at the right.

    Signals:
        gone_back(number): the mask on the screen is as in that revision now, as a step to undo.
    """

    gone_back = Signal(int)

    def __init__(
        self, document: CarDocument, background: Background, canvas: CanvasView, parent: QWidget | None = None
    ) -> None:
        """Be about the mask that tools paint, of the shown photo of `document`, which is in memory."""
        super().__init__(parent)
        view, subject = document.shown, document.subject
        assert view.shape is not None and view.photo is not None
        painted = view.of(subject).mask
        self._document, self._index, self._subject = document, document.shown_index, subject
        self._background = background
        self._folder = view.view.photo_path.parent
        self._masks = SavedMasks(view.view, subject, view.shape)
        self._levels = view.photo  # what is drawn shares their memory
        self._on_screen = None if painted is None else painted.pixels.copy()
        self._reading: Ticket | None = None
        title = _TITLES[subject]
        self.setWindowTitle(tr(title))
        look = overlay_of(subject, canvas.overlay_look)
        self.picture = RevisionPicture([photo_picture(level) for level in self._levels], look, canvas.surround)
        self.model = RevisionModel(small_photo(self._levels[-1], PICTURE_PX), look, self._read_small)
        self.list = self._make_list()
        self.heading = faint_label()
        self.about = wrapped_label()
        self.about.setMinimumHeight(LINES_ABOUT * self.about.fontMetrics().lineSpacing())
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.counts = faint_label()
        self.compare_with = self._make_choices()
        self.go_back = QPushButton(tr("Go back to this"))
        self.go_back.setToolTip(tr("The mask becomes as it was then, as a step to undo; saving makes that a revision."))
        self.go_back.clicked.connect(self._go_back)
        self.why_not_back = faint_label()
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self._lay_out(view.view.photo_path.name)
        self._show_words(tr("Reading …"))
        self._ticket = background.run(self._masks.revisions, self._take, self._fail, CHOSEN, self._folder)

    # --- building

    def _make_list(self) -> QListView:
        rows = QListView()
        rows.setModel(self.model)
        rows.setItemDelegate(RevisionDelegate(rows))
        rows.setFixedWidth(LIST_WIDTH_PX)
        rows.setUniformItemSizes(True)
        rows.setMouseTracking(True)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setAccessibleName(tr("Revisions"))
        rows.selectionModel().currentChanged.connect(self._choose)
        return rows

    def _make_choices(self) -> QButtonGroup:
        group = QButtonGroup(self)
        words = {
            BEFORE: tr("Changes since the one before"),
            ON_SCREEN: tr("Difference from the mask on the screen"),
            ALONE: tr("The mask alone"),
        }
        for choice, word in words.items():
            group.addButton(QRadioButton(word), choice)
        group.button(BEFORE).setChecked(True)
        group.idToggled.connect(lambda _, is_on: self._show_chosen() if is_on else None)
        return group

    def _lay_out(self, photo_name: str) -> None:
        heading = section_label(photo_name)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        left = QVBoxLayout()
        left.addWidget(heading)
        left.addWidget(self.heading)
        left.addWidget(self.list, 1)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for button in self.compare_with.buttons():
            choices.addWidget(button)
        choices.addStretch()
        legend = QHBoxLayout()
        self.legend = (
            _swatch(IS_ADDED),
            faint_label(tr("added")),
            _swatch(IS_TAKEN),
            faint_label(tr("taken away")),
        )
        for part in self.legend:
            _keep_room_for(part)
            legend.addWidget(part)
        legend.addSpacing(12)
        legend.addWidget(self.counts, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.picture, 1)
        right.addLayout(choices)
        right.addLayout(legend)
        right.addWidget(self.about)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.why_not_back)
        buttons.addSpacing(8)
        for button in (self.close_button, self.go_back):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        show_as_primary(self.go_back, True)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 14)
        rows.setSpacing(12)
        rows.addLayout(columns, 1)
        rows.addLayout(buttons)
        self.resize(1080, 640)

    # --- reading

    def _take(self, revisions: list[Revision]) -> None:
        self.model.show_revisions(revisions)
        self.heading.setText(tr_counted("{n:,} revision", "{n:,} revisions, the newest first",
                                        n=len(revisions)))  # fmt: skip
        if revisions:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.heading.setText("")
            self._show_words(tr("No mask of this angle is saved yet; “Save mask” saves this one."))

    def _fail(self, sentence: str) -> None:
        self._show_words(sentence)

    def _read_small(self, revision: Revision, shape: tuple[int, int], take: Callable[[Small], None]) -> Ticket:
        assert revision.record is not None
        read = partial(self._masks.small_mask, revision.record, shape)
        return self._background.run(read, take, lambda _: take(None), SEEN_IN_LIST, self._folder)

    # --- the chosen revision

    @property
    def chosen(self) -> Revision | None:
        """The revision that is shown."""
        row = self.list.currentIndex().row()
        return self.model.revisions[row] if 0 <= row < len(self.model.revisions) else None

    def _choose(self, *_: QModelIndex) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Have the chosen revision read; what was asked for before is not waited for."""
        if self._reading is not None:
            self._reading.cancel()
        chosen = self.chosen
        self.go_back.setEnabled(False)
        if chosen is None:
            return
        self.about.setText(told_of(chosen))
        if chosen.record is None:
            self._show_words(told_of(chosen))
            self.about.setText("")
            return
        before, choice = one_before(self.model.revisions, chosen.number), self.compare_with.checkedId()
        other = {BEFORE: before, ON_SCREEN: self._on_screen, ALONE: None}[choice]
        read = partial(self._masks.compared, chosen.record, other, self._on_screen)
        self._reading = self._background.run(read, self._show, self._show_words, CHOSEN, self._folder)

    def _show(self, compared: Compared) -> None:
        self.picture.show_compared(compared)
        self.counts.setText(difference_in_words(compared) or self._why_alone())
        for part in self.legend:
            part.setVisible(compared.other is not None)
        self.go_back.setEnabled(not compared.is_on_screen)
        self.why_not_back.setText(tr("This is the mask on the screen.") if compared.is_on_screen else "")

    def _why_alone(self) -> str:
        match self.compare_with.checkedId():
            case choice if choice == BEFORE:
                return self._why_none_before()
            case choice if choice == ON_SCREEN:
                return tr("There is no mask on the screen.")
        return ""

    def _why_none_before(self) -> str:
        chosen = self.chosen
        is_first = chosen is None or all(other.number >= chosen.number for other in self.model.revisions)
        return tr("This is the first revision.") if is_first else tr("No revision before it can be read.")

    def _show_words(self, words: str) -> None:
        self.picture.show_words(words)
        self.counts.setText("")
        self.go_back.setEnabled(False)
        self.why_not_back.setText("")
        for part in self.legend:
            part.setVisible(False)

    def _go_back(self) -> None:
        chosen, compared = self.chosen, self.picture.compared
        if chosen is not None and compared is not None:
            title = tr("Revision {n}", n=chosen.number)
            self._document.replace(self._index, title, compared.pixels, self._subject)
            self.gone_back.emit(chosen.number)
            self.accept()

    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        for ticket in (self._ticket, self._reading):
            if ticket is not None:
                ticket.cancel()
        self.model.stop_reading()
        super().done(result)


def _keep_room_for(part: QWidget) -> None:
    """Let what stands around `part` stay where it is while that is hidden."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)


def _swatch(kind: int) -> QLabel:
    swatch = QLabel()
    swatch.setPixmap(QPixmap.fromImage(screen_picture(difference_swatch(kind), ratio=1.0).copy()))
    return swatch

"""Cars onto new backgrounds: chosen, counted and seen before anything is made."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desk.desk import Desk
from editor.desk.export_choice import (
    CHOICE,
    as_remembered,
    remembered_choice,
    request_of,
    style_of,
    usual_folder,
    with_folder,
)
from editor.desk.export_preview import AnglePreviews, Preview, SetMask
from editor.desk.export_words import plan_in_words, preview_in_words
from editor.desk.mask_trial import LOOKED_AT_FIRST
from editor.desk.stand_editing import STANDS, Ground, remembered_stand, with_stand
from editor.dialogs.export.form import ExportForm
from editor.dialogs.export.stand_bar import StandBar
from editor.dialogs.export.stand_pane import StandPane
from editor.document.view_document import ViewDocument, ViewState
from editor.jobs.background import Ticket
from editor.language.texts import tr, tr_counted
from editor.settings.store import SettingsStore
from editor.theme.labels import show_as_primary, wrapped_label
from segmentation.cars.car import Car
from segmentation.cutout.preset import Preset, read_preset
from segmentation.cutout.stand import Fit, Stand
from segmentation.messages import ExportPlanned, ExportRequest, Progressed

FOLDERS = "export.folders"
"""Under this key the settings remember where the pictures of folders went."""
SEEN_AFTER_MS, COUNTED_AFTER_MS = 30, 300
"""How soon a change is seen, and how long the hand must have rested before the pictures are counted."""
WIDTH_PX, HEIGHT_PX = 1060, 560
FORM_WIDTH_PX = 470


class ExportDialog(QDialog):
    """The form at the left, the shown angle at the right, and below how many pictures that makes."""

    def __init__(
        self,
        desk: Desk,
        settings: SettingsStore,
        presets: Mapping[str, Preset],
        listed: Sequence[Car],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        assert desk.document is not None and desk.catalogue is not None
        self.setWindowTitle(tr("Export cars"))
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._desk, self._settings, self._listed = desk, settings, listed
        self._document, self._catalogue = desk.document, desk.catalogue
        folder = usual_folder(self._catalogue.folder, settings.remembered(FOLDERS))
        self.form = ExportForm(remembered_choice(settings.remembered(CHOICE)), presets, len(listed), folder, self)
        self.preview = StandPane()
        self.stands = StandBar()
        self._fit = Fit()
        self.preview_told = wrapped_label()
        self.told = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.start = QPushButton(tr("Export"))
        self._previews: tuple[bool, AnglePreviews] | None = None  # with corrected masks, or without
        self._ticket: Ticket | None = None
        self._is_due = False
        self._see_soon = QTimer(self, singleShot=True, interval=SEEN_AFTER_MS)
        self._count_soon = QTimer(self, singleShot=True, interval=COUNTED_AFTER_MS)
        self._lay_out()
        self._connect()
        self._change()

    @property
    def request(self) -> ExportRequest:
        """What is asked for."""
        choice = self.form.choice
        out = Path(self.form.folder.text().strip()).expanduser()
        request = request_of(choice, self.form.chosen_preset, self._catalogue, self._document.car, self._listed, out)
        stand = self._stand
        numbers = [] if stand is None else stand.numbers
        return replace(request, overwrite=self.form.overwrite.isChecked(), stand=numbers)

    @property
    def _backdrop(self) -> str:
        """The text of the chosen backdrop, or the preset's."""
        return self.form.choice.backdrop or self.form.chosen_preset.backdrop

    @property
    def _stand(self) -> Stand | None:
        """Where the person let cars stand in the chosen backdrop."""
        return remembered_stand(self._settings.remembered(STANDS), self._backdrop)

    def accept(self) -> None:
        """Begin to make the pictures."""
        if not self.start.isEnabled():
            return
        request = self.request
        self._settings.remember(CHOICE, as_remembered(self.form.choice))
        folders = with_folder(self._settings.remembered(FOLDERS), self._catalogue.folder, Path(request.out))
        self._settings.remember(FOLDERS, folders)
        super().accept()
        self._desk.exporting.begin(request)

    def done(self, result: int) -> None:
        """Wait for no picture and no count any more."""
        self._see_soon.stop()
        self._count_soon.stop()
        self._drop_preview()
        self._desk.exporting.drop_trial()
        super().done(result)

    def _lay_out(self) -> None:
        self.form.setFixedWidth(FORM_WIDTH_PX)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addWidget(self.stands)
        self.preview_told.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        right.addWidget(self.preview_told)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.form)
        left.addStretch()
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        left.addWidget(self.told)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(left)
        sides.addLayout(right, 1)
        cancel = QPushButton(tr("Cancel"))
        for button, is_primary in ((cancel, False), (self.start, True)):
            show_as_primary(button, is_primary)
            button.setAutoDefault(False)
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(sides, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        exporting = self._desk.exporting
        self.form.changed.connect(self._change)
        self.form.file_chosen.connect(self._read_preset)
        self._see_soon.timeout.connect(self._see)
        self._count_soon.timeout.connect(self._count)
        exporting.planned.connect(self._take_plan)
        exporting.counted.connect(self._take_count)
        exporting.refused.connect(self._refuse)
        self._desk.strokes_end.connect(self.reject)
        self.preview.stand_moved.connect(self._take_stand)
        self.stands.stand_typed.connect(self._take_stand)
        self.stands.reset_asked.connect(lambda: self._remember_stand(None))

    def _change(self) -> None:
        """Let preview and count follow what is chosen."""
        self._desk.exporting.drop_trial()
        self.preview.wait()
        self._offer(tr("Export"), is_ready=False)
        self.told.setText(tr("Counting …"))
        if not self._see_soon.isActive():  # a slider that is dragged on is followed all the way
            self._see_soon.start()
        self._count_soon.start()

    def _read_preset(self, file: str) -> None:
        refuse = self.form.preset_told.setText
        self._desk.background.run(partial(read_preset, file), partial(self.form.add_preset, file), refuse)

    # --- what would be made

    def _count(self) -> None:
        if not Path(self.request.out).is_absolute():
            self.told.setText(tr("Choose a folder for the pictures."))
            return
        self._desk.exporting.try_out(self.request)

    def _take_count(self, progress: Progressed) -> None:
        self.told.setText(tr("Counting … {done:,} of {total:,} photos", done=progress.done, total=progress.total))
        self._offer(tr("Export"), is_ready=True)

    def _take_plan(self, planned: ExportPlanned) -> None:
        self.told.setText(plan_in_words(planned, self.form.choice))
        title = tr("Export")
        if planned.pictures:
            title = tr_counted("Export {n:,} picture", "Export {n:,} pictures", n=planned.pictures)
        self._offer(title, is_ready=planned.pictures > 0)

    def _refuse(self, sentence: str) -> None:
        self.told.setText(sentence)
        self._offer(tr("Export"), is_ready=False)

    def _offer(self, title: str, *, is_ready: bool) -> None:
        self.start.setText(title)
        self.start.setEnabled(is_ready)

    # --- what the shown angle becomes

    def _see(self) -> None:
        """Have the preview made, once the one under way is there."""
        if self._ticket is not None:
            self._is_due = True
            return
        shown = self._document.shown
        if shown.photo is None or shown.mask is None:
            self._show_none(
                shown.failure or tr("Angle {angle} has no mask: there is nothing to cut out.", angle=shown.view.angle)
            )
            return
        if self._previews is None or self._previews[0] != self._takes_corrected:
            views = self._document.views
            masks = [SetMask(view.view.photo_path, view.view.angle, view.mask.pixels) for view in views
                     if view.mask is not None and (view is shown or self._is_wanted(view))]  # fmt: skip
            mask, glass, smart = shown.mask.pixels.copy(), shown.glass.copied, shown.smart_edge.copied
            angles = [view.view.angle for view in views]
            of_plate = shown.number_plate
            made = AnglePreviews(shown.photo[0], mask, shown.view.angle, masks, angles, glass, of_plate, smart)
            self._previews = self._takes_corrected, made
        previews, choice = self._previews[1], self.form.choice
        preset = self.form.chosen_preset
        if choice.turn:
            preset = replace(preset, turn=choice.turn)
        make = partial(previews.made, preset, self._backdrop, style_of(choice), self._stand, choice.plates)
        self._ticket = self._desk.background.run(make, self._show, self._show_none, LOOKED_AT_FIRST)

    def _show(self, preview: Preview) -> None:
        shown = self._document.shown
        self._ticket = None
        self.preview.show_preview(preview)
        self._fit = preview.fit
        if not self._is_due and not self._see_soon.isActive():  # else the hand is ahead of this picture
            self._show_stand(preview.stand, preview.ground)
        words = preview_in_words(shown.view.angle, self._is_wanted(shown), preview.reasons, self.form.choice)
        self.preview_told.setText(words)
        self._see_next()

    def _show_none(self, sentence: str) -> None:
        self._ticket = None
        self.preview.show_words(sentence)
        self.preview_told.clear()
        self._show_stand(None, Ground(False, False))
        self._see_next()

    def _see_next(self) -> None:
        """Go on with what was chosen while the last preview was made."""
        if self._is_due:
            self._is_due = False
            self.preview.wait()
            self._see()

    # --- where cars stand

    def _show_stand(self, stand: Stand | None, ground: Ground) -> None:
        self.preview.show_stand(stand, ground)
        self.stands.show_stand(stand, ground, is_own=self._stand is not None)

    def _take_stand(self, stand: Stand) -> None:
        """Take where cars stand in the picture for where they stand in its backdrop from now on."""
        whole = self._fit.in_backdrop(stand)
        self._remember_stand(Stand(whole.horizon, whole.spot, min(1.0, whole.scale)).rounded)

    def _remember_stand(self, stand: Stand | None) -> None:
        self._settings.remember(STANDS, with_stand(self._settings.remembered(STANDS), self._backdrop, stand))
        self._change()

    def _is_wanted(self, view: ViewDocument) -> bool:
        """Whether the mask of `view` is exported as it is saved; strokes that are not saved are not."""
        wanted = {ViewState.ACCEPTED, ViewState.CORRECTED} if self._takes_corrected else {ViewState.ACCEPTED}
        return view.state in wanted and not view.is_dirty

    @property
    def _takes_corrected(self) -> bool:
        return self.form.choice.takes_corrected

    def _drop_preview(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

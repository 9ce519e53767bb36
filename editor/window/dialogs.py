"""Opens the dialogs and windows of the main window, each in its place."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from editor.canvas.canvas import Canvas
from editor.canvas.other_mask_lines import overlay_of
from editor.commands.keymap import Keymap
from editor.desk.desk import Desk
from editor.desk.export_choice import CHOICE, read_presets, remembered_choice
from editor.desk.folder_cars import FolderCars
from editor.desk.folder_rules import FolderRules
from editor.desk.merge_words import merge_words
from editor.desk.merging import Merging
from editor.desk.networks import Networks
from editor.desk.newer_masks import NewerMasks
from editor.desk.saved_first import save_first
from editor.desk.shown_backdrop import ShownBackdrop
from editor.dialogs.author import AuthorDialog
from editor.dialogs.change_keys import ChangeKeysDialog
from editor.dialogs.clean_up import CleanUpDialog
from editor.dialogs.export.backdrop_choice import ask_for_picture, ask_for_set
from editor.dialogs.export.dialog import ExportDialog
from editor.dialogs.export.summary import ExportSummary
from editor.dialogs.folder_cars.dialog import FolderCarsDialog
from editor.dialogs.folder_drawing import FolderDialog, FolderSummary
from editor.dialogs.folder_rules import FolderRulesDialog
from editor.dialogs.interchange.export_dialog import ExportMasksDialog
from editor.dialogs.interchange.import_dialog import ImportDialog
from editor.dialogs.keys import KeysDialog
from editor.dialogs.merge.dialog import MergeDialog
from editor.dialogs.networks.networks_window import NetworksWindow
from editor.dialogs.numbers import NumbersDialog, proposed_page
from editor.dialogs.questions import ask_before_export, ask_before_import, ask_before_mask_export
from editor.dialogs.reject import RejectDialog
from editor.dialogs.revisions.dialog import RevisionsDialog
from editor.dialogs.settings_dialog import SettingsDialog
from editor.document.car_document import CarDocument
from editor.language.texts import tr
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from segmentation.cars.car import Car
from segmentation.cutout.preset import Preset
from segmentation.labels.meeting import Meeting
from segmentation.labels.rules import Rules


class WindowDialogs(QObject):
    """What the commands can open above `window` (commands.workspace.Dialogs).

    Signals:
        told(sentence): why a page could not be opened, and other notices.
        masks_imported: masks were saved beside the photos of the open folder.
    """

    told = Signal(str)
    masks_imported = Signal()

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        networks: Networks,
        settings: SettingsStore,
        canvas: Canvas,
        keymap: Keymap,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._networks = networks
        self._settings = settings
        self._canvas = canvas
        self._keymap = keymap
        self.folder_cars = FolderCars(desk)
        self._folder_rules = FolderRules(desk)
        self.backdrop = ShownBackdrop(settings)
        self.merging = Merging(desk)
        self.merging.notice.connect(self.told)
        self.merging.ready.connect(self._open_merge_soon)
        self.networks_window: NetworksWindow | None = None
        self.listed_cars: Callable[[], tuple[Car, ...]] = tuple
        self.ask_before_export = partial(ask_before_export, window)
        self.ask_before_import = partial(ask_before_import, window)
        self.ask_before_mask_export = partial(ask_before_mask_export, window)
        self._newer_masks = NewerMasks(desk)
        self._newer_masks.notice.connect(self.told)
        self.masks_imported.connect(self._newer_masks.look)

    def ask_for_author(self) -> None:
        """Ask who makes masks here."""
        dialog = AuthorDialog(self._desk.author, self._window)
        show_dialog(dialog)
        if dialog.told:
            self._desk.told.emit(dialog.told)

    def show_settings(self) -> None:
        """Open the settings."""
        show_dialog(SettingsDialog(self._settings, self._window))

    def ask_why_rejected(self) -> tuple[str, str] | None:
        """Ask why the shown mask is rejected, and return reason and note; None if it is not, or is shown no more."""
        document = self._desk.document
        if document is None:
            return None
        asked_about = document.shown
        dialog = RejectDialog(asked_about.view.photo_path.name, self._window)
        self._show_until_left(dialog)
        is_rejected = dialog.result() == QDialog.DialogCode.Accepted
        is_still_shown = self._desk.document is document and document.shown is asked_about
        return (dialog.reason, dialog.note.text()) if is_rejected and is_still_shown else None

    def show_clean_up(self) -> None:
        """Open the clean-ups at the right, so that most of the photo is seen beside them."""
        trial = self._desk.try_change()
        if trial is None:
            return
        dialog = CleanUpDialog(trial, self._settings, self._window)
        corner = self._canvas.mapToGlobal(QPoint(self._canvas.width() - dialog.sizeHint().width() - 16, 16))
        dialog.move(corner)
        self._show_until_left(dialog)

    def show_revisions(self) -> None:
        """Open the saved revisions of the shown mask."""
        document = self._desk.document
        if document is None or not document.shown.photo:
            return
        dialog = RevisionsDialog(document, self._desk.background, self._canvas, self._window)
        dialog.gone_back.connect(self._tell_of_revision)
        self._show_until_left(dialog)

    def _show_until_left(self, dialog: QDialog) -> None:
        """Show a dialog about the shown mask, which closes when the car is left under it."""
        for leaving in (self._desk.strokes_end, self._desk.car_changed):
            leaving.connect(dialog.reject)
        show_dialog(dialog)

    def _tell_of_revision(self, number: int) -> None:
        self._desk.told.emit(
            tr("The mask is as in revision {n}, as a step to undo; saving makes it the newest revision.", n=number)
        )

    @property
    def has_folder(self) -> bool:
        """Whether there is a folder that `show_folder_cars` would be about."""
        return self.folder_cars.folder is not None

    def show_folder_cars(self, folder: Path | None = None) -> None:
        """Open the choice of how `folder`, else the open one, becomes cars."""
        folder = folder or self.folder_cars.folder
        if folder is not None:
            show_dialog(FolderCarsDialog(folder, self.folder_cars, self._window))

    def show_folder_rules(self) -> None:
        """Open the rules of the open folder, once they are read."""
        self._folder_rules.read(lambda rules: QTimer.singleShot(0, partial(self._open_folder_rules, rules)))

    def _open_folder_rules(self, rules: Rules) -> None:
        dialog = FolderRulesDialog(rules, self._window)
        show_dialog(dialog)
        if dialog.result() == QDialog.DialogCode.Accepted:
            self._folder_rules.set(rules, reviewer_is_another=dialog.reviewer_is_another.isChecked())

    def show_folder_drawing(self) -> None:
        """Say what drawing the whole folder would do, and let it begin."""
        if self._desk.catalogue is not None:
            show_dialog(FolderDialog(self._desk.folder_drawing, self._desk.catalogue, self._window))

    def show_folder_summary(self) -> None:
        """Say what the last drawing of a whole folder has done."""
        if self._desk.folder_drawing.run is not None:
            show_dialog(FolderSummary(self._desk.folder_drawing.run, self._window))

    def show_export(self) -> None:
        """Save unsaved strokes, then open the choice of what is exported."""
        asks = self._settings[SAVE_ON_LEAVE] == "ask"
        save_first(self._desk, self.ask_before_export, self._read_presets, asks=asks)

    def _read_presets(self) -> None:
        self._desk.background.run(
            partial(read_presets, remembered_choice(self._settings.remembered(CHOICE)).preset),
            lambda presets: QTimer.singleShot(0, partial(self._open_export, presets)),
            self.told.emit,
        )

    def _open_export(self, presets: Mapping[str, Preset]) -> None:
        if self._desk.document is not None and not self._desk.exporting.is_running:
            show_dialog(ExportDialog(self._desk, self._settings, presets, self.listed_cars(), self._window))
            self.backdrop.refresh()

    def choose_picture(self, before: str) -> str:
        """Ask for a picture, beginning in the folder of the one `before`; return its path, "" for none."""
        return ask_for_picture(self._window, before)

    def choose_backdrops(self, before: str) -> str:
        """Ask for a folder with a backdrop for each angle, beginning beside the one `before`; return its path or ""."""
        return ask_for_set(self._window, before)

    def show_export_summary(self) -> None:
        """Say what the last export has made."""
        if self._desk.exporting.run is not None:
            show_dialog(ExportSummary(self._desk.exporting.run, self.open_folder, self._window))

    def show_import(self) -> None:
        """Save unsaved strokes, then open the import of masks."""
        asks = self._settings[SAVE_ON_LEAVE] == "ask"
        opens = partial(QTimer.singleShot, 0, self._open_import)
        save_first(self._desk, self.ask_before_import, opens, asks=asks)

    def _open_import(self) -> None:
        catalogue = self._desk.catalogue
        if catalogue is not None:
            dialog = ImportDialog(catalogue, self._desk.author.name, self._desk.background, self._window)
            dialog.imported.connect(self.masks_imported)
            show_dialog(dialog)

    def show_mask_export(self) -> None:
        """Save unsaved strokes, then open the export of masks."""
        asks = self._settings[SAVE_ON_LEAVE] == "ask"
        opens = partial(QTimer.singleShot, 0, self._open_mask_export)
        save_first(self._desk, self.ask_before_mask_export, opens, asks=asks)

    def _open_mask_export(self) -> None:
        if self._desk.catalogue is not None:
            show_dialog(ExportMasksDialog(self._desk.catalogue, self.open_folder, self._window))

    def show_numbers(self) -> None:
        """Open the numbers of the folder."""
        catalogue = self._desk.catalogue
        if catalogue is not None:
            page = proposed_page(catalogue.folder, datetime.now(UTC).astimezone().date())
            show_dialog(NumbersDialog(catalogue, page, self.open_page, self._window))

    def open_folder(self, folder: Path) -> None:
        """Show a folder as the system shows folders."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.told.emit(
                tr("No program that shows folders could be started. Open the folder yourself: {folder}", folder=folder)
            )

    def show_keys(self) -> None:
        """Open the list of keys."""
        sheet = KeysDialog(self._keymap, self._window)
        show_dialog(sheet)
        if sheet.wants_change:
            self.change_keys()

    def change_keys(self) -> None:
        """Open the keys to be changed."""
        show_dialog(ChangeKeysDialog(self._keymap, self._settings, self._window))

    # --- two masks

    @property
    def can_merge(self) -> bool:
        """Whether somebody else saved the shown mask meanwhile, and both can be compared."""
        return self.merging.can_begin

    def show_merge(self) -> None:
        """Compare the shown mask with what somebody else saved meanwhile."""
        self.merging.begin()

    def _open_merge_soon(self, document: CarDocument, index: int, meeting: Meeting) -> None:
        """Open it once what has brought the masks is done with them: a dialog keeps its caller waiting."""
        QTimer.singleShot(0, partial(self._open_merge, document, index, meeting))

    def _open_merge(self, document: CarDocument, index: int, meeting: Meeting) -> None:
        if document is not self._desk.document or index != document.shown_index:
            return  # the person has gone on
        self._desk.strokes_end.emit()
        if self.merging.is_outdated(document, index, meeting):
            self.merging.begin()
            return
        photo = document.views[index].photo
        if photo is None:
            self.told.emit(tr("The photo is still being read; compare once it is there."))
            return
        words = merge_words(meeting, self._desk.saving.person())
        overlay = overlay_of(meeting.subject, self._canvas.overlay_look)
        dialog = MergeDialog(meeting, words, photo, overlay, self._window)
        self._show_until_left(dialog)
        if dialog.merged is not None:
            self.merging.save(document, index, meeting, dialog.merged)

    # --- networks

    def show_networks(self) -> None:
        """Open the window of the networks, or bring it to the front."""
        if self.networks_window is None:
            self.networks_window = NetworksWindow(self._networks, self._settings, self.open_page, self._window)
        self.networks_window.show()
        self.networks_window.activateWindow()

    def close_networks(self) -> None:
        """Close the window of the networks if it is open."""
        if self.networks_window is not None:
            self.networks_window.close()

    @property
    def networks_are_seen(self) -> bool:
        """Whether the window of the networks is on the screen."""
        return self.networks_window is not None and self.networks_window.isVisible()

    def show_report(self) -> None:
        """Open the report of the network in use."""
        self._networks.find_report()

    def open_page(self, path: Path) -> None:
        """Open a report as the system opens pages; Qt wants to be asked for that on the window's thread."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.told.emit(
                tr("No program that shows pages could be started. Open the page yourself: {path}", path=path)
            )


def show_dialog(dialog: QDialog) -> None:
    """Show a dialog until it is closed; it is gone afterwards, not kept by its window."""
    dialog.exec()
    dialog.deleteLater()

"""The main window: where everything stands; what it does is in desk and commands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from editor.canvas.backdrop_grips import BackdropGrips
from editor.canvas.canvas import Canvas
from editor.commands.actions import Actions
from editor.commands.keymap import Keymap
from editor.commands.table import COMMANDS
from editor.commands.workspace import Workspace
from editor.desk.car_states import CarStates
from editor.desk.claims import Claims
from editor.desk.desk import Desk
from editor.desk.networks import Networks
from editor.desk.new_photos import NewPhotos
from editor.desk.overlay_colour import OverlayColour
from editor.desk.reviewing import Reviewing
from editor.desk.training_words import short_progress
from editor.dialogs.questions import ask_about_strokes, ask_to_stop, ask_whether_to_wait, show_notices
from editor.language.texts import tr
from editor.panels.cars_panel import CarsPanel
from editor.panels.first_steps import FirstSteps
from editor.panels.hand_label import HandLabel
from editor.panels.limits_button import LimitsButton, LimitsNote
from editor.panels.notice_bar import NoticeBar
from editor.panels.options_bar import OptionsBar
from editor.panels.status import Status
from editor.settings.recent_folders import add_recent
from editor.settings.schema import BRUSH_DIAMETER, WAND_TOLERANCE
from editor.settings.store import SettingsStore
from editor.strip.strip import Strip
from editor.tools.hand import KINDS, Hand
from editor.window.centre import Centre
from editor.window.colleagues import Colleagues
from editor.window.dialogs import WindowDialogs
from editor.window.dropping import Dropping, local_paths
from editor.window.followed_settings import FollowedSettings
from editor.window.left_place import LeftPlace
from editor.window.list_of_cars import ListOfCars
from editor.window.moved_backdrop import MovedBackdrop
from editor.window.panes import Panes
from editor.window.person_at_work import PersonAtWork
from editor.window.place import remember_place, restore_place
from editor.window.plates import Plates
from editor.window.recent_menu import RecentMenu
from editor.window.shell import FIRST_STEPS_READ, WindowShell
from editor.window.side_panels import SIDE_PANELS
from editor.window.subjects import Subjects
from editor.window.titles import state_of_shown, title_of
from editor.window.unfinished import questions_before_leaving, stop_unfinished
from segmentation.cars.car import Car


class MainWindow(QMainWindow):
    """Cars at the left, the canvas in the middle, the strip below."""

    def __init__(self, desk: Desk, networks: Networks, settings: SettingsStore, claims: Claims) -> None:
        super().__init__()
        self.setWindowTitle("carmask")
        self.setAcceptDrops(True)
        self.desk = desk
        self.networks = networks
        self.settings = settings
        self.hand = Hand()
        self.canvas = Canvas(self.hand)
        self.canvas.background = desk.background
        self.overlay_colour = OverlayColour(settings)
        self.status = Status(desk.drawing, desk.predicting, desk.folder_drawing, desk.exporting)
        self.ask_to_stop: Callable[[str, str], bool] = partial(ask_to_stop, self)
        self._may_stop = False
        self.dropping = Dropping(desk)
        self.car_states = CarStates(desk, lambda: self.hand.tool.holds_pointer)
        self.recent = RecentMenu(desk, settings, self)
        self.keymap = Keymap(settings, COMMANDS)
        self.dialogs = WindowDialogs(self, desk, networks, settings, self.canvas, self.keymap)
        self.centre = Centre(desk, self.canvas, self.keymap, settings, self.dialogs.backdrop)
        self.reviewing = Reviewing(desk)
        self.new_photos = NewPhotos(desk, lambda: self.hand.tool.is_busy)
        self.grips = BackdropGrips(self.canvas, self.dialogs.backdrop)
        self.shell = WindowShell(self, self)
        workspace = Workspace(
            desk, self.reviewing, self.canvas, self.hand, settings, self.shell, self.dialogs, self.centre,
            self.dialogs.backdrop, self.grips,
        )  # fmt: skip
        self.actions_of = Actions(self, workspace, self.keymap)
        self._lay_out()
        self._connect()
        self._connect_networks()
        self.colleagues = Colleagues(desk, claims, self.dialogs, self.cars, self.notices, self.status)
        FollowedSettings(settings, self, self.canvas, self.panes.tools, self.hand, desk.drawing)
        self.overlay_colour.tell()
        for name in SIDE_PANELS:
            self.panes.side.show_panel(name, bool(settings.remembered(f"{name}.shown")))
        self._show_panels_for_content()
        self.actions_of.refresh()
        restore_place(self, settings)

    # --- building

    def _lay_out(self) -> None:
        self.actions_of.fill_menus(self)
        self.actions_of["file.open_recent"].setMenu(self.recent)
        masks = [self.actions_of[name] for name in ("mask.predict_angle", "mask.accept")]
        limits = [self.actions_of[command.id] for command in COMMANDS if command.menu == "Limits"]
        self.options = OptionsBar(self.settings, LimitsButton(self.settings, self.hand.limits, limits), masks)
        LimitsNote(self.canvas, self.hand.limits, self.actions_of["limits.none"])
        self.addToolBar(self.options)
        panes = Panes(self.centre, self.options)
        self.panes: Panes = panes
        self.cars: CarsPanel = panes.cars
        self.strip: Strip = panes.strip
        self.notices: NoticeBar = panes.notices
        self.first_steps: FirstSteps = panes.first_steps
        self.welcome = panes.welcome
        self.first_steps.show_keys(self.keymap)
        self.hand.listen(self.options.show_for)
        self.hand.limits.listen_to_told(self.status.tell)
        tools = {name: self.actions_of[f"edit.{name}"] for name in KINDS}
        switches = {"eraser": "edit.eraser", "glass": "mask.paint_glass", "smart_edge": "mask.paint_smart_edge"}
        panes.tools.show_tools(tools, {icon: self.actions_of[command] for icon, command in switches.items()})
        self.setCentralWidget(panes)
        self.hand_label = HandLabel(self.hand, tools, self.centre, self.canvas)
        self.status.show_hand(self.hand_label)
        self.subjects = Subjects(self.desk, self.canvas, self.hand, self.actions_of, self.hand_label)
        self.plates = Plates(self.desk, self.canvas, self.hand, self.actions_of, self.settings)
        moved = self.canvas, self.grips, self.hand, self.hand_label, self.centre, self.actions_of
        moving_note = MovedBackdrop(*moved, self.status.tell).note
        for note in (self.subjects.note, self.plates.note):
            note.give_way_to(moving_note)
        self.setStatusBar(self.status)
        commands = [self.actions_of[command.id] for command in COMMANDS]
        self.person = PersonAtWork(
            self, self.desk, self.hand, self.canvas, self.status, commands, self.dialogs.ask_for_author
        )
        panes.put_above_strip(self.person.question)
        self._show_panels_for_content()

    def _connect(self) -> None:
        desk = self.desk
        desk.catalogue_changed.connect(self._take_catalogue)
        desk.listed_anew.connect(self._list_anew)
        desk.car_changed.connect(self._take_car)
        desk.reading.thumbnail_read.connect(self.strip.set_thumbnail)
        desk.opening_changed.connect(self._tell_opening)
        desk.told.connect(self.status.tell)
        desk.strokes_end.connect(lambda: self.hand.tool.release())
        desk.ask_about_strokes = partial(ask_about_strokes, self)
        desk.ask_whether_to_wait = partial(ask_whether_to_wait, self, desk.saving.answers)
        desk.notice.connect(self.notices.tell)
        desk.over.connect(self.notices.withdraw)
        desk.folder_read.connect(lambda _: self.notices.withdraw_offer(self.dialogs.folder_cars))
        desk.ahead.next_car = partial(self.cars.neighbour, step=1)
        self.cars.list_changed.connect(desk.ahead.take_list)
        LeftPlace(desk, self.settings, self)
        ListOfCars(self.car_states, self.cars, self.settings, self)
        self.cars.wish_changed.connect(self.actions_of.refresh)
        desk.predicting.progress_changed.connect(self.actions_of.refresh)
        desk.folder_drawing.running_changed.connect(self.actions_of.refresh)
        desk.exporting.running_changed.connect(self.actions_of.refresh)
        desk.saving.disputed.connect(self.actions_of.refresh)
        self.new_photos.offered.connect(self._offer_to_open_anew)
        self.new_photos.over.connect(lambda: self.notices.withdraw_offer(self.new_photos))
        self.reviewing.rest_left.connect(self._offer_rest)
        self.status.folder.summary_asked.connect(self.dialogs.show_folder_summary)
        self.status.export.summary_asked.connect(self.dialogs.show_export_summary)
        self.dialogs.listed_cars = lambda: self.cars.listed
        self.welcome.open_asked.connect(self.shell.choose_folder)
        self.welcome.sample_asked.connect(self.open_sample)
        self.first_steps.open_asked.connect(self.shell.choose_folder)
        self.first_steps.closed.connect(self.shell.close_first_steps)
        self.keymap.listen(lambda: self.first_steps.show_keys(self.keymap))
        self.notices.list_asked.connect(lambda: show_notices(self, self.notices.notices))
        self.panes.history.step_chosen.connect(self._go_to_step)
        self.cars.car_chosen.connect(self._choose_car)
        self.status.stop_asked.connect(desk.stop_predicting)
        self.cars.filter_left.connect(self.centre.focus)
        self.person.question.left.connect(self.centre.focus)
        self.strip.angle_chosen.connect(self._choose_angle)
        self.options.entered.connect(self.centre.focus)
        self.canvas.diameter_chosen.connect(lambda px: self.settings.change(BRUSH_DIAMETER, px))
        self.canvas.tolerance_chosen.connect(lambda steps: self.settings.change(WAND_TOLERANCE, steps))
        self.canvas.development_changed.connect(self.options.show_development)
        self.options.light_chosen.connect(self._light_photo)
        self.centre.zoom_changed.connect(self.status.show_zoom)
        self.centre.turn_changed.connect(self.status.turn.show_turn)
        self.status.turn.clicked.connect(lambda: self.canvas.turn_to(0))
        self.centre.page_changed.connect(self._take_page)
        self.centre.turning_changed.connect(self.actions_of.refresh)
        self.canvas.pointer_moved.connect(self.status.readout.point_at)
        self.canvas.gesture_begun.connect(self.actions_of.refresh)
        self.overlay_colour.changed.connect(self.canvas.set_overlay_look)
        self.overlay_colour.changed.connect(self.strip.set_overlay_look)

    def _connect_networks(self) -> None:
        networks = self.networks
        networks.network_changed.connect(self.desk.change_network)
        networks.report_found.connect(self.dialogs.open_page)
        self.dialogs.told.connect(self.notices.tell)
        self.dialogs.masks_imported.connect(self.shell.look_at_cars)
        self.dialogs.folder_cars.suggested.connect(self._offer_cars)
        networks.notice.connect(self.notices.tell)
        networks.told.connect(self._tell_of_networks)
        networks.training_changed.connect(lambda: self.status.show_training(short_progress(networks.training)))

    # --- what the desk tells

    def _take_catalogue(self) -> None:
        self.cars.set_catalogue(self.desk.catalogue)
        if self.desk.catalogue is not None:
            self.networks.set_photos(self.desk.catalogue.folder)
            self.first_steps.tell_of_sample(self.desk.shows_sample)
            self.first_steps.setVisible(self._first_steps_are_due)
            if not self.desk.shows_sample:
                add_recent(self.settings, self.desk.catalogue.folder)
            if self.dialogs.networks_are_seen:
                self.networks.refresh()
        self._show_panels_for_content()

    def _list_anew(self) -> None:
        catalogue, document = self.desk.catalogue, self.desk.document
        if catalogue is not None and document is not None:
            self.cars.list_anew(catalogue, document.car)
            self.actions_of.refresh()

    def _take_car(self) -> None:
        document = self.desk.document
        assert document is not None
        self.notices.withdraw_offer(self.reviewing)
        self.hand.retarget(document)
        self.overlay_colour.set_document(document)
        self.strip.set_document(document)
        self.canvas.set_document(document)
        self.canvas.refresh_pointer()
        self.cars.show_car(document.car)
        self.panes.history.set_document(document)
        self.status.readout.set_document(document)
        document.state_changed.connect(self._refresh_title)
        document.shown_changed.connect(self._forget_last_point)
        document.shown_changed.connect(self._refresh_title)
        self.centre.focus()
        self._refresh_title()

    def _forget_last_point(self) -> None:
        self.hand.tool.forget_last_point()
        self.canvas.refresh_pointer()

    def _refresh_title(self) -> None:
        document = self.desk.document
        if document is not None:
            self.setWindowTitle(title_of(document, is_sample=self.desk.shows_sample))
            self.status.tell(state_of_shown(document))
        self.actions_of.refresh()

    def _take_page(self) -> None:
        is_canvas = self.centre.in_front is self.canvas
        self.status.show_page(is_canvas=is_canvas)
        self.options.show_page(is_canvas=is_canvas)
        self._refresh_title()

    def _tell_opening(self, text: str) -> None:
        if text or self.desk.document is None:
            self.status.tell(text)
        else:
            self._refresh_title()
        if not text:
            self.show_page()

    def _offer_cars(self, folder: Path, sentence: str) -> None:
        show, cars = partial(self.dialogs.show_folder_cars, folder), self.dialogs.folder_cars
        self.notices.offer(sentence, tr("Cars of this folder …"), show, about=cars)
        self.actions_of.refresh()

    def _offer_rest(self, sentence: str) -> None:
        accept = self.actions_of["mask.accept_rest"].trigger
        self.notices.offer(sentence, tr("Accept the rest"), accept, about=self.reviewing)

    def _offer_to_open_anew(self, sentence: str) -> None:
        self.notices.offer(sentence, tr("Open the car anew"), self.new_photos.open_anew, about=self.new_photos)

    def _tell_of_networks(self, sentence: str) -> None:
        if not self.dialogs.networks_are_seen:
            self.notices.tell(sentence)

    @property
    def _first_steps_are_due(self) -> bool:
        return self.desk.shows_sample and not self.settings.remembered(FIRST_STEPS_READ)

    def _show_panels_for_content(self) -> None:
        self.show_page()
        self.panes.show_for_cars(self.desk.catalogue is not None)
        self.status.show()

    def show_page(self) -> None:
        """Show the canvas, also while the first folder is on its way: nothing has to be chosen then."""
        has_content = self.desk.catalogue is not None or self.desk.is_opening
        self.panes.show_canvas(has_content)

    # --- what the person asks

    def open_folder(self, folder: Path) -> None:
        """Open a folder once the open car may be left."""
        self.shell.open_folder(folder)

    def open_sample(self) -> None:
        """Open the sample once the open car may be left."""
        self.shell.open_sample()

    def _light_photo(self, stops: float, contrast_percent: int) -> None:
        before = self.canvas.development
        self.canvas.set_development(replace(before, stops=stops, contrast_percent=contrast_percent))

    def _go_to_step(self, steps: int) -> None:
        self.hand.put_down()
        self.canvas.refresh_pointer()
        if self.desk.document is not None:
            self.desk.document.go_to(steps)
        self.actions_of.refresh()

    def _choose_car(self, car: Car) -> None:
        self.desk.open_car(car)

    def _choose_angle(self, index: int) -> None:
        self.hand.tool.release()
        self.desk.show_angle(index)

    # --- the window itself

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once every stroke is safe, and stop what goes on in the background if the person agrees.

        A save that fails keeps the window open, and so does a training, say, that is not to be stopped.
        """
        self.hand.tool.release()
        may_stop, self._may_stop = self._may_stop, False
        questions = [] if may_stop else questions_before_leaving(self.desk, self.networks)
        if not all(self.ask_to_stop(*question) for question in questions):
            event.ignore()
        elif self.desk.can_be_left:
            stop_unfinished(self.desk, self.networks)
            self.dialogs.close_networks()
            remember_place(self, self.settings)
            event.accept()
        else:
            event.ignore()
            self.desk.leave_car(lambda: QTimer.singleShot(0, self._close))  # Qt ignores a close within a close

    def _close(self) -> None:
        """Close without asking once more about what goes on, now that the strokes are safe."""
        self._may_stop = True
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and photos dragged onto the window."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.dropping.open(local_paths(event.mimeData()))

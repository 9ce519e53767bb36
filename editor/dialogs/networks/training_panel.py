"""The part of the window in which a new network is trained and published."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.desk.training_state import Outcome, TrainingState
from editor.desk.training_words import (
    COURSES,
    MOST_EPOCHS,
    Course,
    doing_in_words,
    material_in_words,
    note_in_words,
    permille,
)
from editor.dialogs.networks.learning_curve import LearningCurve
from editor.language.texts import tr
from editor.theme.labels import section_label, show_as_primary, wrapped_label

EPOCHS_HEIGHT_PX = 26


class TrainingPanel(QWidget):
    """Shows a TrainingState and asks for what can be done in it.

    Signals:
        begin_asked(Course, int): a new training of so many epochs is wanted.
        go_on_asked, stop_asked, publish_asked: the buttons of these names.
        worse_asked: the network is to be used although it is worse.
        reasons_asked(str): the page at that path is wanted, which shows why it was refused.
    """

    begin_asked = Signal(object, int)
    go_on_asked = Signal()
    stop_asked = Signal()
    publish_asked = Signal()
    worse_asked = Signal()
    reasons_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = TrainingState()
        self.material = wrapped_label()
        self.courses = QButtonGroup(self)
        self.epochs = QSpinBox(minimum=1, maximum=MOST_EPOCHS, value=COURSES[0].epochs, suffix=f" {tr('epochs')}")
        self.epochs.setAccessibleName(tr("Epochs"))
        self.epochs.setMinimumHeight(EPOCHS_HEIGHT_PX)
        self.ways = self._ways()
        self.curve = LearningCurve()
        self.note = wrapped_label()
        self.doing = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setFixedHeight(8)
        self.begin_button = QPushButton(tr("Start training"))
        self.go_on_button = QPushButton(tr("Go on"))
        self.publish_button = QPushButton(tr("Publish"))
        self.worse_button = QPushButton(tr("Use it although it is worse"))
        self.reasons_button = QPushButton(tr("Show where it is worse"))
        self.stop_button = QPushButton(tr("Stop"))
        self._lay_out()
        self._connect()
        self.show_state(self._state)

    @property
    def course(self) -> Course:
        """The way to train that is marked."""
        return COURSES[self.courses.checkedId()]

    def show_state(self, state: TrainingState) -> None:
        """Show `state` and what can be done in it."""
        self._state = state
        self.material.setText(material_in_words(state))
        self.curve.set_epochs(state.epochs)
        for label, text in ((self.note, note_in_words(state.epochs)), (self.doing, doing_in_words(state))):
            label.setText(text)
            label.setVisible(bool(text))
        done = permille(state.progress)
        self.progress.setMaximum(0 if done is None else 1000)
        self.progress.setValue(done or 0)
        self.progress.setVisible(state.is_working)
        self.ways.setVisible(not state.is_working)
        self._show_buttons(state)

    def _show_buttons(self, state: TrainingState) -> None:
        was_refused = state.can_publish and state.outcome is Outcome.REFUSED
        self.go_on_button.setVisible(state.can_go_on)
        self.publish_button.setVisible(state.can_publish and not was_refused)
        self.worse_button.setVisible(was_refused)
        self.reasons_button.setVisible(was_refused and bool(state.report_path))
        self.begin_button.setVisible(not state.is_working)
        self.begin_button.setEnabled(state.can_begin)
        self.begin_button.setText(tr("Train anew") if state.loses_by_beginning else tr("Start training"))
        show_as_primary(self.begin_button, not state.loses_by_beginning)
        self.stop_button.setVisible(state.is_working)
        self.stop_button.setEnabled(state.can_stop)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(10)
        column.addWidget(section_label(tr("Train a new network")))
        column.addWidget(self.material)
        column.addWidget(self.ways)
        column.addWidget(self.curve, 1)
        column.addWidget(self.note)
        column.addWidget(self.doing)
        column.addWidget(self.progress)
        buttons = QHBoxLayout()
        for button, is_primary in (
            (self.go_on_button, True), (self.publish_button, True), (self.begin_button, True),
            (self.reasons_button, False), (self.worse_button, False), (self.stop_button, False),
        ):  # fmt: skip
            show_as_primary(button, is_primary)
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)

    def _ways(self) -> QWidget:
        """The courses, each with its sentence, and how long."""
        whole = QWidget()
        ways = QVBoxLayout(whole)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(2)
        for number, course in enumerate(COURSES):
            radio = QRadioButton(tr(course.title))
            self.courses.addButton(radio, number)
            ways.addWidget(radio)
            about = wrapped_label(tr(course.doc))
            about.setContentsMargins(20, 0, 0, 8)
            ways.addWidget(about)
        self.courses.button(0).setChecked(True)
        length = QHBoxLayout()
        length.setSpacing(10)
        length.addWidget(self.epochs)
        rounds = wrapped_label(tr("Rounds through the photos. A training that gets no better ends earlier."))
        rounds.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        length.addWidget(rounds, 1)
        ways.addLayout(length)
        return whole

    def _connect(self) -> None:
        self.courses.idClicked.connect(lambda number: self.epochs.setValue(COURSES[number].epochs))
        self.begin_button.clicked.connect(lambda: self.begin_asked.emit(self.course, self.epochs.value()))
        self.go_on_button.clicked.connect(self.go_on_asked)
        self.stop_button.clicked.connect(self.stop_asked)
        self.publish_button.clicked.connect(self.publish_asked)
        self.worse_button.clicked.connect(self.worse_asked)
        self.reasons_button.clicked.connect(lambda: self.reasons_asked.emit(self._state.report_path))

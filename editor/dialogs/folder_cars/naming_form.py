"""Choosing a naming: from examples, or typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.dialogs.folder_cars.two_lines import TwoLines, two_line_item
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.theme.labels import wrapped_label
from segmentation.cars.examples import EXAMPLES
from segmentation.cars.naming import MOST_ANGLES, Naming, Order
from segmentation.cars.pattern import ANGLE, CAR, Pattern

FIELDS_IN_WORDS = marked("{car} is the car, {angle} its number, {any} anything else; / goes into a folder.")
ORDER_IN_WORDS = {Order.NAME: marked("their names"), Order.TIME: marked("the time they were taken")}


class NamingForm(QWidget):
    """Examples above, the pattern with what it does not tell below; an empty pattern leaves it to carmask.

    Signals:
        changed: another naming, or what is none, is in the form.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.examples = QListWidget()
        self.examples.setAccessibleName(tr("Examples of names"))
        self.examples.setItemDelegate(TwoLines(self.examples))
        self.examples.setMouseTracking(True)
        for example in EXAMPLES:
            self.examples.addItem(two_line_item(translated(example.words), example.name))
        self.pattern = QLineEdit(placeholderText=tr("as carmask finds them"))
        self.pattern.setAccessibleName(tr("Pattern"))
        self.hint = wrapped_label(tr(FIELDS_IN_WORDS))
        self.hint.setMinimumHeight(3 * self.hint.fontMetrics().lineSpacing())
        self.order = QComboBox()
        for order, words in ORDER_IN_WORDS.items():
            self.order.addItem(tr(words), order)
        self.photos_a_car = QSpinBox(minimum=0, maximum=MOST_ANGLES)
        self.photos_a_car.setSpecialValueText(tr("all of a folder"))
        for field in (self.order, self.photos_a_car):
            field.setMinimumHeight(26)
        self._lay_out()
        self.examples.currentRowChanged.connect(self._take_example)
        self.pattern.textEdited.connect(self._typed)
        self.order.activated.connect(self._typed)
        self.photos_a_car.valueChanged.connect(self._typed)
        self.show_naming(None)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setVerticalSpacing(8)
        rows.addRow(tr("Pattern"), self.pattern)
        rows.addRow("", self.hint)
        rows.addRow(tr("Photos follow"), self.order)
        rows.addRow(tr("Photos a car"), self.photos_a_car)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.examples, 1)
        layout.addLayout(rows)

    @property
    def naming(self) -> Naming | None:
        """The naming in the form, None for carmask's own way.

        Raises:
            CarmaskError: what was typed is no pattern.
        """
        text = self.pattern.text()
        if not text.strip():
            return None
        order = self.order.currentData() if self.order.isEnabled() else Order.NAME
        photos_a_car = self.photos_a_car.value() if self.photos_a_car.isEnabled() else 0
        return Naming(Pattern(text), Order(order), photos_a_car)

    def complain(self, sentence: str) -> None:
        """Say under the pattern what is wrong with it, "" for nothing."""
        self.hint.setText(sentence or tr(FIELDS_IN_WORDS))
        self.hint.setObjectName("" if sentence else "faint")
        self.hint.style().unpolish(self.hint)
        self.hint.style().polish(self.hint)

    def show_naming(self, naming: Naming | None) -> None:
        """Put a naming into the form and mark its example; says nothing to those who listen."""
        widgets = (self.examples, self.pattern, self.order, self.photos_a_car)
        before = [widget.blockSignals(True) for widget in widgets]
        self.pattern.setText("" if naming is None else naming.pattern.text)
        if naming is not None:
            self.order.setCurrentIndex(self.order.findData(naming.order))
            self.photos_a_car.setValue(naming.photos_a_car)
        self._mark_example(naming)
        self._enable()
        for widget, was_blocked in zip(widgets, before, strict=True):
            widget.blockSignals(was_blocked)

    def _mark_example(self, naming: Naming | None) -> None:
        rows = [row for row, example in enumerate(EXAMPLES) if example.naming == naming]
        self.examples.setCurrentRow(rows[0] if rows else -1)

    def _take_example(self, row: int) -> None:
        if row >= 0:
            self.show_naming(EXAMPLES[row].naming)
            self.changed.emit()

    def _typed(self) -> None:
        self._enable()
        self.examples.blockSignals(True)
        self.examples.setCurrentRow(-1)
        self.examples.blockSignals(False)
        self.changed.emit()

    def _enable(self) -> None:
        """Let be chosen what the pattern does not tell."""
        text = self.pattern.text()
        self.order.setEnabled(bool(text) and ANGLE not in text)
        self.photos_a_car.setEnabled(bool(text) and ANGLE not in text and CAR not in text)

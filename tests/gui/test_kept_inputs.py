from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.kept_inputs import fill_inputs, keep_inputs


class Form(QWidget):
    def __init__(self, *, words: tuple[str, str]) -> None:
        super().__init__()
        self.line, self.lines = QLineEdit(), QPlainTextEdit()
        self.count, self.share = QSpinBox(), QDoubleSpinBox()
        self.check, self.one, self.other = QCheckBox(), QRadioButton(), QRadioButton()
        self.one.setChecked(True)
        self.check.setChecked(True)
        self.choice, self.tabs = QComboBox(), QTabWidget()
        for place, each in enumerate(words):
            self.choice.addItem(each, f"choice {place}")
            self.tabs.addTab(QWidget(), each)
        layout = QVBoxLayout(self)
        for name, widget in vars(self).items():
            if isinstance(widget, QWidget):
                widget.setObjectName(name)
                layout.addWidget(widget)


def test_a_form_made_anew_in_other_words_holds_what_the_first_one_held(qtbot: QtBot) -> None:
    first, second = Form(words=("one", "two")), Form(words=("eins", "zwei"))
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    first.line.setText("ward")
    first.lines.setPlainText("whole\nphrase")
    first.count.setValue(7)
    first.share.setValue(0.5)
    first.check.setChecked(False)
    first.other.setChecked(True)
    first.choice.setCurrentIndex(1)
    first.tabs.setCurrentIndex(1)
    with qtbot.waitSignals([second.line.editingFinished, second.other.toggled]):
        fill_inputs(second, keep_inputs(first))
    assert keep_inputs(second) == keep_inputs(first)
    assert second.choice.currentText() == "zwei"
    assert not second.one.isChecked()


def test_a_choice_that_is_no_longer_there_leaves_what_stands(qtbot: QtBot) -> None:
    form = Form(words=("one", "two"))
    qtbot.addWidget(form)
    fill_inputs(form, {"choice": "choice 7", "gone": "x"})
    assert form.choice.currentData() == "choice 0"

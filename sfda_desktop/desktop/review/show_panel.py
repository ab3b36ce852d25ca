"""What opens under “Show”: which notes the list holds, by how they stand and what was suggested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controls import Button, column, row, scrolled, text
from sfda_desktop.desktop.controls.numbers import NumberBox
from sfda_desktop.desktop.review.check_list import CheckList
from sfda_desktop.desktop.review.listing import UNREAD, Choices, State, Wanted
from sfda_desktop.desktop.review.queue_words import kind_name, state_name
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.wording import tr

_WIDTH = 320
_TYPED_AFTER = 250  # milliseconds: a figure is typed digit by digit
_KINDS_OF_SPANS = (*Disagreement, UNREAD)
_KINDS_OF_LABELS = (Disagreement.SAME, Disagreement.LABEL, UNREAD)


class ShowPanel(QFrame):
    """Check-lists with counts; every tick shows at once, Esc or a click elsewhere closes it."""

    wanted_changed = Signal(object)  # Wanted
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start with nothing to offer."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("review_show_panel")
        self.setAccessibleName(tr("Which notes to show"))
        self.setProperty("role", "popup")
        self._wanted = Wanted()
        self.chosen = QRadioButton(tr("Notes chosen for review"))
        self.chosen.setObjectName("review_show_chosen")
        self.everything = QRadioButton(tr("All notes to learn from"))
        self.everything.setObjectName("review_show_everything")
        self.states = CheckList("review_show_state", tr("How they stand"))
        self.kinds = CheckList("review_show_kind", tr("What was suggested"))
        self.labels = CheckList("review_show_label", tr("Label"))
        self.least = self._sure_box("review_show_least_sure", tr("Least sure, in per cent"))
        self.most = self._sure_box("review_show_most_sure", tr("Most sure, in per cent"))
        self.document = QLineEdit()
        self.document.setObjectName("review_show_document")
        self.document.setAccessibleName(tr("Document"))
        self.document.setPlaceholderText(tr("Any document"))
        self.document.setClearButtonEnabled(True)
        self.clear = Button(tr("Clear all"), "review_show_clear", kind="link")
        self.done = Button(tr("Done"), "review_show_done", kind="primary")
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_AFTER)
        self._lay_out()
        self._connect()

    @staticmethod
    def _sure_box(name: str, spoken: str) -> NumberBox:
        box = NumberBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.setRange(0, 100)
        box.setSingleStep(5)
        box.setSuffix(" %")
        return box

    def _lay_out(self) -> None:
        self._sure = QWidget()
        self._sure.setLayout(
            column(
                text(tr("How sure the suggestion is"), "caption"),
                row(self.least, text(tr("to", comment="from … to …")), self.most, None),
            )
        )
        self._which = QWidget()
        self._which.setLayout(column(self.chosen, self.everything, gap=0))
        self._documents = QWidget()
        self._documents.setLayout(column(text(tr("Document"), "caption"), self.document))
        parts = column(
            self._which,
            self.states,
            self.kinds,
            self.labels,
            self._sure,
            self._documents,
            None,
            gap=Space.L,
        )
        parts.setContentsMargins(0, 0, Space.S, 0)
        self._parts = parts
        self._area = scrolled(parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.S, Space.M)
        layout.setSpacing(Space.M)
        layout.addWidget(self._area, 1)
        layout.addLayout(row(self.clear, None, self.done))

    def _connect(self) -> None:
        self.chosen.toggled.connect(self._read_off)
        for each in (self.states, self.kinds, self.labels):
            each.changed.connect(self._read_off)
        for box in (self.least, self.most):
            box.valueChanged.connect(self._typed.start)
        self.document.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self._read_off)
        self.clear.clicked.connect(self._clear)
        self.done.clicked.connect(self.hide)

    def offer(
        self, labels: Sequence[str], *, asked: bool, whole_samples: bool, has_choice: bool
    ) -> None:
        """Offer what there is: no kinds where nobody suggests, no pool where none was chosen from.

        `has_choice` tells whether notes were chosen for review out of more.
        """
        kinds = (_KINDS_OF_LABELS if whole_samples else _KINDS_OF_SPANS) if asked else ()
        self.states.offer([(state.value, state_name(state)) for state in State])
        named = [(str(kind), kind_name(kind, whole_samples=whole_samples)) for kind in kinds]
        self.kinds.offer(named)
        self.labels.offer([(label, label) for label in labels])
        self._sure.setVisible(asked)
        self._which.setVisible(has_choice)

    def offer_documents(self, names: Sequence[str]) -> None:
        """Offer documents to be found by their letters."""
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.document.setCompleter(completer)
        self._documents.setVisible(bool(names))

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is wanted, without telling."""
        self._wanted = wanted
        self._typed.stop()
        self.blockSignals(True)
        (self.everything if wanted.everything else self.chosen).setChecked(True)
        self.states.tick(wanted.states)
        self.kinds.tick(wanted.kinds)
        self.labels.tick(wanted.labels)
        self.least.setValue(round(100 * (wanted.least_sure or 0.0)))
        self.most.setValue(100 if wanted.most_sure is None else round(100 * wanted.most_sure))
        if self.document.text() != wanted.document:
            self.document.setText(wanted.document)
        self.clear.setEnabled(wanted.narrows)
        self._typed.stop()
        self.blockSignals(False)

    def show_counts(self, choices: Choices) -> None:
        """Show how many notes each choice would show."""
        self.states.count(choices.states)
        self.kinds.count(choices.kinds)
        self.labels.count(choices.labels)

    def open_under(self, button: QWidget) -> None:
        """Open below a button, as high as the window allows."""
        self.opened.emit()
        below = button.mapToGlobal(QPoint(0, button.height() + Space.XS))
        window = button.window()
        bottom = window.mapToGlobal(QPoint(0, window.height())).y()
        inside = self._parts.sizeHint().height()
        around = self.done.sizeHint().height() + 3 * Space.M + Space.S
        self.resize(_WIDTH, max(240, min(inside + around, bottom - below.y() - Space.L)))
        self.move(below)
        self.show()
        first = self.everything if self.everything.isChecked() else self.chosen
        boxes = self.states.findChildren(QWidget, "review_show_state_1")
        focused = first if self._which.isVisible() else next(iter(boxes), self.done)
        focused.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the page's shortcuts; take on what was typed before it closes."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.Hide and self._typed.isActive():
            self._read_off()
        return super().event(event)

    @Slot()
    def _read_off(self) -> None:
        self._typed.stop()
        least, most = self.least.value() / 100, self.most.value() / 100
        wanted = replace(
            self._wanted.among(everything=self.everything.isChecked()),
            states=self.states.ticked,
            kinds=self.kinds.ticked,
            labels=self.labels.ticked,
            document=self.document.text().strip(),
            least_sure=least or None,
            most_sure=None if most >= 1.0 else most,
        )
        self._tell(wanted)

    @Slot()
    def _clear(self) -> None:
        cleared = replace(self._wanted.cleared, text=self._wanted.text)
        self.show_wanted(cleared)
        self.wanted_changed.emit(cleared)

    def _tell(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.clear.setEnabled(wanted.narrows)
            self.wanted_changed.emit(wanted)

"""A model from elsewhere: what its classes mean in the task's words, confirmed by the user."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controls import Button, row, text
from sfda_desktop.desktop.project.creation import UnknownClasses
from sfda_desktop.desktop.project.questions import Question
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.wording import tr, tr_later


class MappingQuestion(Question):
    """Shown where a model's own class names are not the task's; filled with what is likely."""

    needed = tr_later("what the model’s answers mean")
    confirmed = Signal()

    def __init__(self) -> None:
        self._labels: dict[str, QComboBox] = {}
        self._markers: dict[str, tuple[QLineEdit, QLineEdit]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(2, 1)
        rows = QWidget()
        rows.setLayout(self._grid)
        self.confirm = Button(
            tr("This is what they mean"), "assistant_mapping_confirm", icon="check"
        )
        super().__init__(
            "mapping",
            tr("What do the model’s answers mean?"),
            tr(
                "This model was trained elsewhere and calls things by names of its own. Say what "
                "each means here; several may mean the same. It is kept with the project."
            ),
            rows,
            row(self.confirm, None),
        )
        self.confirm.clicked.connect(self._confirm)
        self.dismiss()

    def dismiss(self) -> None:
        """Nothing is to be asked."""
        self.start_over()
        self._answered = True
        self.hide()

    def ask(self, unknown: UnknownClasses) -> None:
        """Ask about the classes of a model, each with what it probably means."""
        while (entry := self._grid.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._labels, self._markers = {}, {}
        for line, own in enumerate(unknown.own):
            box = QComboBox()
            box.setEditable(True)
            box.setMinimumWidth(200)
            box.addItems(list(unknown.choices))
            box.setCurrentText(unknown.proposal.labels.get(own, ""))
            self._add(line, own, box, f"label_{line}")
            self._labels[own] = box
        for line, (key, usual) in enumerate(unknown.markers.items(), start=len(unknown.own)):
            pair, role = (QLineEdit(usual[0]), QLineEdit(usual[1])), words.role(key)
            for place, field in enumerate(pair):
                field.setObjectName(f"mapping_marker_{key}_{place}")
                name = (
                    tr("After the {role}", role=role)
                    if place
                    else tr("Before the {role}", role=role)
                )
                field.setAccessibleName(name)
                field.setMaximumWidth(120)
            inside = QWidget()
            inside.setLayout(row(*pair, None))
            self._add(line, tr("What marks the {role}", role=role), inside, f"markers_{key}")
            self._markers[key] = pair
        self.start_over()
        self._answered = False
        self.verdict.say("warn", tr("Look at each, then confirm."))
        self.show()

    def _add(self, line: int, name: str, field: QWidget, key: str) -> None:
        label = QLabel(name)
        label.setBuddy(field)
        field.setObjectName(f"mapping_{key}")
        field.setAccessibleName(tr("Meaning of {name}", name=name))
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(text(tr("means") if key.startswith("label") else "", "muted"), line, 1)
        self._grid.addWidget(field, line, 2)

    @property
    def mapping(self) -> ModelMapping | None:
        """What was confirmed, `None` before."""
        return self._mapping() if self.is_accepted else None

    def _mapping(self) -> ModelMapping:
        labels = {own: box.currentText().strip() for own, box in self._labels.items()}
        markers = {
            role: (a.text().strip(), b.text().strip()) for role, (a, b) in self._markers.items()
        }
        whole = bool(markers) and all(a and b for a, b in markers.values())
        return ModelMapping(
            {own: label for own, label in labels.items() if label}, markers if whole else None
        )

    @Slot()
    def _confirm(self) -> None:
        self.accept(tr("The model is read so."))
        self.confirmed.emit()

"""Entities first: where the marked things of relations and negation come from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controls import column, row, text
from sfda_desktop.desktop.controls.path_field import PathField
from sfda_desktop.desktop.project.creation import Kinds
from sfda_desktop.desktop.project.questions import Question
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr, tr_later

INDENT = 26


class EntitiesQuestion(Question):
    """Asked only for tasks that are about marked things.

    `source_changed`: they come from elsewhere now; `kinds_changed`: others are asked about.
    """

    needed = tr_later("what the notes are asked about")
    source_changed = Signal()
    kinds_changed = Signal()

    def __init__(self, settings: WindowSettings) -> None:
        self.marked = QRadioButton(tr("They are marked in the file, one question a line"))
        self.marked.setObjectName("entities_marked")
        self.listed = QRadioButton(tr("The file lists the things found in each note"))
        self.listed.setObjectName("entities_listed")
        self.found = QRadioButton(tr("A model or project of mine finds them"))
        self.found.setObjectName("entities_found")
        self.finder = PathField(
            "assistant_finder",
            tr("Model or project that finds things"),
            settings,
            folder=True,
            files=tr("Projects (*.sfda);;All files (*)"),
            hint=tr("A model folder, or a project file that finds things"),
        )
        self._finder_row = QWidget()
        inside = row(self.finder)
        inside.setContentsMargins(INDENT, 0, 0, 0)
        self._finder_row.setLayout(inside)
        self._boxes: dict[tuple[str, ...], QCheckBox] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._ask_kinds = text(tr("Which are asked about?"))
        self._kinds = QWidget()
        self._kinds.setLayout(column(self._ask_kinds, self._list))
        self.candidates: tuple[Sample, ...] | None = None
        super().__init__(
            "entities",
            tr("What are the notes asked about?"),
            tr(
                "The model is asked about things marked in a note, one or two at a time. Where "
                "nothing is marked yet, the things are found first."
            ),
            self.marked,
            self.listed,
            self.found,
            self._finder_row,
            self._kinds,
        )
        self.marked.setChecked(True)
        self._kinds.hide()
        self._finder_row.hide()
        for button in (self.marked, self.listed, self.found):
            button.toggled.connect(self._choose)
        self.finder.chosen.connect(self._choose)
        self.dismiss()

    def dismiss(self) -> None:
        """The task is about whole notes: nothing is to be asked."""
        self.marked.setChecked(True)
        self.start_over()
        self._answered = True
        self.hide()

    def ask(self) -> None:
        """The task is about marked things."""
        self.setVisible(True)

    @property
    def is_needed(self) -> bool:
        """Whether the questions have yet to be made from the notes."""
        return not self.isHidden() and not self.marked.isChecked()

    @property
    def finder_path(self) -> Path | None:
        """What finds the things, where that was chosen."""
        return self.finder.path if self.found.isChecked() else None

    @property
    def chosen(self) -> list[tuple[str, ...]]:
        """The kinds (pairs of kinds, head first) that are asked about."""
        return [kinds for kinds, box in self._boxes.items() if box.isChecked()]

    def offer(self, kinds: Sequence[Kinds]) -> None:
        """Offer kinds, each with how many questions it gives; the task's own are chosen."""
        while (entry := self._list.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        for place, each in enumerate(kinds):
            box = QCheckBox(f"{' → '.join(each.kinds)}  ({words.number(each.count)})")
            box.setObjectName(f"entities_kind_{place}")
            box.setChecked(each.usual)
            box.toggled.connect(self.kinds_changed)
            self._boxes[each.kinds] = box
            self._list.addWidget(box)
        self._kinds.setVisible(bool(kinds))

    def wait(self, sentence: str) -> None:
        """The questions are being made."""
        self.candidates = None
        super().wait(sentence)

    def show_candidates(self, candidates: Sequence[Sample], sentence: str) -> None:
        """Take the questions made from the notes."""
        self.candidates = tuple(candidates)
        if candidates:
            self.accept(sentence)
        else:
            self.refuse(tr("Nothing is asked: no such things were found together."))

    @Slot()
    def _choose(self) -> None:
        self._finder_row.setVisible(self.found.isChecked())
        self.candidates = None
        self._boxes = {}
        self._kinds.hide()
        self.start_over()
        self._answered = self.marked.isChecked()
        self.source_changed.emit()

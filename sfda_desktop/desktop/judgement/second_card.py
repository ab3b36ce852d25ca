"""A second reader: notes drawn for one, how far both agree, and settling what they differ on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, Field, row, text
from sfda_desktop.desktop.controls.numbers import NumberBox
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.judgement.agreement_words import (
    AgreementFigures,
    agreement_figures,
    agreement_words,
)
from sfda_desktop.desktop.judgement.checks import SECOND_SAMPLE, Check, Standing, draw_second
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.domain.wording import tr, trn


class SecondCard(Card):
    """Draws notes that the first reader decided, for another person to decide unseen."""

    check_asked = Signal(object)  # Check
    changed = Signal()

    def __init__(self) -> None:
        """Start without a project."""
        super().__init__(gap=Space.M)
        self.setObjectName("second_card")
        self._controller: ProjectController | None = None
        self._standing: Standing | None = None
        self.reader = QLineEdit()
        self.reader.setObjectName("second_reader")
        self.reader.setMaxLength(80)
        self.reader.setPlaceholderText(tr("For example: Tanaka, ward 3"))
        self.count = NumberBox()
        self.count.setObjectName("second_count")
        self.count.setAccessibleName(tr("Notes to draw"))
        self.draw = Button(tr("Draw notes"), "second_draw")
        self.read = Button("", "second_read", kind="primary", icon="users")
        self.settle = Button("", "second_settle", icon="scale")
        self.agreement = text("", "", wrap=True, name="second_agreement")
        self.figures = text("", "caption", wrap=True, name="second_figures", selectable=True)
        self.verdict = VerdictLine("second_verdict")
        self.parts.addWidget(text(tr("A second reader"), "heading"))
        self.parts.addWidget(
            text(
                tr(
                    "Another person decides some notes that you have decided, without seeing what "
                    "you or a model said. How far both agree shows how clear the task is; what "
                    "they differ on is settled afterwards."
                ),
                "muted",
                wrap=True,
            )
        )
        name = Field(tr("Who reads second"), self.reader)
        self.parts.addWidget(name)
        self.parts.addLayout(row(self.count, self.draw, None))
        for part in (self.verdict, self.agreement, self.figures):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self.read, self.settle, None))
        self.reader.textChanged.connect(self._name_changed)
        self.draw.clicked.connect(self._draw)
        self.read.clicked.connect(self._read)
        self.settle.clicked.connect(self._settle)

    def attach(self, controller: ProjectController) -> None:
        """Take the controller."""
        self._controller = controller

    def clear(self) -> None:
        """Forget the project."""
        self._standing = None
        self.reader.setText("")

    def show_standing(self, standing: Standing) -> None:
        """Show how far the second reading is."""
        self._standing, second = standing, standing.second
        units = task_words(standing.task).units
        if not self.reader.text():
            self.reader.setText(standing.second_reviewer)
        left = second.open_to_draw
        self.count.setRange(min(1, left), max(1, left))
        self.count.setValue(min(SECOND_SAMPLE, left))
        self.count.setSuffix(tr(" of {items}", items=units(left)))
        drawn, decided = len(second.drawn), second.decided
        self._offer(
            self.read,
            tr("Begin the second reading") if not decided else tr("Go on with the second reading"),
        )
        self.read.setVisible(decided < drawn)
        found = AgreementFigures.of(second.agreement)
        self.agreement.setText(agreement_words(found, units))
        self.figures.setText(agreement_figures(found))
        self.agreement.setVisible(decided > 0)
        self.figures.setVisible(decided > 0)
        unsettled = second.disputes - second.settled
        self.settle.setVisible(second.disputes > 0 and decided == drawn)
        if unsettled:
            words = trn("Settle {count} difference", "Settle {count} differences", unsettled)
        else:
            words = tr("Look at what was settled")
        self._offer(self.settle, words)
        self._may_draw()

    def _offer(self, button: Button, words: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)

    def _may_draw(self) -> None:
        left = self._standing.second.open_to_draw if self._standing is not None else 0
        name = self.reader.text().strip()
        same = self._standing is not None and name and name == self._standing.reviewer
        self.draw.setEnabled(bool(left) and bool(name) and not same)
        self.count.setEnabled(bool(left))
        if same:
            self.verdict.say("warn", tr("The second reader must be another person than the first."))
        else:
            self._tell_standing()

    def _tell_standing(self) -> None:
        second = self._standing.second if self._standing is not None else None
        if second is None:
            self.verdict.say("", "")
        elif second.drawn:
            done, total = second.decided, len(second.drawn)
            told = tr("{done} of {total} decided.", done=done, total=total)
            self.verdict.say("good" if done == total else "info", told)
        elif second.open_to_draw:
            self.verdict.say("", "")
        else:
            self.verdict.say("info", tr("Nothing to draw yet: decide some notes first."))

    @Slot(str)
    def _name_changed(self, _name: str) -> None:
        if self._standing is not None:
            self._may_draw()

    @Slot()
    def _draw(self) -> None:
        if self._controller is None or self._controller.project is None:
            return
        count, reader = self.count.value(), self.reader.text().strip()
        self.draw.setEnabled(False)
        self._controller.read(
            lambda project: draw_second(project, count, reader), self._drawn, failed=self._failed
        )

    @Slot()
    def _read(self) -> None:
        self.check_asked.emit(Check.SECOND_READING)

    @Slot()
    def _settle(self) -> None:
        self.check_asked.emit(Check.ADJUDICATION)

    def _drawn(self, _nothing: object) -> None:
        self.changed.emit()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self._may_draw()
        self.verdict.say("bad", failure.message)

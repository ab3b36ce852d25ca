"""The card that chooses notes for review and has suggestions made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from sfda_desktop.desktop import methods, words
from sfda_desktop.desktop.controls import Button, Card, column, row, text
from sfda_desktop.desktop.controls.column_area import ColumnArea
from sfda_desktop.desktop.controls.numbers import NumberBox
from sfda_desktop.desktop.notes.asking import Asking
from sfda_desktop.desktop.notes.other_ways import OtherWays
from sfda_desktop.desktop.summary import Summary
from sfda_desktop.desktop.task_words import TaskWords, task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.adaptation.plans import AnnotationPlan

DEFAULT_BUDGET = 96
SIDE = 300  # pixels: the cards beside the table


class ChoosingCard(Card):
    """How many notes, which, and who labels them."""

    asked = Signal()
    budget_changed = Signal()

    def __init__(self) -> None:
        self._state: tuple[Summary | None, bool, bool] = (None, False, False)
        self._words = task_words("ner")  # until a project is open
        self.title = text(tr("Choose notes to review"), "heading")
        self.units = QLabel(tr("notes:"))
        self.budget = NumberBox()
        self.budget.setObjectName("notes_budget")
        self.budget.setAccessibleName(tr("How many notes to review"))
        self.budget.setRange(1, 100_000)
        self.budget.setValue(DEFAULT_BUDGET)
        self.budget.setFixedWidth(100)
        self.unsure = QRadioButton(tr("the ones the model is least sure of"))
        self.unsure.setObjectName("notes_least_sure")
        self.random = QRadioButton(tr("at random"))
        self.random.setObjectName("notes_at_random")
        self.unsure.setChecked(True)
        self.otherwise = QRadioButton(tr("in another way:"))
        self.otherwise.setObjectName("notes_another_way")
        self.strategy = OtherWays()
        self.asking = Asking()
        self.ask = Button(
            tr("Ask for suggestions"), "notes_suggest", icon="sparkles", kind="primary"
        )
        self.hint = text("", "caption", wrap=True, name="notes_suggest_hint")
        super().__init__(
            self.title,
            row(self.budget, self.units, None),
            self.unsure,
            self.random,
            self.otherwise,
            self.strategy,
            self.asking,
            self.ask,
            self.hint,
        )
        self.ask.clicked.connect(self.asked)
        self.budget.valueChanged.connect(self.budget_changed)
        self.unsure.toggled.connect(self.budget_changed)
        self.otherwise.toggled.connect(self.strategy.setVisible)
        self.asking.changed.connect(self._show)

    def plan(self) -> AnnotationPlan:
        """Return the plan as it is set here."""
        from sfda_desktop.adaptation.plans import AnnotationPlan

        return AnnotationPlan(
            strategy=self._chosen_strategy(),
            budget=self.budget.value(),
            **self.asking.plan_fields(),
        )

    @property
    def threshold_budget(self) -> int | None:
        """How many of the least sure notes will be chosen; `None` when others are."""
        return self.budget.value() if self.unsure.isChecked() else None

    def _chosen_strategy(self) -> str:
        if self.otherwise.isChecked():
            return self.strategy.strategy
        return "entropy" if self.unsure.isChecked() else "random"

    def show_state(
        self,
        summary: Summary | None,
        *,
        suggesting: bool,
        ranking: bool,
        task: TaskWords | None = None,
    ) -> None:
        """Allow what can be done now, and say what it does in the words of the task."""
        self._state = (summary, suggesting, ranking)
        self._words = task or self._words
        self._show()

    @Slot()
    def _show(self) -> None:
        summary, suggesting, ranking = self._state
        unit = self._words.unit
        self.title.setText(tr("Choose {notes} to review", notes=unit))
        self.units.setText(tr("{notes}:", notes=unit))
        if summary is None:
            self.ask.setEnabled(False)
            self.hint.setText("")
            return
        self.asking.show_state(summary)
        self.strategy.offer(has_llm=summary.llm is not None)
        lacks = self.asking.lacks()
        self.ask.setEnabled(summary.is_ranked and not suggesting and not ranking and not lacks)
        asks = methods.asks_llm(self.asking.chosen)
        self.ask.setText(
            tr("Ask for suggestions") if asks else tr("Choose these {notes}", notes=unit)
        )
        self.ask.set_icon_name("sparkles" if asks else "list-ordered")
        self.budget.setMaximum(max(1, summary.notes))
        if suggesting:
            self.hint.setText(tr("Suggestions arrive one by one. You can review while they do."))
        elif not summary.is_ranked:
            self.hint.setText(
                tr("The model is reading the notes.")
                if ranking
                else tr("First let the model read them.")
            )
        else:
            in_rounds = self.asking.is_in_rounds
            self.hint.setText(_hint(summary, self._words, asks=asks, in_rounds=in_rounds))


def _hint(summary: Summary, task: TaskWords, *, asks: bool, in_rounds: bool) -> str:
    chosen = task.units(summary.selected)
    if summary.planned and summary.selected < summary.planned and summary.selected:
        return tr(
            "Round {round}: {chosen} of {notes} are chosen. The next round is offered in Review "
            "when all of these are decided.",
            round=summary.round_number,
            chosen=words.number(summary.selected),
            notes=task.units(summary.planned),
        )
    if asks and summary.selected and summary.suggested < summary.selected:
        return tr(
            "{number} of {notes} chosen have a suggestion. The same settings go on there.",
            number=words.number(summary.suggested),
            notes=chosen,
        )
    if summary.selected and summary.selected_decided >= summary.selected:
        return tr("{notes} chosen, all decided. Choose more, or go on to Adapt.", notes=chosen)
    if summary.selected:
        return tr("{notes} chosen, waiting in Review.", notes=chosen)
    if in_rounds:
        return tr("The first round is chosen now. After each, the model learns and chooses anew.")
    if asks:
        return tr("You decide about each suggestion; nothing is taken over unseen.")
    return tr("You review them without suggestions.")


def side_panel(*cards: QWidget) -> ColumnArea:
    """Return a column of cards to stand beside the table."""
    inside = column(*cards, None, gap=Space.M)
    inside.setContentsMargins(0, 0, 10, 0)
    content = QWidget()
    content.setLayout(inside)
    return ColumnArea(content, SIDE)

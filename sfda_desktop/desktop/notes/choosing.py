"""The card that chooses notes for review and has suggestions made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controls import Button, Card, Fold, row, text
from sfda_desktop.desktop.notes.other_ways import OtherWays
from sfda_desktop.desktop.summary import Summary

if TYPE_CHECKING:
    from sfda_desktop.adaptation.plans import AnnotationPlan

DEFAULT_BUDGET = 96
SIDE = 300  # pixels: the cards beside the table


class ChoosingCard(Card):
    """How many notes, which, and (folded away) how the language model is asked."""

    asked = Signal()
    budget_changed = Signal()

    def __init__(self) -> None:
        self.budget = QSpinBox()
        self.budget.setObjectName("notes_budget")
        self.budget.setAccessibleName("How many notes to review")
        self.budget.setRange(1, 100_000)
        self.budget.setValue(DEFAULT_BUDGET)
        self.budget.setFixedWidth(100)
        self.unsure = QRadioButton("the ones the model is least sure of")
        self.unsure.setObjectName("notes_least_sure")
        self.random = QRadioButton("at random")
        self.random.setObjectName("notes_at_random")
        self.unsure.setChecked(True)
        self.otherwise = QRadioButton("in another way:")
        self.otherwise.setObjectName("notes_another_way")
        self.strategy = OtherWays()
        self.method = QComboBox()
        self.method.setObjectName("notes_method")
        self.method.addItem("Correct the model’s answer (SALA)", "sala")
        self.method.addItem("Answer from scratch (zero-shot)", "zero-shot")
        self.passes = QSpinBox()
        self.passes.setObjectName("notes_passes")
        self.passes.setRange(1, 10)
        self.passes.setValue(2)
        self.seed = QSpinBox()
        self.seed.setObjectName("notes_seed")
        self.seed.setRange(0, 999_999)
        self.seed.setValue(13)
        self.temperature = QDoubleSpinBox()
        self.temperature.setObjectName("notes_temperature")
        self.temperature.setRange(0.0, 2.0)
        self.temperature.setSingleStep(0.1)
        self.temperature.setDecimals(1)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, tip, field in (
            ("How it is asked", "What the language model is shown", self.method),
            (
                "Passes over the notes",
                "Each pass shows it better examples (iterations)",
                self.passes,
            ),
            ("Random seed", "The same seed chooses the same notes", self.seed),
            (
                "Freedom of its answers",
                "Temperature; 0 gives the same answer again",
                self.temperature,
            ),
        ):
            label = QLabel(name)
            label.setToolTip(tip)
            label.setBuddy(field)
            field.setToolTip(tip)
            field.setAccessibleName(name)
            form.addRow(label, field)
        self.fold = Fold("Advanced", "notes_advanced", form)
        self.ask = Button("Ask for suggestions", "notes_suggest", icon="sparkles", kind="primary")
        self.hint = text("", "caption", wrap=True, name="notes_suggest_hint")
        super().__init__(
            text("Choose notes to review", "heading"),
            row(self.budget, QLabel("notes:"), None),
            self.unsure,
            self.random,
            self.otherwise,
            self.strategy,
            self.fold,
            self.ask,
            self.hint,
        )
        self.ask.clicked.connect(self.asked)
        self.budget.valueChanged.connect(self.budget_changed)
        self.unsure.toggled.connect(self.budget_changed)
        self.otherwise.toggled.connect(self.strategy.setVisible)

    def plan(self, *, has_llm: bool) -> AnnotationPlan:
        """Return the plan as it is set here; without a language model only the choice is made."""
        from sfda_desktop.adaptation.plans import AnnotationPlan

        return AnnotationPlan(
            method=str(self.method.currentData()) if has_llm else "none",
            strategy=self._chosen_strategy(),
            budget=self.budget.value(),
            iterations=self.passes.value() if has_llm else 1,
            seed=self.seed.value(),
            temperature=self.temperature.value(),
        )

    @property
    def threshold_budget(self) -> int | None:
        """How many of the least sure notes will be chosen; `None` when others are."""
        return self.budget.value() if self.unsure.isChecked() else None

    def _chosen_strategy(self) -> str:
        if self.otherwise.isChecked():
            return self.strategy.strategy
        return "entropy" if self.unsure.isChecked() else "random"

    @Slot()
    def show_state(self, summary: Summary | None, *, suggesting: bool, ranking: bool) -> None:
        """Allow what can be done now, and say what it does."""
        ready = summary is not None and summary.is_ranked
        self.ask.setEnabled(ready and not suggesting and not ranking)
        has_llm = summary is not None and summary.llm is not None
        self.ask.setText("Ask for suggestions" if has_llm else "Choose these notes")
        self.ask.set_icon_name("sparkles" if has_llm else "list-ordered")
        self.fold.setVisible(has_llm)
        self.strategy.offer(has_llm=has_llm)
        if summary is None:
            self.hint.setText("")
            return
        self.budget.setMaximum(max(1, summary.notes))
        if suggesting:
            self.hint.setText("Suggestions arrive one by one. You can review while they do.")
        elif not ready:
            first = (
                "The model is reading the notes." if ranking else "First let the model read them."
            )
            self.hint.setText(first)
        elif not has_llm:
            self.hint.setText(
                "There is no language model in this project, so you review without suggestions."
            )
        elif summary.selected and summary.suggested < summary.selected:
            done, chosen = words.number(summary.suggested), words.number(summary.selected)
            self.hint.setText(
                f"{done} of {chosen} have a suggestion. The same settings go on there."
            )
        elif summary.selected and summary.selected_decided >= summary.selected:
            self.hint.setText(
                f"All {words.counted(summary.selected, 'chosen note')} are decided. Ask for more, "
                "or go on to Adapt."
            )
        elif summary.selected:
            self.hint.setText(
                f"{words.counted(summary.selected, 'note')} are chosen and waiting in Review."
            )
        else:
            self.hint.setText("You decide about each suggestion; nothing is taken over unseen.")


class SidePanel(QWidget):
    """A column of cards beside the table."""

    def __init__(self, *cards: QWidget, width: int = SIDE) -> None:
        super().__init__()
        from sfda_desktop.desktop.controls import column, scrolled

        inside = column(*cards, None, gap=12)
        inside.setContentsMargins(0, 0, 10, 0)
        area = scrolled(inside)
        self.setFixedWidth(width)
        self.setLayout(row(area, gap=0))

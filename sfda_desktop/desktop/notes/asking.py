"""How the chosen notes get their labels: a plain choice, the papers' settings folded away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop import methods, words
from sfda_desktop.desktop.controls import Button, Fold, column, text
from sfda_desktop.desktop.controls.numbers import decimal_box, whole_box
from sfda_desktop.desktop.controls.path_field import PathField
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.summary import Summary
from sfda_desktop.domain.wording import tr, tr_later, tr_now, trn

NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
WITH_LLM, WITHOUT = "sala", "none"


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the advanced settings; `only` tells for which methods it means anything."""

    field: str
    name: str
    tip: str
    only: str = ""


SETTINGS = (
    Setting(
        "iterations",
        tr_later("Passes over the notes"),
        tr_later("Each pass shows it better examples"),
        "llm",
    ),
    Setting("shots", tr_later("Examples shown at once"), tr_later("The nearest ones (k)"), "gold"),
    Setting(
        "per_round",
        tr_later("Notes in a round"),
        tr_later("The model learns after each round"),
        "rounds",
    ),
    Setting(
        "similarity",
        tr_later("What makes notes alike"),
        tr_later("For choosing notes, and for its examples"),
    ),
    Setting(
        "sentence_model",
        tr_later("Sentence model"),
        tr_later(
            "A folder with an encoder for sentences, to compare notes by in the model's place"
        ),
    ),
    Setting(
        "temperature",
        tr_later("Freedom of its answers"),
        tr_later("Temperature; 0 repeats itself"),
        "llm",
    ),
    Setting(
        "threshold",
        tr_later("What counts as clean"),
        tr_later("Loss τ below which an answer is clean"),
        "llm",
    ),
    Setting(
        "share",
        tr_later("Share that serves as examples"),
        tr_later("R, of each class, the surest ones"),
        "llm",
    ),
    Setting("seed", tr_later("Random seed"), tr_later("The same seed chooses the same notes")),
)
"""The defaults are those of `AnnotationPlan`: the papers'."""


class Asking(QWidget):
    """Gives the fields of an `AnnotationPlan` that say how notes are labelled."""

    changed = Signal()
    gold_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offered_llm: bool | None = None
        self._summary: Summary | None = None
        self.method = QComboBox()
        self.method.setObjectName("notes_method")
        self.method.setAccessibleName(tr("How they get labels"))
        self.method.setSizeAdjustPolicy(NARROW)
        for name, title in methods.CHOOSING.items():
            self.method.addItem(tr_now(title), name)
        self.explanation = text("", "caption", wrap=True, name="notes_method_explanation")
        self.gold = Button(
            tr("Add labelled examples…"),
            "notes_add_gold",
            icon="file-plus",
            tip=tr(
                "Notes of this hospital with right labels, neither to learn from nor for measuring"
            ),
        )
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        self.fields = self._make_fields()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for setting in SETTINGS:
            field = self.fields[setting.field]
            name = tr_now(setting.name)
            label = QLabel(name)
            for widget in (label, field):
                widget.setToolTip(tr_now(setting.tip))
            label.setBuddy(field)
            field.setAccessibleName(name)
            form.addRow(label, field)
            self._rows[setting.field] = (label, field)
        self.fold = Fold(tr("Advanced"), "notes_advanced", form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(
            column(
                text(tr("How they get labels")), self.method, self.explanation, self.gold, self.fold
            )
        )
        self.method.activated.connect(self._chosen)
        self.gold.clicked.connect(self.gold_asked)
        self.gold.hide()

    def _make_fields(self) -> dict[str, QWidget]:
        self.passes = whole_box("notes_passes", 1, 10, 5)
        self.shots = whole_box("notes_shots", 1, 20, 5)
        self.per_round = whole_box("notes_per_round", 1, 1000, 12)
        self.seed = whole_box("notes_seed", 0, 999_999, 13)
        self.temperature = decimal_box("notes_temperature", 2.0, 0.1, 1, 0.0)
        self.threshold = decimal_box("notes_threshold", 5.0, 0.005, 3, 0.005)
        self.share = decimal_box("notes_share", 1.0, 0.05, 2, 0.2)
        self.share.setMinimum(0.01)
        self.similarity = QComboBox()
        self.similarity.setObjectName("notes_similarity")
        self.similarity.setSizeAdjustPolicy(NARROW)
        for title, value in (
            (tr("as in the papers"), None),
            (tr("their words (BM25)"), "bm25"),
            (tr("how the model reads them"), "embedding"),
        ):
            self.similarity.addItem(title, value)
        self.sentence_model = PathField(
            "notes_sentence_model",
            tr("Sentence model"),
            WindowSettings(),
            folder=True,
            hint=tr("the model itself"),
            stacked=True,
        )
        return {
            "iterations": self.passes,
            "shots": self.shots,
            "per_round": self.per_round,
            "similarity": self.similarity,
            "sentence_model": self.sentence_model,
            "temperature": self.temperature,
            "threshold": self.threshold,
            "share": self.share,
            "seed": self.seed,
        }

    @property
    def chosen(self) -> str:
        """The name of the method."""
        return str(self.method.currentData())

    @property
    def is_in_rounds(self) -> bool:
        """Whether people label in rounds."""
        return methods.in_rounds(self.chosen)

    def lacks(self) -> str:
        """Return what the method lacks, as a sentence."""
        return "" if self._summary is None else methods.lacking(self.chosen, self._summary)

    def plan_fields(self) -> dict[str, Any]:
        """Return the fields."""
        sentences = self.sentence_model.path
        return {
            "method": self.chosen,
            "iterations": self.passes.value() if methods.asks_llm(self.chosen) else 1,
            "shots": self.shots.value(),
            "per_round": self.per_round.value(),
            "similarity": self.similarity.currentData(),
            "sentence_model": None if sentences is None else str(sentences),
            "temperature": self.temperature.value(),
            "threshold": self.threshold.value(),
            "share": self.share.value(),
            "seed": self.seed.value(),
        }

    def choose(self, name: str) -> None:
        """Choose a method."""
        self.method.setCurrentIndex(self.method.findData(name))
        self._chosen()

    def show_state(self, summary: Summary) -> None:
        """Offer what can be done in this project; what cannot says why."""
        self._summary = summary
        has_llm = summary.llm is not None
        if has_llm is not self._offered_llm:
            self._offered_llm = has_llm
            self.method.setCurrentIndex(self.method.findData(WITH_LLM if has_llm else WITHOUT))
        model = self.method.model()
        assert isinstance(model, QStandardItemModel)  # noqa: S101 - what a combo box has
        for place in range(self.method.count()):
            name = str(self.method.itemData(place))
            possible = has_llm or not methods.asks_llm(name)
            model.item(place).setEnabled(possible)
            tip = methods.sentence(name) if possible else methods.lacking(name, summary)
            self.method.setItemData(place, tip, Qt.ItemDataRole.ToolTipRole)
        self._explain()

    @Slot()
    def _chosen(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        summary, name = self._summary, self.chosen
        if summary is None:
            return
        rule = methods.method(name)
        parts = [methods.sentence(name)] if name != WITHOUT else []
        if rule.needs_gold and summary.gold:
            parts.append(
                trn(
                    "There is {count} labelled example.",
                    "There are {count} labelled examples.",
                    summary.gold,
                )
            )
        parts.append(self.lacks())
        if summary.llm is None and not rule.asks_llm:
            parts.append(tr("Suggestions need a language model: choose one on the Project page."))
        self.explanation.setText(words.sentences(*parts))
        self.explanation.setVisible(bool(self.explanation.text()))
        self.gold.setVisible(rule.needs_gold)
        means = {"": True, "llm": rule.asks_llm, "gold": rule.needs_gold}
        means["rounds"] = methods.in_rounds(name)
        for setting in SETTINGS:
            for widget in self._rows[setting.field]:
                widget.setVisible(means[setting.only])

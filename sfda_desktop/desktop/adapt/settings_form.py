"""The settings of training, in plain words; most people leave them folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controls import Fold, column, row, text
from sfda_desktop.desktop.controls.numbers import decimal_box, whole_box
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.adaptation.plans import AdaptationPlan

HALF = 50


class AdaptSettings(QWidget):
    """Gives an `AdaptationPlan`; `changed` comes with every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.suggestions = QCheckBox(
            tr("Also learn from suggestions that nobody has decided about")
        )
        self.suggestions.setObjectName("adapt_use_suggestions")
        self.suggestions.setChecked(True)
        self.weights = QCheckBox(tr("Weigh them by what they do for my labelled examples"))
        self.weights.setObjectName("adapt_learn_weights")
        self.weights.setToolTip(tr("Learned example weights; for labels that may be wrong"))
        self.weights_hint = text(
            tr("There are no labelled examples yet: add a file of them on the Notes page."),
            "caption",
            wrap=True,
        )
        self.auto = QRadioButton(tr("Let the program find out (recommended)"))
        self.auto.setObjectName("adapt_anchor_auto")
        self.auto.setChecked(True)
        self.plain = QRadioButton(tr("Learn everything from these notes"))
        self.plain.setObjectName("adapt_anchor_plain")
        self.value = QRadioButton(tr("Stay closer to the model it starts from"))
        self.value.setObjectName("adapt_anchor_value")
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setObjectName("adapt_anchor_share")
        self.share.setAccessibleName(tr("How much to learn, per cent"))
        self.share.setRange(0, 100)
        self.share.setValue(HALF)
        self.share.setFixedWidth(200)
        self.share_words = QLabel()
        self._share_row = QWidget()
        inside = row(self.share, self.share_words, None, gap=Space.M)
        inside.setContentsMargins(26, 0, 0, 0)
        self._share_row.setLayout(inside)
        form = self._numbers()
        how_far = text(tr("How far may it move from the model it starts from?"), "")
        how_far.setToolTip(
            tr("Anchor: the share of the way from the source weights to the tuned ones")
        )
        self.fold = Fold(
            tr("Advanced settings"),
            "adapt_advanced",
            column(
                self.suggestions,
                self.weights,
                self.weights_hint,
                Space.XS,
                how_far,
                self.auto,
                self.plain,
                self.value,
                self._share_row,
                Space.XS,
                form,
                gap=6,
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fold)
        self.allow_weights(allowed=False)
        for button in (self.suggestions, self.weights, self.auto, self.plain, self.value):
            button.toggled.connect(self._update)
        self.share.valueChanged.connect(self._update)
        self.epochs.valueChanged.connect(self._update)
        self.rate.valueChanged.connect(self._update)
        self.batch.valueChanged.connect(self._update)
        self.rehearsal.valueChanged.connect(self._update)
        self.rounds.valueChanged.connect(self._update)
        self._update()

    def _numbers(self) -> QFormLayout:
        self.epochs = whole_box("adapt_epochs", 0, 100, 0)
        self.rate = decimal_box("adapt_learning_rate", 100.0, 1.0, 1, 0.0)
        self.rate.setSuffix(" × 10⁻⁵")
        self.batch = whole_box("adapt_batch_size", 0, 1024, 0)
        for box in (self.epochs, self.rate, self.batch):
            box.setSpecialValueText(tr("automatic"))
        self.rehearsal = decimal_box("adapt_rehearsal", 100.0, 0.5, 1, 0.0)
        self.rehearsal.setSpecialValueText(tr("none"))
        self.rounds = whole_box("adapt_rounds", 1, 100, 30)
        form = QFormLayout()
        form.setHorizontalSpacing(Space.L)
        form.setVerticalSpacing(Space.S)
        for name, tip, field in (
            (tr("Rounds over the notes"), tr("Epochs"), self.epochs),
            (tr("Size of the steps"), tr("Learning rate"), self.rate),
            (tr("Notes in a step"), tr("Batch size"), self.batch),
            (
                tr("Notes it rehearses for each labelled one"),
                tr("Rehearsal: as it answers them already, lest it forgets what it knew"),
                self.rehearsal,
            ),
            (
                tr("Most rounds of teaching itself"),
                tr("Only where it learns from itself"),
                self.rounds,
            ),
        ):
            label = QLabel(name)
            label.setToolTip(tip)
            label.setMinimumHeight(field.sizeHint().height())
            label.setBuddy(field)
            field.setToolTip(tip)
            field.setAccessibleName(name)
            field.setFixedWidth(150)
            form.addRow(label, field)
        return form

    def allow_weights(self, *, allowed: bool) -> None:
        """Offer learned weights where there are labelled examples to learn them by."""
        self.weights.setEnabled(allowed)
        self.weights.setChecked(self.weights.isChecked() and allowed)
        self.weights_hint.setVisible(not allowed)

    @Slot()
    def _update(self) -> None:
        self._share_row.setVisible(self.value.isChecked())
        self.share_words.setText(
            tr("{percent} % of what the notes teach", percent=self.share.value())
        )
        self.changed.emit()

    def plan(self) -> AdaptationPlan:
        """Return the plan as it is set here."""
        from sfda_desktop.adaptation.plans import AdaptationPlan, Anchor

        anchor: Anchor = "auto"
        if self.plain.isChecked():
            anchor = 1.0
        elif self.value.isChecked():
            anchor = self.share.value() / 100
        return AdaptationPlan(
            anchor=anchor,
            learn_weights=self.weights.isChecked(),
            rounds=self.rounds.value(),
            use_suggestions=self.suggestions.isChecked(),
            epochs=self.epochs.value() or None,
            learning_rate=self.rate.value() * 1e-5 or None,
            batch_size=self.batch.value() or None,
            rehearsal=self.rehearsal.value(),
        )

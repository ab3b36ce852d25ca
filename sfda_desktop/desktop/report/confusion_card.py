"""The card that says which label became which."""

from __future__ import annotations

from sfda_desktop.desktop.controls import Card, text
from sfda_desktop.desktop.report.confusion_pair import confusion_pair
from sfda_desktop.desktop.report.confusion_table import ConfusionTableModel
from sfda_desktop.desktop.report.tables import card_table, fit_height
from sfda_desktop.desktop.report.wording import ReportDict
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr, trn


class ConfusionCard(Card):
    """Hidden where a report says nothing of it: it was made by an earlier version."""

    def __init__(self) -> None:
        self.model = ConfusionTableModel()
        self.table = card_table("confusion_table", tr("Which label became which"), self.model)
        self.left_out = text("", "caption", wrap=True, name="confusion_left_out")
        super().__init__(
            text(tr("Which label became which"), "heading"),
            text(
                tr(
                    "Down: what stands in the notes. Across: what the model said. Each cell counts "
                    "before → after. What is marked ✓ is right, everything else an error."
                ),
                "muted",
                wrap=True,
            ),
            Space.XS,
            self.table,
            self.left_out,
        )
        self.setObjectName("confusion_card")

    def show_report(self, report: ReportDict) -> None:
        """Show the counts of a report."""
        pair = confusion_pair(report)
        self.model.show_pair(pair)
        self.setVisible(pair is not None)
        if pair is None:
            return
        fit_height(self.table)
        self.left_out.setVisible(pair.left_out > 0)
        self.left_out.setText(
            trn(
                "{count} label with fewer errors is not shown.",
                "{count} labels with fewer errors are not shown.",
                pair.left_out,
            )
        )

"""The card that says how far the decisions behind a report can be trusted."""

from __future__ import annotations

from sfda_desktop.desktop.controls import Card, text
from sfda_desktop.desktop.judgement.result_table import ResultTable
from sfda_desktop.desktop.report.trust_words import trust_words
from sfda_desktop.desktop.report.wording import ReportDict
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr


class TrustCard(Card):
    """Hidden where a report says nothing of it: it was made by an earlier version."""

    def __init__(self) -> None:
        self.origins = text("", "", wrap=True, name="trust_origins")
        self.leading = text("", "", wrap=True, name="trust_leading")
        self.table = ResultTable(
            "trust_table", tr("Decisions with a suggestion in sight and without")
        )
        self.second = text("", "", wrap=True, name="trust_second")
        self.figures = text("", "caption", wrap=True, name="trust_figures", selectable=True)
        self.held_out = text("", "", tone="warn", wrap=True, name="trust_held_out")
        super().__init__(
            text(tr("How far the decisions can be trusted"), "heading"),
            self.origins,
            self.held_out,
            Space.XS,
            self.leading,
            self.table,
            Space.XS,
            self.second,
            self.figures,
        )
        self.setObjectName("trust_card")
        self.hide()

    def show_report(self, report: ReportDict) -> None:
        """Show what a report says of its decisions."""
        words = trust_words(report)
        self.setVisible(words is not None)
        if words is None:
            return
        self.table.show_rows(words.heads, words.rows)
        for label, sentence in (
            (self.origins, words.origins),
            (self.leading, words.leading),
            (self.second, words.second),
            (self.figures, words.second_figures),
            (self.held_out, words.held_out),
        ):
            label.setText(sentence)
            label.setVisible(bool(sentence))

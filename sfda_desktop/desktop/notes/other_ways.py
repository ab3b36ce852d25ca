"""The box with the ways of choosing notes that are not offered in plain sight."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from sfda_desktop.domain.wording import tr, tr_later, tr_now

WAYS = (
    ("least-confidence", tr_later("where its best answer is weakest")),
    ("breaking-ties", tr_later("where two of its answers are close")),
    ("k-means", tr_later("one of each group it reads alike")),
    ("core-set", tr_later("as unlike each other as can be")),
    ("core-set-cold", tr_later("the same, from a random start")),
    ("similarity", tr_later("the most typical")),
    ("allabel", tr_later("varied, typical and unusual (ALLabel)")),
    ("batcher", tr_later("a few that are near to all (BATCHER)")),
    ("perplexity", tr_later("where the language model is unsure")),
)
"""Strategies and what each chooses; the last asks the language model."""


class OtherWays(QComboBox):
    """What the project's models can do; hidden until it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notes_strategy")
        self.setAccessibleName(tr("Another way to choose notes"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setVisible(False)
        self.offer(has_llm=False)

    @property
    def strategy(self) -> str:
        """The strategy chosen here."""
        return str(self.currentData())

    def offer(self, *, has_llm: bool) -> None:
        """Offer what can be done, keeping the choice where it still can."""
        offered = WAYS if has_llm else WAYS[:-1]
        if len(offered) == self.count():
            return
        before = self.currentData()
        self.clear()
        for name, description in offered:
            self.addItem(tr_now(description), name)
        self.setCurrentIndex(max(0, self.findData(before)))

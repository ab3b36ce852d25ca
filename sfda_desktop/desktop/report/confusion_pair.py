"""Which label became which, before and after, as rows of a table. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sfda_desktop.desktop.report.wording import ReportDict
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.evaluation import Confusion

MOST_LABELS = 7
"""More columns than this cannot be read on a small window; those with most errors are shown."""


@dataclass(frozen=True, slots=True)
class ConfusionCell:
    """How often it was so before and after; `is_right` where it should be."""

    before: int
    after: int
    is_right: bool = False

    @property
    def words(self) -> str:
        """What stands in the table; nothing where it never was so."""
        if not self.before and not self.after:
            return ""
        words = f"{number(self.before)} → {number(self.after)}"
        return f"✓ {words}" if self.is_right else words


@dataclass(frozen=True, slots=True)
class ConfusionPair:
    """The counts of both models over the labels shown; `left_out` labels have fewer errors."""

    before: Confusion
    after: Confusion
    left_out: int

    @property
    def has_places(self) -> bool:
        """Whether anything was cut otherwise, missed or invented."""
        return self.before.has_places or self.after.has_places

    @property
    def heads(self) -> list[tuple[str, str]]:
        """The columns: (what the model said, in full)."""
        heads = [
            (label, tr("Called {label} by the model", label=label)) for label in self.after.labels
        ]
        if self.has_places:
            heads += [
                (
                    tr("Cut otherwise"),
                    tr("Found under its label, but with another beginning or end"),
                ),
                (tr("Missed"), tr("Not found at all")),
            ]
        return heads

    @property
    def rows(self) -> list[tuple[str, list[ConfusionCell | None]]]:
        """The rows: (what stands in the notes, its cells), `None` where nothing can be."""
        before, after = self.before, self.after
        places = range(len(after.labels))
        rows: list[tuple[str, list[ConfusionCell | None]]] = []
        for i in places:
            cells: list[ConfusionCell | None] = [
                ConfusionCell(before.cells[i][j], after.cells[i][j], i == j) for j in places
            ]
            if self.has_places:
                cells.append(ConfusionCell(before.cut[i], after.cut[i]))
                cells.append(ConfusionCell(before.missed[i], after.missed[i]))
            rows.append((after.labels[i], cells))
        if self.has_places:  # what is not there can be neither cut otherwise nor missed
            invented = [ConfusionCell(before.invented[j], after.invented[j]) for j in places]
            rows.append((tr("Invented"), [*invented, None, None]))
        return rows


def confusion_pair(report: ReportDict, most: int = MOST_LABELS) -> ConfusionPair | None:
    """Return what a report has to show, `None` where it was made before this was counted."""
    from sfda_desktop.evaluation import Confusion

    stored = report.get("confusion")
    if not stored:
        return None
    before, after = (Confusion.from_json(stored[key]) for key in ("source", "adapted"))
    places = range(len(after.labels))
    worst = sorted(places, key=lambda i: -(before.errors(i) + after.errors(i)))[:most]
    shown = sorted(worst)
    return ConfusionPair(before.only(shown), after.only(shown), len(places) - len(shown))

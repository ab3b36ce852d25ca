"""What is said of an adapted model that is neither better nor worse, and what to do then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sfda_desktop.desktop.task_words import words_of_report
from sfda_desktop.domain.wording import tr


@dataclass(frozen=True, slots=True)
class UndecidedWords:
    """In a word or two, as a headline, and what to do now."""

    in_short: str
    headline: str
    advice: str


def undecided_words(report: Mapping[str, Any]) -> UndecidedWords | None:
    """Return the words for a report; `None` for a verdict and where nothing was measured."""
    from sfda_desktop.adaptation.undecided import Undecided, why_undecided

    match why_undecided(report):
        case None:
            return None
        case Undecided.WENT_BACK:
            return UndecidedWords(
                tr("unchanged"),
                tr("The adapted model answers as the one you had."),
                _advice_gone_back(report),
            )
        case Undecided.ALIKE:
            return UndecidedWords(
                tr("undecided"),
                tr("Undecided: the two models score nearly the same."),
                tr(
                    "The two models score so nearly the same that no reasonable number of held-out "
                    "notes would tell them apart. Review more notes and adapt again."
                ),
            )
        case Undecided.TOO_FEW:
            return UndecidedWords(
                tr("undecided"),
                tr(
                    "Undecided: too few {items} to tell.",
                    items=words_of_report(report).unit,
                ),
                _advice_for_more(report),
            )


def _advice_gone_back(report: Mapping[str, Any]) -> str:
    from sfda_desktop.adaptation.undecided import anchor_was_found

    if anchor_was_found(report):
        return tr(
            "Cross-checking on what people decided showed no gain, so the adapted model went all "
            "the way back to the one you had. Review more notes, check the guideline, then adapt "
            "again."
        )
    return tr(
        "The settings let it learn nothing: its anchor was 0, which is the model you had. Let the "
        "program find out how far it may move, then adapt again."
    )


def _advice_for_more(report: Mapping[str, Any]) -> str:
    more = report.get("more_notes")
    if not isinstance(more, int):
        return tr(
            "The difference may be chance. Label more held-out notes to measure more exactly, "
            "or review more notes and adapt again."
        )
    return tr(
        "The difference may be chance. Held out for measuring, about {items} more would tell: "
        "label more of them, or review more and adapt again.",
        items=words_of_report(report).units(more),
    )

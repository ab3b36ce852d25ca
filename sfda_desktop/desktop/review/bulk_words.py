"""What is said before and after many suggestions are accepted at one stroke. Knows no Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sfda_desktop.desktop import words
from sfda_desktop.desktop.review.listing import State, Wanted
from sfda_desktop.desktop.review.queue_words import chips, kind_name
from sfda_desktop.desktop.review.wording import KIND_WORDS, NO_FINDINGS
from sfda_desktop.desktop.words import number, percent
from sfda_desktop.domain.answers import Answer, LabelAnswer
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.wording import tr, tr_now, trn
from sfda_desktop.review import ReviewCard

if TYPE_CHECKING:
    from sfda_desktop.adaptation.judging import BulkScope


def heading(scope: BulkScope) -> str:
    """Return the question."""
    if not scope.ids:
        return tr("Nothing to accept at once")
    return trn(
        "Accept {count} suggestion at once?", "Accept {count} suggestions at once?", len(scope.ids)
    )


def narrowed_to(wanted: Wanted, scope: BulkScope, *, whole_samples: bool) -> str:
    """Return what the list is narrowed to, but for what goes without saying.

    That are the kinds that are counted below, and that only what is undecided can be accepted.
    """
    wanted = replace(wanted, states=wanted.states - {State.OPEN})
    if what_it_covers(wanted, scope, whole_samples=whole_samples):
        wanted = replace(wanted, kinds=frozenset())
    found = [chip.words for chip in chips(wanted, whole_samples=whole_samples)]
    if wanted.text:
        found.insert(0, f"“{wanted.text}”")
    return " · ".join(found)


def what_it_covers(wanted: Wanted, scope: BulkScope, *, whole_samples: bool) -> str:
    """Return how many suggestions of each kind would be accepted.

    Empty where all are of a kind that the list is narrowed to: that was asked for, and the
    heading counts them.
    """
    kinds = [kind for kind in Disagreement if scope.kinds.get(kind)]
    if len(kinds) == 1 and kinds[0] in wanted.kinds:
        return ""
    return " · ".join(
        f"{kind_name(kind, whole_samples=whole_samples)}: {number(scope.kinds[kind])}"
        for kind in kinds
    )


def what_it_means(scope: BulkScope) -> str:
    """Return what becomes of the notes, and which are left to a person."""
    left = ""
    if scope.measuring:
        left = trn(
            "{count} more fits and is left to you: it was drawn to measure the suggestions.",
            "{count} more fit and are left to you: they were drawn to measure the suggestions.",
            scope.measuring,
        )
    if not scope.ids:
        return words.sentences(tr("Nothing undecided in this list has a suggestion."), left)
    return words.sentences(
        tr(
            "Nobody looks at these one by one. They are marked as accepted in bulk: the "
            "model learns from them, but no score counts them. One Undo takes all of them back."
        ),
        left,
    )


def example_words(card: ReviewCard) -> str:
    """Return which note an example is, how the suggestion differs, and how sure it is."""
    parts = [card.sample.doc or card.sample.id]
    if card.disagreement is not None:
        parts.append(tr_now(KIND_WORDS[card.disagreement]))
    if card.suggestion is not None:
        parts.append(tr("{percent} sure", percent=percent(card.suggestion.confidence)))
    return "  ·  ".join(parts)


def label_words(card: ReviewCard) -> str:
    """Return the label that would be kept and the model's own; empty where spans are marked."""
    if not isinstance(card.draft, LabelAnswer):
        return "" if _spans(card.draft) or _spans(card.base) else tr_now(NO_FINDINGS)
    if isinstance(card.base, LabelAnswer) and card.base != card.draft:
        return f"{card.base.label} → {card.draft.label}"
    return card.draft.label


def _spans(answer: Answer | None) -> bool:
    return bool(getattr(answer, "spans", ()))

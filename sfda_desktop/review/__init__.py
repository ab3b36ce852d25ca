"""Reviewing suggestions: the queue, the verbs, undo and redo that survive a restart."""

from sfda_desktop.domain.differences import (
    Change,
    Difference,
    Disagreement,
    disagreement,
    span_differences,
)
from sfda_desktop.review.boundaries import reads_right_to_left, visible_boundary, word_from
from sfda_desktop.review.card import ReviewCard, WhyHere
from sfda_desktop.review.course import PreparedWalk
from sfda_desktop.review.draft import (
    add_span,
    clear_spans,
    nudge_span,
    relabel_span,
    remove_span,
    snapped_to_words,
    span_at,
    trimmed,
)
from sfda_desktop.review.pairs import ModelsSay, PairRow, pair_rows, pairs_of
from sfda_desktop.review.session import ReviewSession
from sfda_desktop.review.statistics import Pace, PaceKeeper, ReviewCounts
from sfda_desktop.review.store import ReviewStore

__all__ = [
    "Change",
    "Difference",
    "Disagreement",
    "ModelsSay",
    "Pace",
    "PaceKeeper",
    "PairRow",
    "PreparedWalk",
    "ReviewCard",
    "ReviewCounts",
    "ReviewSession",
    "ReviewStore",
    "WhyHere",
    "add_span",
    "clear_spans",
    "disagreement",
    "nudge_span",
    "pair_rows",
    "pairs_of",
    "reads_right_to_left",
    "relabel_span",
    "remove_span",
    "snapped_to_words",
    "span_at",
    "span_differences",
    "trimmed",
    "visible_boundary",
    "word_from",
]

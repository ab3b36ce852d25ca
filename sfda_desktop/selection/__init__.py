"""Which notes are worth a person's time: one small class a strategy, over plain arrays."""

from sfda_desktop.selection.bm25 import tokens_of
from sfda_desktop.selection.likeness import SIMILARITIES, Similarity
from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.registry import STRATEGY_NAMES, strategy_named
from sfda_desktop.selection.strategy import Strategy

__all__ = [
    "SIMILARITIES",
    "STRATEGY_NAMES",
    "Pool",
    "Similarity",
    "Strategy",
    "strategy_named",
    "tokens_of",
]

"""Which notes are worth a person's time: one small class a strategy, over plain arrays."""

from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.strategies import STRATEGY_NAMES, Strategy, strategy_named

__all__ = ["STRATEGY_NAMES", "Pool", "Strategy", "strategy_named"]

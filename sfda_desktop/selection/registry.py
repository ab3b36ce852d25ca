"""The strategies by their names."""

from __future__ import annotations

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.selection.allabel import ALLabel
from sfda_desktop.selection.batcher import Batcher
from sfda_desktop.selection.core_set import ColdCoreSet, CoreSet
from sfda_desktop.selection.k_means import KMeans
from sfda_desktop.selection.likeness import Similarity
from sfda_desktop.selection.perplexity import Perplexity
from sfda_desktop.selection.random_choice import Random
from sfda_desktop.selection.similarity import ByLikeness, MostSimilar
from sfda_desktop.selection.strategy import Strategy
from sfda_desktop.selection.uncertainty import BreakingTies, Entropy, LeastConfidence

_STRATEGIES: dict[str, type[Strategy]] = {
    strategy.name: strategy
    for strategy in (
        Random,
        Entropy,
        LeastConfidence,
        BreakingTies,
        KMeans,
        CoreSet,
        ColdCoreSet,
        MostSimilar,
        ALLabel,
        Perplexity,
        Batcher,
    )
}

STRATEGY_NAMES: tuple[str, ...] = tuple(_STRATEGIES)
"""What `--strategy` takes."""


def strategy_named(name: str, *, similarity: Similarity = "bm25") -> Strategy:
    """Return the strategy of that name; `InputError` lists the names there are.

    `similarity` is what strategies go by that compare records; it changes no other.
    """
    try:
        strategy = _STRATEGIES[name]
    except KeyError:
        known = ", ".join(STRATEGY_NAMES)
        raise InputError(
            tr(
                'There is no selection strategy "{name}": choose one of {known}.',
                name=name,
                known=known,
            )
        ) from None
    return strategy(similarity) if issubclass(strategy, ByLikeness) else strategy()

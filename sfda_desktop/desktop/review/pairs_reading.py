"""The pairs of one sentence, and what the models say of them, from the project. Knows no Qt."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sfda_desktop.domain.samples import Sample
from sfda_desktop.review import ModelsSay, pairs_of

if TYPE_CHECKING:
    from sfda_desktop.project import Project


_NEAR = 24
"""Neighbours looked at first on either side: few sentences have more pairs."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of a sentence, and what is said of each by its id."""

    samples: tuple[Sample, ...] = ()
    said: dict[str, ModelsSay] = field(default_factory=dict)

    def has(self, sample_id: str) -> bool:
        """Tell whether a sample is one of the pairs."""
        return any(sample.id == sample_id for sample in self.samples)


def read_pairs(
    project: Project,
    sample: Sample,
    *,
    blind: bool,
    run_id: int | None,
    chosen: Collection[str],
) -> Pairs:
    """Return all pairs of a sample's sentence; where not `blind`, with what both models say.

    The suggestions of `chosen` notes are those of their run, of other notes those of any run.
    """
    pairs = _pairs(project, sample)
    if blind:
        return Pairs(pairs)
    from sfda_desktop.project import ModelRole

    sources = [model.id for model in project.models() if model.role is ModelRole.SOURCE]
    said: dict[str, ModelsSay] = {}
    in_run = frozenset(chosen)
    for sample_id in (each.id for each in pairs):
        suggestion = project.suggestion(sample_id, run_id if sample_id in in_run else None)
        prediction = project.prediction(sources[-1], sample_id) if sources else None
        base = prediction.answer if prediction is not None else None
        if suggestion is not None and suggestion.base is not None:
            base = suggestion.base
        said[sample_id] = ModelsSay(base, suggestion.answer if suggestion is not None else None)
    return Pairs(pairs, said)


def _pairs(project: Project, sample: Sample) -> tuple[Sample, ...]:
    """Look farther until the sentence ends on either side."""
    far = _NEAR
    while True:
        found = pairs_of(sample, *project.neighbours(sample.id, before=far, after=far))
        if len(found) <= far:
            return found
        far *= 2

"""What the small model learns from: decisions of people first, suggestions beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sfda_desktop.adaptation.methods import LabeledBy, Method
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.project import Project, Split


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """Labeled samples, and which of them a person decided."""

    labeled: tuple[LabeledSample, ...]
    decided: frozenset[str]

    @property
    def suggested(self) -> int:
        """The number of samples that carry the language model's answer."""
        return len(self.labeled) - len(self.decided)

    def answers(self) -> dict[str, Answer]:
        """Return sample id → answer."""
        return {item.sample.id: item.answer for item in self.labeled}


def training_set(
    samples: Sequence[Sample],
    *,
    suggested: Mapping[str, Answer],
    decided: Mapping[str, Answer],
) -> TrainingSet:
    """Combine the answers to the selected samples; a decision overrules a suggestion."""
    answers = {**suggested, **decided}
    return TrainingSet(
        tuple(LabeledSample(s, answers[s.id]) for s in samples if s.id in answers),
        frozenset(s.id for s in samples if s.id in decided),
    )


def labeled_samples(project: Project, split: Split) -> list[LabeledSample]:
    """Return the samples of a split that have gold labels (see `Project.gold` who may ask)."""
    gold = project.gold(split)
    return [LabeledSample(s, gold[s.id]) for s in project.samples(split) if s.id in gold]


def training_set_of(
    project: Project,
    method: Method,
    *,
    suggested: Mapping[str, Answer],
    decided: Mapping[str, Answer],
) -> TrainingSet:
    """Return the labels that a method learns from, whoever gives them.

    Labels of the pool count as decided: a person gave them. A model that teaches itself starts
    with none.
    """
    pool = project.samples(Split.POOL)
    match method.labeled_by:
        case LabeledBy.SMALL_MODEL:
            return TrainingSet((), frozenset())
        case LabeledBy.POOL:
            labels = project.gold(Split.POOL)
            refuse_unlabeled((s.id for s in pool if s.id not in labels), method)
            return training_set(pool, suggested={}, decided=labels)
        case _:
            return training_set(pool, suggested=suggested, decided=decided)


def refuse_unlabeled(missing: Iterable[str], method: Method) -> None:
    """Refuse samples of the pool that have no labels where the method trains on all of them."""
    first = next(iter(missing), None)
    if first is not None:
        raise InputError(
            tr(
                "The method {name} trains on the labels of the pool, but its record "
                "{first!r} has none. Label every record, or choose another method.",
                name=method.name,
                first=first,
            )
        )

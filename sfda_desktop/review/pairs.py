"""The pairs that are asked about in one sentence, as they stand: relations seen side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from sfda_desktop.domain.answers import Answer, LabelAnswer
from sfda_desktop.domain.decisions import Decision
from sfda_desktop.domain.samples import Sample
from sfda_desktop.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class ModelsSay:
    """What both models say about one sample; `None` where one was not asked."""

    base: Answer | None = None
    suggestion: Answer | None = None


@dataclass(frozen=True, slots=True)
class PairRow:
    """One pair of a sentence.

    `first` and `second` are the words of its entities, `model` and `suggestion` the labels that
    were given to it; where `hidden`, the suggestion is not shown before the pair is decided.
    """

    sample_id: str
    first: str
    second: str
    model: str | None = None
    suggestion: str | None = None
    hidden: bool = False
    decision: Decision | None = None
    on_screen: bool = False

    @property
    def final(self) -> str | None:
        """The label that was decided, `None` where none was."""
        return None if self.decision is None else _label(self.decision.answer)


def pairs_of(
    sample: Sample, before: Sequence[Sample], after: Sequence[Sample]
) -> tuple[Sample, ...]:
    """Return the samples that ask about two entities of a sample's sentence, in their order.

    They stand beside each other in the file: the first neighbour with another text ends them.
    """

    def asks_here(other: Sample) -> bool:
        return other.text == sample.text

    if len(sample.marks) != 2:
        return ()
    earlier = tuple(takewhile(asks_here, reversed(before)))
    return (*reversed(earlier), sample, *takewhile(asks_here, after))


def pair_rows(
    session: ReviewSession,
    pairs: Sequence[Sample],
    said: Mapping[str, ModelsSay],
) -> tuple[PairRow, ...]:
    """Return the pairs that may come up in the session, with what is said and decided of them."""
    return tuple(
        _row(session, sample, said.get(sample.id, ModelsSay()))
        for sample in pairs
        if session.has(sample.id)
    )


def _row(session: ReviewSession, sample: Sample, said: ModelsSay) -> PairRow:
    first, second = (" ".join(sample.text[m.start : m.end].split()) for m in sample.marks)
    hidden = session.is_hidden(sample.id)
    return PairRow(
        sample_id=sample.id,
        first=first,
        second=second,
        model=_label(said.base),
        suggestion=None if hidden else _label(said.suggestion),
        hidden=hidden,
        decision=session.decision(sample.id),
        on_screen=sample.id == session.current_id,
    )


def _label(answer: Answer | None) -> str | None:
    return answer.label if isinstance(answer, LabelAnswer) else None

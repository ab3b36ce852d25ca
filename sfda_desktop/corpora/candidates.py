"""Records to classify, made from records whose entities are known: entities first, then relations.

What `re` and `nd` ask about are marked entities. Where notes come without them, a model for
entities marks them, and each entity (or each pair of one sentence) becomes a record.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.tasks.bio import settle_overlaps
from sfda_desktop.tasks.codec import TaskCodec

TYPE = "type"
"""The key of a mark that keeps what kind of entity it is."""


def candidates_of(
    records: Sequence[Record], codec: TaskCodec, *, types: Collection[str] | None = None
) -> list[Sample]:
    """Return the samples of the codec's task that the entities of the records give, unlabeled.

    Of a task that marks one entity: one a record and entity, `<id>.e0`, `<id>.e1` and so on; of
    one that marks two: one a pair of different places, `<id>.p0` and so on. With the `pairs` of
    the task only pairs of those types (head, tail) are made, in that order; without, every pair
    once, the first in the text being the head. `types` leaves out entities of other types.
    Document and further keys are kept; overlapping entities count as everywhere: the longest.
    """
    made: list[Sample] = []
    for record in records:
        if not isinstance(record.answer, SpanAnswer):
            continue
        entities = [
            span
            for span in settle_overlaps(record.answer.spans)
            if types is None or span.label in types
        ]
        letter = "e" if len(codec.roles) == 1 else "p"
        for number, chosen in enumerate(_chosen(entities, codec)):
            made.append(
                replace(
                    record.sample,
                    id=f"{record.sample.id}.{letter}{number}",
                    marks=tuple(
                        Mark(role, span.start, span.end, {TYPE: span.label})
                        for role, span in zip(codec.roles, chosen, strict=True)
                    ),
                )
            )
    return made


def _chosen(entities: Sequence[Span], codec: TaskCodec) -> Iterator[tuple[Span, ...]]:
    if len(codec.roles) == 1:
        yield from ((entity,) for entity in entities)
    elif codec.spec.pairs is None:
        yield from combinations(entities, 2)
    else:
        allowed = set(codec.spec.pairs)
        for head, tail in permutations(entities, 2):
            if (head.label, tail.label) in allowed:
                # Two of one type are one pair, not two.
                if head.label == tail.label and head.start > tail.start:
                    continue
                yield head, tail

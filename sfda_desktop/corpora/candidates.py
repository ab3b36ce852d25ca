"""Records to classify, made from records whose entities are known: entities first, then relations.

What `re` and `nd` ask about are marked entities. Where notes come without them, a model for
entities marks them, and each entity (or each pair of one sentence) becomes a record.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from sfda_desktop.corpora.sentences import sentences_of
from sfda_desktop.corpora.text_folder import OFFSET
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.tasks.bio import settle_overlaps
from sfda_desktop.tasks.codec import TaskCodec

TYPE = "type"
"""The key of a mark that keeps what kind of entity it is."""

_WHITE_SPACE = re.compile(r"\s")


def candidates_of(
    records: Sequence[Record],
    codec: TaskCodec,
    *,
    types: Collection[str] | None = None,
    language: str | None = None,
) -> list[Sample]:
    """Return the samples of the codec's task that the entities of the records give, unlabeled.

    Of a task that marks one entity: one a record and entity, `<id>.e0`, `<id>.e1` and so on; of
    one that marks two: one a pair of different places in one sentence, `<id>.p0` and so on. With
    the `pairs` of the task only pairs of those types (head, tail) are made, in that order; without,
    every pair once, the first in the text being the head. `types` leaves out entities of other
    types.

    A sample has the whole text of its record, which may be a sentence or a note of many
    (`language` as for `sentences_of`). Document and further keys are kept; overlapping entities
    count as everywhere: the longest.
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
        asked: Iterable[tuple[Span, ...]] = ((entity,) for entity in entities)
        letter = "e"
        if len(codec.roles) == 2:
            letter, asked = "p", _pairs(record.sample, entities, codec, language)
        for number, chosen in enumerate(asked):
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


def _pairs(
    sample: Sample, entities: Sequence[Span], codec: TaskCodec, language: str | None
) -> Iterator[tuple[Span, Span]]:
    allowed = None if codec.spec.pairs is None else set(codec.spec.pairs)
    for first, nearby in enumerate(_of_one_sentence(sample, entities, language)):
        head = entities[first]
        for second in nearby:
            tail = entities[second]
            if allowed is not None and (head.label, tail.label) not in allowed:
                continue
            # Two of one type are one pair, not two; without types all are alike.
            if second > first or (allowed is not None and head.label != tail.label):
                yield head, tail


def _of_one_sentence(
    sample: Sample, entities: Sequence[Span], language: str | None
) -> Iterator[list[int]]:
    """Yield for each entity which others, by number, a sentence holds with it.

    One that lies across what was taken for the end of a sentence stands in both.
    """
    if len(entities) < 2:
        return
    text = sample.text
    if OFFSET in sample.extra:
        # It was cut out of its note at line ends, too: those left only wrap its text.
        text = _WHITE_SPACE.sub(" ", text)
    sentences = sentences_of(text, language)
    starts, ends = [start for start, _ in sentences], [end for _, end in sentences]
    firsts = [bisect_right(ends, entity.start) for entity in entities]
    lasts = [bisect_left(starts, entity.end) - 1 for entity in entities]
    for number, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        nearby = range(bisect_left(lasts, first), bisect_right(firsts, last))
        yield [other for other in nearby if other != number]

"""Records ↔ annotated texts. What a task's labels hang on decides, never its name.

A codec without roles labels spans. One role: the marked span carries the label. Two roles: a
relation from the first to the second carries it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sfda_desktop.corpora.candidates import TYPE
from sfda_desktop.corpora.formats.annotated import AnnotatedSpan, AnnotatedText, Relation
from sfda_desktop.corpora.formats.options import ReadNotes
from sfda_desktop.corpora.jsonl import Labels, check_record, quoted
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.marked_text import read_marked_text

_PASSED_OVER = {
    "unlinked": tr_later(
        "{count} texts have no relation between two of their entities and were passed over."
    ),
    "unmarked": tr_later("{count} texts have no marked entity and were passed over."),
    "unlabeled": tr_later(
        "{count} texts have no labels and were passed over: they are needed here."
    ),
}


def annotated_of(record: Record, codec: TaskCodec) -> AnnotatedText:
    """Return what the other formats can say of a record."""
    sample, answer = record.sample, record.answer
    label = answer.label if isinstance(answer, LabelAnswer) else None
    told = (label,) if label is not None and len(codec.roles) == 1 else ()
    spans = [AnnotatedSpan(m.start, m.end, _type_of(m) or m.role, told) for m in sample.marks]
    if isinstance(answer, SpanAnswer):
        spans += [AnnotatedSpan(s.start, s.end, s.label) for s in answer.spans]
    linked = label is not None and len(codec.roles) == 2
    return AnnotatedText(
        sample.id,
        sample.text,
        sample.doc,
        tuple(spans),
        (Relation(0, 1, label or ""),) if linked else (),
        labeled=answer is not None,
        extra=sample.extra,
    )


def records_of(
    path: Path, texts: Iterable[AnnotatedText], codec: TaskCodec, labels: Labels
) -> ReadNotes:
    """Turn annotated texts into records of the task; all of them are good or none is taken.

    Every record passes the same checks as a line of our own format.

    Raises:
        RecordError: an offset outside the text, an unknown label, an id twice, no text at all.
    """
    records: list[Record] = []
    ids: set[str] = set()
    lost: Counter[str] = Counter()
    found = False
    for raw in texts:
        found = True
        text = _with_known_labels(raw, codec)
        try:
            made = list(_records(text, codec, labels, lost))
            for record in made:
                check_record(record, codec)
        except ValueError as error:
            raise RecordError(path, text.line, str(error)) from error
        for record in made:
            if record.sample.id in ids:
                shown = quoted(record.sample.id)
                raise RecordError(path, text.line, tr("the id {shown} stands twice", shown=shown))
            ids.add(record.sample.id)
        records += made
    warnings = tuple(
        tr_now(told, count=lost[kind]) for kind, told in _PASSED_OVER.items() if lost[kind]
    )
    if not records:
        why = " ".join(warnings) if found else tr("the file is empty: it holds no text")
        raise RecordError(path, 1, why)
    return ReadNotes(tuple(records), warnings)


def _records(
    text: AnnotatedText, codec: TaskCodec, labels: Labels, lost: Counter[str]
) -> Iterator[Record]:
    if not text.id:
        raise ValueError(tr('"id" is empty'))
    if not codec.roles:
        made = [_spans_record(text, labels)]
    elif len(codec.roles) == 1:
        made = _mark_records(text, codec) or _marked_text_records(text, codec)
    else:
        made = _relation_records(text, codec) or _marked_text_records(text, codec)
    if not made:
        lost["unlinked" if text.spans else "unmarked"] += 1
    for record in made:
        if labels is Labels.REQUIRED and record.answer is None:
            lost["unlabeled"] += 1
        elif labels is Labels.IGNORED:
            yield Record(record.sample)
        else:
            yield record


def _with_known_labels(text: AnnotatedText, codec: TaskCodec) -> AnnotatedText:
    """Give labels back the blanks that some formats write as `_`."""
    known = {_underscored(name): name for name in codec.spec.label_names}
    known |= {name: name for name in codec.spec.label_names}

    def given(label: str) -> str:
        return known.get(label, label)

    return replace(
        text,
        spans=tuple(
            replace(s, label=given(s.label), attributes=tuple(map(given, s.attributes)))
            for s in text.spans
        ),
        relations=tuple(replace(r, label=given(r.label)) for r in text.relations),
    )


def _underscored(label: str) -> str:
    return "_".join(label.split())


def _spans_record(text: AnnotatedText, labels: Labels) -> Record:
    sample = Sample(text.id, text.text, text.doc, extra=text.extra)
    of_the_whole = text.choice is not None and not text.spans  # says nothing of what is in it
    if not text.labeled or of_the_whole or labels is Labels.IGNORED:
        return Record(sample)
    return Record(sample, SpanAnswer.of(Span(s.start, s.end, s.label) for s in text.spans))


def _mark_records(text: AnnotatedText, codec: TaskCodec) -> list[Record]:
    (role,) = codec.roles
    known = codec.spec.label_names
    made = []
    for span in text.spans:
        own = () if span.is_kind else (span.label,)
        told = (*span.attributes, *own) if text.labeled else ()
        label = next((name for name in told if name in known), None)
        if label is None and text.labeled:
            label = text.choice  # checked with the record
        sample = Sample(text.id, text.text, text.doc, (_mark(role, span, known),), text.extra)
        made.append(Record(sample, None if label is None else LabelAnswer(label)))
    return _numbered(made)


def _relation_records(text: AnnotatedText, codec: TaskCodec) -> list[Record]:
    first, second = codec.roles
    pairs = [(r.head, r.tail, r.label) for r in text.relations]
    if not pairs:
        roles = [span.label for span in text.spans]
        if sorted(roles) == sorted(codec.roles):  # our own, before anybody decided
            pairs = [(roles.index(first), roles.index(second), text.choice or "")]
        elif len(roles) == 2 and (text.choice or not text.labeled):
            pairs = [(0, 1, text.choice or "")]
    made = []
    for head, tail, label in pairs:
        marks = (_mark(first, text.spans[head]), _mark(second, text.spans[tail]))
        sample = Sample(text.id, text.text, text.doc, marks, text.extra)
        made.append(Record(sample, LabelAnswer(label) if label else None))
    return _numbered(made)


def _marked_text_records(text: AnnotatedText, codec: TaskCodec) -> list[Record]:
    """Read `No <e>fever</e>.`: the marks are in the text, the label is one of the whole."""
    read = read_marked_text(text.text, codec.markers)
    if read is None:
        return []
    sample = Sample(text.id, read[0], text.doc, read[1], text.extra)
    choice = text.choice if text.labeled else None
    return [Record(sample, None if choice is None else LabelAnswer(choice))]


def _mark(role: str, span: AnnotatedSpan, labels: Iterable[str] = ()) -> Mark:
    named = span.label not in {role, *labels}
    extra: Mapping[str, Any] = {TYPE: span.label} if named else {}
    return Mark(role, span.start, span.end, extra)


def _numbered(records: list[Record]) -> list[Record]:
    """Keep the id of a lone record; give those of one text a number each."""
    if len(records) < 2:
        return records
    return [
        replace(record, sample=replace(record.sample, id=f"{record.sample.id}.{number}"))
        for number, record in enumerate(records)
    ]


def _type_of(mark: Mark) -> str | None:
    kind = mark.extra.get(TYPE)
    return kind if isinstance(kind, str) and kind else None

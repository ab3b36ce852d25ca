"""Prodigy's JSON Lines: `spans`, `relations`, `answer` (https://prodi.gy/docs/api-interfaces).

Offsets are code points. Relations point at tokens, and say in `head_span` and `child_span` which
spans they mean; our own tokens are written along, so that Prodigy need not make others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sfda_desktop.corpora.formats.annotated import AnnotatedSpan, AnnotatedText, Relation
from sfda_desktop.corpora.formats.fields import (
    check_places,
    json_lines,
    kept,
    label_of,
    name_of,
    objects_of,
    place_of,
    text_of,
)
from sfda_desktop.corpora.token_tags import tokens_of
from sfda_desktop.domain.wording import tr, tr_later

KEYS = frozenset({"spans", "relations", "answer", "tokens", "_input_hash", "_task_hash"})
"""A line with one of these is Prodigy's."""

_OURS = KEYS | {"id", "doc", "text", "label", "accept", "options", "config"}
_TYPE = "entity_type"  # a key of ours: what it is, where the label says what holds of it
_ANSWERS = frozenset({"accept", "reject", "ignore"})

_REFUSED = {
    "reject": tr_later("{count} texts were answered with reject and count as unlabeled."),
    "ignore": tr_later("{count} texts were answered with ignore and count as unlabeled."),
}


def read_prodigy(path: Path, told: Counter[str]) -> Iterator[AnnotatedText]:
    """Read the lines; rejected and ignored answers count as unlabeled, and are told."""
    return json_lines(path, _text, told)


def prodigy_line(text: AnnotatedText) -> dict[str, Any]:
    """Return the object of one line; further keys are kept, as Prodigy keeps them."""
    value: dict[str, Any] = {"text": text.text, "id": text.id}
    if text.doc is not None:
        value["doc"] = text.doc
    tokens = tokens_of(text.text)
    value["tokens"] = [
        {
            "text": text.text[start:end],
            "start": start,
            "end": end,
            "id": number,
            "ws": text.text[end : end + 1].isspace(),
        }
        for number, (start, end) in enumerate(tokens)
    ]
    spans = [_span_object(span, tokens) for span in text.spans]
    if text.labeled or spans:
        value["spans"] = spans
    if text.relations:
        value["relations"] = [
            {
                "head": spans[relation.head]["token_end"],
                "child": spans[relation.tail]["token_end"],
                "head_span": spans[relation.head],
                "child_span": spans[relation.tail],
                "label": relation.label,
            }
            for relation in text.relations
        ]
    if text.labeled:
        value["answer"] = "accept"
    for key, found in text.extra.items():
        if not key.startswith("_"):
            value.setdefault(key, found)
    return value


def _text(value: Mapping[str, Any], position: str, line: int, told: Counter[str]) -> AnnotatedText:
    text = text_of(value)
    answer = value.get("answer")
    if answer is not None and not (isinstance(answer, str) and answer in _ANSWERS):
        raise ValueError(tr('"answer" must be accept, reject or ignore'))
    refused = answer in _REFUSED
    if answer is not None and refused:
        told[_REFUSED[answer]] += 1
    spans = [_span(item) for item in objects_of(value, "spans")]
    tokens = [place_of(token) for token in objects_of(value, "tokens")]
    relations = tuple(
        Relation(
            _position(item, "head", spans, tokens),
            _position(item, "child", spans, tokens),
            label_of(item),
        )
        for item in objects_of(value, "relations")
    )
    check_places([(span.start, span.end) for span in spans], len(text))
    choice = None if refused else _choice(value)
    annotated = answer == "accept" or "spans" in value or "relations" in value or bool(choice)
    return AnnotatedText(
        name_of(value.get("id")) or position,
        text,
        name_of(value.get("doc")),
        tuple(spans),
        () if refused else relations,
        choice,
        annotated and not refused,
        {k: v for k, v in kept(value, _OURS).items() if not k.startswith("_")},
        line,
    )


def _span(value: Mapping[str, Any]) -> AnnotatedSpan:
    label, kind = label_of(value), value.get(_TYPE)
    if isinstance(kind, str) and kind:
        return AnnotatedSpan(*place_of(value), kind, (label,))
    return AnnotatedSpan(*place_of(value), label)


def _span_object(span: AnnotatedSpan, tokens: Sequence[tuple[int, int]]) -> dict[str, Any]:
    first = bisect_right([end for _, end in tokens], span.start)
    last = bisect_right([start for start, _ in tokens], span.end - 1) - 1
    value: dict[str, Any] = {
        "start": span.start,
        "end": span.end,
        "token_start": first,
        "token_end": max(first, last),
        "label": span.told,
    }
    return value | ({_TYPE: span.label} if span.attributes else {})


def _choice(value: Mapping[str, Any]) -> str | None:
    """Return the label of the whole text: `label` (textcat) or the one in `accept` (choice)."""
    accepted = value.get("accept")
    if isinstance(accepted, list) and len(accepted) == 1:
        return name_of(accepted[0])
    return name_of(value.get("label"))


def _position(
    value: Mapping[str, Any],
    side: str,
    spans: list[AnnotatedSpan],
    tokens: Sequence[tuple[int, int]],
) -> int:
    """Return which span a relation means: by its place, else by the token it points at."""
    place = value.get(f"{side}_span")
    if isinstance(place, Mapping):
        start, end = place_of(place)
        # Two spans may lie at one place under two labels: the relation means one of them.
        label = place.get("label")
        exact = [n for n, s in enumerate(spans) if (s.start, s.end) == (start, end)]
        named = [n for n in exact if spans[n].told == label]
        found = (named or exact)[:1]
    else:
        number = value.get(side)
        if type(number) is not int or not 0 <= number < len(tokens):
            raise ValueError(
                tr('a relation has no "{side}_span", and its "{side}" is no token', side=side)
            )
        start, end = tokens[number]
        found = [n for n, s in enumerate(spans) if s.start < end and start < s.end][:1]
    if not found:
        # Prodigy lets an arrow end at a word that nobody marked.
        label = place.get("label") if isinstance(place, Mapping) else None
        spans.append(AnnotatedSpan(start, end, label if isinstance(label, str) and label else side))
        return len(spans) - 1
    return found[0]

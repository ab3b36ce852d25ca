"""doccano's JSON Lines: `label` triples, `entities` with `relations`, or classes; code points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
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
from sfda_desktop.domain.wording import tr, tr_later

_OURS = frozenset(
    {"id", "doc", "text", "label", "labels", "entities", "relations", "Comments", "meta"}
)


def read_doccano(path: Path, told: Counter[str]) -> Iterator[AnnotatedText]:
    """Read the lines. A text without any annotation is unlabeled where even its keys are missing.

    `meta` is opened up: doccano puts there what it does not know.
    """
    return json_lines(path, _text, told)


def doccano_line(text: AnnotatedText) -> dict[str, Any]:
    """Return the object of one line: triples where there is no relation."""
    value: dict[str, Any] = {"id": text.id, "text": text.text}
    if text.doc is not None:
        value["doc"] = text.doc
    if text.relations:
        value["entities"] = [
            {"id": n, "start_offset": span.start, "end_offset": span.end, "label": span.told}
            for n, span in enumerate(text.spans)
        ]
        value["relations"] = [
            {"id": n, "from_id": relation.head, "to_id": relation.tail, "type": relation.label}
            for n, relation in enumerate(text.relations)
        ]
    elif text.labeled or text.spans:
        value["label"] = [[span.start, span.end, span.told] for span in text.spans]
    for key, found in text.extra.items():
        value.setdefault(key, found)
    return value


def _text(value: Mapping[str, Any], position: str, line: int, told: Counter[str]) -> AnnotatedText:
    text = text_of(value)
    meta = value.get("meta")
    extra = kept(meta if isinstance(meta, Mapping) else {}, _OURS) | kept(value, _OURS)
    spans = [_entity(entity) for entity in objects_of(value, "entities")]
    numbers = {name_of(e.get("id")): n for n, e in enumerate(objects_of(value, "entities"))}
    classes: list[str] = []
    listed = value.get("label", value.get("labels"))
    if listed is not None and not isinstance(listed, (list, str, int)):
        raise ValueError(tr('"label" must hold [start, end, label] or names of classes'))
    for item in [listed] if isinstance(listed, (str, int)) else listed or []:
        if isinstance(item, list) and len(item) == 3:
            spans.append(
                _entity(dict(zip(("start_offset", "end_offset", "label"), item, strict=True)))
            )
        elif (name := name_of(item)) is not None:
            classes.append(name)
        else:
            raise ValueError(tr('"label" must hold [start, end, label] or names of classes'))
    if len(classes) > 1:
        told[tr_later("{count} texts have several classes and count as unlabeled.")] += 1
    check_places([(span.start, span.end) for span in spans], len(text))
    meta_of = meta if isinstance(meta, Mapping) else {}
    return AnnotatedText(
        name_of(value.get("id")) or position,
        text,
        name_of(value.get("doc")) or name_of(meta_of.get("doc")),
        tuple(spans),
        tuple(_relation(item, numbers) for item in objects_of(value, "relations")),
        classes[0] if len(classes) == 1 else None,
        listed is not None or "entities" in value,
        extra,
        line,
    )


def _entity(value: Mapping[str, Any]) -> AnnotatedSpan:
    return AnnotatedSpan(*place_of(value, "start_offset", "end_offset"), label_of(value))


def _relation(value: Mapping[str, Any], numbers: Mapping[str | None, int]) -> Relation:
    ends = [numbers.get(name_of(value.get(key))) for key in ("from_id", "to_id")]
    if ends[0] is None or ends[1] is None:
        raise ValueError(tr("a relation points at an entity that is not there"))
    return Relation(ends[0], ends[1], label_of(value, "type"))

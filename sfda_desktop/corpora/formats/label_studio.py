"""Label Studio's JSON: tasks with `data`, `annotations` and `predictions`.

Its offsets come from JavaScript and count UTF-16 units; some versions wrote code points. Where a
region quotes its text, the quotation decides; where not, UTF-16 it is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sfda_desktop.corpora.formats.annotated import AnnotatedSpan, AnnotatedText, Relation
from sfda_desktop.corpora.formats.fields import kept, name_of, objects_of, place_of
from sfda_desktop.corpora.formats.options import read_whole
from sfda_desktop.corpora.formats.utf16 import Utf16
from sfda_desktop.corpora.jsonl import STRICT_JSON, refuse_lone_surrogates
from sfda_desktop.corpora.lines import decoded
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.wording import tr, tr_later

_SEVERAL = tr_later("{count} texts were annotated several times: the last annotation counts.")
_SKIPPED = tr_later("{count} texts were skipped by their annotators and count as unlabeled.")
_PREDICTED = tr_later("{count} texts have only predictions of a model and count as unlabeled.")
_REGIONS = frozenset({"labels", "hypertextlabels"})


def read_label_studio(
    path: Path, told: Counter[str], text_key: str | None = None
) -> Iterator[AnnotatedText]:
    """Read the tasks of an export ("JSON"); `text_key` names the text where `data` has several."""
    for position, (line, task) in enumerate(_tasks(path)):
        try:
            yield _text(task, f"{path.stem}.{position}", line, told, text_key)
        except ValueError as error:
            raise RecordError(path, line, str(error)) from error


def label_studio_task(text: AnnotatedText) -> dict[str, Any]:
    """Return one task, for a labeling interface with `<Labels name="label" toName="text">`."""
    data: dict[str, Any] = {"text": text.text, "id": text.id}
    if text.doc is not None:
        data["doc"] = text.doc
    for key, found in text.extra.items():
        data.setdefault(key, found)
    if not text.labeled and not text.spans:
        return {"data": data}
    units = Utf16(text.text)
    result: list[dict[str, Any]] = [
        {
            "id": f"s{number}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": units.units(span.start),
                "end": units.units(span.end),
                "text": text.text[span.start : span.end],
                "labels": [span.told],
            },
        }
        for number, span in enumerate(text.spans)
    ]
    result += [
        {
            "type": "relation",
            "from_id": f"s{relation.head}",
            "to_id": f"s{relation.tail}",
            "direction": "right",
            "labels": [relation.label],
        }
        for relation in text.relations
    ]
    # What nobody decided is a draft: entities without their answer.
    return {"data": data, "annotations" if text.labeled else "predictions": [{"result": result}]}


def _tasks(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a JSON array one by one with the line each begins on."""
    try:
        text = decoded(read_whole(path)).removeprefix("\ufeff")
    except ValueError as error:
        raise RecordError(path, 1, str(error).replace(" of the line", "")) from error
    line, at = 1, 0

    def forward(position: int) -> int:
        nonlocal line, at
        while position < len(text) and text[position] in " \t\r\n":
            position += 1
        line += text.count("\n", at, position)
        at = position
        return position

    try:
        if text[forward(0) : at + 1] != "[":
            raise ValueError(tr("not a list of tasks in brackets [ ]: export as JSON"))
        position = forward(at + 1)
        while text[position : position + 1] != "]":
            value, end = STRICT_JSON.raw_decode(text, position)
            if not isinstance(value, dict):
                raise ValueError(tr("a task is no object in braces { }"))
            refuse_lone_surrogates(value)
            yield line, value
            position = forward(end)
            if text[position : position + 1] == ",":
                position = forward(position + 1)
            elif text[position : position + 1] != "]":
                raise ValueError(tr("not JSON (expected , or ] after a task)"))
    except json.JSONDecodeError as error:
        raise RecordError(path, error.lineno, tr("not JSON ({msg})", msg=error.msg)) from None
    except RecursionError:
        raise RecordError(path, line, tr("not a task: nested too deeply")) from None
    except ValueError as error:
        raise RecordError(path, line, str(error)) from error


def _text(
    task: Mapping[str, Any], position: str, line: int, told: Counter[str], text_key: str | None
) -> AnnotatedText:
    data = task.get("data")
    if not isinstance(data, Mapping):
        raise ValueError(tr('"data" is missing, or not an object'))
    key = _text_key(data, task, text_key)
    text: str = data[key]
    result, labeled = _result(task, told)
    spans, numbers = _spans(result, text)
    choices = [
        label
        for item in result
        if item.get("type") == "choices" and name_of(item.get("id")) not in numbers
        for label in _labels(_value(item), "choices")
    ]
    relations = tuple(
        Relation(_end(item, "from_id", numbers), _end(item, "to_id", numbers), label)
        for item in result
        if item.get("type") == "relation"
        for label in _labels(item, "labels")
    )
    return AnnotatedText(
        name_of(data.get("id")) or name_of(task.get("id")) or position,
        text,
        name_of(data.get("doc")),
        tuple(spans),
        relations if labeled else (),
        choices[0] if len(choices) == 1 and labeled else None,
        labeled,
        kept(data, frozenset({"id", "doc", key})),
        line,
    )


def _text_key(data: Mapping[str, Any], task: Mapping[str, Any], wanted: str | None) -> str:
    texts = [key for key, found in data.items() if isinstance(found, str)]
    named = [wanted] if wanted else ["text"]
    if not wanted and "text" not in texts:
        # The result says which part of `data` it belongs to, unless the interface renamed it.
        results = [i for a in objects_of(task, "annotations") for i in objects_of(a, "result")]
        named = [str(item.get("to_name")) for item in results] or texts[:2]
    found = [key for key in dict.fromkeys(named) if key in texts]
    if len(found) == 1:
        return found[0]
    if len(texts) == 1 and not wanted:
        return texts[0]
    raise ValueError(
        tr('"data" has no text of that name') if wanted else tr('"data" has no key "text"')
    )


def _result(task: Mapping[str, Any], told: Counter[str]) -> tuple[list[Mapping[str, Any]], bool]:
    """Return the regions that count and whether a person drew them."""
    given = objects_of(task, "annotations") or objects_of(task, "completions")
    kept_ones = [item for item in given if not item.get("was_cancelled")]
    if len(kept_ones) > 1:
        told[_SEVERAL] += 1
    if kept_ones:
        return objects_of(kept_ones[-1], "result"), True
    predictions = objects_of(task, "predictions")
    if given:
        told[_SKIPPED] += 1
    elif predictions:
        told[_PREDICTED] += 1
    return (objects_of(predictions[-1], "result") if predictions else []), False


def _spans(
    result: list[Mapping[str, Any]], text: str
) -> tuple[list[AnnotatedSpan], dict[str | None, int]]:
    """Return the spans and, by the id of their region, which is which."""
    units = Utf16(text)
    attributes: dict[str | None, list[str]] = {}
    for item in result:
        if item.get("type") == "choices":
            attributes.setdefault(name_of(item.get("id")), []).extend(
                _labels(_value(item), "choices")
            )
    spans: list[AnnotatedSpan] = []
    numbers: dict[str | None, int] = {}
    for item in result:
        kind = item.get("type")
        if not isinstance(kind, str) or kind not in _REGIONS:
            continue
        value = _value(item)
        start, end = _place(value, text, units)
        further = tuple(attributes.get(name_of(item.get("id")), ()))
        for label in _labels(value, kind):
            numbers.setdefault(name_of(item.get("id")), len(spans))
            spans.append(AnnotatedSpan(start, end, label, further))
    return spans, numbers


def _place(value: Mapping[str, Any], text: str, units: Utf16) -> tuple[int, int]:
    exact = value.get("globalOffsets")
    start, end = place_of(exact if isinstance(exact, Mapping) else value)
    quoted = value.get("text")
    candidates = []
    problem = "a region lies outside of its text"
    try:
        candidates.append((units.code_points(start), units.code_points(end)))
    except ValueError as error:
        problem = str(error)
    if 0 <= start < end <= len(text):
        candidates.append((start, end))
    candidates = [place for place in candidates if place[0] < place[1]]
    if not isinstance(quoted, str):
        if not candidates:
            raise ValueError(problem)
        return candidates[0]
    for first, last in candidates:
        if text[first:last].split() == quoted.split():
            return first, last
    raise ValueError(
        tr("the text that a region quotes does not stand at its offsets: the text was changed")
    )


def _value(item: Mapping[str, Any]) -> Mapping[str, Any]:
    value = item.get("value")
    if not isinstance(value, Mapping):
        raise ValueError(tr('a result has no "value"'))
    return value


def _labels(value: Mapping[str, Any], key: str) -> list[str]:
    found = value.get(key, value.get("labels"))
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(label, str) for label in found):
        raise ValueError(tr('"{key}" must be a list of names', key=key))
    return found


def _end(item: Mapping[str, Any], key: str, numbers: Mapping[str | None, int]) -> int:
    number = numbers.get(name_of(item.get(key)))
    if number is None:
        raise ValueError(tr("a relation points at a region that is not there"))
    return number

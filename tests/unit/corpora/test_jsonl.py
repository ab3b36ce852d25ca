from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.jsonl import Labels, read_records, to_json, write_lines, write_records
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for

CODEC = codec_for(TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Test"))))
GOOD = {"id": "a", "text": "MI in 2019", "entities": [{"start": 0, "end": 2, "label": "Problem"}]}


def line(**changes: Any) -> bytes:
    value = {key: found for key, found in (GOOD | changes).items() if found is not ...}
    return json.dumps(value).encode()


def read(path: Path, contents: bytes, labels: Labels = Labels.REQUIRED) -> list[Record]:
    path.write_bytes(contents)
    return read_records(path, CODEC, labels=labels)


def entity(start: Any, end: Any, label: Any = "Problem") -> list[dict[str, Any]]:
    return [{"start": start, "end": end, "label": label}]


BAD_LINES: dict[str, tuple[bytes, str]] = {
    "not UTF-8": (b'{"id": "b", "text": "caf\xe9"}', r"not UTF-8 \(byte 0xe9 at byte 25"),
    "not JSON": (b'{"id": "b", "text": ', "not JSON"),
    "two objects": (line(id="b") + line(id="c"), "not JSON"),
    "NaN": (b'{"id": "b", "text": "x", "entities": [], "score": NaN}', "NaN is not"),
    "endless": (b'{"id": "b", "text": "x", "n": ' + b"1" * 5000 + b"}", "too large"),
    "infinite": (b'{"id": "b", "text": "x", "entities": [], "score": 1e999}', "too large"),
    "endless digits": (b'{"id": "b", "text": "x", "n": ' + b"9" * 5000 + b"}", "."),
    "nested": (b'{"id": "b", "text": "x", "n": ' + b"[" * 10**5 + b"]" * 10**5 + b"}", "deeply"),
    "a key twice": (b'{"id": "b", "id": "c", "text": "x"}', '"id" stands twice'),
    "a list": (b"[1]", "not a JSON object"),
    "a text": (b'"x"', "not a JSON object"),
    "no id": (line(id=...), '"id" is missing'),
    "id a number": (line(id=7), '"id" must be a text'),
    "id null": (line(id=None), '"id" must be a text'),
    "id empty": (line(id=""), '"id" is empty'),
    "no text": (line(id="b", text=...), '"text" is missing'),
    "text a list": (line(id="b", text=["x"]), '"text" must be a text'),
    "doc a number": (line(id="b", doc=3), '"doc" must be a text'),
    "doc empty": (line(id="b", doc=""), '"doc" is empty'),
    "half a surrogate pair": (b'{"id": "b", "text": "\\ud83d!", "entities": []}', "surrogate"),
    "half a pair in a kept key": (b'{"id": "b", "text": "x", "n": {"\\uDE00": 1}}', "surrogate"),
    "entities an object": (line(id="b", entities={}), '"entities" must be a list'),
    "entity a number": (line(id="b", entities=[3]), "must be an object"),
    "start missing": (line(id="b", entities=[{"end": 2, "label": "Test"}]), '"start"'),
    "start a text": (line(id="b", entities=entity("0", 2)), '"start"'),
    "start true": (line(id="b", entities=entity(True, 2)), '"start"'),
    "end a fraction": (line(id="b", entities=entity(0, 2.0)), '"end"'),
    "start negative": (line(id="b", entities=entity(-1, 2)), "start -1"),
    "start not before end": (line(id="b", entities=entity(2, 2)), "start must come before end"),
    "end outside": (line(id="b", entities=entity(0, 11)), "has 10 characters"),
    "label unknown": (line(id="b", entities=entity(0, 2, "Drug")), "unknown label"),
    "label missing": (line(id="b", entities=entity(0, 2, None)), '"label"'),
    "label a list": (line(id="b", entities=entity(0, 2, [])), '"label"'),
    "id used before": (line(id="a"), 'the id "a" already stands on line 1'),
    "unlabeled": (line(id="b", entities=...), "no labels"),
}


@pytest.mark.parametrize("name", BAD_LINES)
def test_a_bad_line_is_named_in_one_line_and_nothing_is_taken(tmp_path: Path, name: str) -> None:
    bad, problem = BAD_LINES[name]
    path = tmp_path / "pool.jsonl"
    with pytest.raises(RecordError, match=problem) as caught:
        read(path, line() + b"\n" + bad + b"\n" + line(id="z") + b"\n")
    assert caught.value.line == 2
    assert str(caught.value).startswith(f"{path}, line 2: ")
    assert "\n" not in str(caught.value)
    assert "MI in" not in str(caught.value)


@pytest.mark.parametrize(
    ("contents", "problem"),
    [
        (b"", "the file is empty"),
        (b"\n \r\n", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"PK\x03\x04", "ZIP"),
        ('{"id"'.encode("utf-16"), "UTF-16"),
    ],
)
def test_a_file_without_records_is_refused(tmp_path: Path, contents: bytes, problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        read(tmp_path / "a.jsonl", contents)


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_records(tmp_path / "missing.jsonl", CODEC, labels=Labels.IGNORED)
    with pytest.raises(InputError, match="is a folder"):
        read_records(tmp_path, CODEC, labels=Labels.IGNORED)


def test_windows_files_and_blank_lines_are_read(tmp_path: Path) -> None:
    contents = b"\xef\xbb\xbf" + line() + b"\r\n\r\n" + line(id="b") + b"\r\n\r\n\r\n"
    assert [record.sample.id for record in read(tmp_path / "a.jsonl", contents)] == ["a", "b"]


def test_the_line_number_counts_blank_lines(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as caught:
        read(tmp_path / "a.jsonl", line() + b"\n\n\n{")
    assert caught.value.line == 4


def test_offsets_count_code_points(tmp_path: Path) -> None:
    text = "😀 肺炎 é"
    record = read(tmp_path / "a.jsonl", line(text=text, entities=entity(2, 4)))[0]
    assert record.answer == SpanAnswer((Span(2, 4, "Problem"),))
    assert record.sample.text[2:4] == "肺炎"


def test_ignored_labels_are_neither_read_nor_kept(tmp_path: Path) -> None:
    record = read(tmp_path / "a.jsonl", line(entities="secret"), Labels.IGNORED)[0]
    assert record.answer is None
    assert not record.sample.extra
    assert "secret" not in repr(record)


def test_labels_that_are_only_checked_may_have_any_name_and_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record = read(path, line(entities=entity(0, 2, "secret")), Labels.CHECKED)[0]
    assert record.answer is None
    assert "secret" not in repr(record)
    with pytest.raises(RecordError, match="start must come before end"):
        read(path, line(entities=entity(2, 2, "secret")), Labels.CHECKED)


def test_optional_labels_tell_unlabeled_from_nothing_found(tmp_path: Path) -> None:
    contents = line(entities=...) + b"\n" + line(id="b", entities=[])
    records = read(tmp_path / "a.jsonl", contents, Labels.OPTIONAL)
    assert [record.answer for record in records] == [None, SpanAnswer()]


def test_unknown_keys_and_null_documents(tmp_path: Path) -> None:
    contents = line(doc=None, type="ECHO", sizes=[1, {"a": None}])
    record = read(tmp_path / "a.jsonl", contents)[0]
    assert record.sample.doc is None
    assert dict(record.sample.extra) == {"type": "ECHO", "sizes": [1, {"a": None}]}


def test_keys_are_written_in_reading_order() -> None:
    sample = Sample("a", "MI", "d", extra={"type": "ECHO"})
    value = to_json(Record(sample, SpanAnswer((Span(0, 2, "Problem"),))), CODEC)
    assert list(value) == ["id", "doc", "text", "entities", "type"]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("old")
    with pytest.raises(ValueError, match="not JSON compliant"):
        write_lines(path, [{"a": 1}, {"a": float("nan")}])
    assert path.read_text() == "old"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    made = []
    for identifier in draw(st.lists(TEXTS, min_size=1, max_size=5, unique=True)):
        text = draw(TEXTS)
        spans = []
        for _ in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            spans.append(Span(start, end, draw(st.sampled_from(["Problem", "Test"]))))
        answer = draw(st.sampled_from([None, SpanAnswer.of(spans)]))
        doc = draw(st.none() | TEXTS)
        extra = draw(st.dictionaries(st.sampled_from(["type", "病棟"]), st.integers() | TEXTS))
        made.append(Record(Sample(identifier, text, doc, extra=extra), answer))
    return made


@given(records())
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, made: list[Record]
) -> None:
    path = tmp_path_factory.mktemp("round") / "a.jsonl"
    assert write_records(path, made, CODEC) == len(made)
    found = read_records(path, CODEC, labels=Labels.OPTIONAL)
    assert found == made
    assert [dict(r.sample.extra) for r in found] == [dict(r.sample.extra) for r in made]


@given(st.binary(max_size=200))
def test_any_bytes_give_records_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, contents: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.jsonl"
    with pytest.raises(RecordError):
        read(path, contents)

"""What is written is read back: offsets, labels and marks, in every format of both directions."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sfda_desktop.corpora.annotations import export_annotations
from sfda_desktop.corpora.formats.detection import detected_format
from sfda_desktop.corpora.formats.options import ReadOptions
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.corpora.text_folder import OFFSET
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import TaskCodec, codec_for

NER = codec_for(TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Lab test"))))
RE = codec_for(TaskSpec("re", (LabelSpec("false"), LabelSpec("causes"))))
ND = codec_for(TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated"))))
WHOLE = ReadOptions(split=False)


@pytest.fixture(autouse=True, scope="module")
def no_waiting_for_the_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _descriptor: None)
        yield


LINES = ["own", "prodigy", "doccano", "label-studio"]
TEXTS = st.text('aB 1.,é\u0301肺炎ア😀𠮷#-=\t\n\r\x85"<&', min_size=3, max_size=25)


@st.composite
def places(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def records(draw: st.DrawFn, codec: TaskCodec, *, labeled: bool | None = None) -> list[Record]:
    made = []
    for number in range(draw(st.integers(1, 4))):
        text = draw(TEXTS)
        has_labels = draw(st.booleans()) if labeled is None else labeled
        marks = tuple(Mark(role, *draw(places(text))) for role in codec.roles)
        extra = draw(st.sampled_from([{}, {"ward": "B 2"}]))
        doc = draw(st.sampled_from([None, "d1", "p/d2"]))
        sample = Sample(f"n.{number}", text, doc, marks, extra)
        answer: SpanAnswer | LabelAnswer | None = None
        if has_labels and codec.roles:
            answer = LabelAnswer(draw(st.sampled_from(codec.spec.label_names)))
        elif has_labels:
            drawn = draw(st.lists(st.tuples(places(text), st.sampled_from(codec.spec.label_names))))
            answer = SpanAnswer.of(Span(*place, label) for place, label in drawn)
        made.append(Record(sample, answer))
    return made


def through(wanted: list[Record], codec: TaskCodec, name: str) -> list[Record]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes"
        count, _ = export_annotations(path, wanted, codec, name)
        assert count == len(wanted)
        return list(read_notes_file(path, codec, WHOLE, format_name=name).records)


@pytest.mark.parametrize("codec", [NER, RE, ND], ids=lambda codec: codec.name)
@pytest.mark.parametrize("name", LINES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_line_a_record_loses_nothing(codec: TaskCodec, name: str, data: st.DataObject) -> None:
    wanted = data.draw(records(codec))
    got = through(wanted, codec, name)
    assert got == wanted  # id, text, doc, marks and answer
    assert [dict(r.sample.extra) for r in got] == [dict(r.sample.extra) for r in wanted]


@pytest.mark.parametrize("codec", [NER, RE, ND], ids=lambda codec: codec.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_brat_keeps_texts_offsets_and_labels(codec: TaskCodec, data: st.DataObject) -> None:
    wanted = data.draw(records(codec))
    if not codec.roles:  # brat knows a note without spans and a note nobody read apart by its .ann
        wanted = [r for r in wanted if r.answer is not None] or wanted[:1]
    got = through(wanted, codec, "brat")
    assert [r.sample.text for r in got] == [r.sample.text for r in wanted]
    assert [_trimmed_marks(r) for r in got] == [_trimmed_marks(r) for r in wanted]
    assert [_trimmed_answer(r) for r in got] == [_trimmed_answer(r) for r in wanted]


def _trimmed_marks(record: Record) -> list[tuple[str, tuple[int, int]]]:
    text = record.sample.text
    return [(m.role, _trimmed(text, m.start, m.end)) for m in record.sample.marks]


def _trimmed_answer(record: Record) -> object:
    if not isinstance(record.answer, SpanAnswer):
        return record.answer
    text = record.sample.text
    return {(_trimmed(text, s.start, s.end), s.label) for s in record.answer.spans}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span that begins or ends with line ends cannot be told to brat, which has none in spans."""
    if not text[start:end].strip("\r\n"):
        return start, end
    while text[start] in "\r\n":
        start += 1
    while text[end - 1] in "\r\n":
        end -= 1
    return start, end


@pytest.mark.parametrize("codec", [NER, RE, ND], ids=lambda codec: codec.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_sentences_become_their_document_again(codec: TaskCodec, data: st.DataObject) -> None:
    offset, wanted = 0, []
    for record in data.draw(records(codec, labeled=True)):
        offset += data.draw(st.integers(0, 3))
        sample = record.sample
        placed = Sample(sample.id, sample.text, "d", sample.marks, {OFFSET: offset})
        wanted.append(Record(placed, record.answer))
        offset += len(sample.text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes"
        export_annotations(path, wanted, codec, "brat")
        assert [p.name for p in sorted(path.iterdir())] == ["d.ann", "d.txt"]
        got = read_notes_file(path, codec, WHOLE).records
        cut = read_notes_file(path, codec).records
    text = got[0].sample.text
    for record in wanted:
        start = record.sample.extra[OFFSET]
        assert text[start : start + len(record.sample.text)] == record.sample.text
    assert _placed(got, 0) == _placed(wanted) == _placed(cut)


def _placed(records: list[Record] | tuple[Record, ...], whole: int | None = None) -> set[object]:
    """Return what is said of which place of the document."""
    found: set[object] = set()
    for record in records:
        at = record.sample.extra[OFFSET] if whole is None else whole
        text = record.sample.text
        marks = tuple(
            (m.role, *(at + p for p in _trimmed(text, m.start, m.end))) for m in record.sample.marks
        )
        if isinstance(record.answer, SpanAnswer):
            for s in record.answer.spans:
                found.add((*(at + p for p in _trimmed(text, s.start, s.end)), s.label))
        elif record.answer is not None:
            found.add((marks, record.answer.label))
    return found


@settings(max_examples=25, deadline=None)
@given(records(NER, labeled=True))
def test_label_studio_counts_utf16(wanted: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tasks.json"
        export_annotations(path, wanted, NER, "label-studio")
        tasks = json.loads(path.read_text(encoding="utf-8"))
    for task in tasks:
        units = task["data"]["text"].encode("utf-16-le")
        for region in task["annotations"][0]["result"]:
            value = region["value"]
            cut = units[2 * value["start"] : 2 * value["end"]]
            assert cut.decode("utf-16-le") == value["text"]


@pytest.mark.parametrize("codec", [NER, RE, ND], ids=lambda codec: codec.name)
@pytest.mark.parametrize("name", [*LINES, "brat"])
def test_the_format_shows_from_the_contents(tmp_path: Path, codec: TaskCodec, name: str) -> None:
    marks = tuple(Mark(role, n, n + 1) for n, role in enumerate(codec.roles))
    answer = (
        LabelAnswer(codec.spec.label_names[1])
        if codec.roles
        else SpanAnswer((Span(0, 1, "Problem"),))
    )
    out = tmp_path / "notes"
    export_annotations(out, [Record(Sample("a", "ab", None, marks), answer)], codec, name)
    assert detected_format(out).name == name


@pytest.mark.parametrize("codec", [NER, RE, ND], ids=lambda codec: codec.name)
@pytest.mark.parametrize("name", ["own", "brat", "xmi", "omop"])
def test_without_text_no_word_of_the_note_leaves(
    tmp_path: Path, codec: TaskCodec, name: str
) -> None:
    text = "canary one, canary two"
    marks = tuple(
        Mark(role, 12 * n, 12 * n + 6, {"quote": "canary"}) for n, role in enumerate(codec.roles)
    )
    answer = (
        LabelAnswer(codec.spec.label_names[1])
        if codec.roles
        else SpanAnswer((Span(0, 6, "Problem"),))
    )
    sample = Sample("a.0", text, "a", marks, {OFFSET: 0, "before": "canary"})
    out = tmp_path / "out"
    count, _ = export_annotations(out, [Record(sample, answer)], codec, name, with_text=False)
    assert count == 1
    files = [path for path in (out.rglob("*") if out.is_dir() else [out]) if path.is_file()]
    assert files
    for file in files:
        contents = file.read_bytes()
        assert contents
        assert b"canary" not in contents
        assert b"one" not in contents

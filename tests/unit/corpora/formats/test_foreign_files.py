"""Files as other tools write them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.corpora.formats.options import ReadNotes, ReadOptions
from sfda_desktop.corpora.jsonl import Labels
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import TaskCodec, codec_for

NER = codec_for(TaskSpec("ner", (LabelSpec("Drug"), LabelSpec("Lab test"))))
RE = codec_for(TaskSpec("re", (LabelSpec("false"), LabelSpec("treats"))))
ND = codec_for(TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated"))))


def read(
    tmp_path: Path, value: Any, codec: TaskCodec, labels: Labels = Labels.OPTIONAL
) -> ReadNotes:
    """Read JSON Lines from objects, or a JSON array from a list."""
    path = tmp_path / "notes.json"
    lines = [value] if isinstance(value, list) else value["lines"]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return read_notes_file(path, codec, ReadOptions(labels=labels))


def said(record: Record) -> list[str]:
    text = record.sample.text
    marks = [f"{m.role}={text[m.start : m.end]}" for m in record.sample.marks]
    if isinstance(record.answer, SpanAnswer):
        return [f"{s.label}={text[s.start : s.end]}" for s in record.answer.spans]
    return [*marks, *([record.answer.label] if isinstance(record.answer, LabelAnswer) else [])]


def test_prodigy_answers_and_hashes(tmp_path: Path) -> None:
    span = {"start": 0, "end": 7, "label": "Drug", "token_start": 0, "token_end": 0}
    line = {"text": "Aspirin.", "_input_hash": 1, "_task_hash": 2, "spans": [span], "ward": "B"}
    lines = [{**line, "answer": answer} for answer in ("accept", "reject", "ignore")]
    notes = read(tmp_path, {"lines": lines}, NER)
    assert [said(r) for r in notes.records] == [["Drug=Aspirin"], [], []]
    assert [r.answer is None for r in notes.records] == [False, True, True]
    assert dict(notes.records[0].sample.extra) == {"ward": "B"}
    assert [r.sample.id for r in notes.records] == ["notes.0", "notes.1", "notes.2"]
    assert notes.warnings == (
        "1 texts were answered with reject and count as unlabeled.",
        "1 texts were answered with ignore and count as unlabeled.",
    )


def test_prodigy_relations_by_span_or_token(tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 2, "label": "Drug"}, {"start": 10, "end": 14, "label": "Problem"}]
    tokens = [{"start": 0, "end": 2}, {"start": 3, "end": 9}, {"start": 10, "end": 14}]
    by_span = {"head_span": {"start": 0, "end": 2}, "child_span": {"start": 10, "end": 14}}
    line = {"text": "Ax treats pain", "spans": spans, "tokens": tokens, "answer": "accept"}
    both = [
        {**line, "relations": [{"head": 9, "child": 9, "label": "treats", **by_span}]},
        {**line, "relations": [{"head": 0, "child": 2, "label": "treats"}]},
    ]
    records = read(tmp_path, {"lines": both}, RE).records
    assert [said(r) for r in records] == [["head=Ax", "tail=pain", "treats"]] * 2
    assert [m.extra["type"] for m in records[0].sample.marks] == ["Drug", "Problem"]


def test_prodigy_choice_with_marked_text(tmp_path: Path) -> None:
    line = {"text": "No <e>fever</e>.", "accept": ["Negated"], "answer": "accept", "options": []}
    (record,) = read(tmp_path, {"lines": [line]}, ND).records
    assert record.sample.text == "No fever."
    assert said(record) == ["entity=fever", "Negated"]


def test_doccano_in_its_three_shapes(tmp_path: Path) -> None:
    triples = {"id": 7, "text": "😀 Ax", "label": [[2, 4, "Drug"]], "meta": {"ward": "B"}}
    (record,) = read(tmp_path, {"lines": [triples]}, NER).records
    assert (record.sample.id, said(record)) == ("7", ["Drug=Ax"])
    assert dict(record.sample.extra) == {"ward": "B"}
    entities = [
        {"id": 31, "label": "Drug", "start_offset": 0, "end_offset": 2},
        {"id": 32, "label": "Problem", "start_offset": 10, "end_offset": 14},
    ]
    related = {
        "text": "Ax treats pain",
        "entities": entities,
        "relations": [{"id": 1, "from_id": 31, "to_id": 32, "type": "treats"}],
        "Comments": [],
    }
    (record,) = read(tmp_path, {"lines": [related]}, RE).records
    assert said(record) == ["head=Ax", "tail=pain", "treats"]
    classified = {"text": "No <e>fever</e>.", "label": ["Negated"]}
    (record,) = read(tmp_path, {"lines": [classified]}, ND).records
    assert said(record) == ["entity=fever", "Negated"]


def region(start: int, end: int, label: str, *, text: str | None = None, id: str = "r") -> Any:  # noqa: A002
    quoted = {} if text is None else {"text": text}
    return {
        "id": id,
        "type": "labels",
        "to_name": "text",
        "value": {"start": start, "end": end, "labels": [label], **quoted},
    }


def task(text: str, *results: Any, **further: Any) -> Any:
    return {"id": 3, "data": {"text": text}, "annotations": [{"result": list(results)}], **further}


@pytest.mark.parametrize(
    ("start", "quoted"),
    [(3, "Ax"), (2, "Ax"), (3, None)],
    ids=["UTF-16", "code points, as the quotation shows", "UTF-16 without a quotation"],
)
def test_label_studio_offsets(tmp_path: Path, start: int, quoted: str | None) -> None:
    given = [task("😀 Ax 肺炎", region(start, start + 2, "Drug", text=quoted))]
    (record,) = read(tmp_path, given, NER).records
    assert record.answer == SpanAnswer((Span(2, 4, "Drug"),))
    assert record.sample.id == "3"


def test_label_studio_relations_choices_predictions(tmp_path: Path) -> None:
    arrow = {"type": "relation", "from_id": "a", "to_id": "b", "labels": ["treats"]}
    drug, pain = region(0, 2, "Drug", id="a"), region(10, 14, "Problem", id="b")
    (record,) = read(tmp_path, [task("Ax treats pain", drug, arrow, pain)], RE).records
    assert said(record) == ["head=Ax", "tail=pain", "treats"]
    choice = {"id": "a", "type": "choices", "value": {"choices": ["Negated"]}}
    (record,) = read(
        tmp_path, [task("No pain", region(3, 7, "Problem", id="a"), choice)], ND
    ).records
    assert said(record) == ["entity=pain", "Negated"]
    assert record.sample.marks[0].extra == {"type": "Problem"}
    guessed = {
        "data": {"text": "No pain"},
        "predictions": [{"result": [region(3, 7, "Negated")], "score": 0.9}],
    }
    notes = read(tmp_path, [guessed], ND)
    assert said(notes.records[0]) == ["entity=pain"]
    assert notes.warnings == ("1 texts have only predictions of a model and count as unlabeled.",)
    assert read(tmp_path, [guessed], NER).records[0].answer is None


def test_label_studio_takes_the_last_annotation_that_was_not_skipped(tmp_path: Path) -> None:
    annotations = [
        {"result": [region(0, 2, "Drug")]},
        {"result": [region(0, 2, "Lab test")]},
        {"result": [], "was_cancelled": True},
    ]
    notes = read(tmp_path, [{"data": {"note": "Ax"}, "annotations": annotations}], NER)
    assert [said(r) for r in notes.records] == [["Lab test=Ax"]]
    assert "several times" in notes.warnings[0]


def test_a_quotation_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="line 1: the text that a region quotes") as caught:
        read(tmp_path, [task("Ax and By", region(0, 2, "Drug", text="By"))], NER)
    assert "By" not in str(caught.value)


def brat(tmp_path: Path, text: str, annotations: str, codec: TaskCodec = NER) -> ReadNotes:
    (tmp_path / "p1").mkdir(exist_ok=True)
    (tmp_path / "p1" / "a.txt").write_bytes(text.encode())
    (tmp_path / "p1" / "a.ann").write_bytes(annotations.encode())
    return read_notes_file(tmp_path, codec)


def test_brat_notes_become_sentences_that_keep_their_spans_whole(tmp_path: Path) -> None:
    text = "He took Ax. Then he slept.\nIn 2 days Cz.\r\nWell."
    notes = brat(tmp_path, text, "T1\tDrug 8 10\tAx\nT2\tLab_test 20 34\tslept. In 2 da\n")
    assert [r.sample.text for r in notes.records] == [
        "He took Ax.",
        "Then he slept.\nIn 2 days Cz.",
        "Well.",
    ]
    assert [said(r) for r in notes.records] == [["Drug=Ax"], ["Lab test=slept.\nIn 2 da"], []]
    assert [(r.sample.id, r.sample.doc, dict(r.sample.extra)) for r in notes.records] == [
        (f"p1/a.{n}", "p1/a", {"file": "p1/a.txt", "folder": "p1", "offset": offset})
        for n, offset in enumerate((0, 12, 42))
    ]
    assert notes.warnings == ()


def test_brat_discontinuous_spans_are_joined_and_told(tmp_path: Path) -> None:
    annotations = (
        "T1\tDrug 0 2;7 9\tAx Cz\nE1\tTake:T1\n#1\tAnnotatorNotes T1\tsure?\n*\tEquiv T1 T1\n"
    )
    notes = brat(tmp_path, "Ax and Cz", annotations)
    assert [said(r) for r in notes.records] == [["Drug=Ax and Cz"]]
    assert notes.warnings == (
        "1 spans are discontinuous: each became one span from its first character to its last.",
        "2 annotations are neither spans, relations nor attributes and were passed over.",
    )


def test_brat_attributes_and_relations(tmp_path: Path) -> None:
    annotations = (
        "T1\tProblem 3 8\tfever\nT2\tProblem 12 16\tpain\nA1\tNegated T1\nA2\tStatus T2 Affirmed\n"
    )
    notes = brat(tmp_path, "No fever or pain", annotations, ND)
    assert [said(r) for r in notes.records] == [
        ["entity=fever", "Negated"],
        ["entity=pain", "Affirmed"],
    ]
    assert [r.sample.id for r in notes.records] == ["p1/a.0.0", "p1/a.0.1"]
    related = "T1\tDrug 0 2\tAx\nT2\tProblem 17 21\tpain\nR1\ttreats Arg1:T1 Arg2:T2\n"
    (record,) = brat(tmp_path, "Ax. It relieves  pain", related, RE).records
    assert said(record) == ["head=Ax", "tail=pain", "treats"]  # two sentences that stay together


@pytest.mark.parametrize(
    ("annotations", "line", "problem"),
    [
        ("T1\tDrug 0 2\tAx\nT2\tDrug 0 99\tAx\n", 2, "start 0 and end 99"),
        ("T1\tDrug 0 2\tBy\n", 1, "does not stand there in the .txt file"),
        ("T1\tDrug zero 2\tAx\n", 1, "not a span as brat writes them"),
        ("T1\tDrug 0 2\tAx\nT1\tDrug 0 2\tAx\n", 2, "T1 stands twice"),
        ("\nR1\ttreats Arg1:T1 Arg2:T2\n", 2, "points at a span that is not there"),
        ("T1\tDrug 0 2\tAx\nR1\ttreats T1 T2\n", 2, "not a relation"),
        ("T1\tDrug 0 " + "9" * 5000 + "\tAx\n", 1, "not a span"),
    ],
)
def test_brat_faults_have_file_and_line(
    tmp_path: Path, annotations: str, line: int, problem: str
) -> None:
    with pytest.raises(RecordError, match=problem) as caught:
        brat(tmp_path, "Ax and Cz", annotations)
    assert (caught.value.path.name, caught.value.line) == ("a.ann", line)


def test_an_unknown_label_names_the_known_ones(tmp_path: Path) -> None:
    ok = {"text": "Ax", "spans": [], "answer": "accept"}
    bad = {"text": "Ax", "spans": [{"start": 0, "end": 2, "label": "Dose"}]}
    with pytest.raises(RecordError, match="line 2: unknown label 'Dose'; this task knows Drug"):
        read(tmp_path, {"lines": [ok, bad]}, NER)


def test_labels_that_play_no_part_are_not_looked_at(tmp_path: Path) -> None:
    line = {"text": "Ax", "spans": [{"start": 0, "end": 2, "label": "Dose"}], "answer": "accept"}
    notes = read(tmp_path, {"lines": [line]}, NER, Labels.IGNORED)
    assert [r.answer for r in notes.records] == [None]


def test_texts_without_what_the_task_asks_about_are_told(tmp_path: Path) -> None:
    linked = {
        "text": "Ax treats pain",
        "spans": [],
        "relations": [
            {
                "head_span": {"start": 0, "end": 2},
                "child_span": {"start": 10, "end": 14},
                "label": "treats",
            }
        ],
    }
    unlinked = {"text": "Ax", "spans": [{"start": 0, "end": 2, "label": "Drug"}]}
    notes = read(tmp_path, {"lines": [linked, unlinked, {"text": "By"}]}, RE)
    assert [said(r) for r in notes.records] == [["head=Ax", "tail=pain", "treats"]]
    assert notes.warnings == (
        "1 texts have no relation between two of their entities and were passed over.",
        "1 texts have no marked entity and were passed over.",
    )

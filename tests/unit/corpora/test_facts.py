from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from sfda_desktop.corpora.facts import COLUMNS, facts_of, write_facts
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import Mark, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for, codec_for_texts

CODEC = codec_for(TaskSpec("ner", (LabelSpec("Problem"),), negative_label="false"))
UNCERTAINTY = Uncertainty(0.1, 0.1, 0.9)


def prediction(answer: SpanAnswer | LabelAnswer, *confidences: float) -> Prediction:
    return Prediction("p/n.0", answer, UNCERTAINTY, confidences)


SAMPLE = Sample("p/n.0", "=HYPERLINK 肺炎", "p/n", extra={"file": "p/n.txt", "offset": 100})
FOUND = prediction(SpanAnswer((Span(0, 10, "Problem"), Span(11, 13, "Problem"))), 0.123456, 1.0)


def test_a_table_for_machines(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    assert write_facts(path, [(SAMPLE, FOUND)], CODEC) == 2
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    assert rows[0] == {
        "document": "p/n",
        "sentence": "p/n.0",
        "text": "=HYPERLINK",
        "label": "Problem",
        "start": 0,
        "end": 10,
        "document_start": 100,
        "document_end": 110,
        "confidence": 0.1235,
    }
    assert (rows[1]["text"], rows[1]["document_start"]) == ("肺炎", 111)


def test_a_table_for_spreadsheets(tmp_path: Path) -> None:
    path = tmp_path / "facts.CSV"
    assert write_facts(path, [(SAMPLE, FOUND)], CODEC) == 2
    assert path.read_bytes().startswith(b"\xef\xbb\xbfdocument,")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"] for row in rows] == ["'=HYPERLINK", "肺炎"]
    assert rows[0]["confidence"] == "0.1235"


@pytest.mark.parametrize("start", list("=+-@\t\r\n＝＋－＠"))
def test_no_cell_is_a_formula(tmp_path: Path, start: str) -> None:
    path = tmp_path / "facts.csv"
    sample = Sample(f"{start}id", f"{start}1", f"{start}doc")
    write_facts(path, [(sample, prediction(SpanAnswer((Span(0, 2, "Problem"),)), 0.5))], CODEC)
    with path.open(encoding="utf-8-sig", newline="") as file:
        row = list(csv.reader(file))[1]
    assert row == [
        f"'{start}doc",
        f"'{start}id",
        f"'{start}1",
        "Problem",
        "0",
        "2",
        "",
        "",
        "0.5",
    ]


def test_a_class_is_a_fact_about_the_marked_entities() -> None:
    marks = (Mark("head", 10, 12), Mark("tail", 0, 3))
    sample = Sample("a", "ASA stops MI", marks=marks)
    (row,) = facts_of(sample, prediction(LabelAnswer("effect"), 0.9), CODEC)
    assert [row[column] for column in COLUMNS] == [
        None,
        "a",
        "MI … ASA",
        "effect",
        0,
        12,
        None,
        None,
        0.9,
    ]
    assert list(facts_of(sample, prediction(LabelAnswer("false"), 0.9), CODEC)) == []


def test_a_pair_says_where_each_entity_stands(tmp_path: Path) -> None:
    marks = (Mark("head", 10, 12), Mark("tail", 0, 3))
    sample = Sample("a", "ASA stops MI", marks=marks)
    path = tmp_path / "facts.csv"
    found = [(sample, prediction(LabelAnswer("related"), 0.9))]
    assert write_facts(path, found, codec_for_texts("re")) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    places = {key: value for key, value in row.items() if key.startswith(("head", "tail"))}
    assert places == {"head_start": "10", "head_end": "12", "tail_start": "0", "tail_end": "3"}


def test_no_fact_is_a_table_without_rows(tmp_path: Path) -> None:
    assert write_facts(tmp_path / "a.csv", [(SAMPLE, prediction(SpanAnswer()))], CODEC) == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines() == [",".join(COLUMNS)]


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"must end in \.jsonl or \.csv"):
        write_facts(tmp_path / "facts.xlsx", [], CODEC)

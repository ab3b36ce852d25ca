"""The demonstration's notes: repeatable, within the contract, split by document."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from resources.demo.hospital_notes.notes import SOURCE, TARGET, Hospital
from resources.demo.hospital_notes.sentence import Mention, Phrase, Template
from resources.demo.hospital_notes.styles import ProseStyle, TelegraphicStyle
from resources.demo.hospital_notes.vocabulary import read_short_forms, read_vocabulary
from resources.demo.hospital_notes.writing import write_demonstration

DEMO = Path(__file__).parents[3] / "resources" / "demo"
LABELS = {"Problem", "Treatment", "Test"}
RECORD_FILES = ("source_train", "source_dev", "pool", "test", "decisions")
LEAST_RECORDS = {"source_train": 800, "source_dev": 150, "pool": 500, "test": 300}

Record = dict[str, Any]


@pytest.fixture(scope="module")
def records() -> dict[str, list[Record]]:
    return {
        name: [
            json.loads(line)
            for line in (DEMO / "ner" / f"{name}.jsonl").read_text("utf-8").splitlines()
        ]
        for name in RECORD_FILES
    }


def test_writing_again_gives_the_same_bytes(tmp_path: Path) -> None:
    write_demonstration(tmp_path)

    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    assert len(written) == len(RECORD_FILES) + 2 + 12
    for path in written:
        assert (tmp_path / path).read_bytes() == (DEMO / path).read_bytes(), path


def test_another_seed_gives_other_notes(tmp_path: Path) -> None:
    write_demonstration(tmp_path, seed=1)

    assert (tmp_path / "ner/test.jsonl").read_bytes() != (DEMO / "ner/test.jsonl").read_bytes()


@pytest.mark.parametrize("name", RECORD_FILES)
def test_records_keep_to_the_contract(name: str, records: dict[str, list[Record]]) -> None:
    ids = [record["id"] for record in records[name]]
    assert len(ids) == len(set(ids))
    assert len(ids) >= LEAST_RECORDS.get(name, 0)
    for record in records[name]:
        assert set(record) == {"id", "doc", "text", "entities"}
        assert record["text"] == record["text"].strip() != ""
        assert "{" not in record["text"]
        end_before = 0
        for entity in record["entities"]:
            assert end_before <= entity["start"] < entity["end"] <= len(record["text"])
            assert entity["label"] in LABELS
            words = record["text"][entity["start"] : entity["end"]]
            assert words == words.strip(), record
            end_before = entity["end"]


def test_documents_hold_several_records_and_lie_in_one_file_only(
    records: dict[str, list[Record]],
) -> None:
    seen: set[str] = set()
    for name in LEAST_RECORDS:
        lengths = Counter(record["doc"] for record in records[name])
        assert min(lengths.values()) >= 8
        assert max(lengths.values()) <= 20
        assert not seen & set(lengths)
        seen |= set(lengths)


def test_the_test_notes_repeat_next_to_nothing_of_the_pool(
    records: dict[str, list[Record]],
) -> None:
    pool = {record["text"] for record in records["pool"]}
    repeated = sum(record["text"] in pool for record in records["test"])
    assert repeated <= 0.03 * len(records["test"])


@pytest.mark.parametrize("name", LEAST_RECORDS)
def test_every_label_is_common_and_some_records_hold_none(
    name: str, records: dict[str, list[Record]]
) -> None:
    labels = Counter(entity["label"] for r in records[name] for entity in r["entities"])
    assert all(labels[label] >= 0.12 * labels.total() for label in LABELS)
    bare = sum(not record["entities"] for record in records[name])
    assert 0.05 <= bare / len(records[name]) <= 0.3


def test_decisions_cover_the_pool_with_a_few_slips(records: dict[str, list[Record]]) -> None:
    pool, decisions = records["pool"], records["decisions"]
    assert [(r["id"], r["text"]) for r in decisions] == [(r["id"], r["text"]) for r in pool]
    pairs = zip(decisions, pool, strict=True)
    slips = sum(decided["entities"] != gold["entities"] for decided, gold in pairs)
    assert 0.01 <= slips / len(pool) <= 0.05


def test_the_target_hospital_writes_as_it_is_said_to(records: dict[str, list[Record]]) -> None:
    def spans(name: str) -> list[str]:
        return [
            record["text"][entity["start"] : entity["end"]]
            for record in records[name]
            for entity in record["entities"]
            if entity["label"] == "Treatment"
        ]

    assert sum("(" in words for words in spans("pool")) >= 40
    assert not any("(" in words for words in spans("source_train"))
    assert any(
        "Tobacco: no, Alcohol: no" in r["text"] and not r["entities"] for r in records["pool"]
    )
    assert any("HOSPITAL COURSE: " in record["text"] for record in records["pool"])


def test_the_task_file_tells_the_labels_and_the_guideline() -> None:
    task = json.loads((DEMO / "ner/task.json").read_text("utf-8"))
    assert task["task"] == "ner"
    assert {label["name"] for label in task["labels"]} == LABELS
    assert all(label["description"] for label in task["labels"])
    assert task["guideline"] == (DEMO / "ner/guideline.md").read_text("utf-8")


def test_no_file_is_large() -> None:
    assert max(path.stat().st_size for path in DEMO.rglob("*") if path.is_file()) < 2_000_000


def test_a_template_notes_offsets_negation_and_relations() -> None:
    template = Template("Took a {drug:t} for {not ache:p}, {=Test INR} <2.0|2.0>. || t given p")
    phrases = {"drug": Phrase("aspirin", "Treatment"), "ache": Phrase("pain", "Problem", "a ")}

    sentence = template.write(phrases.__getitem__, Random(1))

    assert sentence.text == "Took an aspirin for pain, INR 2.0."
    assert sentence.mentions == (
        Mention(8, 15, "Treatment", negated=False, name="t"),
        Mention(20, 24, "Problem", negated=True, name="p"),
        Mention(26, 29, "Test", negated=False, name="=Test INR"),
    )
    assert [(r.head, r.verb, r.tail) for r in sentence.relations] == [(0, "given", 1)]
    shifted = sentence.prefixed("CC: ").shouted()
    assert shifted.text[shifted.mentions[0].start : shifted.mentions[0].end] == "ASPIRIN"


def test_a_relation_of_an_unknown_mention_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown mention"):
        Template("Took {drug:t}. || t given p")


@pytest.mark.parametrize("hospital", [SOURCE, TARGET], ids=["source", "target"])
def test_every_slot_of_every_template_can_be_filled(hospital: Hospital) -> None:
    from resources.demo.hospital_notes.case import Case

    rng = Random(5)
    case = Case(hospital.vocabulary, hospital.style(rng), rng)
    for templates in (hospital.templates, hospital.borrowed_templates):
        for _, section in templates.values():
            for template in section:
                text = template.write(case.fill, rng).text
                assert not set(text) & set("{}|"), text


def test_the_same_drug_is_spelled_two_ways() -> None:
    drug = next(d for d in read_vocabulary("T").drugs if d.generic == "insulin glargine")
    assert TelegraphicStyle(Random(1)).full_name(drug) == "LANTUS (INSULIN GLARGINE)"
    assert "at bedtime" in ProseStyle(Random(1)).dose(drug)
    assert {"SOB", "dyspnea"} == set(read_short_forms()["shortness of breath"])

"""The demonstration's notes: repeatable, within the contract, split by document."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from resources.demo.hospital_notes.demonstrations import DEMONSTRATIONS, RELATIONS, TIMES
from resources.demo.hospital_notes.notes import Hospital
from resources.demo.hospital_notes.sentence import FREQUENCY, TIME, Mention, Phrase, Template
from resources.demo.hospital_notes.styles import ProseStyle, TelegraphicStyle
from resources.demo.hospital_notes.vocabulary import read_short_forms, read_vocabulary
from resources.demo.hospital_notes.writing import write_demonstrations

DEMO = Path(__file__).parents[3] / "resources" / "demo"
LABELS = {
    "ner": {"Problem", "Treatment", "Test"},
    "re": {"treats", "causes", "withheld", "reveals", "investigates", "none"},
    "nd": {"Negated", "Affirmed"},
    "ter": {"DATE", "TIME", "DURATION", "FREQUENCY"},
}
TASKS = tuple(LABELS)
RECORD_FILES = ("source_train", "source_dev", "pool", "test", "decisions")
LEAST_RECORDS = {"source_train": 800, "source_dev": 150, "pool": 500, "test": 300}

Record = dict[str, Any]
Files = dict[str, list[Record]]


def read_files(task: str) -> Files:
    return {
        name: [
            json.loads(line)
            for line in (DEMO / task / f"{name}.jsonl").read_text("utf-8").splitlines()
        ]
        for name in RECORD_FILES
    }


@pytest.fixture(scope="module", params=TASKS)
def task(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def records(task: str) -> Files:
    return read_files(task)


def answer(record: Record) -> object:
    return record["label"] if "label" in record else record["entities"]


def labels_in(record: Record) -> list[str]:
    return [record["label"]] if "label" in record else [e["label"] for e in record["entities"]]


def test_writing_again_gives_the_same_bytes(tmp_path: Path) -> None:
    write_demonstrations(tmp_path)

    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    assert len(written) == len(TASKS) * (len(RECORD_FILES) + 2) + 12
    for path in written:
        assert (tmp_path / path).read_bytes() == (DEMO / path).read_bytes(), path


def test_another_seed_gives_other_notes(tmp_path: Path) -> None:
    write_demonstrations(tmp_path, seed=1)

    for task in TASKS:
        here, there = (root / task / "test.jsonl" for root in (tmp_path, DEMO))
        assert here.read_bytes() != there.read_bytes()


@pytest.mark.parametrize("name", RECORD_FILES)
def test_records_keep_to_the_contract(name: str, task: str, records: Files) -> None:
    ids = [record["id"] for record in records[name]]
    assert len(ids) == len(set(ids))
    assert len(ids) >= LEAST_RECORDS.get(name, 0)
    keys = {"ner": {"entities"}, "ter": {"entities"}, "nd": {"entity", "label"}}
    for record in records[name]:
        own = keys.get(task, {"head", "tail", "label"})
        assert set(record) == {"id", "doc", "text"} | own
        assert record["text"] == record["text"].strip() != ""
        assert not set(record["text"]) & set("{}~^")
        assert set(labels_in(record)) <= LABELS[task]
        spans = record["entities"] if "entities" in record else [record[k] for k in own - {"label"}]
        for span in spans:
            assert 0 <= span["start"] < span["end"] <= len(record["text"])
            words = record["text"][span["start"] : span["end"]]
            assert words == words.strip(), record


def test_entities_stand_in_order_and_apart(task: str, records: Files) -> None:
    for record in records["source_train"] + records["pool"] if task in ("ner", "ter") else []:
        end_before = 0
        for entity in record["entities"]:
            assert end_before <= entity["start"]
            end_before = entity["end"]


def test_marked_entities_have_types_that_the_task_file_allows() -> None:
    pairs = json.loads((DEMO / "re/task.json").read_text("utf-8"))["pairs"]
    for record in read_files("re")["pool"]:
        assert [record["head"]["type"], record["tail"]["type"]] in pairs
    kinds = Counter(record["entity"]["type"] for record in read_files("nd")["pool"])
    assert set(kinds) == {"Problem", "Habit"}


def test_documents_hold_several_records_and_lie_in_one_file_only(records: Files) -> None:
    seen: set[str] = set()
    for name in LEAST_RECORDS:
        lengths = Counter(record["doc"] for record in records[name])
        assert len(lengths) >= 12
        assert sorted(lengths.values())[len(lengths) // 2] >= 8
        assert not seen & set(lengths)
        seen |= set(lengths)


def test_no_document_serves_two_tasks() -> None:
    docs = [{r["doc"] for name in RECORD_FILES for r in read_files(t)[name]} for t in TASKS]
    assert sum(len(each) for each in docs) == len(set().union(*docs))


def test_the_test_notes_repeat_next_to_nothing_of_the_pool(records: Files) -> None:
    pool = {record["text"] for record in records["pool"]}
    repeated = sum(record["text"] in pool for record in records["test"])
    assert repeated <= 0.04 * len(records["test"])


@pytest.mark.parametrize("name", LEAST_RECORDS)
def test_every_label_is_common(name: str, task: str, records: Files) -> None:
    labels = Counter(label for record in records[name] for label in labels_in(record))
    least = {"re": 0.02, "nd": 0.35}.get(task, 0.1)
    assert set(labels) == LABELS[task]
    assert min(labels.values()) >= least * labels.total()
    if task == "re":
        assert 0.6 <= labels["none"] / labels.total() <= 0.85
    if task in ("ner", "ter"):
        bare = sum(not record["entities"] for record in records[name])
        assert 0.05 <= bare / len(records[name]) <= 0.5


def test_decisions_cover_the_pool_with_a_few_slips(records: Files) -> None:
    pool, decisions = records["pool"], records["decisions"]
    assert [(r["id"], r["text"]) for r in decisions] == [(r["id"], r["text"]) for r in pool]
    pairs = zip(decisions, pool, strict=True)
    slips = sum(answer(decided) != answer(gold) for decided, gold in pairs)
    assert 0.01 <= slips / len(pool) <= 0.05


def texts_by_label(task: str, name: str, label: str) -> list[str]:
    return [
        r["text"][span["start"] : span["end"]]
        for r in read_files(task)[name]
        for span in r.get("entities", ())
        if span["label"] == label
    ]


def test_the_target_hospital_writes_entities_as_it_is_said_to() -> None:
    assert sum("(" in words for words in texts_by_label("ner", "pool", "Treatment")) >= 40
    assert not any("(" in words for words in texts_by_label("ner", "source_train", "Treatment"))
    pool = read_files("ner")["pool"]
    assert any("Tobacco: no, Alcohol: no" in r["text"] and not r["entities"] for r in pool)
    assert any("HOSPITAL COURSE: " in record["text"] for record in pool)


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ("nd", ("-ve for", "[ ] ", "∅ ", "DENIES", ": neg", "Tobacco: no", "(-)", "r/o'd")),
        ("re", ("→", "⇒", "HOLD", " | ", "A/P: 1.", "resp.")),
        ("ter", ("POD#", "HD#", "/52", "QMWF", "QOD", "00h", "PTA")),
    ],
)
def test_the_target_hospital_has_ways_that_the_source_never_saw(
    task: str, words: tuple[str, ...]
) -> None:
    files = read_files(task)
    pool = "\n".join(record["text"] for record in files["pool"])
    source = "\n".join(record["text"] for record in files["source_train"])
    assert [word for word in words if word not in pool] == []
    assert [word for word in words if word in source] == []


def test_negation_is_that_of_the_marked_entity() -> None:
    found = {
        (r["text"][r["entity"]["start"] :][:4], r["label"])
        for r in read_files("nd")["pool"]
        if r["text"].startswith("DENIES") and "ENDORSES" in r["text"]
    }
    assert {label for _, label in found} == {"Negated", "Affirmed"}


def test_relations_are_those_of_the_tables() -> None:
    template = Template("{t:t} for {p:p}; {q} {look:a} showed {f:f}. || t given p; a reveals f")
    kinds = {"t": "Treatment", "look": "Test"}
    sentence = template.write(lambda slot: Phrase(slot, kinds.get(slot, "Problem")), Random(1))

    found = {
        tuple(record["text"][record[r]["start"] : record[r]["end"]] for r in ("head", "tail")): (
            record["label"]
        )
        for _, record in RELATIONS.kind.of_sentence(sentence)
    }

    assert found == {
        ("T", "p"): "treats",
        ("T", "q"): "none",
        ("T", "f"): "none",
        ("look", "p"): "none",
        ("look", "q"): "none",
        ("look", "f"): "reveals",
    }


def test_a_frequency_is_marked_within_its_dose() -> None:
    template = Template("Took aspirin {dose} for {cough}.")
    phrases = {
        "dose": Phrase("at bedtime", FREQUENCY, before="5 mg ", after=" PRN"),
        "cough": Phrase("cough", "Problem", after=" at night", after_kind=TIME),
    }

    sentence = template.write(phrases.__getitem__, Random(1))
    (_, record), *rest = TIMES.kind.of_sentence(sentence)

    assert not rest
    assert record["text"] == "Took aspirin 5 mg at bedtime PRN for cough at night."
    assert [(record["text"][e["start"] : e["end"]], e["label"]) for e in record["entities"]] == [
        ("at bedtime", "FREQUENCY"),
        ("at night", "TIME"),
    ]


def test_the_task_file_tells_the_labels_and_the_guideline(task: str) -> None:
    value = json.loads((DEMO / task / "task.json").read_text("utf-8"))
    assert value["task"] == task
    assert {label["name"] for label in value["labels"]} == LABELS[task]
    assert all(label["description"] for label in value["labels"])
    assert value["guideline"] == (DEMO / task / "guideline.md").read_text("utf-8")
    assert value.get("negative_label") == ("none" if task == "re" else None)


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


@pytest.mark.parametrize(
    "hospital",
    [hospital for each in DEMONSTRATIONS for hospital in (each.source, each.target)],
)
def test_every_slot_of_every_template_can_be_filled(hospital: Hospital) -> None:
    from resources.demo.hospital_notes.case import Case

    rng = Random(5)
    case = Case(hospital.vocabulary, hospital.style(rng), rng)
    every = (hospital.templates, hospital.borrowed_templates, hospital.focus_templates)
    for templates in every:
        for _, section in templates.values():
            for template in section:
                text = template.write(case.fill, rng).text
                assert not set(text) & set("{}~^"), text


def test_the_same_drug_is_spelled_two_ways() -> None:
    drug = next(d for d in read_vocabulary("T").drugs if d.generic == "insulin glargine")
    assert TelegraphicStyle(Random(1)).full_name(drug) == "LANTUS (INSULIN GLARGINE)"
    assert ProseStyle(Random(1)).dose(drug).text == "at bedtime"
    assert {"SOB", "dyspnea"} == set(read_short_forms()["shortness of breath"])

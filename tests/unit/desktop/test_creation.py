from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.candidates import candidates_of
from sfda_desktop.desktop.project import creation
from sfda_desktop.desktop.project.notes_reading import check_notes
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import Cancelled, InputError, ProjectError
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.encoder import ModelDirectory
from sfda_desktop.project import MODEL_DIRECTORY, Project, Split
from sfda_desktop.tasks import codec_for

SPEC = TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Test")))


def write_notes(path: Path, count: int, *, labeled: bool = False, first: int = 0) -> Path:
    lines = []
    for number in range(first, first + count):
        record: dict[str, Any] = {
            "id": f"n{number}",
            "doc": f"d{number // 4}",
            "text": "s/p fall, no chest pain",
            "patient": f"p{number // 8}",
        }
        if labeled:
            record["entities"] = [{"start": 13, "end": 23, "label": "Problem"}]
        lines.append(json.dumps(record))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def draft(tmp_path: Path, **changes: Any) -> creation.Draft:
    given: dict[str, Any] = {
        "path": tmp_path / "ward.sfda",
        "spec": SPEC,
        "model": tmp_path / "model",
        "notes": write_notes(tmp_path / "notes.jsonl", 40),
    }
    return creation.Draft(**(given | changes))


def test_a_project_holds_the_notes_and_sets_a_share_of_the_documents_aside(tmp_path: Path) -> None:
    path = creation.create_project(draft(tmp_path))
    with Project.open(path) as project:
        counts = project.counts()
        assert counts.samples[Split.POOL] + counts.samples[Split.HELD_OUT] == 40
        assert counts.samples[Split.HELD_OUT] == pytest.approx(8, abs=4)
        assert project.name == "ward"
        assert project.settings.get(MODEL_DIRECTORY) == str(tmp_path / "model")
        pool = {sample.doc for sample in project.samples(Split.POOL)}
        assert pool.isdisjoint(sample.doc for sample in project.samples(Split.HELD_OUT))


def test_a_labeled_file_becomes_the_held_out_set_with_its_gold(tmp_path: Path) -> None:
    gold = write_notes(tmp_path / "gold.jsonl", 12, labeled=True, first=100)
    path = creation.create_project(draft(tmp_path, held_out=gold))
    with Project.open(path) as project:
        assert project.counts().samples[Split.POOL] == 40
        assert len(project.gold(Split.HELD_OUT)) == 12


def test_labels_of_the_pool_are_never_read(tmp_path: Path) -> None:
    notes = write_notes(tmp_path / "labeled.jsonl", 8, labeled=True)
    path = creation.create_project(draft(tmp_path, notes=notes, share=0.0))
    with Project.open(path) as project:
        assert project.gold(Split.POOL) == {}


def test_patients_are_not_torn_apart(tmp_path: Path) -> None:
    path = creation.create_project(draft(tmp_path, patient_key="patient", share=0.4))
    with Project.open(path) as project:
        aside = {sample.extra["patient"] for sample in project.samples(Split.HELD_OUT)}
        assert aside
        assert aside.isdisjoint(s.extra["patient"] for s in project.samples(Split.POOL))


@given(
    patients=st.lists(st.sampled_from(["a", "b", "c", None]), min_size=2, max_size=30),
    share=st.floats(0.05, 0.9),
)
def test_drawn_samples_keep_documents_and_patients_whole(
    patients: list[str | None], share: float
) -> None:
    samples = [
        Sample(f"s{number}", "text", f"d{number // 3}", (), {"who": patient} if patient else {})
        for number, patient in enumerate(patients)
    ]
    chosen = {sample.id for sample in creation.draw_patients(samples, "who", share, 13)}
    for first in samples:
        for second in samples:
            same = first.doc == second.doc or (
                first.extra.get("who") is not None
                and first.extra.get("who") == second.extra.get("who")
            )
            if same:
                assert (first.id in chosen) == (second.id in chosen)


def test_a_bad_file_leaves_nothing_behind(tmp_path: Path) -> None:
    gold = write_notes(tmp_path / "gold.jsonl", 4, labeled=True)  # the ids of the pool again
    with pytest.raises(InputError):
        creation.create_project(draft(tmp_path, held_out=gold))
    assert not list(tmp_path.glob("ward*"))


def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        creation.create_project(draft(tmp_path), cancelled=lambda: True)
    assert not list(tmp_path.glob("ward*"))


def test_an_existing_project_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "ward.sfda").write_bytes(b"somebody's work")
    with pytest.raises(ProjectError, match="exists already"):
        creation.create_project(draft(tmp_path))
    assert (tmp_path / "ward.sfda").read_bytes() == b"somebody's work"


def test_a_folder_of_text_has_no_labels_to_measure_with(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.txt").write_text("Seen today. No fever.", encoding="utf-8")
    codec = creation.provisional_codec("ner")
    assert check_notes(folder, codec).samples == 2
    with pytest.raises(InputError, match="plain text"):
        check_notes(folder, codec, labeled=True)


def test_the_check_of_notes_counts_and_names_further_columns(tmp_path: Path) -> None:
    found = check_notes(write_notes(tmp_path / "n.jsonl", 8), creation.provisional_codec("ner"))
    assert (found.samples, found.documents, found.labeled) == (8, 2, 0)
    assert found.keys == ("patient",)
    assert found.sentence == "8 notes from 2 documents."


def test_a_model_that_fits_is_described_by_what_it_finds(tiny_ner_model: Path) -> None:
    found = creation.check_model(tiny_ner_model, "ner")
    assert isinstance(found, ModelDirectory)
    sentence = creation.describe_model(found)
    assert sentence.startswith("This model fits. It finds ")


def test_notes_are_read_in_other_tools_formats(tmp_path: Path) -> None:
    codec = creation.provisional_codec("ner")
    table = tmp_path / "notes.csv"
    table.write_text("nr;note;patient\n1;No fever. Well.;p1\n", encoding="utf-8")
    found = check_notes(table, codec)
    assert (found.samples, found.documents, found.labeled) == (2, 1, 0)
    assert "patient" in found.keys


@given(
    st.lists(
        st.lists(st.sampled_from(["Drug", "Problem", "Test"]), max_size=5), min_size=1, max_size=5
    )
)
def test_without_a_guideline_every_pair_is_asked_about_once(notes: list[list[str]]) -> None:
    spec = TaskSpec(
        "re", (LabelSpec("treats"), LabelSpec("none")), negative_label="none", pairs=None
    )
    records = [
        Record(
            Sample(f"n{number}", "word " * 5),
            SpanAnswer(tuple(Span(5 * i, 5 * i + 4, kind) for i, kind in enumerate(kinds))),
        )
        for number, kinds in enumerate(notes)
    ]
    chosen = [each.kinds for each in creation.kinds_in(records, spec) if each.usual]
    asked = creation.candidates_among(records, spec, chosen) if chosen else []
    once = candidates_of(records, codec_for(spec))

    def places(samples: list[Sample]) -> list[tuple[str, tuple[int, ...]]]:
        return sorted((s.text, tuple(sorted(mark.start for mark in s.marks))) for s in samples)

    assert places(asked) == places(once)


def test_of_two_directions_the_one_that_is_named_first_more_often_is_usual() -> None:
    spec = TaskSpec("re", (LabelSpec("treats"), LabelSpec("none")), negative_label="none")
    orders = [("Test", "Drug"), ("Test", "Drug"), ("Drug", "Test")]
    records = [
        Record(
            Sample(f"n{number}", "word word"),
            SpanAnswer((Span(0, 4, first), Span(5, 9, second))),
        )
        for number, (first, second) in enumerate(orders)
    ]
    offered = {each.kinds: (each.count, each.usual) for each in creation.kinds_in(records, spec)}
    assert offered == {("Drug", "Test"): (3, False), ("Test", "Drug"): (3, True)}

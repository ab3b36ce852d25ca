from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import Project, Split
from tests.unit.project.conftest import FEVER, TEXT, record


def ids(project: Project, split: Split | None = None) -> list[str]:
    return [sample.id for sample in project.samples(split)]


def test_samples_come_back_in_the_order_of_their_files_and_without_labels(
    project: Project,
) -> None:
    project.add_records([record("a"), record("Z")], split=Split.NEW, source_name="new.jsonl")
    assert ids(project) == [f"s{n}" for n in range(9)] + ["a", "Z"]
    assert ids(project, Split.NEW) == ["a", "Z"]
    assert project.samples(Split.POOL)[0] == Sample("s0", TEXT, "d0")
    assert not hasattr(project.samples(Split.POOL)[0], "answer")


samples = st.builds(
    Sample,
    id=st.text(min_size=1),
    text=st.text(min_size=1),
    doc=st.none() | st.text(),
    extra=st.dictionaries(st.text(), st.none() | st.integers() | st.text(), max_size=2),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(given_samples=st.lists(samples, max_size=6, unique_by=lambda sample: sample.id))
def test_any_text_id_and_further_key_survives(
    tmp_path: Path, ward: Path, given_samples: list[Sample]
) -> None:
    path = tmp_path / "any.sfda"
    shutil.copy(ward, path)
    with Project.open(path) as project:
        new = [sample for sample in given_samples if sample.id not in ids(project)]
        project.add_records(map(Record, new), split=Split.NEW, source_name="x")
        stored = project.samples(Split.NEW)
        assert stored == new
        assert [dict(sample.extra) for sample in stored] == [dict(sample.extra) for sample in new]


def test_half_a_character_is_refused_without_quoting_the_note(project: Project) -> None:
    with pytest.raises(ProjectError, match="Record 2 holds half a character") as caught:
        project.add_records(
            [record("a"), record("b", text="secret\ud800")],
            split=Split.POOL,
            source_name="x.jsonl",
        )
    assert "secret" not in str(caught.value)
    assert "a" not in ids(project)


def test_a_repeated_id_in_what_is_given_adds_nothing(project: Project) -> None:
    with pytest.raises(ProjectError, match=r"x\.jsonl: records 1 and 3 have the same id"):
        project.add_records(
            [record("a"), record("b"), record("a")], split=Split.POOL, source_name="x.jsonl"
        )
    assert project.counts().total == 9


def test_an_id_already_in_the_project_adds_nothing(project: Project) -> None:
    with pytest.raises(ProjectError, match="record 2 is already in the project, among the notes"):
        project.add_records(
            [record("a"), record("s4", text="secret")], split=Split.HELD_OUT, source_name="x"
        )
    assert project.counts().total == 9
    assert project.counts().source_names == ("pool.jsonl",)


def test_a_document_of_the_pool_cannot_also_be_held_out(project: Project) -> None:
    with pytest.raises(ProjectError, match="document of record 2 .* among the notes to learn from"):
        project.add_records(
            [record("a", doc="other"), record("b", doc="d1")],
            split=Split.HELD_OUT,
            source_name="x",
        )
    assert project.counts().total == 9


@pytest.mark.parametrize("split", [Split.POOL, Split.NEW, Split.DEV])
def test_a_held_out_document_cannot_come_in_again_elsewhere(project: Project, split: Split) -> None:
    project.move_to_held_out(docs=["d1"])
    with pytest.raises(ProjectError, match="among the held-out notes"):
        project.add_records([record("b", doc="d1")], split=split, source_name="x")
    assert project.add_records([record("b", doc="d1")], split=Split.HELD_OUT, source_name="x") == 1
    assert project.check() == []


def test_neighbours_are_of_the_same_document_and_in_order(project: Project) -> None:
    before, after = project.neighbours("s4", before=5, after=5)
    assert [sample.id for sample in before] == ["s3"]
    assert [sample.id for sample in after] == ["s5"]
    before, after = project.neighbours("s8", before=1, after=1)
    assert [sample.id for sample in before] == ["s7"]
    assert after == []


def test_a_sample_without_document_has_no_neighbours(project: Project) -> None:
    project.add_records([record("a"), record("b")], split=Split.POOL, source_name="x")
    assert project.neighbours("b", before=2, after=2) == ([], [])


def test_an_unknown_sample_is_told_by_its_id(project: Project) -> None:
    with pytest.raises(ProjectError, match="no note with the id nowhere"):
        project.sample("nowhere")


def test_counts_by_split(project: Project) -> None:
    project.add_records([record("a", answer=FEVER)], split=Split.DEV, source_name="dev.jsonl")
    project.move_to_held_out(docs=["d0"])
    counts = project.counts()
    none: dict[Split, int] = dict.fromkeys(Split, 0)
    assert counts.samples == none | {Split.POOL: 6, Split.HELD_OUT: 3, Split.DEV: 1}
    assert counts.documents == none | {Split.POOL: 2, Split.HELD_OUT: 1, Split.DEV: 1}
    assert counts.gold == none | {Split.HELD_OUT: 3, Split.DEV: 1}
    assert counts.total == 10
    assert counts.source_names == ("pool.jsonl", "dev.jsonl")


def test_the_split_of_every_sample(project: Project) -> None:
    project.move_to_held_out(docs=["d0"])
    assert list(project.split_of().items())[2:4] == [("s2", Split.HELD_OUT), ("s3", Split.POOL)]


def test_adding_nothing_leaves_no_trace(project: Project) -> None:
    assert project.add_records([], split=Split.POOL, source_name="empty") == 0
    assert project.counts().source_names == ("pool.jsonl",)


def test_a_failing_stream_of_records_adds_nothing(path: Path, project: Project) -> None:
    def broken() -> object:
        yield record("a")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        project.add_records(broken(), split=Split.POOL, source_name="x")  # type: ignore[arg-type]
    assert project.counts().total == 9

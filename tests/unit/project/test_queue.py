from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.project import (
    ModelRole,
    Project,
    QueueCounts,
    QueueFilter,
    QueueOrder,
    QueueState,
    Split,
)
from sfda_desktop.project.searching import search_expression
from tests.unit.project.conftest import COUGH, FEVER, SPEC, decision, prediction, record, suggestion

ALL = QueueFilter()


def ids(
    project: Project, kept: QueueFilter = ALL, order: QueueOrder = QueueOrder.FILE
) -> list[str]:
    down = order is QueueOrder.UNCERTAINTY
    queue = project.queue
    return [row.sample_id for row in queue.rows(queue.positions(kept, order, descending=down))]


def predict(project: Project) -> None:
    model = project.register_model("/source", "0" * 64, ModelRole.SOURCE)
    project.save_predictions(model.id, [prediction(f"s{n}", n / 10) for n in range(9)])


def counts(project: Project, kept: QueueFilter = ALL) -> QueueCounts:
    return project.queue.counts(kept)


def test_the_queue_follows_predictions_suggestions_and_decisions(project: Project) -> None:
    assert counts(project).states == {QueueState.OPEN: 9}
    predict(project)
    assert ids(project, order=QueueOrder.UNCERTAINTY)[:2] == ["s8", "s7"]
    assert counts(project).labels == {"Problem": 9}
    run = project.start_run("suggest", {})
    run.save_selection(["s4", "s2"])
    run.save_suggestion(1, suggestion("s2"))
    run.save_suggestion(1, Suggestion("s4", SpanAnswer(), None, "", True, 0, 0.25, 1.0))
    # Without an answer it was asked to correct, a suggestion is held against the prediction.
    assert counts(project).kinds == {Disagreement.ADDED: 1, Disagreement.REMOVED: 1}
    assert counts(project).labels == {"Problem": 8}
    assert ids(project, QueueFilter(run_id=run.id), QueueOrder.CHOSEN) == ["s4", "s2"]
    assert ids(project, order=QueueOrder.CONFIDENCE)[:3] == ["s4", "s2", "s0"]
    assert ids(project, QueueFilter(least_confidence=0.5)) == ["s2"]
    first = project.decide(decision("s2"))
    project.decide(decision("s3", None, Verdict.SKIP))
    assert ids(project, QueueFilter(states=frozenset({QueueState.DECIDED}))) == ["s2"]
    assert counts(project).states[QueueState.SKIPPED] == 1
    undo = project.retract(first)
    assert counts(project).states[QueueState.OPEN] == 8
    project.retract(undo)
    assert counts(project).states[QueueState.DECIDED] == 1
    assert ids(project, QueueFilter(document="d1")) == ["s3", "s4", "s5"]
    assert project.queue.documents() == [("d0", 3), ("d1", 3), ("d2", 3)]


def test_what_could_not_be_read_is_a_kind_of_its_own(project: Project) -> None:
    predict(project)
    run = project.start_run("suggest", {})
    run.save_suggestion(1, suggestion("s2"))
    run.save_suggestion(1, Suggestion("s4", FEVER, FEVER, "?", False, 0, 0.5, 1.0))
    found = counts(project)
    assert (found.kinds, found.unread) == ({Disagreement.ADDED: 1}, 1)
    assert ids(project, QueueFilter(unread=True)) == ["s4"]
    added = frozenset({Disagreement.ADDED})
    assert ids(project, QueueFilter(kinds=added)) == ["s2"]
    assert ids(project, QueueFilter(kinds=added, unread=True)) == ["s2", "s4"]
    rows = project.queue.rows(project.queue.positions(QueueFilter(unread=True), QueueOrder.FILE))
    assert [(row.kind, row.unread) for row in rows] == [(None, True)]


def test_each_choice_is_counted_beside_the_others(project: Project) -> None:
    predict(project)
    run = project.start_run("suggest", {})
    for number in range(4):
        run.save_suggestion(1, suggestion(f"s{number}", COUGH if number else FEVER))
    project.decide(decision("s1"))
    kept = QueueFilter(
        states=frozenset({QueueState.DECIDED}),
        kinds=frozenset({Disagreement.ADDED}),
        labels=frozenset({"Problem"}),
    )
    found = project.queue.choices(kept)
    assert found.total == 1
    assert found.states == {QueueState.OPEN: 2, QueueState.DECIDED: 1}
    assert found.kinds == {Disagreement.ADDED: 1}
    assert found.labels == {"Problem": 1}
    assert project.queue.choices(QueueFilter(labels=frozenset({"Test"}))).labels == {"Problem": 9}


@pytest.mark.parametrize("many", [1, 2000])
def test_ids_come_in_the_order_of_the_positions(
    project: Project, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr("sfda_desktop.project.queue_view.MANY", many)
    positions = project.queue.positions(ALL, QueueOrder.FILE, descending=True)
    assert project.queue.ids([*positions[:3], 10_000]) == ["s8", "s7", "s6"]


def test_unknown_figures_come_last_either_way(project: Project) -> None:
    model = project.register_model("/source", "0" * 64, ModelRole.SOURCE)
    project.save_predictions(model.id, [prediction("s3", 0.5), prediction("s5", 0.7)])
    queue = project.queue
    for down, first in ((False, ["s3", "s5"]), (True, ["s5", "s3"])):
        rows = queue.rows(queue.positions(ALL, QueueOrder.UNCERTAINTY, descending=down))
        assert [row.sample_id for row in rows][:2] == first
        assert len(rows) == 9


def test_another_source_model_has_said_nothing_yet(project: Project) -> None:
    predict(project)
    project.register_model("/other", "1" * 64, ModelRole.SOURCE)
    queue = project.queue
    assert {row.entropy for row in queue.rows(queue.positions(ALL, QueueOrder.FILE))} == {None}


def test_notes_leave_the_queue_when_held_out_and_come_back(project: Project) -> None:
    predict(project)
    project.move_to_held_out(docs=["d1"])
    assert len(ids(project)) == 6
    project.return_to_pool()
    assert ids(project, order=QueueOrder.UNCERTAINTY)[3:6] == ["s5", "s4", "s3"]


def test_a_batch_is_one_step_and_never_held_out(project: Project) -> None:
    project.decide(decision("s0"))
    batch = project.decide_all(
        [
            Decision(f"s{n}", Verdict.ACCEPT, COUGH, datetime.now(UTC), origin=Origin.AUTOMATIC)
            for n in range(1, 5)
        ]
    )
    project.decide(decision("s2"))
    assert counts(project).states[QueueState.AUTOMATIC] == 3
    added = project.retract_batch(batch)
    assert len(added) == 4
    assert set(project.decisions()) == {"s0", "s2"}
    with pytest.raises(ProjectError, match="already been taken back"):
        project.retract_batch(batch)
    again = added[0].batch
    assert again is not None
    project.retract_batch(again)
    assert set(project.decisions()) == {"s0", "s1", "s2", "s3", "s4"}
    assert project.decisions()["s2"].origin is Origin.REVIEW
    project.move_to_held_out(docs=["d2"])
    with pytest.raises(ProjectError, match="not in the pool"):
        project.decide_all([decision("s7")])
    with pytest.raises(sqlite3.IntegrityError, match="only notes of the pool"):
        project.decide(
            Decision("s7", Verdict.ACCEPT, COUGH, datetime.now(UTC), origin=Origin.AUTOMATIC)
        )


# --- the search ----------------------------------------------------------------------------------

NOTES = {
    "a": "患者は発熱と咳嗽を訴えた。ＣＴ検査は正常。",
    "b": "Fever since three days; chest X-ray ordered.",
    "c": "熱はない。胸部CTで肺炎像。",
    "d": "Ｆｅｖｅｒ, ｶﾞﾝの疑い, naïve 😀",
}


@pytest.fixture
def searched(project: Project) -> Project:
    project.add_records(
        [record(i, text=text) for i, text in NOTES.items()], split=Split.POOL, source_name="n"
    )
    return project


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("発熱", "a"),
        ("熱", "ac"),
        ("発熱と咳嗽", "a"),
        ("熱咳", ""),
        ("正常", "a"),
        ("肺炎像", "c"),
        ("CT", "ac"),
        ("ＣＴ検査", "a"),
        ("部CT", "c"),
        ("ガン", "d"),
        ("x-ray", "b"),
        ("chest ord", "b"),
        ("naive", "d"),
        ("検査 発熱", "a"),
        (
            '"CT" OR NOT (',
            "",
        ),
        ("ever", ""),
    ],
)
def test_what_is_typed_is_found(searched: Project, query: str, found: str) -> None:
    assert [i for i in ids(searched, QueueFilter(text=query)) if i in NOTES] == list(found)


def test_what_says_nothing_leaves_nothing_out(searched: Project) -> None:
    assert search_expression(" 。 -") is None
    assert len(ids(searched, QueueFilter(text=" 。 -"))) == 13


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_any_two_characters_of_a_japanese_note_find_it(
    searched: Project, data: st.DataObject
) -> None:
    text = "患者は発熱と咳嗽を訴えた"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert "a" in ids(searched, QueueFilter(text=text[start:end]))


@given(st.text(max_size=12))
@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_nothing_that_is_typed_breaks_the_search(searched: Project, query: str) -> None:
    ids(searched, QueueFilter(text=query.encode("utf-8", "replace").decode()))


def test_removed_notes_leave_no_trace(project: Project, path: Path) -> None:
    project.add_records(
        [record("gone", text="zyzzyva 稀覯"), record("kept", text="aardvark")],
        split=Split.POOL,
        source_name="n",
    )
    assert ids(project, QueueFilter(text="zyzzyva")) == ["gone"]
    assert project.remove_notes(["gone"]) == 1
    assert ids(project, QueueFilter(text="zyzzyva")) == []
    assert ids(project, QueueFilter(text="aardvark")) == ["kept"]
    for file in path.parent.glob("ward.sfda*"):
        content = file.read_bytes()
        assert b"zyzzyva" not in content
        assert "稀覯".encode() not in content
    project.decide(decision("s0"))
    with pytest.raises(ProjectError, match="already been selected or reviewed"):
        project.remove_notes(["s0", "s1"])
    assert project.check() == []


def test_a_note_cannot_be_removed_behind_the_back_of_the_search(project: Project) -> None:
    with (
        pytest.raises(sqlite3.IntegrityError, match="still find the words"),
        project._database.writing() as database,
    ):
        database.execute("DELETE FROM sample WHERE id = 's5'")
    assert len(ids(project)) == 9


def test_a_file_of_version_2_gets_its_queue(project: Project, path: Path, tmp_path: Path) -> None:
    """The tables of version 3 are taken out again, as version 2 left them."""
    predict(project)
    run = project.start_run("suggest", {})
    run.save_suggestion(1, suggestion("s2"))
    run.save_suggestion(1, suggestion("s3", FEVER))
    first = project.decide(decision("s2"))
    project.decide(decision("s4", None, Verdict.SKIP))
    project.decide(decision("s5"))
    project.retract(first)
    before = project.queue.rows(project.queue.positions(ALL, QueueOrder.FILE))
    project.close()
    old = tmp_path / "old.sfda"
    shutil.copy(path, old)
    connection = sqlite3.connect(old)
    try:
        for kind, name in connection.execute(
            "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'index') AND ("
            "name IN ('only_people_label_what_measures', 'note_text_is_never_changed', "
            "'note_leaves_the_search_first', 'new_source_model_has_said_nothing') OR "
            "name LIKE '%queue%' OR name LIKE 'decision_by_retracts' "
            "OR name LIKE 'decision_by_batch') AND sql IS NOT NULL"
        ).fetchall():
            connection.execute(f"DROP {kind} {name}")
        for table in ("model_choice", "note_words", "queue", "label_set", "drawn", "draw"):
            connection.execute(f"DROP TABLE {table}")
        for column in ("batch", "hidden", "origin"):
            connection.execute(f"ALTER TABLE decision DROP COLUMN {column}")
        connection.execute("ALTER TABLE suggestion DROP COLUMN demonstrations")
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    finally:
        connection.close()
    with Project.open(old) as migrated:
        queue = migrated.queue
        assert queue.rows(queue.positions(ALL, QueueOrder.FILE)) == before
        assert len(ids(migrated, QueueFilter(text="dyspn"))) == 9
        assert {d.origin for d in migrated.decisions().values()} == {Origin.REVIEW}
        assert migrated.check() == []
        assert migrated.spec == SPEC

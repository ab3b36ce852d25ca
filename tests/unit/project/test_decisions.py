from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import Project
from tests.unit.project.conftest import COUGH, FEVER, decision


def test_a_decision_comes_back_equal_in_utc(project: Project) -> None:
    moment = datetime(2026, 3, 1, 23, 30, 0, 5, tzinfo=timezone(timedelta(hours=-5)))
    given = Decision("s0", Verdict.EDIT, COUGH, moment, reviewer="Dr. Müller", seconds=0.25)
    run = project.start_run("adapt", {})
    assert project.decide(given, run.id) == 1
    assert project.decisions() == {"s0": given}
    assert project.decisions()["s0"].decided_at.tzinfo == UTC
    assert project.journal()[0].run_id == run.id


def test_the_last_decision_that_stands_counts(project: Project) -> None:
    project.decide(decision("s0", FEVER))
    second = project.decide(decision("s0", COUGH, Verdict.EDIT))
    assert project.decisions()["s0"].answer == COUGH
    undo = project.retract(second)
    assert project.decisions()["s0"].answer == FEVER
    redo = project.retract(undo)
    assert project.decisions()["s0"].answer == COUGH
    project.retract(redo)
    assert project.decisions()["s0"].answer == FEVER
    assert [entry.retracts for entry in project.journal()] == [None, None, 2, 3, 4]
    assert project.counts().decided == 1
    assert project.check() == []


def test_a_line_is_taken_back_once(project: Project) -> None:
    seq = project.decide(decision("s0"))
    undo = project.retract(seq)
    with pytest.raises(ProjectError, match="number 1 has already been taken back"):
        project.retract(seq)
    project.retract(undo)
    project.retract(seq)
    with pytest.raises(ProjectError, match="no decision number 99"):
        project.retract(99)


def test_a_skip_is_no_answer(project: Project) -> None:
    project.decide(decision("s0"))
    project.decide(decision("s0", None, Verdict.SKIP))
    assert project.decisions()["s0"].verdict is Verdict.SKIP
    assert project.counts().decided == 0


@pytest.mark.parametrize(("answer", "verdict"), [(None, Verdict.ACCEPT), (FEVER, Verdict.SKIP)])
def test_answer_and_verdict_must_fit(
    project: Project, answer: SpanAnswer | None, verdict: Verdict
) -> None:
    with pytest.raises(ValueError, match="a decision has an answer, a skip has none"):
        project.decide(decision("s0", answer, verdict))


def test_a_time_without_zone_is_refused(project: Project) -> None:
    naive = datetime(2026, 3, 1)  # noqa: DTZ001 - what is being tested
    with pytest.raises(ValueError, match="zone"):
        project.decide(Decision("s0", Verdict.ACCEPT, FEVER, naive))


def test_an_unknown_sample_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="no note with the id nowhere"):
        project.decide(decision("nowhere"))
    assert project.journal() == []


def test_the_journal_cannot_be_rewritten(project: Project, path: Path) -> None:
    project.decide(decision("s0"))
    project.close()
    other = sqlite3.connect(path)
    try:
        for statement in (
            "DELETE FROM decision",
            "UPDATE decision SET reviewer = 'nobody'",
            "INSERT OR REPLACE INTO decision SELECT * FROM decision",
        ):
            other.execute("PRAGMA recursive_triggers = ON")
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)
    finally:
        other.close()


def test_each_decision_is_on_the_disk_when_the_call_returns(project: Project, path: Path) -> None:
    project.decide(decision("s0"))
    with Project.open(path, read_only=True) as other:
        assert set(other.decisions()) == {"s0"}

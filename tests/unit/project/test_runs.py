from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.project import Project, RunState, Split
from sfda_desktop.project.runs import ChoiceCounts
from tests.unit.project.conftest import COUGH, FEVER, decision, suggestion


def test_a_run_remembers_what_it_was_started_with(project: Project) -> None:
    run = project.start_run("adapt", {"model": Path("/m"), "budget": np.int64(96)})
    assert run.kind == "adapt"
    assert run.config == {"model": "/m", "budget": 96}
    assert run.state is RunState.RUNNING
    assert run.info.spec_version == 1
    assert [other.id for other in project.runs()] == [run.id]
    with pytest.raises(ProjectError, match="no run number 99"):
        project.run(99)


def test_what_cannot_be_stored_is_a_fault_of_the_program(project: Project) -> None:
    with pytest.raises(TypeError, match="set cannot be stored"):
        project.start_run("adapt", {"ids": {"a"}})
    assert project.runs() == []


def test_selections_keep_their_order_and_grow_by_iteration(project: Project) -> None:
    run = project.start_run("adapt", {})
    run.save_selection(["s7", "s2"])
    run.save_selection(["s5"], iteration=1)
    assert run.selection() == ["s7", "s2", "s5"]
    assert run.selection(iteration=1) == ["s5"]
    run.save_selection(["s2", "s7"])
    assert run.selection(iteration=0) == ["s2", "s7"]
    run.save_selection([], iteration=1)
    assert run.selection() == ["s2", "s7"]


def test_suggestions_come_back_equal_by_iteration(project: Project) -> None:
    run = project.start_run("adapt", {})
    run.save_suggestion(0, suggestion("s3"))
    run.save_suggestion(0, suggestion("s1"))
    run.save_suggestion(1, suggestion("s3", FEVER))
    assert run.suggestions(0) == {"s3": suggestion("s3"), "s1": suggestion("s1")}
    assert list(run.suggestions(0)) == ["s3", "s1"]
    run.save_suggestion(0, suggestion("s1", FEVER))
    assert run.suggestions(0)["s1"].answer == FEVER
    assert run.latest_suggestions() == {
        "s3": suggestion("s3", FEVER),
        "s1": suggestion("s1", FEVER),
    }
    assert project.start_run("adapt", {}).suggestions(0) == {}


def test_half_a_character_of_the_language_model_does_not_stop_a_run(project: Project) -> None:
    from dataclasses import replace

    run = project.start_run("adapt", {})
    run.save_suggestion(0, replace(suggestion("s0", COUGH), base=None, raw="ok \ud83d"))
    assert run.suggestions(0)["s0"].raw == "ok ?"
    assert run.suggestions(0)["s0"].base is None


def test_iterations_keep_what_they_came_to(project: Project) -> None:
    run = project.start_run("adapt", {})
    run.save_iteration(0, {"clean": ["s1"], "annotation_f1": 0.5, "losses": np.array([0.5, 1.0])})
    run.save_iteration(1, {"loss": math.nan})
    assert run.iterations()[0] == {"clean": ["s1"], "annotation_f1": 0.5, "losses": [0.5, 1.0]}
    assert math.isnan(run.iterations()[1]["loss"])


def test_finishing_and_resuming(project: Project) -> None:
    run = project.start_run("adapt", {})
    run.finish(RunState.FAILED, error="The language model stopped.")
    info = run.info
    assert (info.state, info.error) == (RunState.FAILED, "The language model stopped.")
    assert info.ended_at is not None
    run.resume()
    assert (run.state, run.info.ended_at, run.info.error) == (RunState.RUNNING, None, None)
    run.finish(RunState.DONE, result={"f1": 0.5})
    assert run.result == {"f1": 0.5}
    with pytest.raises(ProjectError, match="is done"):
        run.resume()


def test_what_was_left_running_is_interrupted_when_opened_again(path: Path, spec: TaskSpec) -> None:
    with Project.create(path, spec=spec) as project:
        running, done = (project.start_run("adapt", {}) for _ in range(2))
        done.finish(RunState.DONE)
    with Project.open(path, read_only=True) as project:
        assert project.run(running.id).state is RunState.RUNNING
    with Project.open(path) as project:
        assert project.run(running.id).state is RunState.INTERRUPTED
        assert project.run(done.id).state is RunState.DONE
        project.run(running.id).resume()
        assert project.run(running.id).state is RunState.RUNNING


def test_reports(project: Project) -> None:
    assert project.latest_report() is None
    run = project.start_run("adapt", {})
    project.save_report(run.id, {"f1": 0.5})
    project.save_report(None, {"f1": 0.75})
    assert [(r.run_id, r.report) for r in project.reports()] == [
        (run.id, {"f1": 0.5}),
        (None, {"f1": 0.75}),
    ]
    latest = project.latest_report()
    assert latest is not None
    assert latest.report == {"f1": 0.75}
    assert project.counts().samples[Split.POOL] == 9


def test_the_newest_suggestion_of_a_run_or_of_all(project: Project) -> None:
    first, second = project.start_run("suggest", {}), project.start_run("suggest", {})
    assert project.suggestion("s1") is None
    for number in (1, 3):
        first.save_suggestion(number, replace(suggestion("s1"), seconds=float(number)))
    found = project.suggestion("s1")
    assert found is not None
    assert found.seconds == 3.0
    assert project.suggestion("s1", second.id) is None
    second.save_suggestion(1, replace(suggestion("s1"), seconds=9.0))
    newest, older = project.suggestion("s1"), project.suggestion("s1", first.id)
    assert newest is not None
    assert older is not None
    assert (newest.seconds, older.seconds) == (9.0, 3.0)


def test_a_choice_is_counted_without_reading_it(project: Project) -> None:
    run = project.start_run("suggest", {})
    before = run.has_selection
    run.save_selection(["s1", "s2", "s3"])
    for number in (1, 2):
        run.save_suggestion(number, suggestion("s1"))
    project.decide(decision("s1"))
    project.decide(decision("s2", None, Verdict.SKIP))
    assert (before, run.has_selection) == (False, True)
    run.save_suggestion(1, suggestion("s2"))
    assert run.choice() == ChoiceCounts(
        selected=3, suggested=2, decided=1, untouched=1, suggested_open=1
    )

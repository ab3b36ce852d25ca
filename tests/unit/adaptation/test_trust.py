from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.adaptation.hidden_suggestions import hidden_first
from sfda_desktop.adaptation.trust import held_out_changed, trust_of
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Split

FEVER = SpanAnswer((Span(0, 5, "Problem"),))
COUGH = SpanAnswer((Span(10, 15, "Problem"),))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    spec = TaskSpec("ner", (LabelSpec("Problem"),))
    with Project.create(tmp_path / "ward.sfda", spec=spec) as made:
        for split, letters in ((Split.POOL, "abcd"), (Split.HELD_OUT, "xyz")):
            records = [Record(Sample(letter, "fever and cough")) for letter in letters]
            made.add_records(records, split=split, source_name=split.value)
        yield made


def decide(
    project: Project,
    sample_id: str,
    answer: SpanAnswer | None,
    origin: Origin = Origin.REVIEW,
    run_id: int | None = None,
) -> int:
    verdict = Verdict.SKIP if answer is None else Verdict.EDIT
    made = Decision(sample_id, verdict, answer, datetime.now(UTC), origin=origin)
    return project.decide(made, run_id)


def test_a_report_counts_how_decisions_came_about(project: Project) -> None:
    for sample_id, origin in zip("abc", (Origin.REVIEW, Origin.BULK, Origin.REVIEW), strict=True):
        decide(project, sample_id, FEVER, origin)
    decide(project, "d", None)
    decide(project, "a", COUGH, Origin.SECOND)
    found = trust_of(project, None)
    assert found["origins"] == {"bulk": 1, "review": 2}
    assert (found["second"]["samples"], found["second"]["differing"]) == (1, ["a"])
    assert "leading" not in found


def test_leading_is_told_of_the_run_that_suggested(project: Project) -> None:
    run = project.start_run("suggest", {})
    assert "leading" not in trust_of(project, run)
    run.save_selection("abcd")
    run.save_suggestions(1, [Suggestion(i, COUGH, FEVER, "", True, 0, 0.9, 1.0) for i in "abcd"])
    hidden = hidden_first(project, run)
    for sample_id in "abcd":
        decide(project, sample_id, COUGH, run_id=run.id)
    told = trust_of(project, run)["leading"]
    assert (told["shown"], told["agreed_shown"]) == (4 - len(hidden), 4 - len(hidden))


def test_only_a_held_out_label_that_is_another_now_counts_as_changed(project: Project) -> None:
    for sample_id in "xyz":
        decide(project, sample_id, FEVER)
    decide(project, "x", COUGH)
    decide(project, "y", FEVER)  # looked at again, the same
    slip = decide(project, "z", COUGH)
    project.retract(slip)
    decide(project, "z", COUGH, Origin.ADJUDICATED)
    assert held_out_changed(project) == 1

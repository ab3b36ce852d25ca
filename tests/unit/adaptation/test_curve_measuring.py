from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.curve_measuring import KIND, measure_curve
from sfda_desktop.adaptation.plans import AdaptationPlan
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.errors import Cancelled, ProjectError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import MODEL_DIRECTORY, ModelRole, Project, RunState, Split
from tests.tiny_models import TINY_SPEC

FEVER = SpanAnswer.of([Span(12, 17, "Problem")])
PLAN = AdaptationPlan(anchor=1.0, epochs=1)


@pytest.fixture
def project(tmp_path: Path, tiny_ner_model: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as made:
        made.settings.put(MODEL_DIRECTORY, str(tiny_ner_model))
        for name, split, answer in (("n", Split.POOL, None), ("h", Split.HELD_OUT, FEVER)):
            made.add_records(
                [
                    Record(Sample(f"{name}{i}", "patient has fever", f"{name}{i}"), answer)
                    for i in range(15)
                ],
                split=split,
                source_name=name,
            )
        yield made


def decide(project: Project, count: int) -> None:
    for i in range(count):
        project.decide(Decision(f"n{i}", Verdict.EDIT, FEVER, datetime.now(UTC)))


def test_parts_of_the_decisions_are_learned_from_and_measured(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    learned: list[set[str]] = []
    fine_tune = SourceModel.fine_tune

    def watched(source: SourceModel, labeled: Any, **more: Any) -> Any:
        learned.append({item.sample.id for item in labeled})
        return fine_tune(source, labeled, **more)

    monkeypatch.setattr(SourceModel, "fine_tune", watched)
    decide(project, 15)
    told: list[Progress] = []
    found = measure_curve(project, PLAN, on_progress=told.append)
    assert [size for size, _gain, _error in found["points"]] == [5, 10]
    assert [len(ids) for ids in learned] == [5, 10]
    assert learned[0] < learned[1]
    assert all(error >= 0 for _size, _gain, error in found["points"])
    run = project.runs()[-1]
    assert (run.kind, run.state, run.result) == (KIND, RunState.DONE, found)
    assert found["method"] == "none"
    assert told[-1].done == told[-1].total == 2
    # nothing of these models stays
    assert [model.role for model in project.models()] == [ModelRole.SOURCE]
    assert project.reports() == []


def test_what_is_not_decided_keeps_its_suggestion(project: Project) -> None:
    run = project.start_run("suggest", {"method": "sala"})
    ids = [f"n{i}" for i in range(15)]
    run.save_selection(ids)
    run.save_suggestions(0, [Suggestion(i, SpanAnswer(), None, "", True, 0, 0.9, 1.0) for i in ids])
    run.finish(RunState.DONE)
    decide(project, 15)
    found = measure_curve(project, PLAN)
    assert [size for size, _gain, _error in found["points"]] == [0, 5, 10]
    assert found["method"] == "sala"


def test_too_few_decisions_are_told_of(project: Project) -> None:
    decide(project, 11)
    with pytest.raises(ProjectError, match="at least 12 decided notes"):
        measure_curve(project, PLAN)
    assert project.runs() == []


def test_an_estimate_can_be_stopped(project: Project) -> None:
    decide(project, 12)
    with pytest.raises(Cancelled):
        measure_curve(project, PLAN, cancelled=lambda: bool(project.runs()))
    assert project.runs()[-1].state is RunState.CANCELLED

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.adaptation.curve_measuring import KIND
from sfda_desktop.adaptation.effort import ANOTHER_ROUND, Unknown, effort
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import REVIEWER, Project, RunState, Split
from tests.tiny_models import TINY_SPEC


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ten notes decided, 8 s each by nurse, 60 s each by a colleague."""
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as made:
        made.add_records(
            [Record(Sample(f"n{i}", "fever")) for i in range(12)],
            split=Split.POOL,
            source_name="pool",
        )
        made.settings.put(REVIEWER, "nurse")
        for i in range(10):
            who, took = ("nurse", 8.0) if i < 5 else ("colleague", 60.0)
            made.decide(
                Decision(f"n{i}", Verdict.EDIT, SpanAnswer(), datetime.now(UTC), who, seconds=took)
            )
        made.decide(Decision("n10", Verdict.SKIP, None, datetime.now(UTC), "nurse", seconds=1.0))
        yield made


def trained(
    project: Project, decided: int, gain: float, *, width: float = 0.02, **more: Any
) -> None:
    report = {
        "method": "active",
        "difference": {"f1": gain, "ci95": [gain - width / 2, gain + width / 2], "p": 0.5},
        "counts": {"decided": decided},
        "source_model": {"sha256": "aa"},
    }
    project.save_report(None, report | more)


def test_minutes_follow_from_the_pace_of_the_present_reviewer(project: Project) -> None:
    assert effort(project, 15).minutes == pytest.approx(2.0)
    another = effort(project, 0)
    assert (another.more, another.decided) == (ANOTHER_ROUND, 10)
    project.settings.put(REVIEWER, "somebody new")
    assert effort(project, 15).minutes is None


def test_before_anything_is_measured_the_gain_is_not_known(project: Project) -> None:
    project.save_report(None, {"method": "active", "counts": {"decided": 10}})
    trained(project, 10, 0.1, method="self-training")
    found = effort(project, 10)
    assert (found.gain, found.unknown, found.can_stop) == (None, Unknown.NOT_MEASURED, False)


def test_one_training_is_not_enough_and_a_second_is(project: Project) -> None:
    trained(project, 5, 0.05)
    assert effort(project, 10).unknown is Unknown.TOO_FEW
    trained(project, 10, 0.09)
    found = effort(project, 10)
    assert found.unknown is None
    assert found.gain is not None
    assert found.gain.mean > 0.01
    assert not found.can_stop


def test_when_nothing_more_is_to_be_expected_one_can_stop(project: Project) -> None:
    for decided, gain in ((1, 0.08), (2, 0.085), (5, 0.085), (7, 0.086), (10, 0.085)):
        trained(project, decided, gain, width=0.06)
    found = effort(project, 10)
    assert found.gain is not None
    assert found.gain.ci95[1] < found.tellable == pytest.approx(0.0306, abs=1e-3)
    assert found.can_stop


def test_a_forecast_that_could_be_anything_is_none(project: Project) -> None:
    for decided, gain in ((1, 0.02), (10, 0.1)):
        trained(project, decided, gain, width=0.4)
    found = effort(project, 300)
    assert (found.gain, found.unknown) == (None, Unknown.TOO_VAGUE)


def test_trainings_from_another_source_model_lie_on_another_curve(project: Project) -> None:
    trained(project, 5, 0.05, source_model={"sha256": "bb"})
    trained(project, 10, 0.09)
    assert effort(project, 10).unknown is Unknown.TOO_FEW


def test_where_suggestions_teach_before_any_decision_zero_is_no_point(project: Project) -> None:
    trained(project, 5, 0.05, method="sala")
    trained(project, 10, 0.09, method="sala")
    assert effort(project, 10).unknown is Unknown.TOO_FEW
    trained(project, 0, 0.02, method="sala")
    assert effort(project, 10).unknown is None


def test_trainings_on_parts_of_the_notes_are_points_too(project: Project) -> None:
    trained(project, 10, 0.09)
    run = project.start_run(KIND, {})
    result = {"points": [[3, 0.05, 0.01]], "source_model": {"sha256": "aa"}, "method": "active"}
    run.finish(RunState.DONE, result=result)
    assert effort(project, 10).unknown is None
    run = project.start_run(KIND, {})  # a later one, of another model
    run.finish(RunState.DONE, result=result | {"source_model": {"sha256": "bb"}})
    assert effort(project, 10).unknown is Unknown.TOO_FEW

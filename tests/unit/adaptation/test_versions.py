from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sfda_desktop.adaptation.exporting import adapted_in_use
from sfda_desktop.adaptation.versions import compare_versions, versions
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import Model, ModelRole, Project, Split
from tests.tiny_models import TINY_SPEC

NOTES = 12
RIGHT = SpanAnswer.of([Span(0, 5, TINY_SPEC.label_names[0])])
WRONG = SpanAnswer()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as made:
        made.add_records(
            [Record(Sample(f"h{i}", "fever today", f"d{i}"), RIGHT) for i in range(NOTES)],
            split=Split.HELD_OUT,
            source_name="gold",
        )
        yield made


def model(project: Project, path: Path, name: str, *, right: int | None, role: ModelRole) -> Model:
    """Register a model that found the fever in so many held-out notes (`None`: read none)."""
    run = project.start_run("adapt", {}) if role is ModelRole.ADAPTED else None
    made = project.register_model(path, name, role, run_id=run.id if run else None)
    if right is not None:
        project.save_predictions(
            made.id,
            [
                Prediction(
                    f"h{i}",
                    RIGHT if i < right else WRONG,
                    Uncertainty(0.1, 0.1, 0.9),
                    (0.9,) if i < right else (),
                )
                for i in range(NOTES)
            ],
        )
    return made


def test_versions_are_numbered_as_made_and_shown_newest_first(
    project: Project, tmp_path: Path
) -> None:
    source = model(project, tmp_path, "s", right=3, role=ModelRole.SOURCE)
    first = model(project, tmp_path, "a", right=9, role=ModelRole.ADAPTED)
    project.save_report(
        None,
        {"model_id": first.id, "method": "sala", "counts": {"decided": 40, "suggested": 8}},
    )
    second = model(project, tmp_path / "gone", "b", right=12, role=ModelRole.ADAPTED)
    found = versions(project)
    assert [(one.number, one.model.id) for one in found] == [
        (2, second.id),
        (1, first.id),
        (0, source.id),
    ]
    assert [one.name for one in found] == ["Version 2", "Version 1", "The model you started from"]
    assert [one.is_in_use for one in found] == [True, False, False]
    assert [one.is_there for one in found] == [False, True, True]
    assert (found[1].method, found[1].decided, found[1].suggested) == ("sala", 40, 8)
    assert [one.f1 for one in found] == pytest.approx([1.0, 2 * 9 / 21, 2 * 3 / 15])
    assert all(one.is_current and one.measured_on == NOTES for one in found)
    low, high = found[1].ci95 or (1.0, 0.0)
    assert low < 2 * 9 / 21 < high


def test_an_old_measurement_is_shown_as_old(project: Project, tmp_path: Path) -> None:
    first = model(project, tmp_path, "a", right=None, role=ModelRole.ADAPTED)
    scores = {"f1": 0.5, "ci95": [0.4, 0.6]}
    project.save_report(None, {"model_id": first.id, "adapted": scores, "counts": {"held_out": 7}})
    unmeasured = model(project, tmp_path, "b", right=None, role=ModelRole.ADAPTED)
    newest, old = versions(project)
    assert (old.f1, old.ci95, old.measured_on, old.is_current) == (0.5, (0.4, 0.6), 7, False)
    assert newest.model == unmeasured
    assert (newest.f1, newest.ci95, newest.is_current) == (None, None, False)


def test_any_two_models_are_compared_on_the_held_out_notes(
    project: Project, tmp_path: Path
) -> None:
    first = model(project, tmp_path, "a", right=2, role=ModelRole.ADAPTED)
    second = model(project, tmp_path, "b", right=11, role=ModelRole.ADAPTED)
    found = compare_versions(project, first, second)
    assert found.verdict == "better"
    assert (len(found.fixed), len(found.broken)) == (9, 0)
    back = compare_versions(project, second, first)
    assert back.verdict == "worse"
    assert back.difference.f1 == pytest.approx(-found.difference.f1)


def test_without_labels_to_measure_by_nothing_is_compared(tmp_path: Path) -> None:
    with Project.create(tmp_path / "q.sfda", spec=TINY_SPEC) as project:
        one = project.register_model(tmp_path, "a", ModelRole.ADAPTED)
        with pytest.raises(ProjectError, match="Label some on the Review page"):
            compare_versions(project, one, one)


def test_what_is_exported_is_the_model_in_use(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no adapted model to export yet"):
        adapted_in_use(project)
    source = model(project, tmp_path, "s", right=None, role=ModelRole.SOURCE)
    first = model(project, tmp_path, "a", right=None, role=ModelRole.ADAPTED)
    second = model(project, tmp_path, "b", right=None, role=ModelRole.ADAPTED)
    assert adapted_in_use(project) == second
    project.use_model(first.id)
    assert adapted_in_use(project) == first
    project.use_model(source.id)
    with pytest.raises(ProjectError, match="is the one this project started from"):
        adapted_in_use(project)

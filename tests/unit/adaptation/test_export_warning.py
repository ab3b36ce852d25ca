from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sfda_desktop.adaptation.export_warning import export_warning
from sfda_desktop.project import ModelRole, Project
from tests.tiny_models import TINY_SPEC


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as made:
        yield made


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("worse", "This model is worse than the one you had"),
        ("undecided", "not known to be better than the one you had: about 40 more"),
        (None, "Nobody measured this model"),
    ],
)
def test_a_model_that_is_not_better_is_warned_of(
    project: Project, verdict: str | None, words: str
) -> None:
    other = project.register_model("other", "0" * 64, ModelRole.ADAPTED)
    model = project.register_model("adapted", "1" * 64, ModelRole.ADAPTED)
    report = {"model_id": model.id, "more_notes": 40}
    project.save_report(None, report | ({} if verdict is None else {"verdict": verdict}))
    project.save_report(None, {"model_id": other.id, "verdict": "better"})
    assert words in (export_warning(project, model) or "")
    assert export_warning(project, other) is None
    project.save_report(None, {"model_id": model.id, "verdict": "better"})
    assert export_warning(project, model) is None


def test_what_is_undecided_is_not_put_down_to_too_few_notes(project: Project) -> None:
    model = project.register_model("adapted", "1" * 64, ModelRole.ADAPTED)
    report = {"model_id": model.id, "verdict": "undecided"}

    def warned(**more: object) -> str:
        project.save_report(None, report | more)
        return export_warning(project, model) or ""

    assert "too few held-out notes" in warned()  # an older report, which does not say how many
    alike = warned(more_notes=None, training={"anchor": 0.5})
    assert "the two score nearly the same" in alike
    back = warned(more_notes=None, training={"anchor": 0.0})
    assert back.startswith("This model answers as the one you had")
    assert "Review more notes" in back
    assert not any("too few" in warning for warning in (alike, back))
    # Nobody measured it, and still it is known to be no worse.
    project.save_report(None, {"model_id": model.id, "training": {"anchor": 0.0}})
    assert export_warning(project, model) == back


def test_a_model_without_a_report_is_unmeasured(project: Project) -> None:
    model = project.register_model("adapted", "1" * 64, ModelRole.ADAPTED)
    assert "Nobody measured" in (export_warning(project, model) or "")

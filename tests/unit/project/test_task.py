from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.task_spec import LabelSpec
from sfda_desktop.project import Project
from tests.unit.project.conftest import decision


def test_an_edited_guideline_is_kept_and_runs_know_which_they_used(
    project: Project, path: Path
) -> None:
    before = project.start_run("adapt", {})
    edited = replace(
        project.spec,
        guideline="Mark symptoms too.",
        labels=(*project.spec.labels, LabelSpec("Treatment")),
    )
    project.decide(decision("s0"))
    project.set_spec(edited)
    project.set_spec(edited)
    assert project.codec.spec == edited
    assert (before.info.spec_version, project.start_run("adapt", {}).info.spec_version) == (1, 2)
    project.close()
    with Project.open(path) as again:
        assert again.spec == edited
        assert set(again.decisions()) == {"s0"}


def test_labels_that_answers_may_use_stay(project: Project) -> None:
    with pytest.raises(ProjectError, match=r"cannot be taken away \(Test\)"):
        project.set_spec(replace(project.spec, labels=project.spec.labels[:1]))
    with pytest.raises(ProjectError, match="cannot change from ner to ter"):
        project.set_spec(replace(project.spec, task="ter"))
    assert project.spec.label_names == ("Problem", "Test")

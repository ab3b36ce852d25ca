from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import Model, ModelRole, Project


def adapted(project: Project, sha256: str) -> Model:
    run = project.start_run("adapt", {})
    return project.register_model("/models/adapted", sha256, ModelRole.ADAPTED, run_id=run.id)


def test_before_anybody_chooses_the_newest_adapted_model_is_in_use(project: Project) -> None:
    assert project.model_in_use() is None
    project.register_model("/models/source", "aa", ModelRole.SOURCE)
    assert project.model_in_use() is None
    adapted(project, "bb")
    newest = adapted(project, "cc")
    assert project.model_in_use() == newest
    assert project.model_choices() == []


def test_a_choice_holds_when_a_newer_model_comes_and_can_go_back(project: Project) -> None:
    source = project.register_model("/models/source", "aa", ModelRole.SOURCE)
    first = adapted(project, "bb")
    project.use_model(first.id, reviewer="nurse")
    second = adapted(project, "cc")
    assert project.model_in_use() == first
    project.use_model(second.id)
    project.use_model(source.id)
    assert project.model_in_use() == source
    choices = project.model_choices()
    assert [choice.model_id for choice in choices] == [first.id, second.id, source.id]
    assert choices[0].reviewer == "nurse"
    assert choices[0].chosen_at <= choices[-1].chosen_at


def test_a_model_that_is_not_there_cannot_be_taken_into_use(project: Project) -> None:
    with pytest.raises(ProjectError, match="no model number 7"):
        project.use_model(7)
    assert project.model_choices() == []


@pytest.mark.parametrize(
    "change", ["UPDATE model_choice SET reviewer = 'x'", "DELETE FROM model_choice"]
)
def test_who_chose_a_model_stays_on_record(project: Project, path: Path, change: str) -> None:
    project.use_model(adapted(project, "bb").id)
    project.close()
    connection = sqlite3.connect(path)
    try:
        with pytest.raises(sqlite3.IntegrityError, match="stays on record"):
            connection.execute(change)
    finally:
        connection.close()

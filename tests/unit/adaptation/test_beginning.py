"""What a run that is refused leaves behind: nothing, or the work that took long."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sfda_desktop.adaptation.beginning import opened_or_begun, unless_refused
from sfda_desktop.adaptation.models import model_home
from sfda_desktop.adaptation.perplexity import CHOOSING
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.errors import EngineError, InputError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import Project, Split
from tests.tiny_models import TINY_SPEC

Work = Callable[[Project], object]
ANSWERED = Suggestion("a", SpanAnswer(()), SpanAnswer(()), "{}", True, 0, 0.5, 0.25)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "run" / "run.sfda"


def begin(path: Path, work: Work, fault: Exception) -> None:
    def fill(project: Project) -> None:
        note = Record(Sample("a", "fever", "d"))
        project.add_records([note], split=Split.POOL, source_name="pool")

    with (
        unless_refused(path),
        opened_or_begun(path, TINY_SPEC, fill=fill) as project,
    ):
        work(project)
        raise fault


def refuse(path: Path, work: Work = lambda _: None) -> None:
    with pytest.raises(InputError, match="line 1"):
        begin(path, work, InputError("line 1"))


def a_first_round(project: Project) -> None:
    run = project.start_run("suggest", {})
    run.save_iteration(1, {"records": 0})
    run.save_selection(["a"], iteration=1)


def a_second_round(project: Project) -> None:
    project.start_run("suggest", {}).save_iteration(2, {"records": 1})


def an_answer(project: Project) -> None:
    run = project.start_run("suggest", {})
    run.save_selection(["a"])
    run.save_suggestion(1, ANSWERED)


def questions_to_choose_by(project: Project) -> None:
    project.start_run("suggest", {}).save_iteration(CHOOSING, {})


def a_checkpoint(project: Project) -> None:
    model_home(project).mkdir()


@pytest.mark.parametrize("work", [lambda _: None, a_first_round])
def test_what_is_refused_at_the_beginning_leaves_nothing(
    path: Path, tmp_path: Path, work: Work
) -> None:
    refuse(path, work)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("work", [a_second_round, an_answer, questions_to_choose_by, a_checkpoint])
def test_work_that_took_long_is_kept(path: Path, work: Work) -> None:
    refuse(path, work)
    assert path.exists()


def test_only_what_was_given_is_refused(path: Path) -> None:
    with pytest.raises(EngineError):
        begin(path, lambda _: None, EngineError("the language model stopped"))
    assert path.exists()


def test_a_project_and_a_folder_that_were_there_stay(path: Path) -> None:
    path.parent.mkdir(parents=True)
    refuse(path)
    assert list(path.parent.iterdir()) == []
    Project.create(path, spec=TINY_SPEC).close()
    refuse(path)
    assert path.exists()


def test_what_somebody_else_puts_there_stays(path: Path) -> None:
    other = path.with_name("thesis.txt")
    refuse(path, lambda _: other.write_text("years of work", encoding="utf-8"))
    assert list(path.parent.iterdir()) == [other]

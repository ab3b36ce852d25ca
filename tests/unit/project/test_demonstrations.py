"""The examples of a prompt are kept with its suggestion, no word of a note twice."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.samples import LabeledSample, Mark, Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Split
from tests.unit.project.conftest import COUGH, FEVER, TEXT, record, suggestion

INVENTED = LabeledSample(
    Sample("\0generated:3", "zyzzyva at night"), SpanAnswer((Span(0, 7, "Problem"),))
)


def shown(*ids: str) -> tuple[LabeledSample, ...]:
    return tuple(LabeledSample(Sample(i, TEXT, f"d{int(i[1:]) // 3}"), FEVER) for i in ids)


def column(path: Path) -> list[str | None]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT demonstrations FROM suggestion")]


def test_examples_come_back_in_their_order(project: Project, path: Path) -> None:
    run = project.start_run("suggest", {})
    with_examples = replace(suggestion("s1"), demonstrations=(*shown("s7", "s2"), INVENTED))
    without = replace(suggestion("s4"), demonstrations=())
    unknown = replace(suggestion("s5"), demonstrations=None)
    run.save_suggestions(1, [with_examples, without, unknown])
    assert list(run.suggestions(1).values()) == [with_examples, without, unknown]
    assert run.latest_suggestions()["s1"] == with_examples
    assert project.suggestion("s1") == with_examples
    assert project.suggestion("s4", run.id) == without
    assert project.check() == []


def test_notes_are_pointed_at_and_inventions_kept(project: Project, path: Path) -> None:
    run = project.start_run("suggest", {})
    run.save_suggestion(1, replace(suggestion("s1"), demonstrations=(*shown("s7"), INVENTED)))
    [stored] = column(path)
    assert stored is not None
    assert TEXT not in stored
    assert "zyzzyva at night" in stored


def test_an_example_is_read_as_it_was_labeled_then(project: Project) -> None:
    """What the prompt said stays, whatever is said about the note later."""
    run = project.start_run("suggest", {})
    run.save_suggestion(1, replace(suggestion("s1"), demonstrations=shown("s2")))
    run.save_suggestion(2, suggestion("s2", COUGH))
    found = project.suggestion("s1")
    assert found is not None
    assert found.demonstrations == shown("s2")


def test_half_a_character_of_an_invention_does_not_stop_a_run(project: Project) -> None:
    broken = LabeledSample(Sample("\0generated:1", "ok \ud83d"), SpanAnswer())
    run = project.start_run("suggest", {})
    run.save_suggestion(1, replace(suggestion("s1"), demonstrations=(broken,)))
    [found] = run.suggestions(1)["s1"].demonstrations or ()
    assert found.sample.text == "ok ?"


def test_marked_entities_of_an_invention_are_kept(tmp_path: Path) -> None:
    spec = TaskSpec("nd", (LabelSpec("Negated"), LabelSpec("Affirmed")))
    mark = Mark("entity", 3, 8, {"type": "Problem"})
    note = Sample("n", "no fever", marks=(mark,))
    invented = LabeledSample(
        Sample("\0generated:0", "no cough", marks=(Mark("entity", 3, 8),)), LabelAnswer("Negated")
    )
    given = replace(suggestion("n", LabelAnswer("Negated")), base=None, demonstrations=(invented,))
    with Project.create(tmp_path / "nd.sfda", spec=spec) as project:
        project.add_records([Record(note)], split=Split.POOL, source_name="n")
        project.start_run("suggest", {}).save_suggestion(1, given)
        assert project.suggestion("n") == given


def test_no_held_out_note_is_kept_as_an_example(project: Project, path: Path) -> None:
    project.move_to_held_out(docs=["d2"])
    run = project.start_run("suggest", {})
    with pytest.raises(ProjectError, match="1 notes .* are held out for measuring"):
        run.save_suggestion(1, replace(suggestion("s1"), demonstrations=shown("s7", "s2")))
    assert column(path) == []


def test_what_was_shown_as_an_example_stays_and_never_measures(project: Project) -> None:
    run = project.start_run("suggest", {})
    run.save_suggestion(1, replace(suggestion("s1"), demonstrations=(*shown("s7"), INVENTED)))
    with pytest.raises(ProjectError, match="shown to the language model as examples"):
        project.move_to_held_out(docs=["d2"])
    with pytest.raises(ProjectError, match="shown to the language model as examples"):
        project.remove_notes(["s7"])
    project.add_records([record("s9", doc="d9")], split=Split.POOL, source_name="more")
    assert project.split_held_out(0.9, seed=1) > 0
    held_out = {sample.id for sample in project.samples(Split.HELD_OUT)}
    assert held_out.isdisjoint({"s6", "s7", "s8"})
    assert project.check() == []


def test_a_held_out_example_is_found_by_the_check(project: Project, path: Path) -> None:
    project.start_run("suggest", {}).save_suggestion(
        1, replace(suggestion("s1"), demonstrations=shown("s7"))
    )
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sample SET split = 'held-out' WHERE doc = 'd2'")
    assert project.check() == ["1 held-out notes were shown to the language model as examples."]

"""The session over a real project file."""

from __future__ import annotations

from pathlib import Path

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Split
from sfda_desktop.review import ReviewSession
from tests.unit.review.conftest import COUGH, DYSPNEA, FEVER, TEXT, prediction, suggestion

SPEC = TaskSpec("ner", (LabelSpec("Problem"),))


def review(project: Project) -> ReviewSession:
    run = project.runs()[0]
    return ReviewSession(
        project,
        run.selection(),
        predictions={i: prediction(i) for i in run.selection()},
        suggestions=run.latest_suggestions(),
        run_id=run.id,
    )


def test_a_review_goes_on_after_the_program_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "ward.sfda"
    records = [Record(Sample(letter, TEXT, "d")) for letter in "abcdef"]
    with Project.create(path, spec=SPEC) as project:
        project.add_records(records, split=Split.POOL, source_name="pool.jsonl")
        run = project.start_run("adapt", {})
        run.save_selection(["e", "b", "c"])
        for letter in "ebc":
            run.save_suggestion(0, suggestion(letter))
        session = review(project)
        card = session.card
        assert card is not None
        assert [s.id for s in card.before] == ["c", "d"]
        assert [s.id for s in card.after] == ["f"]
        session.accept()
        session.skip()
        session.edit(DYSPNEA)
        session.undo()
    with Project.open(path) as project:
        session = review(project)
        assert session.current_id == "c"
        assert session.remaining == ["c", "b"]
        session.redo()
        assert session.current_id == "b"
        session.reject()
        assert {i: (d.verdict, d.answer) for i, d in project.decisions().items()} == {
            "e": (Verdict.ACCEPT, COUGH),
            "c": (Verdict.EDIT, DYSPNEA),
            "b": (Verdict.REJECT, FEVER),
        }
        while session.undo():
            pass
        assert project.decisions() == {}
        assert session.remaining == ["e", "b", "c"]


def test_blind_labels_become_gold_and_can_be_undone(tmp_path: Path) -> None:
    with Project.create(tmp_path / "ward.sfda", spec=SPEC) as project:
        project.add_records(
            [Record(Sample("h", TEXT)), Record(Sample("i", TEXT))],
            split=Split.HELD_OUT,
            source_name="test.jsonl",
        )
        session = ReviewSession(project, ["h", "i"], blank=SpanAnswer())
        session.edit(COUGH)
        session.accept()
        assert project.gold(Split.HELD_OUT) == {"h": COUGH, "i": SpanAnswer()}
        assert project.decisions() == {}
        session.undo()
        assert project.gold(Split.HELD_OUT) == {"h": COUGH}

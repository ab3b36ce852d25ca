from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sfda_desktop.adaptation.looking import blind_store, compare_store, looked_at, own_answers
from sfda_desktop.domain.answers import Answer, Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.project import Project, Run
from sfda_desktop.project.serial import from_time, now
from sfda_desktop.review import ReviewSession
from tests.unit.adaptation.suggested import MODEL, SUGGESTED, make_ward, suggest

OWN = SpanAnswer((Span(10, 15, "Problem"),))
IDS = ("a", "b", "c")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_ward(tmp_path / "ward.sfda", IDS) as made:
        yield made


@pytest.fixture
def run(project: Project) -> Run:
    return suggest(project, IDS, {})


def blind(project: Project, run: Run) -> ReviewSession:
    return ReviewSession(
        blind_store(project),
        IDS,
        suggestions=run.latest_suggestions(),
        hidden=IDS,
        run_id=run.id,
    )


def compare(project: Project, run: Run) -> ReviewSession:
    own = own_answers(project, run, IDS)
    suggestions = {
        i: Suggestion(i, SUGGESTED, answer, "", True, 0, 0.9, 1.0) for i, answer in own.items()
    }
    return ReviewSession(compare_store(project, run), list(own), suggestions=suggestions)


def look(project: Project, run: Run, *answers: Answer) -> None:
    session = blind(project, run)
    for answer in answers:
        session.edit(answer)


def test_what_agrees_blind_is_right_and_what_differs_is_compared(
    project: Project, run: Run
) -> None:
    look(project, run, SUGGESTED, OWN)
    looked = looked_at(project, run, IDS)
    assert (looked.open, looked.differing, looked.right) == (("c",), ("b",), {"a": True})
    with pytest.raises(InputError, match="1 suggestion is not reviewed"):
        looked.refuse_unless_done()
    blind(project, run).edit(MODEL)
    looked = looked_at(project, run, IDS)
    assert (looked.total, looked.differing, looked.done) == (3, ("b", "c"), False)
    with pytest.raises(InputError, match="2 answers differ from the suggestion"):
        looked.refuse_unless_done()


def test_comparing_finds_the_suggestion_right_or_keeps_ones_own(project: Project, run: Run) -> None:
    look(project, run, SUGGESTED, OWN, MODEL)
    session = compare(project, run)
    assert session.queue == ("b", "c")
    card = session.card
    assert card is not None
    assert (card.base, card.proposal) == (OWN, SUGGESTED)
    session.accept()  # the suggestion may stand
    session.reject()  # one's own stands
    assert looked_at(project, run, IDS).right == {"a": True, "b": True, "c": False}
    made = project.decisions()
    assert [made[i].answer for i in IDS] == [SUGGESTED, SUGGESTED, MODEL]
    # One's own answer is the small model's here, and so the journal says.
    assert [made[i].verdict for i in "bc"] == [Verdict.ACCEPT, Verdict.REJECT]
    assert not made["b"].hidden


def test_comparing_can_be_taken_back_and_gone_on_with(project: Project, run: Run) -> None:
    look(project, run, OWN, OWN, SUGGESTED)
    session = compare(project, run)
    session.accept()
    assert session.undo()
    assert not session.undo()  # what was decided blind is out of its reach
    assert looked_at(project, run, IDS).differing == ("a", "b")
    session.accept()
    again = compare(project, run)
    assert (again.queue, again.current_id) == (("a", "b"), "b")


def test_what_was_accepted_unseen_is_undecided_to_one_who_looks(project: Project, run: Run) -> None:
    at = from_time(now())
    project.decide_all(
        [Decision(i, Verdict.ACCEPT, SUGGESTED, at, origin=Origin.AUTOMATIC) for i in IDS], run.id
    )
    assert looked_at(project, run, IDS).open == IDS
    session = blind(project, run)
    assert session.remaining == list(IDS)
    card = session.card
    assert card is not None
    assert card.hidden
    assert card.draft == MODEL
    assert not session.undo()  # the batch is not the looker's to take back
    session.edit(OWN)
    assert project.decisions()["a"].answer == OWN


def test_a_decision_made_with_the_suggestion_in_sight_counts_as_it_is(
    project: Project, run: Run
) -> None:
    project.decide(Decision("a", Verdict.EDIT, OWN, from_time(now())), run.id)
    assert looked_at(project, run, ("a",)).right == {"a": False}

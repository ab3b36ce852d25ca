from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import LabelAnswer, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.review import Disagreement, ReviewSession
from tests.unit.review.conftest import (
    COUGH,
    DYSPNEA,
    FEVER,
    TEXT,
    Clock,
    MemoryStore,
    open_session,
    suggestion,
)


def test_a_card_holds_everything_to_decide_by(session: ReviewSession) -> None:
    card = session.card
    assert card is not None
    assert card.sample.text == TEXT
    assert [sample.id for sample in (*card.before, *card.after)] == ["earlier", "later"]
    assert (card.base, card.proposal, card.draft) == (FEVER, COUGH, COUGH)
    assert card.disagreement is Disagreement.ADDED
    assert not card.decided
    assert (card.why.rank, card.why.total, card.why.entropy) == (1, 5, 0.5)
    assert card.why.unsure_at == (10, 15)


def test_every_verb_decides_and_shows_the_next(session: ReviewSession, store: MemoryStore) -> None:
    session.accept()
    session.edit(DYSPNEA)
    session.reject()
    assert session.current_id == "d"
    decisions = [entry.decision for entry in store.entries]
    assert [(d.sample_id, d.verdict, d.answer) for d in decisions if d] == [
        ("a", Verdict.ACCEPT, COUGH),
        ("b", Verdict.EDIT, DYSPNEA),
        ("c", Verdict.REJECT, FEVER),
    ]
    counts = session.counts
    assert (counts.decided, counts.to_decide, counts.skipped) == (3, 2, 0)
    assert counts.accepted_share == pytest.approx(1 / 3)


def test_the_verdict_says_what_happened_however_it_was_reached(session: ReviewSession) -> None:
    assert session.edit(COUGH).verdict is Verdict.ACCEPT
    assert session.edit(FEVER).verdict is Verdict.REJECT
    session.change_draft(DYSPNEA)
    assert session.accept().verdict is Verdict.EDIT


def test_skipped_samples_wait_at_the_end_oldest_first(session: ReviewSession) -> None:
    session.skip()
    session.accept()
    session.skip()
    assert session.remaining == ["d", "e", "a", "c"]
    assert (session.counts.skipped, session.counts.to_decide) == (2, 4)
    session.accept()
    session.accept()
    assert session.current_id == "a"
    session.skip()
    assert session.current_id == "c"
    session.skip()
    assert session.current_id == "a"
    session.accept()
    assert session.current_id == "c"
    session.skip()
    assert session.current_id == "c"
    session.accept()
    assert session.card is None
    assert session.counts.to_decide == 0


def test_going_on_from_the_middle_comes_round_to_the_start(session: ReviewSession) -> None:
    session.go_to("d")
    session.accept()
    assert session.current_id == "e"
    session.accept()
    assert session.current_id == "a"
    session.go_to("d")
    assert session.next_undecided() == "a"


def test_skipped_samples_come_up_in_the_order_skipped(session: ReviewSession) -> None:
    session.go_to("c")
    session.skip()
    session.go_to("a")
    session.skip()
    assert session.remaining == ["b", "d", "e", "c", "a"]


def test_leafing_visits_all_that_are_left(session: ReviewSession) -> None:
    session.skip()
    session.skip()
    session.go_to("d")
    session.accept()
    assert session.current_id == "e"
    assert [session.next_undecided() for _ in range(4)] == ["a", "b", "c", "e"]


def test_a_decided_sample_can_be_changed_and_counts_once(session: ReviewSession) -> None:
    session.accept()
    session.go_to("a")
    card = session.card
    assert card is not None
    assert card.decided
    session.edit(DYSPNEA)
    assert session.counts.decided == 1
    assert session.decision("a") is not None
    session.go_to("a")
    assert session.draft_of("a") == DYSPNEA
    assert session.current_id == "a"


def test_a_queue_that_names_a_sample_twice_shows_it_once(store: MemoryStore) -> None:
    session = open_session(store, "abab")
    assert session.queue == ("a", "b")


def test_when_all_is_decided_the_verbs_say_so(session: ReviewSession) -> None:
    for _ in range(5):
        session.accept()
    for verb in (session.accept, session.reject, session.skip):
        with pytest.raises(InputError, match="Every sample of this review is decided"):
            verb()
    session.step(-1)
    assert session.current_id == "e"
    session.step(1)
    assert session.current_id == "e"
    session.step(-4)
    assert session.current_id == "a"


def test_a_sample_of_another_review_is_refused(session: ReviewSession) -> None:
    with pytest.raises(InputError, match="not part of this review"):
        session.go_to("z")


def test_undo_goes_through_the_edits_of_the_answer_first(session: ReviewSession) -> None:
    session.change_draft(DYSPNEA)
    session.change_draft(SpanAnswer())
    session.accept()
    assert session.current_id == "b"
    drafts = []
    while session.undo():
        drafts.append(session.draft_of("a"))
    assert drafts == [SpanAnswer(), DYSPNEA, COUGH]
    assert not session.can_undo
    assert session.can_redo
    while session.redo():
        pass
    decision = session.decision("a")
    assert decision is not None
    assert decision.answer == SpanAnswer()
    assert session.current_id == "b"
    assert not session.can_redo


def test_an_edit_to_what_it_already_is_is_none(session: ReviewSession) -> None:
    session.change_draft(COUGH)
    assert not session.can_undo


def test_edits_that_were_taken_back_do_not_come_between(session: ReviewSession) -> None:
    session.change_draft(DYSPNEA)
    session.undo()
    session.accept()
    session.undo()
    session.redo()
    decision = session.decision("a")
    assert decision is not None
    assert (decision.verdict, decision.answer) == (Verdict.ACCEPT, COUGH)


def test_a_skipped_sample_comes_back_with_the_edits_begun(session: ReviewSession) -> None:
    session.change_draft(DYSPNEA)
    session.skip()
    assert session.draft_of("a") == DYSPNEA


def test_the_next_session_goes_on_with_edits_unless_it_was_decided_meanwhile(
    session: ReviewSession, store: MemoryStore
) -> None:
    for sample_id in ("a", "b"):
        session.go_to(sample_id)
        session.change_draft(DYSPNEA)
    elsewhere = open_session(store)
    elsewhere.go_to("b")
    elsewhere.accept()
    after = open_session(store)
    after.go_on_from(session)
    assert after.draft_of("a") == DYSPNEA
    assert after.draft_of("b") == COUGH
    after.go_to("a")
    assert after.undo()
    assert after.draft_of("a") == COUGH


def test_rejecting_overrules_the_edits(session: ReviewSession) -> None:
    session.change_draft(DYSPNEA)
    session.reject()
    assert session.draft_of("a") == FEVER
    session.undo()
    assert session.draft_of("a") == DYSPNEA


class Reader(dict[str, Suggestion]):
    """Answers that are read one at a time: counting them would read them all."""

    def __len__(self) -> int:
        raise AssertionError("all answers were read")


def test_what_the_models_say_is_heard_while_the_review_is_open_and_never_counted(
    store: MemoryStore,
) -> None:
    suggestions = Reader()
    session = open_session(store, suggestions=suggestions)
    assert session.disagreement("a") is None
    assert session.draft_of("a") == FEVER
    suggestions["a"] = suggestion("a")
    assert session.draft_of("a") == COUGH
    assert session.disagreement("a") is Disagreement.ADDED


def test_held_out_samples_are_labelled_blind(store: MemoryStore) -> None:
    session = open_session(store, predictions={}, suggestions={}, blank=SpanAnswer())
    card = session.card
    assert card is not None
    assert (card.base, card.suggestion, card.draft) == (None, None, SpanAnswer())
    assert card.why.entropy is None
    assert session.edit(DYSPNEA).verdict is Verdict.EDIT
    assert session.accept().answer == SpanAnswer()
    with pytest.raises(InputError, match="no answer of its own"):
        session.reject()


def test_where_there_is_no_answer_one_must_be_chosen(store: MemoryStore) -> None:
    session = open_session(store, predictions={}, suggestions={})
    with pytest.raises(InputError, match="choose one first"):
        session.accept()
    assert session.edit(LabelAnswer("Negated")).answer == LabelAnswer("Negated")


def test_what_the_store_refuses_leaves_the_session_where_it_was(store: MemoryStore) -> None:
    session = open_session(store)
    session.change_draft(DYSPNEA)
    store.decide = refuse  # type: ignore[method-assign]
    with pytest.raises(InputError, match="disk is full"):
        session.accept()
    assert session.current_id == "a"
    assert session.draft_of("a") == DYSPNEA
    assert session.counts.decided == 0


def refuse(decision: Decision, run_id: int | None = None) -> int:
    raise InputError("the disk is full")


def test_seconds_are_those_the_sample_was_in_view(store: MemoryStore) -> None:
    clock = Clock()
    session = open_session(store, clock=clock, reviewer="nurse", run_id=7)
    for seconds in (4.0, 6.0, 3600.0):
        clock.seconds += seconds
        decision = session.accept()
        assert decision.seconds == seconds
        assert decision.reviewer == "nurse"
    assert session.pace.seconds_per_decision == 6.0
    assert session.pace.minutes_left == pytest.approx(2 * 6.0 / 60)
    assert {entry.run_id for entry in store.entries} == {7}
    assert open_session(store, reviewer="nurse").pace == session.pace


# --- any sequence of verbs ---------------------------------------------------------------------

verbs = st.lists(
    st.sampled_from(
        [*["accept", "reject", "skip", "edit", "draft", "undo", "redo", "next"], "go a", "go c"]
    ),
    max_size=40,
)


def do(session: ReviewSession, verb: str) -> None:
    if verb.startswith("go "):
        session.go_to(verb[3:])
    elif verb == "undo":
        session.undo()
    elif verb == "redo":
        session.redo()
    elif verb == "next":
        session.next_undecided()
    elif session.current_id is None:
        return
    elif verb == "accept":
        session.accept()
    elif verb == "reject":
        session.reject()
    elif verb == "skip":
        session.skip()
    elif verb == "edit":
        session.edit(DYSPNEA)
    else:
        empty = session.draft_of(session.current_id) == SpanAnswer()
        session.change_draft(FEVER if empty else SpanAnswer())


def standing(session: ReviewSession) -> object:
    return [session.decision(letter) for letter in session.queue], session.remaining, session.counts


@given(verbs)
def test_undoing_everything_leads_to_the_start_and_redoing_to_the_end(steps: list[str]) -> None:
    store = MemoryStore()
    session = open_session(store)
    start = standing(session)
    for verb in steps:
        do(session, verb)
    end, lines = standing(session), len(store.entries)
    while session.undo():
        assert session.can_redo
    assert standing(session) == start
    assert not session.can_undo
    # What had been undone before the end is redoable beyond it: as many lines lead to the end.
    lines_to_the_end = len(store.entries) + len(store.entries) - lines
    while len(store.entries) < lines_to_the_end:
        assert session.redo()
    assert standing(session) == end
    while session.redo():
        assert session.can_undo
    assert not session.can_redo


@given(verbs)
def test_opening_again_stands_where_it_stopped(steps: list[str]) -> None:
    store = MemoryStore()
    session = open_session(store)
    for verb in steps:
        do(session, verb)
    again = open_session(store)
    assert standing(again) == standing(session)
    while session.undo():
        pass
    while again.undo():
        pass
    assert standing(again) == standing(session)


@given(verbs.map(lambda steps: [verb for verb in steps if not verb.startswith(("go", "next"))]))
def test_opening_again_shows_the_same_sample(steps: list[str]) -> None:
    store = MemoryStore()
    session = open_session(store)
    for verb in steps:
        do(session, verb)
    assert open_session(store).current_id == session.current_id


@given(verbs)
def test_no_sample_that_is_decided_comes_up_by_itself(steps: list[str]) -> None:
    session = open_session(MemoryStore())
    for verb in steps:
        do(session, verb)
        left = session.remaining
        assert len(left) == len(set(left)) == session.counts.to_decide
        if verb in {"accept", "reject", "skip", "edit", "next"}:
            assert session.current_id in left or (session.current_id is None and not left)


@given(verbs)
def test_what_is_kept_step_by_step_is_what_counting_anew_gives(steps: list[str]) -> None:
    store = MemoryStore()
    session = open_session(store, "ace", members="abcdef")
    session.walk(session.prepare("fedcb"))
    for verb in steps:
        do(session, verb)
        again = open_session(store, "ace", members="abcdef")
        assert again.chosen_counts == session.chosen_counts
        again.walk(again.prepare("fedcb"))
        assert (again.counts, again.remaining, again.pace) == (
            session.counts,
            session.remaining,
            session.pace,
        )


@given(verbs)
def test_the_decision_in_force_is_the_last_that_was_not_taken_back(steps: list[str]) -> None:
    store = MemoryStore()
    session = open_session(store)
    for verb in steps:
        do(session, verb)
    taken_back: set[int] = set()
    for entry in reversed(store.entries):
        if entry.retracts is not None and entry.seq not in taken_back:
            taken_back.add(entry.retracts)
    expected = {
        entry.sample_id: entry.decision
        for entry in store.entries
        if entry.decision is not None and entry.seq not in taken_back
    }
    assert {i: d for i in session.queue if (d := session.decision(i)) is not None} == expected

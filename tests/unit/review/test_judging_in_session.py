"""Batches and hidden suggestions in a review session."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.errors import InputError
from tests.unit.review.conftest import COUGH, FEVER, MemoryStore, open_session


def accept_all(store: MemoryStore, ids: str) -> int:
    return store.decide_all(
        [
            Decision(i, Verdict.ACCEPT, COUGH, datetime.now(UTC), origin=Origin.AUTOMATIC)
            for i in ids
        ]
    )


def test_a_batch_is_one_step_of_undo_and_redo(store: MemoryStore) -> None:
    session = open_session(store)
    session.accept()
    before = len(store.entries)
    accept_all(store, "bcd")
    session.receive_entries(store.entries[before:])
    assert session.current_id == "b"  # nothing jumps
    assert session.remaining == ["e"]
    assert session.undo()
    assert session.remaining == ["b", "c", "d", "e"]
    assert session.redo()
    assert session.remaining == ["e"]
    assert session.undo()
    assert session.undo()
    assert not session.can_undo
    assert session.remaining == list("abcde")


def test_a_batch_is_told_before_it_is_taken_back(store: MemoryStore) -> None:
    session = open_session(store)
    session.accept()
    told = [session.batch_to_undo]
    before = len(store.entries)
    batch = accept_all(store, "cd")
    session.receive_entries(store.entries[before:])
    told.append(session.batch_to_undo)
    session.change_draft(FEVER)
    told.append(session.batch_to_undo)  # the edit on the screen goes first
    assert told == [None, batch, None]
    session.undo()
    session.receive_entries(store.retract_batch(batch))
    session.go_to("e")
    taken = session.batch_to_redo
    assert taken is not None
    session.receive_entries(store.retract_batch(taken))
    assert session.remaining == ["b", "e"]


def test_what_nobody_looked_at_says_nothing_about_the_suggestions(store: MemoryStore) -> None:
    session = open_session(store)
    session.accept()
    session.reject()
    before = len(store.entries)
    batch = accept_all(store, "cd")
    session.receive_entries(store.entries[before:])
    assert session.counts.decided == 4
    assert session.counts.unseen == 2
    assert session.counts.accepted_share == 0.5
    assert open_session(store).counts == session.counts
    session.go_to("c")
    session.edit(FEVER)  # now somebody has looked at it
    assert session.counts.unseen == 1
    session.receive_entries(store.retract_batch(batch))
    assert (session.counts.unseen, session.counts.decided) == (0, 3)


def test_the_pace_is_that_of_whoever_reviews_now(store: MemoryStore) -> None:
    session = open_session(store, reviewer="nurse")
    session.accept()
    assert session.pace.seconds_per_decision is not None
    session.reviewer = "clerk"
    assert session.pace.seconds_per_decision is None


def test_a_batch_can_be_undone_after_a_restart_and_spares_what_a_person_decided(
    store: MemoryStore,
) -> None:
    accept_all(store, "abcde")
    session = open_session(store)
    session.go_to("c")
    session.edit(FEVER)
    store.retract_batch(1)
    again = open_session(store)
    assert again.remaining == ["a", "b", "d", "e"]
    decision = again.decision("c")
    assert decision is not None
    assert decision.origin is Origin.REVIEW


def test_a_hidden_suggestion_is_not_on_the_card_and_the_decision_says_so(
    store: MemoryStore,
) -> None:
    session = open_session(store, hidden={"a", "b", "c"})
    card = session.card
    assert card is not None
    assert card.hidden
    assert (card.suggestion, card.disagreement) == (None, None)
    assert (card.proposal, card.draft) == (FEVER, FEVER)
    # Whoever comes to the suggestion without seeing it agrees with it.
    first = session.edit(COUGH)
    assert (first.verdict, first.hidden) == (Verdict.ACCEPT, True)
    assert session.accept().verdict is Verdict.REJECT
    session.reveal()
    card = session.card
    assert card is not None
    assert card.proposal == COUGH
    assert not session.accept().hidden
    assert not session.accept().hidden
    assert not session.card_of("a").hidden


def test_a_hidden_suggestion_stays_hidden_after_a_skip_but_not_once_it_was_seen(
    store: MemoryStore,
) -> None:
    session = open_session(store, hidden={"a"})
    session.skip()
    session.go_to("a")
    assert session.card is not None
    assert session.card.hidden
    session.accept()
    session.go_to("a")  # comes back and sees it
    session.undo()
    assert session.current_id == "a"
    assert not session.is_hidden("a")
    assert not session.accept().hidden


def test_the_kind_of_a_hidden_suggestion_is_not_told(store: MemoryStore) -> None:
    session = open_session(store, hidden={"a"})
    assert session.disagreement("a") is None
    assert session.disagreement("b") is not None
    session.accept()
    assert session.disagreement("a") is not None


def test_a_locked_decision_is_changed_only_after_unlocking(store: MemoryStore) -> None:
    first = open_session(store, locked=True)
    first.accept()
    again = open_session(store, locked=True)
    assert not again.can_undo  # what an earlier sitting labelled is no slip of this one
    assert not again.undo()
    again.go_to("a")
    assert again.card is not None
    assert again.card.locked
    for verb in (again.accept, again.skip, lambda: again.edit(FEVER)):
        with pytest.raises(InputError, match="locked"):
            verb()
    again.unlock()
    assert again.edit(FEVER).answer == FEVER
    assert again.is_locked("a")
    assert again.undo()
    decision = again.decision("a")
    assert decision is not None
    assert decision.answer == COUGH


def test_a_slip_of_this_sitting_can_be_taken_back_though_locked(store: MemoryStore) -> None:
    session = open_session(store, locked=True)
    session.accept()
    assert session.undo()
    assert session.decision("a") is None

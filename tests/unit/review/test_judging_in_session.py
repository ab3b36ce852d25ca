"""Batches and hidden suggestions in a review session."""

from __future__ import annotations

from datetime import UTC, datetime

from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from tests.unit.review.conftest import COUGH, FEVER, MemoryStore, open_session


def accept_all(store: MemoryStore, ids: str) -> None:
    store.decide_all(
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

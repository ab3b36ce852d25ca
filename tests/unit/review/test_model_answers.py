from __future__ import annotations

from sfda_desktop.domain.decisions import Verdict
from tests.unit.review.conftest import COUGH, FEVER, MemoryStore, open_session


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

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


def test_another_list_is_walked_from_what_is_on_the_screen(store: MemoryStore) -> None:
    session = open_session(store, "abc", members="abcdefg")
    session.accept()
    session.walk(session.prepare("gfba"))
    assert session.current_id == "b"  # nothing jumps
    assert (session.counts.to_decide, session.counts.decided) == (3, 1)
    assert (session.chosen_counts.to_decide, session.chosen_counts.total) == (2, 3)
    session.accept()
    assert session.current_id == "g"  # past the end, round to what is left
    session.accept()
    assert session.chosen_counts.decided == 2
    session.walk(session.prepare("cde"))
    session.step(1)
    assert session.current_id == "c"  # beside the list, one steps into its beginning
    card = session.card_of("d")
    assert (card.why.rank, card.why.total) == (None, 3)


def test_what_is_left_outside_of_a_list_is_counted(store: MemoryStore) -> None:
    session = open_session(store, "abcd", members="abcdefg")
    assert session.left_elsewhere == 0
    session.walk(session.prepare("ag"))
    assert session.left_elsewhere == 3
    session.go_to("b")
    session.accept()
    assert session.left_elsewhere == 2
    session.walk(session.prepare("gfedcba"))
    assert session.left_elsewhere == 0


def test_what_is_decided_while_a_list_is_prepared_is_not_asked_again(
    store: MemoryStore,
) -> None:
    session = open_session(store, "abcd")
    prepared = session.prepare("dcba")
    session.accept()
    session.skip()
    session.walk(prepared)
    assert session.remaining == ["d", "c", "b"]
    assert session.counts.accepted == 1


def test_undo_reaches_beyond_the_list_that_is_walked(store: MemoryStore) -> None:
    session = open_session(store, "abc", members="abcdefg")
    session.accept()
    session.walk(session.prepare("ef"))
    session.go_to("e")
    assert session.undo()
    assert session.current_id == "a"
    assert session.chosen_counts.decided == 0
    session.accept()
    assert session.current_id == "e"
    again = open_session(store, "abc", members="abcdefg")
    assert again.chosen_counts.decided == 1


def test_where_a_list_was_done_another_goes_on(store: MemoryStore) -> None:
    session = open_session(store, "a", members="abc")
    session.accept()
    assert session.card is None
    session.walk(session.prepare("abc"))
    assert session.current_id == "b"
    with pytest.raises(InputError, match="not part of this review"):
        session.prepare("abz")

from __future__ import annotations

import pytest

from sfda_desktop.domain.errors import InputError
from tests.unit.review.conftest import COUGH, FEVER, MemoryStore, open_session


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

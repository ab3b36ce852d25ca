from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.adaptation.hidden_suggestions import hidden_first, leading_of
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.project import BLIND_SHARE, Project, Purpose, Run
from tests.unit.adaptation.suggested import MODEL, SUGGESTED, make_ward, suggest

NOTES = 300
IDS = tuple(f"s{n}" for n in range(NOTES))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_ward(tmp_path / "ward.sfda", IDS) as made:
        yield made


@pytest.fixture
def run(project: Project) -> Run:
    return suggest(project, IDS, {"seed": 5})


def decide(
    project: Project, run: Run, ids: Iterable[str], answer: SpanAnswer, *, hidden: bool = False
) -> None:
    for i in ids:
        made = Decision(i, Verdict.EDIT, answer, datetime.now(UTC), hidden=hidden)
        project.decide(made, run.id)


def test_which_suggestions_are_hidden_is_decided_once(project: Project, run: Run) -> None:
    hidden = hidden_first(project, run)
    assert 0.03 < len(hidden) / NOTES < 0.12
    assert hidden_first(project, run) == hidden
    assert len(project.draws(Purpose.BLIND, run.id)) == 1


def test_a_share_of_nothing_hides_nothing(project: Project, run: Run) -> None:
    project.settings.put(BLIND_SHARE, 0)
    assert hidden_first(project, run) == frozenset()


def test_what_was_decided_before_the_draw_is_on_neither_side(project: Project, run: Run) -> None:
    decide(project, run, IDS[:200], MODEL)
    hidden = hidden_first(project, run)
    assert hidden.isdisjoint(IDS[:200])
    assert leading_of(project, run).shown == 0
    assert hidden_first(project, run) == hidden
    assert len(project.draws(Purpose.BLIND, run.id)) == 1


def test_decisions_with_and_without_are_compared(project: Project, run: Run) -> None:
    hidden = sorted(hidden_first(project, run))
    shown = [i for i in IDS if i not in hidden]
    decide(project, run, shown, SUGGESTED)
    half = len(hidden) // 2
    decide(project, run, hidden[:half], MODEL, hidden=True)
    decide(project, run, hidden[half:], SUGGESTED, hidden=True)
    found = leading_of(project, run)
    assert (found.shown, found.hidden) == (len(shown), len(hidden))
    assert (found.agreed_shown, found.agreed_hidden) == (len(shown), len(hidden) - half)
    assert "leads towards it" in found.sentence


def test_coming_round_to_a_suggestion_seen_later_does_not_count(project: Project, run: Run) -> None:
    hidden = sorted(hidden_first(project, run))
    decide(project, run, hidden, MODEL, hidden=True)
    decide(project, run, hidden, SUGGESTED)
    found = leading_of(project, run)
    assert (found.shown, found.hidden, found.agreed_hidden) == (0, len(hidden), 0)


def test_what_was_drawn_but_seen_before_deciding_is_on_neither_side(
    project: Project, run: Run
) -> None:
    hidden = sorted(hidden_first(project, run))
    decide(project, run, hidden, SUGGESTED)
    found = leading_of(project, run)
    assert (found.shown, found.hidden) == (0, 0)


def test_notes_of_an_audit_are_left_out(project: Project, run: Run) -> None:
    hidden = hidden_first(project, run)
    audited = [i for i in IDS if i not in hidden][:10]
    project.save_draw(Purpose.AUDIT, audited, {}, run.id)
    decide(project, run, [i for i in IDS if i not in hidden], SUGGESTED)
    assert leading_of(project, run).shown == NOTES - len(hidden) - 10

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sfda_desktop.desktop.review.card_marks import card_marks
from sfda_desktop.desktop.review.editing import DraftEditor
from sfda_desktop.desktop.review.material import read_review
from sfda_desktop.desktop.widgets.text_marks import Change, Origin
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import Project, Split
from sfda_desktop.review import ReviewSession
from tests.gui.review.clinic import NOTES, SPEC, SUGGESTED, OpenPage, make_project, span


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    make_project(tmp_path / "clinic.sfda")
    with Project.open(tmp_path / "clinic.sfda") as project:
        session = read_review(project).session
        assert session is not None
        yield session


def test_nothing_chosen_nothing_done(session: ReviewSession) -> None:
    editor = DraftEditor(session)
    assert not editor.label(NOTES["d1-1"], None, "Problem")
    assert not editor.remove()
    assert not editor.nudge(NOTES["d1-1"], end=1)
    assert editor.draft == SUGGESTED["d1-1"]


def test_leaving_restores_after_many_edits(session: ReviewSession) -> None:
    editor, text = DraftEditor(session), NOTES["d1-1"]
    editor.begin()
    editor.label(text, (0, 7), "Problem")
    editor.choose_at(12)
    editor.remove()
    editor.restore()
    assert editor.draft == SUGGESTED["d1-1"]
    assert not editor.active


def test_choosing_goes_round(session: ReviewSession) -> None:
    editor, text = DraftEditor(session), NOTES["d1-1"]
    editor.label(text, (37, 45), "Test")
    editor.choose(None)
    seen = []
    for _ in range(3):
        editor.choose_next(1)
        seen.append(editor.focused)
    assert seen[0] == seen[2] != seen[1]


def test_a_nudge_cuts_no_visible_character(tmp_path: Path) -> None:
    text = "Pain 👩🏽\u200d⚕️ cafe\u0301 end"
    path = tmp_path / "emoji.sfda"
    with Project.create(path, spec=SPEC) as project:
        project.add_records([Record(Sample("s", text))], split=Split.POOL, source_name="pool")
        session = ReviewSession(project, ["s"], blank=SUGGESTED["d1-2"].of([]))
        editor = DraftEditor(session)
        editor.label(text, (0, 5), "Problem")
        editor.nudge(text, end=1)
        editor.nudge(text, end=1)
        assert editor.focused == Span(0, text.index(" cafe"), "Problem")
        editor.label(text, (text.index("cafe"), text.index("cafe") + 3), "Test")
        editor.nudge(text, end=1)
        assert editor.focused is not None
        assert text[editor.focused.start : editor.focused.end] == "cafe\u0301"


def test_marks_tell_who_said_it_and_what_changed(tmp_path: Path) -> None:
    make_project(tmp_path / "clinic.sfda")
    with Project.open(tmp_path / "clinic.sfda") as project:
        session = read_review(project).session
        assert session is not None
        labels = project.spec.label_names
        first, second, third, _ = [
            card_marks(session.card_of(key), labels) for key in session.queue
        ]
        assert [(m.origin, m.change) for m in first] == [(Origin.LLM, Change.MOVED)]
        assert [(m.origin, m.change) for m in second] == [(Origin.MODEL, None)] * 2
        assert [(m.origin, m.change, m.caption) for m in third] == [
            (Origin.LLM, Change.RELABELED, "Treatment")
        ]
        session.reject()
        decided = card_marks(session.card_of("d1-1"), labels)
        lantus = span(NOTES["d1-1"], "LANTUS", "Treatment")
        assert [(m.origin, m.start, m.end) for m in decided] == [
            (Origin.PERSON, lantus.start, lantus.end)
        ]


def test_findings_that_overlap_are_told_quietly(open_page: OpenPage, path: Path) -> None:
    opened = open_page(path)
    desk = opened.page.desk
    assert not desk.overlaps.isVisible()
    text = NOTES["d1-1"]
    name, whole = span(text, "LANTUS", "Treatment"), span(text, "LANTUS (INSULIN", "Treatment")
    assert opened.page.bench.session is not None
    opened.page.bench.session.change_draft(SpanAnswer.of([name, whole]))
    desk.refresh(new_note=False)
    assert desk.overlaps.isVisible()
    assert "1 finding overlaps a longer one" in desk.overlaps.text()

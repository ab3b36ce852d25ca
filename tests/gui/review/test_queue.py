"""The list as a person uses it: sorted, searched, narrowed, and walked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from sfda_desktop.desktop.review.listing import Sorting, Wanted
from sfda_desktop.desktop.review.queue_panel import QueuePanel
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import Project, Purpose, Split
from tests.gui.review.clinic import NOTES, SPEC, Opened, OpenPage, make_project, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(open_page: OpenPage, path: Path) -> Opened:
    return open_page(path)


@pytest.fixture
def more(open_page: OpenPage, tmp_path: Path) -> Opened:
    """The clinic with three notes that nobody chose for review."""
    make_project(tmp_path / "more.sfda")
    with Project.open(tmp_path / "more.sfda") as project:
        project.add_records(
            [Record(Sample(f"e{n}", f"Unchosen cough {n}.", "e")) for n in range(3)],
            split=Split.POOL,
            source_name="more",
        )
    return open_page(tmp_path / "more.sfda")


def press(opened: Opened, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(opened.page.desk.note, key, modifiers or Qt.KeyboardModifier.NoModifier)
    settle(opened.controller)


def want(opened: Opened, **changes: object) -> list[str]:
    """Want something of the list; return the ids it then shows."""
    opened.page.queue.want(Wanted(**changes))  # type: ignore[arg-type]
    settle(opened.controller)
    return shown(opened.page.queue)


def shown(queue: QueuePanel) -> list[str]:
    return [queue.model.row(place).sample_id for place in range(queue.model.rowCount())]


def named(parent: QWidget, name: str) -> QWidget:
    found = parent.findChild(QWidget, name)
    assert found is not None
    return found


def words(parent: QWidget, name: str) -> str:
    return str(named(parent, name).property("text")).strip("\u2009")


def wait_for_counts(opened: Opened) -> None:
    QTest.qWait(150)
    settle(opened.controller)


def test_the_list_is_narrowed_by_each_filter(opened: Opened) -> None:
    press(opened, Qt.Key.Key_A)
    assert want(opened, states=frozenset({"open"})) == ["d1-2", "d1-3", "d2-1"]
    assert want(opened, states=frozenset({"decided"})) == ["d1-1"]
    assert want(opened, kinds=frozenset({"added", "label"})) == ["d1-3", "d2-1"]
    assert want(opened, labels=frozenset({"Test"})) == ["d1-2"]
    assert want(opened, document="d2") == ["d2-1"]
    assert want(opened, most_sure=0.5) == []
    assert want(opened, least_sure=0.5, text="cabg") == ["d1-3"]


def test_two_japanese_characters_are_found(opened: Opened) -> None:
    search = opened.page.queue.search
    search.setFocus()
    search.insert("血圧")  # QTest types nothing beyond ASCII
    QTest.qWait(250)
    settle(opened.controller)
    assert shown(opened.page.queue) == ["d2-1"]
    assert words(opened.page, "review_queue_count") == "1 note found"


def test_enter_in_the_search_shows_the_first_that_fits(opened: Opened) -> None:
    press(opened, Qt.Key.Key_F, CTRL)
    search = opened.page.queue.search
    assert search.hasFocus()
    QTest.keyClicks(search, "cabg")
    QTest.keyClick(search, Qt.Key.Key_Return)
    settle(opened.controller)
    assert opened.current == "d1-3"


def test_the_list_is_sorted(opened: Opened) -> None:
    assert want(opened, sorting=Sorting.UNSURE) == list(NOTES)
    assert want(opened, sorting=Sorting.DOCUMENT) == list(NOTES)
    box = opened.page.queue.sorting
    box.setCurrentIndex(box.findData(Sorting.FILE))
    box.activated.emit(box.currentIndex())
    assert opened.page.queue.wanted.sorting is Sorting.FILE


def test_what_is_shown_is_what_is_walked_and_nothing_jumps(opened: Opened) -> None:
    want(opened, states=frozenset({"open"}), kinds=frozenset({"added", "label"}))
    assert opened.current == "d1-1"  # not in the list, and still there to be read
    assert opened.page.queue.beside.isVisible()
    press(opened, Qt.Key.Key_Right, CTRL)
    assert opened.current == "d1-3"
    press(opened, Qt.Key.Key_A)
    assert opened.current == "d2-1"
    # decided, it no longer fits, but stays where it was until something else is wanted
    assert shown(opened.page.queue) == ["d1-3", "d2-1"]
    assert opened.page.queue.list.currentIndex().row() == 1
    press(opened, Qt.Key.Key_A)
    assert opened.page.desk.card is None
    assert opened.page.status().count == "2 of 4"
    click(opened, "review_all_of_list")
    assert opened.current == "d1-1"


def click(opened: Opened, name: str) -> None:
    QTest.mouseClick(named(opened.page, name), Qt.MouseButton.LeftButton)
    settle(opened.controller)


def test_counts_follow_each_decision(opened: Opened) -> None:
    want(opened, states=frozenset({"open"}))
    wait_for_counts(opened)
    assert words(opened.page, "review_chip_1") == "To decide · 4"
    press(opened, Qt.Key.Key_A)
    wait_for_counts(opened)
    assert words(opened.page, "review_chip_1") == "To decide · 3"


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen: a window above others
def test_the_check_lists_show_at_once_what_is_ticked(opened: Opened) -> None:
    press(opened, Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
    panel = opened.page.queue.show_panel
    assert panel.isVisible()
    settle(opened.controller)
    added = next(b for b in panel.kinds.findChildren(QCheckBox) if b.text() == "Finding added")
    assert added.accessibleName() == "Finding added, notes: 1"
    added.click()
    settle(opened.controller)
    assert shown(opened.page.queue) == ["d2-1"]
    wait_for_counts(opened)
    counted = [label.text() for label in panel.kinds.findChildren(QLabel) if label.text().isdigit()]
    assert counted == ["1", "1", "0", "1", "1", "0", "0"]  # of each, as if it were ticked
    assert panel.document.completer() is not None
    panel.clear.click()
    settle(opened.controller)
    assert len(shown(opened.page.queue)) == 4
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_chips_take_away_what_narrows(opened: Opened) -> None:
    want(opened, kinds=frozenset({"added", "label"}), text="高血")
    assert words(opened.page, "review_chip_1").startswith("Finding added")
    click(opened, "review_chip_1")
    assert opened.page.queue.wanted.kinds == frozenset({"label"})
    assert words(opened.page, "review_queue_empty").startswith("Nothing fits.")
    want(opened, kinds=frozenset({"added", "label"}), states=frozenset({"open"}))
    click(opened, "review_clear_all")
    assert len(shown(opened.page.queue)) == 4
    assert not opened.page.queue.chips.isVisible()


def test_all_notes_of_the_pool_may_be_reviewed(more: Opened) -> None:
    assert shown(more.page.queue) == list(NOTES)
    assert want(more, everything=True, sorting=Sorting.FILE, text="cough") == ["e0", "e1", "e2"]
    press(more, Qt.Key.Key_Right, CTRL)
    assert more.current == "e0"
    assert words(more.page, "review_why").startswith("Why here: you asked for it")
    press(more, Qt.Key.Key_A)
    assert more.current == "e1"
    assert more.page.status().count == "0 of 4"
    with Project.open(more.path, read_only=True) as project:
        assert project.decisions()["e0"].verdict is Verdict.ACCEPT
    press(more, Qt.Key.Key_Z, CTRL)
    assert more.current == "e0"


def test_without_a_choice_all_notes_can_be_looked_through(
    open_page: OpenPage, tmp_path: Path
) -> None:
    with Project.create(tmp_path / "new.sfda", spec=SPEC) as project:
        project.add_records(
            [Record(Sample(key, text)) for key, text in NOTES.items()],
            split=Split.POOL,
            source_name="pool",
        )
    opened = open_page(tmp_path / "new.sfda")
    assert opened.page.empty.isVisible()
    click(opened, "review_look_through")
    assert opened.current == "d1-1"
    assert len(shown(opened.page.queue)) == 4


def test_a_hidden_suggestion_is_not_given_away_by_the_list(open_page: OpenPage, path: Path) -> None:
    with Project.open(path) as project:
        plan = {"seed": 13, "share": 0.25, "considered": list(NOTES)}
        project.save_draw(Purpose.BLIND, ["d2-1"], plan, project.runs()[-1].id)
    opened = open_page(path)
    assert want(opened, kinds=frozenset({"added", "label"})) == ["d1-3"]
    assert want(opened) == list(NOTES)
    opened.page.queue.grab()
    settle(opened.controller)
    assert opened.page.queue.model.row(3).kind_words == ""
    assert opened.page.queue.model.row(2).kind_words == "label"


def test_held_out_notes_have_a_list_without_models(opened: Opened) -> None:
    opened.page.start_held_out()
    settle(opened.controller)
    queue = opened.page.queue
    assert shown(queue) == ["h1-1", "h1-2"]
    assert want(opened, text="tobacco") == ["h1-2"]
    offered = {queue.sorting.itemData(place) for place in range(queue.sorting.count())}
    assert offered == {Sorting.FILE, Sorting.DOCUMENT}
    assert not queue.show_panel.findChildren(QCheckBox, "review_show_kind_1")

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from sfda_desktop.desktop.review.answers_delegate import AnswersDelegate
from sfda_desktop.desktop.review.answers_table import AnswersTable
from sfda_desktop.desktop.review.listing import Listed, NoteRow, Wanted
from sfda_desktop.desktop.review.material import ReviewMaterial, read_review
from sfda_desktop.desktop.review.queue_delegate import QueueDelegate
from sfda_desktop.desktop.review.queue_model import MOST_ASKED, PAGE, QueueModel, QueueRole
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.project import Project
from sfda_desktop.review import Disagreement


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path) as opened:
        yield opened


@pytest.fixture
def material(project: Project) -> ReviewMaterial:
    return read_review(project)


def filled(material: ReviewMaterial) -> QueueModel:
    """A model that was looked at, its rows read at once."""
    model = QueueModel()
    assert material.listing is not None
    listing = material.listing

    def read(pages: list[tuple[int, tuple[int, ...]]]) -> None:
        for page, keys in pages:
            model.take_rows(page, keys, listing.rows(keys))

    model.pages_wanted.connect(read)
    model.show_list(material.session, material.listed)
    model.index(0).data()
    QApplication.processEvents()
    return model


def long_list(count: int = 100_000) -> Listed:
    return Listed(Wanted(), tuple(range(count)), tuple(f"s{n}" for n in range(count)), 1.0)


def test_the_model_keeps_qts_contract_read_or_not(
    material: ReviewMaterial, qtmodeltester: Any
) -> None:
    unread = QueueModel()
    unread.show_list(material.session, material.listed)
    qtmodeltester.check(unread)
    qtmodeltester.check(filled(material))
    empty = QueueModel()
    qtmodeltester.check(empty)
    empty.show_list(None, long_list())
    qtmodeltester.check(empty)


def test_a_decision_changes_one_row_and_reads_nothing(material: ReviewMaterial) -> None:
    model, session = filled(material), material.session
    assert session is not None
    assert model.row(0).kind is Disagreement.BOUNDARY
    changed: list[int] = []
    asked: list[object] = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.pages_wanted.connect(asked.append)
    session.accept()
    assert model.place_of("d1-3").row() == 2
    assert not model.place_of("nobody").isValid()
    model.refresh("d1-1")
    model.refresh("nobody")
    model.index(0).data()
    QApplication.processEvents()
    assert (changed, asked) == ([0], [])
    assert model.row(0).verdict is Verdict.ACCEPT


def test_rows_are_pending_until_their_page_is_read() -> None:
    model = QueueModel()
    model.show_list(None, long_list())
    asked: list[list[tuple[int, tuple[int, ...]]]] = []
    model.pages_wanted.connect(asked.append)
    for place in (*range(0, 20 * PAGE, PAGE), 70_000):
        assert model.index(place).data(QueueRole.ROW).pending
        assert model.index(place).data(Qt.ItemDataRole.AccessibleTextRole) == "being read"
    QApplication.processEvents()
    assert len(asked) == 1  # what was scrolled past is not read, the last looked at comes first
    assert [page for page, _ in asked[0]] == [70_000 // PAGE, 19, 18, 17][:MOST_ASKED]
    page, keys = asked[0][0]
    model.take_rows(page, keys, [NoteRow(key, f"s{key}", "d", "words", 0.5) for key in keys])
    row = model.row(70_000)
    assert (row.pending, row.snippet, row.unsure) == (False, "words", 0.5)
    assert model.row(0).pending


def test_rows_of_an_earlier_list_are_passed_over() -> None:
    model = QueueModel()
    model.show_list(None, long_list())
    model.show_list(None, Listed(Wanted(), (7, 8), ("s7", "s8")))
    model.take_rows(0, tuple(range(PAGE)), [NoteRow(0, "s0", "d", "words")])
    assert model.row(0).pending
    model.take_rows(0, (7, 8), [NoteRow(8, "s8", "d", "words")])
    assert [model.row(place).snippet for place in (0, 1)] == ["", "words"]


def test_old_rows_stay_while_they_are_read_again(material: ReviewMaterial) -> None:
    model = filled(material)
    asked: list[object] = []
    model.pages_wanted.connect(asked.append)
    model.read_again()
    assert not model.row(0).pending
    model.index(0).data()
    QApplication.processEvents()
    assert len(asked) == 1


def test_answers_keep_qts_contract(
    project: Project, material: ReviewMaterial, qtmodeltester: Any
) -> None:
    session = material.session
    assert session is not None
    table = AnswersTable()
    for sample_id in session.queue:
        table.show_card(
            session.card_of(sample_id), project.spec.label_names, asked=True, blind=False
        )
        qtmodeltester.check(table.answers)


@pytest.mark.parametrize("state", [QStyle.StateFlag.State_None, QStyle.StateFlag.State_Selected])
def test_delegates_paint_every_cell(
    project: Project, material: ReviewMaterial, state: QStyle.StateFlag
) -> None:
    assert material.session is not None
    table = AnswersTable()
    table.show_card(
        material.session.card_of("d1-1"), project.spec.label_names, asked=True, blind=False
    )
    waiting = QueueModel()
    waiting.show_list(material.session, material.listed)
    for model, delegate in (
        (filled(material), QueueDelegate()),
        (waiting, QueueDelegate()),
        (table.answers, AnswersDelegate()),
    ):
        for place in range(model.rowCount()):
            for column in range(3 if model is table.answers else 1):
                index = model.index(place, column)
                option = QStyleOptionViewItem()
                option.rect.setSize(QSize(200, 48))
                option.state = state
                picture = QImage(200, 48, QImage.Format.Format_ARGB32_Premultiplied)
                picture.fill(0)
                painter = QPainter(picture)
                delegate.paint(painter, option, index)
                painter.end()
                if index.data() or model is waiting:
                    assert not blank(picture)


def blank(picture: QImage) -> bool:
    empty = QImage(picture.size(), picture.format())
    empty.fill(0)
    return picture == empty

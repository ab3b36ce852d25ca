from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from sfda_desktop.desktop.review.answers_delegate import AnswersDelegate
from sfda_desktop.desktop.review.answers_table import AnswersTable
from sfda_desktop.desktop.review.material import read_review
from sfda_desktop.desktop.review.queue_delegate import QueueDelegate
from sfda_desktop.desktop.review.queue_model import (
    Filter,
    QueueFilter,
    QueueModel,
    QueueRow,
    passes,
)
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.project import Project
from sfda_desktop.review import Disagreement


def row(kind: Disagreement | None = None, verdict: Verdict | None = None) -> QueueRow:
    return QueueRow("d1-1", "d1", "Chest pain", 0.5, kind, verdict)


@pytest.mark.parametrize(
    ("shown", "given", "fits"),
    [
        (Filter.ALL, row(), True),
        (Filter.TO_DECIDE, row(), True),
        (Filter.TO_DECIDE, row(verdict=Verdict.SKIP), True),
        (Filter.TO_DECIDE, row(verdict=Verdict.EDIT), False),
        (Filter.DECIDED, row(verdict=Verdict.REJECT), True),
        (Filter.DECIDED, row(verdict=Verdict.SKIP), False),
        (Filter.SKIPPED, row(verdict=Verdict.SKIP), True),
        (Filter.DIFFERENT, row(Disagreement.SAME), False),
        (Filter.DIFFERENT, row(Disagreement.LABEL), True),
        (Filter.BOUNDARY, row(Disagreement.BOUNDARY), True),
        (Filter.AGREE, row(Disagreement.ADDED), False),
        (Filter.AGREE, row(None), False),
    ],
)
def test_filters(shown: Filter, given: QueueRow, fits: bool) -> None:
    assert passes(given, shown, "") is fits


@pytest.mark.parametrize(("searched", "fits"), [("pain", True), ("d1", True), ("fever", False)])
def test_search_looks_at_text_and_name(searched: str, fits: bool) -> None:
    assert passes(row(), Filter.ALL, searched) is fits


def test_models_keep_qts_contract(path: Path, qtmodeltester: Any) -> None:
    with Project.open(path) as project:
        material = read_review(project)
        session = material.session
        assert session is not None
        model = QueueModel()
        shown = QueueFilter()
        shown.setSourceModel(model)
        model.show_session(session, material.samples, material.unsure, material.unread)
        qtmodeltester.check(model)
        qtmodeltester.check(shown)
        session.accept()
        changed: list[int] = []
        model.dataChanged.connect(lambda first, last: changed.append(first.row()))
        model.refresh("d1-1")
        model.refresh("d1-2")
        assert changed == [0]
        assert model.row(0).verdict is Verdict.ACCEPT


def test_answers_keep_qts_contract(path: Path, qtmodeltester: Any) -> None:
    with Project.open(path) as project:
        session = read_review(project).session
        assert session is not None
        table = AnswersTable()
        for sample_id in session.queue:
            table.show_card(
                session.card_of(sample_id), project.spec.label_names, asked=True, blind=False
            )
            qtmodeltester.check(table.answers)


@pytest.mark.parametrize("state", [QStyle.StateFlag.State_None, QStyle.StateFlag.State_Selected])
def test_delegates_paint_every_cell(path: Path, state: QStyle.StateFlag) -> None:
    with Project.open(path) as project:
        material = read_review(project)
        assert material.session is not None
        queue = QueueModel()
        queue.show_session(material.session, material.samples, material.unsure)
        table = AnswersTable()
        table.show_card(
            material.session.card_of("d1-1"), project.spec.label_names, asked=True, blind=False
        )
        for model, delegate in (
            (queue, QueueDelegate()),
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
                    if index.data():
                        assert not blank(picture)


def blank(picture: QImage) -> bool:
    empty = QImage(picture.size(), picture.format())
    empty.fill(0)
    return picture == empty

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.notes.histogram import Histogram, bin_counts
from sfda_desktop.desktop.notes.note_table import make_table
from sfda_desktop.desktop.notes.rows import NoteRow
from sfda_desktop.desktop.notes.table_model import Column, NoteTableModel, RowRole, ShareRole


def rows(count: int) -> tuple[NoteRow, ...]:
    return tuple(
        NoteRow(
            sample_id=f"n{i}",
            document=f"d{i // 10}",
            text=f"note {i} with {'FEVER' if i % 7 == 0 else 'cough'}",
            unsure=None if i == 3 else (i * 37 % 1000) / 500,
            findings=i % 12,
            found=f"{i % 12} Problem",
        )
        for i in range(count)
    )


def shown(model: NoteTableModel, column: Column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = NoteTableModel()
    qtmodeltester.check(model)
    model.set_rows(rows(30))
    model.sort(Column.FINDINGS, Qt.SortOrder.AscendingOrder)
    model.search("fever")
    qtmodeltester.check(model)


def test_figures_are_sorted_as_figures(qtbot: QtBot) -> None:
    model = NoteTableModel()
    model.set_rows(rows(30))
    model.sort(Column.FINDINGS, Qt.SortOrder.DescendingOrder)
    assert shown(model, Column.FINDINGS)[1:4] == ["11", "11", "10"] or shown(
        model, Column.FINDINGS
    )[:4] == ["11", "11", "10", "10"]
    model.sort(Column.UNSURE, Qt.SortOrder.DescendingOrder)
    figures = [float(figure) for figure in shown(model, Column.UNSURE)[:-1]]
    assert figures == sorted(figures, reverse=True)
    assert shown(model, Column.UNSURE)[-1] == "–"


def test_search_looks_at_text_and_document_case_aside(qtbot: QtBot) -> None:
    model = NoteTableModel()
    model.set_rows(rows(30))
    model.search("Fever")
    assert model.rowCount() == 5
    model.search("D2")
    assert model.rowCount() == 10
    model.search("")
    assert model.rowCount() == 30


def test_a_selected_row_stays_selected_through_sorting(qtbot: QtBot) -> None:
    model = NoteTableModel()
    model.set_rows(rows(30))
    kept = QPersistentModelIndex(model.index(4, Column.TEXT))
    text = kept.data()
    model.sort(Column.TEXT, Qt.SortOrder.AscendingOrder)
    assert kept.data() == text


def test_the_bar_is_a_share_of_the_least_sure_note(qtbot: QtBot) -> None:
    model = NoteTableModel()
    model.set_rows(rows(30))
    model.sort(Column.UNSURE, Qt.SortOrder.DescendingOrder)
    assert model.index(0, Column.UNSURE).data(ShareRole) == 1.0
    assert model.index(29, Column.UNSURE).data(ShareRole) is None
    assert isinstance(model.index(0, Column.TEXT).data(RowRole), NoteRow)


def test_a_hundred_thousand_notes_are_sorted_and_searched_quickly(qtbot: QtBot) -> None:
    model = NoteTableModel()
    table = make_table(model, "many")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    model.set_rows(rows(100_000))
    began = time.process_time()
    model.sort(Column.FINDINGS, Qt.SortOrder.AscendingOrder)
    table.grab()
    sorting = time.process_time() - began
    began = time.process_time()
    model.search("fever")
    table.grab()
    searching = time.process_time() - began
    # A tenth of a second each on a quiet machine; a proxy sorting through data() takes many.
    assert sorting < 0.6
    assert searching < 0.6


def test_values_fall_into_equal_steps() -> None:
    assert bin_counts([0.0, 0.1, 0.5, 1.0], bins=2) == [2, 2]
    assert bin_counts([0.0, 0.0], bins=4) == [2, 0, 0, 0]


@pytest.mark.parametrize("values", [[], [0.0], [0.9, 0.4, 0.1]])
def test_the_histogram_can_be_drawn_of_anything(qtbot: QtBot, values: list[float]) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.show_values(values)
    histogram.set_threshold(0.5)
    assert not histogram.grab().isNull()


def test_the_name_of_a_document_of_ordinary_length_is_whole(qtbot: QtBot) -> None:
    table = make_table(NoteTableModel(), "notes")
    qtbot.addWidget(table)
    words = table.fontMetrics().horizontalAdvance("ward-3.note-0125")
    assert table.columnWidth(Column.DOCUMENT) >= words + 24  # the edges of a cell

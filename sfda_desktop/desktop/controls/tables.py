"""Tables whose columns and rows keep in proportion to their text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView


class TextSizeFollower(QObject):
    """Makes the columns of a table wider and its rows higher when its text grows, and back."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._height = table.fontMetrics().height()
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scale what was set in pixels; columns that fit themselves are left alone."""
        if watched is self._table and event.type() == QEvent.Type.FontChange:
            height = self._table.fontMetrics().height()
            if height != self._height:
                factor, self._height = height / self._height, height
                self._scale(factor)
        return super().eventFilter(watched, event)

    def _scale(self, factor: float) -> None:
        rows, columns = self._table.verticalHeader(), self._table.horizontalHeader()
        rows.setDefaultSectionSize(round(rows.defaultSectionSize() * factor))
        for place in range(columns.count()):
            # A hidden column has no size to scale; it gets its share when it is set anew.
            if columns.sectionResizeMode(
                place
            ) is QHeaderView.ResizeMode.Interactive and not columns.isSectionHidden(place):
                columns.resizeSection(place, round(columns.sectionSize(place) * factor))

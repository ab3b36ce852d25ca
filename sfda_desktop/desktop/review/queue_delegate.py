"""How a note of the list looks: words, how unsure the model is, what kind, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sfda_desktop.desktop.icons import pixmap
from sfda_desktop.desktop.review.queue_model import QueueRole, QueueRow
from sfda_desktop.desktop.theme import Space, Theme, Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.line_of_words import draw_words
from sfda_desktop.domain.decisions import Origin, Verdict
from sfda_desktop.review import Disagreement

_BAR = 34.0
_ICON = 16
_STATES = {
    Verdict.ACCEPT: ("circle-check", "good"),
    Verdict.EDIT: ("pencil", "good"),
    Verdict.REJECT: ("x", "muted"),
    Verdict.SKIP: ("skip-forward", "warn"),
}
_UNSEEN = {Origin.BULK: "list-checks", Origin.AUTOMATIC: "sparkles"}
"""Accepted without anybody looking at the very note."""


class QueueDelegate(QStyledItemDelegate):
    """Paints two lines a note; measured text is kept until width, font or theme change."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing measured."""
        super().__init__(parent)
        self._elided: dict[tuple[str, int], str] = {}
        self._measured_for: tuple[str, float] = ("", 0.0)
        self._body = QFont()
        self._small = QFont()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines and some air."""
        return QSize(160, self.row_height())

    def row_height(self) -> int:
        """Return the height of a row at the present text size, in pixels."""
        self._follow_font()
        lines = QFontMetrics(self._body).height() + QFontMetrics(self._small).height()
        return lines + Space.L + 2

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one note."""
        row = index.data(QueueRole.ROW)
        if not isinstance(row, QueueRow):
            return
        self._follow_font()
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        self._draw_ground(painter, option, box, theme)
        inside = box.adjusted(10, 7, -10, -7)
        if row.pending:
            self._draw_pending(painter, inside, theme)
            painter.restore()
            return
        self._draw_state(painter, row, inside, theme)
        words = inside.adjusted(0, 0, -_ICON - 8, 0)
        decided = row.verdict is not None and row.verdict.decides
        painter.setFont(self._body)
        painter.setPen(QColor(theme.muted if decided else theme.text))
        height = QFontMetrics(self._body).height()
        line = QRectF(words.left(), words.top(), words.width(), height)
        draw_words(painter, line, self._cut(row.snippet, self._body, words.width()))
        below = QRectF(inside.left(), words.top() + height + 2, inside.width(), inside.height())
        self._draw_second_line(painter, row, below, theme)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, theme: Theme
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(box, 7, 7)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1, 1)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.sunken))
            painter.drawRoundedRect(box, 7, 7)

    def _draw_pending(self, painter: QPainter, inside: QRectF, theme: Theme) -> None:
        """Draw where the words of a row will stand while they are read."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        height = QFontMetrics(self._body).height()
        for top, share in ((0.0, 0.8), (height + 2.0, 0.45)):
            line = QRectF(inside.left(), inside.top() + top + 4, inside.width() * share, height / 2)
            painter.drawRoundedRect(line, 3, 3)

    def _draw_state(self, painter: QPainter, row: QueueRow, inside: QRectF, theme: Theme) -> None:
        name, tone = _STATES[row.verdict] if row.verdict is not None else ("circle", "")
        name = _UNSEEN.get(row.origin, name)
        colour = {"good": theme.good, "warn": theme.warn, "muted": theme.muted}.get(
            tone, theme.border_strong
        )
        ratio = painter.device().devicePixelRatioF()
        lower = (QFontMetrics(self._body).height() - _ICON) / 2  # in the middle of its line
        place = QPoint(round(inside.right() - _ICON), round(inside.top() + lower))
        painter.drawPixmap(place, pixmap(name, colour, _ICON, ratio))

    def _draw_second_line(
        self, painter: QPainter, row: QueueRow, box: QRectF, theme: Theme
    ) -> None:
        metrics = QFontMetrics(self._small)
        height = metrics.height()
        left = box.left()
        if row.unsure is not None:
            bar = QRectF(left, box.top() + height / 2 - 2.5, _BAR, 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.border))
            painter.drawRoundedRect(bar, 2.5, 2.5)
            painter.setBrush(QColor(theme.accent))
            filled = max(5.0, _BAR * row.unsure)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), filled, 5), 2.5, 2.5)
            left += _BAR + 8
        painter.setFont(self._small)
        right = box.right()
        word = row.kind_words
        if word:
            width = metrics.horizontalAdvance(word)
            right -= width
            calm = row.kind is Disagreement.SAME or row.unread
            painter.setPen(QColor(theme.muted if calm else theme.warn))
            draw_words(painter, QRectF(right, box.top(), width + 1, height), word)
            right -= 8
        painter.setPen(QColor(theme.muted))
        rest = QRectF(left, box.top(), right - left, height)
        draw_words(painter, rest, self._cut(row.doc, self._small, right - left))

    def _cut(self, words: str, font: QFont, width: float) -> str:
        key = (words, round(width) * 2 + (font is self._small))
        if key not in self._elided:
            self._elided[key] = QFontMetrics(font).elidedText(
                words, Qt.TextElideMode.ElideRight, round(width)
            )
        return self._elided[key]

    def _follow_font(self) -> None:
        body = scaled_font(Type.BODY)
        measured_for = (body.family(), body.pointSizeF())
        if measured_for != self._measured_for or len(self._elided) > 20_000:
            self._measured_for = measured_for
            self._body, self._small = body, scaled_font(Type.CAPTION)
            self._elided = {}

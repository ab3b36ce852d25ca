"""How a finding looks in the three columns: the words, and below them line, sign and label."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sfda_desktop.desktop.review.answer_rows import AnswerRow, Finding
from sfda_desktop.desktop.review.answers_model import AnswerColumn, AnswerRole
from sfda_desktop.desktop.review.wording import detail_words
from sfda_desktop.desktop.theme import Space, Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.line_of_words import draw_words
from sfda_desktop.desktop.widgets.mark_painter import label_colour, origin_pen
from sfda_desktop.desktop.widgets.text_marks import Change, Origin

_LINE = 18.0


class AnswersDelegate(QStyledItemDelegate):
    """Paints two lines a finding; what all agree on is muted, so that the eye finds the rest."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Measure with the application's font."""
        super().__init__(parent)
        self._body = QFont()
        self._small = QFont()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines and some air."""
        return QSize(120, self.row_height())

    def row_height(self) -> int:
        """Return the height of a row at the present text size, in pixels."""
        self._follow_font()
        lines = QFontMetrics(self._body).height() + QFontMetrics(self._small).height()
        return lines + Space.M + 2

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        self._follow_font()
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        final = index.column() == AnswerColumn.FINAL
        if final:
            painter.fillRect(box, QColor(theme.sunken))
        if final and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(theme.accent), 1.6))
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(box.adjusted(3, 2, -3, -2), 6, 6)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inside = box.adjusted(9, 6, -8, -5)
        finding = index.data(AnswerRole.FINDING)
        if isinstance(finding, Finding):
            row = index.data(AnswerRole.ROW)
            calm = isinstance(row, AnswerRow) and not row.differs and not final
            painter.setPen(QColor(theme.muted if calm else theme.text))
            self._draw_finding(painter, inside, finding, index)
        else:
            about = index.column() == AnswerColumn.ABOUT
            painter.setFont(self._body if about else scaled_font(Type.CAPTION))
            painter.setPen(QColor(theme.text if about else theme.muted))
            words = str(index.data() or "")
            if about:
                words = "\n".join(
                    QFontMetrics(self._body).elidedText(
                        each, Qt.TextElideMode.ElideMiddle, round(inside.width())
                    )
                    for each in words.split("\n")
                )
            painter.drawText(
                inside,
                Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap,
                words,
            )
        painter.restore()

    def _draw_finding(
        self,
        painter: QPainter,
        inside: QRectF,
        finding: Finding,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        metrics = QFontMetrics(self._body)
        # what stands below a label is no label itself: plain, so that there is room for all of it
        below_font = self._small if finding.words else scaled_font(Type.CAPTION)
        small = QFontMetrics(below_font)
        painter.setFont(self._body)
        words = finding.words or finding.label
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, round(inside.width()))
        top = QRectF(inside.left(), inside.top(), inside.width(), metrics.height())
        if finding.sign is Change.REMOVED:
            struck = QFont(self._body)
            struck.setStrikeOut(True)
            painter.setFont(struck)
        draw_words(painter, top, elided)
        below = QRectF(inside.left(), top.bottom() + 1, inside.width(), small.height())
        ink, origin = index.data(AnswerRole.INK), index.data(AnswerRole.ORIGIN)
        colour = QColor(label_colour(ink if isinstance(ink, int) else -1).line)
        painter.setPen(origin_pen(Origin(origin) if origin else Origin.PERSON, colour))
        middle = round(below.center().y()) + 0.5
        painter.drawLine(QPointF(below.left() + 1, middle), QPointF(below.left() + _LINE, middle))
        painter.setFont(below_font)
        painter.setPen(colour)
        label = finding.label if finding.words else " · ".join(detail_words(finding))
        if finding.sign:
            label = f"{finding.sign.value} {label}"
        rest = below.adjusted(_LINE + 6, 0, 0, 0)
        shown = small.elidedText(label, Qt.TextElideMode.ElideRight, round(rest.width()))
        draw_words(painter, rest, shown)

    def _follow_font(self) -> None:
        self._body = scaled_font(Type.BODY)
        self._small = scaled_font(Type.CAPTION, bold=True)

"""A text with its findings: read, selected by mouse and keyboard, never typed into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.widgets.arc import RISE, ArcLayer
from sfda_desktop.desktop.widgets.caret_keys import CaretKeys
from sfda_desktop.desktop.widgets.heat import Heat, HeatLayer
from sfda_desktop.desktop.widgets.mark_layer import MarkLayer
from sfda_desktop.desktop.widgets.mark_painter import MarkPainter
from sfda_desktop.desktop.widgets.text_marks import TextMark
from sfda_desktop.desktop.widgets.utf16 import TextPositions, displayable

NOTE_TEXT_SCALE = 1.25
"""Size of a note's type against the system's: it is read for hours."""

_MARGIN = 2.0  # pixels around the text
_FONT_EVENTS = {
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.FontChange,
    QEvent.Type.ParentChange,
}


class SpanText(QTextEdit):
    """Shows a text and its marks; all positions given and taken are code points.

    Marks are drawn, not written into the document: changing them lays nothing out again, and only
    the lines in view are computed, so a note of 50,000 characters stays fluid.
    """

    selected_span_changed = Signal(object)
    """(start, end) of the selected text without blanks at its ends, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._text = ""
        self._positions = TextPositions("")
        self._lane_count_of_block: dict[int, int] = {}
        self._painter = MarkPainter()
        self._marks = MarkLayer(self._painter)
        self._heat = HeatLayer()
        self._arc = ArcLayer()
        self._focused_mark: TextMark | None = None
        self._most_height = 0
        self._caret_keys = CaretKeys()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a project file dropped here is the window's
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { border: none; background: transparent; padding: 0; }")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._forget_geometry)
        self.selectionChanged.connect(self._tell_selection)
        self._follow_font()

    # --- what is shown -------------------------------------------------------------------------

    @property
    def note(self) -> str:
        """The text as it was given."""
        return self._text

    @property
    def marks(self) -> tuple[TextMark, ...]:
        """The marks as they were given."""
        return self._marks.marks

    def show_note(
        self,
        text: str,
        marks: Sequence[TextMark] = (),
        *,
        pair: tuple[tuple[int, int], tuple[int, int]] | None = None,
    ) -> None:
        """Show another text; the selection is gone and the view is at the top.

        An arrow leads from one stretch of a `pair` to the other.
        """
        self._text = text
        self._positions = TextPositions(text)
        self._arc.show(pair, self._positions)
        self.clear()
        self._make_room_for_arrow()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, at the end
        cursor.setBlockFormat(self._block_format(1))
        cursor.insertText(displayable(text))
        self._lane_count_of_block = {}
        self.show_heat(())
        self.show_marks(marks)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def show_marks(self, marks: Sequence[TextMark]) -> None:
        """Show other marks on the same text; none of them has the frame."""
        self._focused_mark = None
        self._marks.show(marks, self._text, self._positions, self.document())
        self._make_room_for_lanes()
        self._forget_geometry()

    def show_heat(self, heats: Sequence[Heat]) -> None:
        """Show how unsure the model is of each word, or (empty) no longer."""
        self._heat.show(heats, self.document(), self._positions)
        self.viewport().update()

    def focus_mark(self, mark: TextMark | None) -> None:
        """Frame one of the marks as the one that keys act on."""
        if mark != self._focused_mark:
            self._focused_mark = mark
            self.viewport().update()

    def scroll_to(self, start: int, end: int) -> None:
        """Bring a stretch of text into view without selecting it: its beginning, if it is long."""
        top = self._line_top(start)
        bottom = self._line_top(max(start, end - 1)) + self._line_step()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if bar.value() <= top and bottom <= bar.value() + height:
            return
        spare = max(0.0, height - (bottom - top))
        bar.setValue(int(top - spare / 3))

    def _line_top(self, position: int) -> float:
        """Return where in the document the line of a code point begins, in pixels."""
        place = self._positions.to_utf16(position)
        block = self.document().findBlock(place)
        line = block.layout().lineForTextPosition(place - block.position())
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return top + (line.y() if line.isValid() else 0.0)

    def let_caret_move(self, *, by_letters: bool, by_words: bool) -> None:
        """Let the arrows (with Ctrl: by words) move the caret, else leave them to the page."""
        self._caret_keys.let_caret_move(by_letters=by_letters, by_words=by_words)

    # --- selection -----------------------------------------------------------------------------

    def selected_span(self) -> tuple[int, int] | None:
        """Return (start, end) of the selected text without blanks at its ends, or None."""
        cursor = self.textCursor()
        start = self._positions.to_code_point(cursor.selectionStart())
        end = self._positions.to_code_point(cursor.selectionEnd())
        chosen = self._text[start:end]
        start += len(chosen) - len(chosen.lstrip())
        end -= len(chosen) - len(chosen.rstrip())
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select a stretch of text, the caret at its end."""
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_utf16(start))
        cursor.setPosition(self._positions.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place_caret(self, position: int) -> None:
        """Drop the selection and put the caret somewhere."""
        self.select(position, position)

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._positions.to_code_point(self.textCursor().position())

    def _tell_selection(self) -> None:
        self.selected_span_changed.emit(self.selected_span())

    # --- size ----------------------------------------------------------------------------------

    def grow_with_text(self, *, most: int) -> None:
        """Keep the widget as high as its text, up to `most` pixels; beyond that it scrolls."""
        self._most_height = most
        self._forget_geometry()

    def content_height(self) -> int:
        """Return the height that shows the whole text at the present width, in pixels."""
        return round(self.document().size().height()) + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        """Ask for the height of the text."""
        return QSize(480, self.content_height())

    def minimumSizeHint(self) -> QSize:
        """Two lines must always be seen, with what hangs below them."""
        return QSize(160, 2 * self._line_step() + 8)

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints, then the text, then lines and captions."""
        scrolled = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        area = QRectF(event.rect()).translated(-scrolled)
        blocks = self._blocks_in(area)
        step = self._line_step()
        visible = self._marks.within(blocks, area.adjusted(0, -4 * step, 0, step))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(scrolled)
        for mark in visible:
            self._painter.draw_tint(painter, mark)
        self._heat.draw(painter, blocks)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(scrolled)
        for mark in visible:
            self._painter.draw_line(painter, mark)
            if mark.mark == self._focused_mark:
                self._painter.draw_focus(painter, mark)
        self._arc.draw(painter, self.document())
        painter.end()

    def _blocks_in(self, area: QRectF) -> list[QTextBlock]:
        layout = self.document().documentLayout()
        position = layout.hitTest(QPointF(0, area.top()), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(0, position))
        if block.previous().isValid():
            block = block.previous()
        found = []
        while block.isValid() and layout.blockBoundingRect(block).top() <= area.bottom():
            found.append(block)
            block = block.next()
        return found

    def _forget_geometry(self) -> None:
        self._marks.forget_geometry()
        self._heat.forget_geometry()
        if self._most_height:
            height = min(self.content_height(), self._most_height)
            self.setFixedHeight(max(height, self.minimumSizeHint().height() // 2))
        self.updateGeometry()
        self.viewport().update()

    def _make_room_for_lanes(self) -> None:
        document, found = self.document(), self._marks.lanes_of_blocks()
        changed = {
            number
            for number in found.keys() | self._lane_count_of_block.keys()
            if found.get(number, 1) != self._lane_count_of_block.get(number, 1)
        }
        for number in changed:
            cursor = QTextCursor(document.findBlockByNumber(number))
            cursor.setBlockFormat(self._block_format(found.get(number, 1)))
        self._lane_count_of_block = found

    def _make_room_for_arrow(self) -> None:
        frame = self.document().rootFrame()
        frame_format = frame.frameFormat()
        frame_format.setTopMargin(_MARGIN + (RISE if self._arc.is_shown else 0.0))
        frame.setFrameFormat(frame_format)

    def _block_format(self, lane_count: int) -> QTextBlockFormat:
        block_format = QTextBlockFormat()
        arrow = RISE if self._arc.is_shown else 0.0  # must not run through a caption above it
        block_format.setLineHeight(
            lane_count * self._painter.lane_height + 4 + arrow,
            QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value,
        )
        return block_format

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole caption of the mark under the pointer: there may be no room for it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.caption_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def caption_at(self, point: QPoint) -> str:
        """Return the captions of what is marked at a point of the viewport, one a line."""
        place = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        blocks = self._blocks_in(QRectF(0, place.y(), 1, 1))
        return "\n".join(mark.full_caption for mark in self._marks.at(blocks, place))

    # --- keys and type -------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leave all keys but those of the caret to the page's own shortcuts.

        A read-only text of Qt would keep Ctrl+Z and Ctrl+arrows for itself.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._caret_keys.claims(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; what the caret does not use goes to the page."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's text size and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        if event.type() in _FONT_EVENTS:
            self._follow_font()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the marks out for the new width."""
        super().resizeEvent(event)
        self._forget_geometry()

    def _follow_font(self) -> None:
        parent = self.parentWidget()
        base = QFont(parent.font() if parent else self.font())
        size = base.pointSizeF() if base.pointSizeF() > 0 else 10.0
        note_font = QFont(base)
        note_font.setPointSizeF(size * NOTE_TEXT_SCALE)
        self.document().setDefaultFont(note_font)
        caption_font = QFont(base)
        caption_font.setPointSizeF(size * 0.82)
        caption_font.setWeight(QFont.Weight.DemiBold)
        self._painter.set_font(caption_font)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._block_format(1))
        self._lane_count_of_block = {}
        self._marks.share_lanes()
        self._make_room_for_lanes()
        self._forget_geometry()

    def _line_step(self) -> int:
        metrics = QFontMetricsF(self.document().defaultFont())
        most_lanes = max(self._lane_count_of_block.values(), default=1)
        return round(metrics.height() + self._block_format(most_lanes).lineHeight())

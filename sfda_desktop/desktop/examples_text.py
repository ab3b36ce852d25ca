"""Examples to read: the text of each with what was found in it, and what was said about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from sfda_desktop.desktop.shown_examples import ShownExample
from sfda_desktop.desktop.theme import Space, current_theme
from sfda_desktop.desktop.widgets.utf16 import displayable


class ExamplesText(QTextEdit):
    """Shows examples below each other; what they say is put in as text, never read as HTML."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._examples: Sequence[ShownExample] = ()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a project file dropped here is the window's
        self.document().setIndentWidth(Space.L)

    def show_examples(self, examples: Sequence[ShownExample]) -> None:
        """Show other examples, from the first one on."""
        self._examples = examples
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        theme = current_theme()
        plain, found, muted = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        found.setFontWeight(QFont.Weight.Bold)
        found.setFontUnderline(True)  # a weight alone is hard to see in some scripts
        muted.setForeground(QColor(theme.muted))
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for place, example in enumerate(self._examples):
            if place:
                cursor.insertBlock(_paragraph(above=Space.L), muted)
            cursor.insertText(displayable(example.where), muted)
            cursor.insertBlock(_paragraph(above=Space.XS), plain)
            for piece, is_found in example.pieces():
                cursor.insertText(displayable(piece), found if is_found else plain)
            for line in example.answers:
                cursor.insertBlock(_paragraph(above=Space.XS, indented=True), plain)
                cursor.insertText(displayable(line), plain)
        cursor.endEditBlock()


def _paragraph(*, above: int, indented: bool = False) -> QTextBlockFormat:
    found = QTextBlockFormat()
    found.setTopMargin(above)
    found.setIndent(1 if indented else 0)
    return found

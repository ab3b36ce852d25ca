"""The keys that a text which is only read keeps for its caret; all others are the page's."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

_ALWAYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.SelectNextChar,
    QKeySequence.StandardKey.SelectPreviousChar,
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.SelectNextLine,
    QKeySequence.StandardKey.SelectPreviousLine,
    QKeySequence.StandardKey.SelectStartOfLine,
    QKeySequence.StandardKey.SelectEndOfLine,
    QKeySequence.StandardKey.MoveToNextLine,
    QKeySequence.StandardKey.MoveToPreviousLine,
    QKeySequence.StandardKey.MoveToStartOfLine,
    QKeySequence.StandardKey.MoveToEndOfLine,
)
_LETTERS = (QKeySequence.StandardKey.MoveToNextChar, QKeySequence.StandardKey.MoveToPreviousChar)
_WORDS = (QKeySequence.StandardKey.MoveToNextWord, QKeySequence.StandardKey.MoveToPreviousWord)


class CaretKeys:
    """Says which keys move the caret or select, and which of the arrows are among them."""

    def __init__(self) -> None:
        """Begin with the arrows that go by letters."""
        self._keys = (*_ALWAYS, *_LETTERS)

    def let_caret_move(self, *, by_letters: bool, by_words: bool) -> None:
        """Let the arrows (with Ctrl: by words) move the caret, else leave them to the page."""
        letters, words = _LETTERS if by_letters else (), _WORDS if by_words else ()
        self._keys = (*_ALWAYS, *letters, *words)

    def claims(self, event: QKeyEvent) -> bool:
        """Tell whether a key is one of the caret's."""
        return any(event.matches(key) for key in self._keys)

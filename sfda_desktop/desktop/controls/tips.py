"""Tooltips that hold words of notes, files or people."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Return words for a tooltip, in which Qt would read what looks like HTML as such.

    A note that came out of a browser holds `<br>` and `<b>`; they are shown as they stand.
    """
    if not Qt.mightBeRichText(words):
        return words
    return f'<span style="white-space: pre-wrap">{escape(words)}</span>'

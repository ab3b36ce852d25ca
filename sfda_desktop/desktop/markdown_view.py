"""Markdown to read, of whatever origin: nothing in it is loaded and nothing is run."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit


class MarkdownView(QTextEdit):
    """Shows Markdown as it is meant; it may come with a model, so it is kept harmless."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def show_markdown(self, words: str) -> None:
        """Show Markdown; HTML in it stays text."""
        # CommonMark's dialect is a set of flags; tables and lists are wanted, HTML is not.
        features = (
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            | QTextDocument.MarkdownFeature.MarkdownNoHTML
        )
        self.document().setMarkdown(words, features)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load no picture that the text may name, from wherever."""
        return None

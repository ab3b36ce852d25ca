"""Everything a window says: on screen, in tooltips, to a screen reader, painted by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

OPENS, CLOSES = "⟦", "⟧"
_LETTERS = re.compile(r"[^\W\d_]{2,}")
MOST_ROWS = 12  # of a table: the others say the same


def pseudo(english: str, comment: str) -> str | None:
    """Return a sentence marked and 40 % longer, as a language that needs more room would be."""
    is_date = english.startswith("%")
    if not is_date and not _LETTERS.search(re.sub(r"\{[^}]*\}", "", english)):
        return None
    return f"{OPENS}{english}{'·' * (len(english) * 2 // 5)}{CLOSES}"


def unmarked(words: str) -> str:
    """Return what of a text does not come from a translation."""
    depth, kept = 0, []
    for letter in words:
        depth += letter == OPENS
        if depth == 0:
            kept.append(letter)
        depth -= letter == CLOSES and depth > 0
    return "".join(kept)


def letters_in(words: str) -> list[str]:
    """Return the words of two letters and more."""
    return _LETTERS.findall(words)


@dataclass(frozen=True)
class Said:
    """A text and where it is said."""

    where: str
    words: str


def said_by(root: QWidget) -> Iterator[Said]:
    """Yield all texts of a widget and of what is in it, whether or not it shows now."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget.parent(), QTabBar):
            continue  # Qt's own buttons, in Qt's own words
        name = f"{type(widget).__name__} {widget.objectName()}"
        for kind, words in _texts(widget):
            if words:
                yield Said(f"{name}: {kind}", words)
    for action in root.findChildren(QAction):
        yield Said(f"QAction {action.objectName()}", action.text())


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    yield "what's this", widget.whatsThis()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QGroupBox):
        yield "title", widget.title()
    elif isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield f"tab {tab}", widget.tabText(tab)
            yield f"tooltip of tab {tab}", widget.tabToolTip(tab)
    elif isinstance(widget, QComboBox):
        for item in range(widget.count()):
            yield f"item {item}", widget.itemText(item)
            yield (
                f"tooltip of item {item}",
                str(widget.itemData(item, Qt.ItemDataRole.ToolTipRole) or ""),
            )
    elif isinstance(widget, QSpinBox | QDoubleSpinBox):
        yield "prefix", widget.prefix()
        yield "suffix", widget.suffix()
        yield "special value", widget.specialValueText()
    elif isinstance(widget, QTableView | QListView) and not isinstance(widget, QHeaderView):
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    if isinstance(view.parent(), QComboBox):
        return
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    columns = view.horizontalHeader().count() if isinstance(view, QTableView) else 1
    for column in range(columns):
        for role in roles:
            heading = model.headerData(column, Qt.Orientation.Horizontal, role)
            yield f"heading {column}", heading if isinstance(heading, str) else ""
            for row in range(min(MOST_ROWS, model.rowCount(QModelIndex()))):
                found = model.index(row, column, QModelIndex()).data(role)
                yield f"cell {row}, {column}", found if isinstance(found, str) else ""


class Painted:
    """Remembers what is painted by `QPainter.drawText` while a window is grabbed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.words: set[str] = set()
        draw = QPainter.drawText

        def remember(painter: QPainter, *arguments: Any) -> Any:
            self.words |= {each for each in arguments if isinstance(each, str)}
            return draw(painter, *arguments)

        monkeypatch.setattr(QPainter, "drawText", remember)

    def of(self, widget: QWidget) -> Iterator[Said]:
        """Yield what a widget paints."""
        self.words.clear()
        widget.grab()
        for words in sorted(self.words):
            yield Said(f"painted by {type(widget).__name__} {widget.objectName()}", words)


def told(faults: list[str]) -> str:
    """Return faults one a line, each once, for the message of a failed test."""
    return "\n".join(dict.fromkeys(faults))

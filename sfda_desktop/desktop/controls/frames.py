"""Where things stand: rows, columns, cards, the head of a page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controls.labels import text
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.theme import Space

Part = QWidget | QLayout | int | None


def _fill(layout: QHBoxLayout | QVBoxLayout, parts: tuple[Part, ...]) -> None:
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def row(*parts: Part, gap: int = Space.S) -> QHBoxLayout:
    """Put parts beside each other; `None` is a stretch, a number a gap in pixels."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    _fill(layout, parts)
    return layout


def column(*parts: Part, gap: int = Space.S) -> QVBoxLayout:
    """Put parts below each other; `None` is a stretch, a number a gap in pixels."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    _fill(layout, parts)
    return layout


class Card(QFrame):
    """A raised surface with parts below each other."""

    def __init__(self, *parts: Part, gap: int = Space.S, margin: int = Space.XL - 4) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.parts = QVBoxLayout(self)
        self.parts.setContentsMargins(margin, margin - 4, margin, margin - 4)
        self.parts.setSpacing(gap)
        _fill(self.parts, parts)


class PageHeader(QWidget):
    """Title and one sentence on the left, the page's actions on the right."""

    def __init__(self, title: str, *actions: QWidget) -> None:
        super().__init__()
        self.title = text(title, "title")
        self.sentence = text("", "muted", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(column(self.title, self.sentence, gap=Space.XS), 1)
        for action in actions:
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)


class Field(QWidget):
    """A question: its name, what answers it, and a line that says how the answer fares."""

    def __init__(self, name: str, answer: QWidget | QLayout, hint: str = "") -> None:
        super().__init__()
        self.name = text(name, "", wrap=True)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.hint = text(hint, "caption", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        if isinstance(answer, QLayout):
            layout.addLayout(answer)
        else:
            layout.addWidget(answer)
            self.name.setBuddy(answer)
            if not answer.accessibleName():
                answer.setAccessibleName(name)
        layout.addWidget(self.hint)
        self.say(hint)  # not sooner: without a parent it would flash up as a window of its own

    def say(self, hint: str) -> None:
        """Show another line below the answer, none if it is empty."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))


class Body(QWidget):
    """Contents that are exactly as high as they are at the width they have.

    A scroll area makes its contents at least `minimumSizeHint` high, which for wrapped text is the
    height at the least width: a screenful of nothing below the last card.
    """

    def __init__(self, layout: QLayout, least_width: int | None = None) -> None:
        super().__init__()
        self._least_width = least_width
        self.setLayout(layout)

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width."""
        least = super().minimumSizeHint()
        if self._least_width is not None:
            least.setWidth(self._least_width)
        if self.hasHeightForWidth():
            least.setHeight(0)
        return least


def scrolled(content: QWidget | QLayout) -> QScrollArea:
    """Let content scroll, without a frame of its own; sideways only where it cannot be narrower."""
    if isinstance(content, QLayout):
        inside: QWidget = Body(content)
    else:
        inside = content
    inside.setProperty("role", "plain")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    return area


def scrolled_alone(content: QWidget | QLayout, least: int = 160) -> QScrollArea:
    """Let content scroll in whatever height is left, `least` pixels at the least.

    The page that it stands on need not scroll as well, however much there is to see. It wants a
    stretch in its layout.
    """
    area = scrolled(content)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    area.setMinimumHeight(least)
    return area


def capped(content: QWidget, width: int) -> QWidget:
    """Keep content from becoming wider than can be read; all pages begin at the same left edge."""
    content.setMaximumWidth(width)
    layout = row(gap=0)
    layout.addWidget(content, 1000)
    layout.addStretch(1)
    return Body(layout)


def elided(label: QLabel, words: str, width: int) -> None:
    """Show `words` cut to `width` pixels, whole in the tooltip."""
    label.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, width))
    label.setToolTip(plain_tip(words))

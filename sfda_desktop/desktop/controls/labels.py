"""Text on a page. Always plain text: a note that holds HTML must not become HTML."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QWidget

from sfda_desktop.desktop.controls.tips import plain_tip

_LEAST_ELIDED = 40


def text(
    words: str = "",
    role: str = "",
    *,
    tone: str = "",
    wrap: bool = False,
    name: str = "",
    selectable: bool = False,
) -> QLabel:
    """Return a label; `role` and `tone` are the properties that the style sheet knows."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    if tone:
        label.setProperty("tone", tone)
    if wrap:
        label.setWordWrap(True)
        policy = label.sizePolicy()  # which says that the height depends on the width
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        label.setSizePolicy(policy)
    if name:
        label.setObjectName(name)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class ElidedLabel(QLabel):
    """A line that is cut with … where there is no room for all of it; a screen reader gets all."""

    def __init__(self, name: str, role: str = "caption") -> None:
        """`role` is the property that the style sheet knows."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Almost nothing: it gives way to everything else."""
        return QSize(_LEAST_ELIDED, super().minimumSizeHint().height())

    def setText(self, words: str) -> None:
        """Show `words`, whole in the tooltip."""
        super().setText(words)
        self.setToolTip(plain_tip(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        area = self.contentsRect()
        metrics = self.fontMetrics()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def line() -> QFrame:
    """Return a thin horizontal line."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget another tone (good | warn | bad | info | empty) after it was made."""
    set_property(widget, "tone", tone)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and have it looked at again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = QApplication.style()  # the widget's own is kept past its deletion: a crash
    style.unpolish(widget)
    style.polish(widget)

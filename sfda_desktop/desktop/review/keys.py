"""Buttons that show their key, and controls that keep their own keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSizePolicy

from sfda_desktop.desktop.theme import CONTROL_HEIGHT, Theme, Type, current_theme, scaled_font

_PADDING = 12.0
_GAP = 8.0
_ACTIVATING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


class KeyButton(QAbstractButton):
    """A button with its key as a small cap before the word; `kind` is primary or empty.

    Clicking leaves the focus where it is, so that the next key goes to the note; who comes by Tab
    can press Space on it.
    """

    def __init__(self, key: str, words: str, name: str, *, kind: str = "", tip: str = "") -> None:
        """`key` as it is printed on the cap, empty where no key does the same."""
        super().__init__()
        self._key, self._kind, self._tip = key, kind, tip
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_words(words)

    def show_key(self, key: str) -> None:
        """Show another key, or none where it is empty."""
        self._key = key
        self._tell()

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self._tell()

    def stand_out(self, *, primary: bool) -> None:
        """Look like the thing to do, or like one of several."""
        self._kind = "primary" if primary else ""
        self.update()

    def _tell(self) -> None:
        words, tip = self.text(), self._tip or self.text()
        self.setAccessibleName(f"{words} ({self._key})" if self._key else words)
        self.setToolTip(f"{tip} ({self._key})" if self._key else tip)
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter for pressing the button while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _ACTIVATING
        ):
            event.accept()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Cap, gap and word."""
        width = self._cap_width() + 2 * _PADDING
        if self.text():
            width += QFontMetricsF(self._font()).horizontalAdvance(self.text())
            width += _GAP if self._key else 0
        height = max(CONTROL_HEIGHT, round(QFontMetricsF(self._font()).height()) + 16)
        return QSize(round(width), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button in the present theme."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground, border, ink = self._colours(theme)
        painter.setPen(QPen(QColor(border), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            colour = theme.text if self._kind == "primary" else theme.accent
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawRoundedRect(box, 8, 8)
        if self._key:
            self._draw_cap(painter, box, ink)
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        left = box.left() + _PADDING - 1 + self._cap_width() + (_GAP if self._key else 0)
        painter.drawText(
            QRectF(left, box.top(), box.width(), box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.text(),
        )
        painter.end()

    def _draw_cap(self, painter: QPainter, box: QRectF, ink: str) -> None:
        font = scaled_font(Type.CAPTION, bold=True)
        height = QFontMetricsF(font).height() + 3
        cap = QRectF(
            box.left() + _PADDING - 1, box.center().y() - height / 2, self._cap_width(), height
        )
        edge = QColor(ink)
        edge.setAlphaF(0.45)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        if not self.isEnabled():
            return theme.sunken, theme.border, theme.border_strong
        if self._kind == "primary":
            ground = theme.accent_hover if self.underMouse() else theme.accent
            ground = theme.accent_pressed if self.isDown() else ground
            return ground, ground, theme.on_accent
        if self.isDown():
            return theme.accent_soft, theme.accent, theme.text
        if self.underMouse():
            return theme.sunken, theme.accent, theme.text
        return theme.surface, theme.border_strong, theme.text

    def _cap_width(self) -> float:
        if not self._key:
            return 0.0
        metrics = QFontMetricsF(scaled_font(Type.CAPTION, bold=True))
        return max(metrics.height() + 3, metrics.horizontalAdvance(self._key) + 10)

    def _font(self) -> QFont:
        return scaled_font(Type.BODY, bold=self._kind == "primary")


class OwnKeys(QObject):
    """Lets a control that takes letters keep them from the page's one-key shortcuts."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim plain keys for a list of choices or a button that has the focus."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() not in _PLAIN:
            return False
        wanted = isinstance(watched, QComboBox) or event.key() in _ACTIVATING
        if wanted:
            event.accept()
        return wanted

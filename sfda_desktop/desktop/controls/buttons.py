"""Buttons and icons that keep up with the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from sfda_desktop.desktop.icons import ICON_SIZE, icon, pixmap
from sfda_desktop.desktop.theme import Theme, current_theme
from sfda_desktop.domain.wording import tr

RESTYLED = {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}


class Button(QPushButton):
    """A push button; `kind` is primary | quiet | danger | link, empty for an ordinary one."""

    _icon_name = ""

    def __init__(
        self,
        words: str,
        name: str,
        *,
        icon: str = "",
        kind: str = "",
        tip: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setText(words)
        self.setObjectName(name)
        self.setAccessibleName(words.replace("&", "") or tip)
        self._kind = kind
        if kind:
            self.setProperty("kind", kind)
        if keys:
            self.setShortcut(QKeySequence(keys))
        if tip or keys:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            self.setToolTip(f"{tip or words} ({shown})" if keys else tip)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._recolour()

    def setText(self, words: str) -> None:
        """Set the words, a little apart from the icon (Qt leaves them too close)."""
        super().setText(f"\u2009{words}" if self._icon_name and words else words)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour the icon with the theme."""
        super().changeEvent(event)
        if event.type() in RESTYLED:
            self._recolour()

    def _recolour(self) -> None:
        if not self._icon_name:
            return
        theme = current_theme()
        colour = {
            "primary": theme.on_accent,
            "danger": theme.bad,
            "link": theme.accent,
            "quiet": theme.muted,
        }.get(self._kind, theme.text)
        self.setIcon(icon(self._icon_name, colour, theme.border_strong))


def back_button(name: str) -> Button:
    """Return the way back at the head of a page; its arrow stands at the page's margin."""
    button = Button(tr("Back"), name, icon="arrow-left", kind="link")
    button.setProperty("shape", "edge")
    return button


class IconLabel(QLabel):
    """An icon that is not a button; `tone` names a colour of the theme (accent, muted, good …)."""

    _name = ""

    def __init__(self, name: str, size: int = ICON_SIZE, tone: str = "muted") -> None:
        super().__init__()
        self._name, self._size, self._tone = name, size, tone
        self.setFixedSize(size, size)
        self._redraw()

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon or tone."""
        self._name, self._tone = name, tone
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour the icon with the theme."""
        super().changeEvent(event)
        if event.type() in RESTYLED and self._name:
            self._redraw()

    def _redraw(self) -> None:
        colour = tone_colour(current_theme(), self._tone)
        self.setPixmap(pixmap(self._name, colour, self._size, self.devicePixelRatioF()))


def tone_colour(theme: Theme, tone: str) -> str:
    """Return the colour of a tone; an unknown one is text."""
    tones = {
        "accent": theme.accent,
        "info": theme.accent,
        "muted": theme.muted,
        "good": theme.good,
        "warn": theme.warn,
        "bad": theme.bad,
        "faint": theme.border_strong,
    }
    return tones.get(tone, theme.text)

"""The one visual language: colours, spacing, type, and the style sheet made of them.

Colours and the size of type follow the system unless the person at the window chose otherwise.
The current theme is read from the application's palette (`current_theme`), so a painted widget
needs no wiring: it asks when it paints, and Qt repaints it when the palette changes.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from sfda_desktop.desktop.palettes import DARK, HIGH_CONTRAST, LIGHT, THEMES, LabelColour, Theme
from sfda_desktop.desktop.style_sheet import style_sheet

__all__ = [
    "DARK",
    "HIGH_CONTRAST",
    "LARGEST_TEXT",
    "LIGHT",
    "SYSTEM",
    "THEMES",
    "LabelColour",
    "Space",
    "Theme",
    "ThemeKeeper",
    "Type",
    "current_theme",
    "scaled_font",
    "stylesheet",
]

SYSTEM = "system"
"""The choice of a theme that means: as the rest of this computer looks."""

_TELLS_CONTRAST = hasattr(QStyleHints, "accessibility")  # since Qt 6.10

LARGEST_TEXT = 200
"""Per cent of the system's size that text can be enlarged to; every page is laid out for it."""


class Space:
    """The spacing scale in device-independent pixels."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Type:
    """The type scale: factors on the system's font size."""

    CAPTION = 0.88
    BODY = 1.0
    LEAD = 1.12
    HEADING = 1.2
    TITLE = 1.6
    DISPLAY = 2.1


RADIUS = 8
CONTROL_HEIGHT = 34


def current_theme() -> Theme:
    """Return the theme that the application's palette shows now."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    for theme in THEMES:
        if window.name() == theme.window:
            return theme
    return DARK if window.lightness() < 128 else LIGHT


def scaled_font(factor: float, *, bold: bool = False, base: QFont | None = None) -> QFont:
    """Return the application's font, larger or smaller by a factor of the type scale."""
    font = QFont(base if base is not None else QApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def palette_of(theme: Theme) -> QPalette:
    """Return the Qt palette for what the style sheet does not reach."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.Highlight: theme.accent_soft,
        role.HighlightedText: theme.text,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Light: theme.surface,
        role.Midlight: theme.sunken,
        role.Mid: theme.border,
        role.Dark: theme.border_strong,
        role.Shadow: theme.border_strong,
        role.Accent: theme.accent,
    }
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.border_strong))
    return palette


def stylesheet(theme: Theme) -> str:
    """Return the application's style sheet in the colours of `theme`."""
    font = QApplication.font()
    return style_sheet(theme, font.pointSizeF() if font.pointSizeF() > 0 else 10.0)


class ThemeKeeper(QObject):
    """Keeps the application in the theme and the size of text that were chosen.

    Both follow the system live: its light or dark scheme and its wish for more contrast where the
    choice is `SYSTEM`, its font and size always; `enlarge` comes on top of that size. `forced`
    pins a theme whatever was chosen (for pictures).
    """

    changed = Signal()

    def __init__(self, app: QApplication, *, forced: Theme | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._forced = forced
        self._choice = SYSTEM
        self._factor = 1.0
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._base = self._given = app.font()
        self._applying = False
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        if _TELLS_CONTRAST:
            hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        self.apply()

    @property
    def theme(self) -> Theme:
        """The theme that should show now."""
        if self._forced is not None:
            return self._forced
        chosen = next((theme for theme in THEMES if theme.name == self._choice), None)
        if chosen is not None:
            return chosen
        hints = self._app.styleHints()
        if _TELLS_CONTRAST:
            wish = hints.accessibility().contrastPreference()
            if wish is Qt.ContrastPreference.HighContrast:
                return HIGH_CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    @Slot(str)
    def choose(self, name: str) -> None:
        """Show the theme of that name; `SYSTEM` and names nobody knows follow the system."""
        self._choice = name
        self.apply()

    @Slot(int)
    def enlarge(self, percent: int) -> None:
        """Show text at `percent` of the system's size, within 100 and `LARGEST_TEXT`."""
        self._factor = min(max(percent, 100), LARGEST_TEXT) / 100
        self.apply()

    def force(self, theme: Theme | None) -> None:
        """Pin a theme, or follow the choice again."""
        self._forced = theme
        self.apply()

    @Slot()
    def apply(self) -> None:
        """Put theme and size of text on the application."""
        if self._applying:  # giving the application a font is news of a changed font
            return
        self._applying = True
        self._apply_font()
        theme = self.theme
        self._app.setPalette(palette_of(theme))
        self._app.setStyleSheet(stylesheet(theme))
        self._applying = False
        self.changed.emit()

    def _apply_font(self) -> None:
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        if system != self._system_font:
            self._system_font = self._base = system
        elif self._app.font() != self._given:  # somebody else gave the application another one
            self._base = self._app.font()
        self._given = scaled_font(self._factor, base=self._base)
        if self._app.font() != self._given:
            self._app.setFont(self._given)

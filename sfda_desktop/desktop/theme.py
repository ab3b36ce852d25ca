"""The one visual language: colours, spacing, type, and the style sheet made of them.

Colours follow the system's light or dark scheme, type follows the system's font and its size.
The current theme is read from the application's palette (`current_theme`), so a painted widget
needs no wiring: it asks when it paints, and Qt repaints it when the palette changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from sfda_desktop.desktop.style_sheet import style_sheet


@dataclass(frozen=True, slots=True)
class LabelColour:
    """How one label looks: `line` for underlines and text (at least 4.5:1), `fill` behind text."""

    line: str
    fill: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one scheme, by what they are for."""

    name: str
    window: str  # behind everything
    rail: str  # the step rail and the job bar
    surface: str  # cards, tables, fields
    sunken: str  # wells: code-like text, tracks of bars
    border: str
    border_strong: str  # borders of fields and buttons, 3:1 against the surface
    text: str
    muted: str  # second-rank text, still 4.5:1
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str  # selection, the current step
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    labels: tuple[LabelColour, ...]

    def label(self, position: int) -> LabelColour:
        """Return the colour of the label at `position` of the task's label list."""
        return self.labels[position % len(self.labels)]


# Label hues after Okabe and Ito (2008), who chose them to stay apart under the common kinds of
# colour blindness; lightness is adjusted to each background. Colour never stands alone: labels
# are always written out, and lines differ in stroke.
LIGHT = Theme(
    name="light",
    window="#f5f6f4",
    rail="#ebeeea",
    surface="#ffffff",
    sunken="#f0f2ef",
    border="#dde2dd",
    border_strong="#8b9a95",
    text="#17211f",
    muted="#54625e",
    accent="#0b6b63",
    accent_hover="#095a53",
    accent_pressed="#074842",
    on_accent="#ffffff",
    accent_soft="#d9ecea",
    good="#1d6f42",
    good_soft="#e1f2e7",
    warn="#8a5300",
    warn_soft="#fbf0d9",
    bad="#a92b27",
    bad_soft="#fbe6e4",
    labels=(
        LabelColour("#005c99", "#d8eaf8"),
        LabelColour("#a84300", "#fde6d6"),
        LabelColour("#00694e", "#d5f0e6"),
        LabelColour("#8f3f75", "#f6e1ef"),
        LabelColour("#6e5900", "#f7efc4"),
        LabelColour("#4a4fa8", "#e4e5fa"),
        LabelColour("#97303f", "#fbe1e4"),
        LabelColour("#4c5752", "#e6eae8"),
    ),
)

DARK = Theme(
    name="dark",
    window="#121817",
    rail="#0d1312",
    surface="#1a2221",
    sunken="#141b1a",
    border="#2b3634",
    border_strong="#6a7b77",
    text="#e6edeb",
    muted="#a1b0ac",
    accent="#63c7bb",
    accent_hover="#7ad4c9",
    accent_pressed="#4fb3a7",
    on_accent="#05211e",
    accent_soft="#1b3a37",
    good="#7fd1a0",
    good_soft="#17301f",
    warn="#f0bd6a",
    warn_soft="#382a10",
    bad="#f59a92",
    bad_soft="#3d1d1b",
    labels=(
        LabelColour("#7cc0f5", "#16334a"),
        LabelColour("#f7a86b", "#46290f"),
        LabelColour("#5fd3ae", "#0f3a2d"),
        LabelColour("#e4a0cd", "#452238"),
        LabelColour("#e0cb5c", "#3a330c"),
        LabelColour("#abb0f7", "#2a2d5a"),
        LabelColour("#f29aa6", "#4a1f27"),
        LabelColour("#b4c0bb", "#2d3835"),
    ),
)


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
    """Keeps the application in the system's colour scheme; `forced` pins one (for pictures)."""

    changed = Signal()

    def __init__(self, app: QApplication, *, forced: Theme | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._forced = forced
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply()

    @property
    def theme(self) -> Theme:
        """The theme that should show now."""
        if self._forced is not None:
            return self._forced
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def force(self, theme: Theme | None) -> None:
        """Pin a theme, or follow the system again."""
        self._forced = theme
        self.apply()

    @Slot()
    def apply(self) -> None:
        """Put the theme on the application."""
        theme = self.theme
        self._app.setPalette(palette_of(theme))
        self._app.setStyleSheet(stylesheet(theme))
        self.changed.emit()

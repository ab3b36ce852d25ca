"""The colours of the window's themes, by what they are for."""

from __future__ import annotations

from dataclasses import dataclass


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

# Black, white and few strong colours: every text at least 7:1 on every ground it stands on (WCAG
# 2.2, AAA), every border at least 4.5:1.
HIGH_CONTRAST = Theme(
    name="high contrast",
    window="#000000",
    rail="#000000",
    surface="#000000",
    sunken="#101010",
    border="#8a8a8a",
    border_strong="#d0d0d0",
    text="#ffffff",
    muted="#e0e0e0",
    accent="#ffe14d",
    accent_hover="#fff0a0",
    accent_pressed="#ffd000",
    on_accent="#000000",
    accent_soft="#3a3400",
    good="#7dffa8",
    good_soft="#002b10",
    warn="#ffc14d",
    warn_soft="#2e1d00",
    bad="#ffb0a8",
    bad_soft="#3a0805",
    labels=(
        LabelColour("#7cc8ff", "#00304f"),
        LabelColour("#ffb27a", "#472000"),
        LabelColour("#5ee6b8", "#003a2a"),
        LabelColour("#ffb0e0", "#461636"),
        LabelColour("#f2e05a", "#3a3300"),
        LabelColour("#c0c4ff", "#22255e"),
        LabelColour("#ffa8b8", "#4d0f1c"),
        LabelColour("#d6d6d6", "#333333"),
    ),
)

THEMES = (LIGHT, DARK, HIGH_CONTRAST)

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from sfda_desktop.desktop.theme import DARK, LIGHT, Theme, ThemeKeeper, scaled_font, stylesheet

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    ink = QColor(colour)
    return (
        0.2126 * linear(ink.redF()) + 0.7152 * linear(ink.greenF()) + 0.0722 * linear(ink.blueF())
    )


def contrast(first: str, second: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@BOTH
def test_text_is_readable_on_every_ground_it_stands_on(theme: Theme) -> None:
    for ground in (theme.window, theme.rail, theme.surface, theme.sunken, theme.accent_soft):
        assert contrast(theme.text, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
    for tone, soft in (
        (theme.good, theme.good_soft),
        (theme.warn, theme.warn_soft),
        (theme.bad, theme.bad_soft),
    ):
        assert contrast(tone, theme.surface) >= 4.5
        assert contrast(theme.text, soft) >= 7
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@BOTH
def test_borders_of_controls_can_be_seen(theme: Theme) -> None:
    for ground in (theme.surface, theme.window):
        assert contrast(theme.border_strong, ground) >= 2.7
        assert contrast(theme.accent, ground) >= 3


@BOTH
def test_label_colours_can_be_read_as_text_and_behind_text(theme: Theme) -> None:
    for label in theme.labels:
        assert contrast(label.line, theme.surface) >= 4.5
        assert contrast(theme.text, label.fill) >= 7
    assert len({label.line for label in theme.labels}) == len(theme.labels)
    assert theme.label(len(theme.labels)) == theme.labels[0]


@BOTH
def test_the_style_sheet_has_no_gaps(qapp: QApplication, theme: Theme) -> None:
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert theme.accent in sheet


def test_type_follows_the_size_of_the_system(qapp: QApplication) -> None:
    before = qapp.font()
    keeper = ThemeKeeper(qapp, forced=LIGHT)
    larger = qapp.font()
    larger.setPointSizeF(20)
    try:
        qapp.setFont(larger)
        keeper.apply()
        assert "font-size: 32.0pt" in qapp.styleSheet()
        assert scaled_font(0.5).pointSizeF() == pytest.approx(10)
    finally:
        qapp.setFont(before)
        keeper.apply()

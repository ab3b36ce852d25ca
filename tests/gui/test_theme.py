from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStyleHints
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    SYSTEM,
    THEMES,
    Theme,
    ThemeKeeper,
    current_theme,
    scaled_font,
    stylesheet,
)

EVERY = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


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


def least(theme: Theme) -> float:
    """What text must reach: WCAG 2.2 AA, or AAA where contrast is what was asked for."""
    return 7.0 if theme is HIGH_CONTRAST else 4.5


@EVERY
def test_text_is_readable_on_every_ground_it_stands_on(theme: Theme) -> None:
    grounds = (theme.window, theme.rail, theme.surface, theme.sunken, theme.accent_soft)
    softs = (theme.good_soft, theme.warn_soft, theme.bad_soft)
    for ground in grounds + softs:
        assert contrast(theme.text, ground) >= 7
    for ground in grounds:
        assert contrast(theme.muted, ground) >= least(theme)
    for ground in (theme.window, theme.rail, theme.surface):
        for tone in (theme.accent, theme.good, theme.warn, theme.bad):
            assert contrast(tone, ground) >= least(theme)
    for tone, soft in zip((theme.good, theme.warn, theme.bad), softs, strict=True):
        assert contrast(tone, soft) >= least(theme)
    for ground in (theme.accent, theme.accent_hover, theme.accent_pressed):
        assert contrast(theme.on_accent, ground) >= least(theme)


@EVERY
def test_borders_of_controls_can_be_seen(theme: Theme) -> None:
    for ground in (theme.surface, theme.window):
        assert contrast(theme.border_strong, ground) >= (4.5 if theme is HIGH_CONTRAST else 2.7)
        assert contrast(theme.accent, ground) >= 3
    if theme is HIGH_CONTRAST:
        assert contrast(theme.border, theme.surface) >= 4.5
        # What cannot be used is still read: to know what there is.
        assert contrast(theme.border_strong, theme.sunken) >= 7


@EVERY
def test_label_colours_can_be_read_as_text_and_behind_text(theme: Theme) -> None:
    for label in theme.labels:
        assert contrast(label.line, theme.surface) >= least(theme)
        assert contrast(theme.text, label.fill) >= 7
    assert len({label.line for label in theme.labels}) == len(theme.labels)
    assert theme.label(len(theme.labels)) == theme.labels[0]


@EVERY
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


@EVERY
def test_a_painted_widget_finds_the_theme_that_was_chosen(qapp: QApplication, theme: Theme) -> None:
    keeper = ThemeKeeper(qapp)
    keeper.choose(theme.name)
    assert current_theme() is theme
    keeper.choose("no such theme")
    assert current_theme() is LIGHT  # as the system of the tests


def test_the_systems_wishes_are_followed_while_nothing_else_is_chosen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = qapp.styleHints()
    keeper = ThemeKeeper(qapp)
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_theme() is DARK
    keeper.choose("light")
    assert current_theme() is LIGHT
    keeper.choose(SYSTEM)
    assert current_theme() is DARK
    if hasattr(hints, "accessibility"):
        wish = hints.accessibility()
        monkeypatch.setattr(
            type(wish), "contrastPreference", lambda _wish: Qt.ContrastPreference.HighContrast
        )
        wish.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        assert current_theme() is HIGH_CONTRAST
    monkeypatch.undo()
    keeper.apply()
    assert current_theme() is LIGHT


def test_text_is_enlarged_and_comes_back_whatever_the_system_does(
    qtbot: QtBot, qapp: QApplication
) -> None:
    before = qapp.font()
    keeper = ThemeKeeper(qapp, forced=LIGHT)
    label = QLabel("text")
    qtbot.addWidget(label)
    label.show()
    try:
        keeper.enlarge(200)
        assert qapp.font().pointSizeF() == pytest.approx(2 * before.pointSizeF())
        assert label.font().pointSizeF() == pytest.approx(2 * before.pointSizeF())
        keeper.apply()  # a second time does not enlarge again
        assert qapp.font().pointSizeF() == pytest.approx(2 * before.pointSizeF())
        system = qapp.font()
        system.setPointSizeF(10)
        qapp.setFont(system)
        keeper.apply()
        assert qapp.font().pointSizeF() == pytest.approx(20)
        keeper.enlarge(900)
        assert qapp.font().pointSizeF() == pytest.approx(20)
        keeper.enlarge(100)
        assert qapp.font().pointSizeF() == pytest.approx(10)
    finally:
        qapp.setFont(before)
        keeper.apply()

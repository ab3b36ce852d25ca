from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import sfda_desktop.desktop
from sfda_desktop.desktop.icons import icon, pixmap, tinted_file
from sfda_desktop.desktop.theme import DARK, LIGHT, Theme
from sfda_desktop.domain.resources import resources_folder

NAMES = sorted(path.stem for path in resources_folder().joinpath("icons").glob("*.svg"))
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in Path(sfda_desktop.desktop.__file__).parent.rglob("*.py")
)


def test_every_icon_the_window_names_is_there() -> None:
    named = set(re.findall(r'(?:icon=|IconLabel\(|show_icon\(|pixmap\()"([a-z0-9-]+)"', SOURCE))
    assert named
    assert named <= set(NAMES)


def test_no_icon_lies_about_unused() -> None:
    quoted = set(re.findall(r'"([a-z0-9-]+)"', SOURCE))
    assert set(NAMES) <= quoted


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_icons_are_drawn_in_the_colour_of_the_theme(qapp: QApplication, theme: Theme) -> None:
    for name in NAMES:
        picture = pixmap(name, theme.accent, 24, 2.0).toImage()
        assert picture.width() == 48
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(48)
            for y in range(48)
            if picture.pixelColor(x, y).alpha() == 255
        }
        assert theme.accent in colours
    assert not icon("check", theme.accent).isNull()


def test_a_picture_for_the_style_sheet_is_a_file_with_the_colour(qapp: QApplication) -> None:
    path = Path(tinted_file("check", "#123456"))
    assert "#123456" in path.read_text(encoding="utf-8")

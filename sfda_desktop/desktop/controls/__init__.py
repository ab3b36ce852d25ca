"""The small controls every page is built of, in the one visual language of `theme`."""

from sfda_desktop.desktop.controls.banner import BannerStack
from sfda_desktop.desktop.controls.buttons import Button, IconLabel, back_button
from sfda_desktop.desktop.controls.flow import FlowLayout, flow
from sfda_desktop.desktop.controls.fold import Fold, KeptFold
from sfda_desktop.desktop.controls.frames import (
    Body,
    Card,
    Field,
    PageHeader,
    capped,
    column,
    row,
    scrolled,
    scrolled_alone,
)
from sfda_desktop.desktop.controls.front_stack import FrontStack
from sfda_desktop.desktop.controls.labels import line, set_tone, text

__all__ = [
    "BannerStack",
    "Body",
    "Button",
    "Card",
    "Field",
    "FlowLayout",
    "Fold",
    "FrontStack",
    "IconLabel",
    "KeptFold",
    "PageHeader",
    "back_button",
    "capped",
    "column",
    "flow",
    "line",
    "row",
    "scrolled",
    "scrolled_alone",
    "set_tone",
    "text",
]

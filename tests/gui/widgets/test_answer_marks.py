from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from sfda_desktop.desktop.languages import ENGLISH, use_language
from sfda_desktop.desktop.widgets.answer_marks import given_marks
from sfda_desktop.domain.samples import Mark, Sample

SAMPLE = Sample(
    "a",
    "aspirin for pain",
    None,
    (Mark("head", 0, 7, {"type": "Drug"}), Mark("tail", 12, 16, {}), Mark("other", 8, 11, {})),
)


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    use_language("ja")
    yield
    use_language(ENGLISH)
    QLocale.setDefault(before)


def captions() -> list[tuple[str, str]]:
    return [(mark.caption, mark.short) for mark in given_marks(SAMPLE)]


def test_what_is_asked_about_is_named_by_its_role() -> None:
    assert captions() == [("head: Drug", "h"), ("tail", "t"), ("other", "o")]


def test_roles_are_named_in_the_language_of_the_window(japanese: None) -> None:
    assert captions() == [("主となる語: Drug", "主"), ("相手の語", "相"), ("other", "o")]

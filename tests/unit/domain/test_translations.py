from __future__ import annotations

from pathlib import Path

import pytest

from sfda_desktop.domain.translations import (
    TranslationRefused,
    read_translation,
    translation_files,
)

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context><name>somewhere</name>
<message><source>Open</source><translation>開く</translation></message>
<message><source>Open</source><comment>of a note</comment>
<translation>未決定</translation></message>
<message><source>Close</source><translation type="unfinished">閉</translation></message>
<message><source>Go</source><translation type="vanished">行く</translation></message>
<message><source>Stop</source><translation></translation></message>
</context>
</TS>
"""


def test_sentences_are_found_by_their_english_and_comment(tmp_path: Path) -> None:
    path = tmp_path / "sfda_ja.ts"
    path.write_text(FILE, encoding="utf-8")
    translate = read_translation(path)
    assert translate("Open", "") == "開く"
    assert translate("Open", "of a note") == "未決定"
    assert translate("Open", "of a file") is None


@pytest.mark.parametrize("english", ["Close", "Go", "Stop", "Never seen"])
def test_what_is_not_translated_is_left_to_the_english(tmp_path: Path, english: str) -> None:
    path = tmp_path / "sfda_ja.ts"
    path.write_text(FILE, encoding="utf-8")
    assert read_translation(path)(english, "") is None


def test_a_file_that_is_no_xml_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "sfda_xx.ts"
    path.write_text("Guten Tag", encoding="utf-8")
    with pytest.raises(TranslationRefused, match="sfda_xx.ts"):
        read_translation(path)


def test_japanese_comes_with_the_program() -> None:
    assert translation_files()["ja"].name == "sfda_ja.ts"

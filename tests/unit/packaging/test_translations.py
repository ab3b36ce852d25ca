from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import translations

PROGRAM = """
from sfda_desktop.domain.wording import tr, trn

def words(n):
    return [
        tr("Open"),
        tr("Open", comment="of a note"),
        tr("Line {line} of "
           "{file} is <empty>.", line=n, file="x"),
        trn("{count} note", "{count} notes", n),
        tr("Braces {stay} as they are"),
    ]
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "one.py").write_text(PROGRAM, encoding="utf-8")
    (folder / "two.py").write_text("tr('Open')\nother('Not this')\n", encoding="utf-8")
    return folder


def run(package: Path, *arguments: str) -> int:
    folder = package.parent / "languages"
    folder.mkdir(exist_ok=True)
    return translations.main([*arguments, "--package", str(package), "--folder", str(folder)])


def file_of(package: Path) -> Path:
    return package.parent / "languages" / "sfda_ja.ts"


def fill(package: Path, sentences: dict[str, str]) -> None:
    path = file_of(package)
    tree = ET.parse(path)  # noqa: S314 - written by this test
    for message in tree.getroot().iter("message"):
        entry = message.find("translation")
        words = sentences.get(message.findtext("source", ""), "")
        if entry is not None and words:
            entry.text = words
            entry.attrib.clear()
    tree.write(path, encoding="utf-8")


def test_sentences_are_collected_with_their_comment_and_place(package: Path) -> None:
    found = translations.collect(package)
    assert set(found) == {
        ("Open", ""),
        ("Open", "of a note"),
        ("Line {line} of {file} is <empty>.", ""),
        ("{count} note", ""),
        ("{count} notes", ""),
        ("Braces {stay} as they are", ""),
    }
    assert found["Open", ""].places == [
        ("program.one", "program/one.py", 6),
        ("program.two", "program/two.py", 1),
    ]


@pytest.mark.parametrize(
    "call",
    ["tr(name)", "tr(f'Line {n}')", "tr('a' + b)", "tr('a', comment=c)", "trn('a', b, 2)", "tr()"],
)
def test_what_is_no_literal_is_refused_with_its_place(
    package: Path, call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "two.py").write_text(f"\n{call}\n", encoding="utf-8")
    assert run(package, "update", "ja") == 1
    assert "program/two.py, line 2" in capsys.readouterr().out


def test_update_keeps_translations_and_drops_what_is_gone(package: Path) -> None:
    run(package, "update", "ja")
    fill(package, {"Open": "開く", "{count} note": "{count}件"})
    (package / "one.py").write_text("tr('Open')\ntr('New')\n", encoding="utf-8")
    run(package, "update")
    assert translations.read_file(file_of(package)) == {("Open", ""): "開く"}
    assert "<source>New</source>" in file_of(package).read_text(encoding="utf-8")
    assert "note" not in file_of(package).read_text(encoding="utf-8")


def test_check_names_what_is_missing_left_out_and_invented(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(package, "update", "ja")
    sentences = {
        "Open": "開く",
        "{count} note": "1件",  # another language may say it without the number
        "{count} notes": "{count}件",
        "Braces {stay} as they are": "{そのまま",
    }
    fill(package, sentences)
    assert run(package, "check") == 1
    assert "is <empty>.' is not translated" in capsys.readouterr().out
    sentence = "Line {line} of {file} is <empty>."
    fill(package, {sentence: "{zeile}行目は空です。"})
    assert run(package, "check") == 1
    told = capsys.readouterr().out
    assert "{file} left out" in told
    assert "{line} left out" in told
    assert "{zeile} invented" in told
    fill(package, {sentence: "{file} の {line} 行目は<空>です。"})
    assert run(package, "check") == 0


def test_check_finds_sentences_that_were_added_since(package: Path) -> None:
    run(package, "update", "ja")
    (package / "two.py").write_text("tr('Added since')\n", encoding="utf-8")
    assert run(package, "check") == 1


def test_the_program_itself_hands_over_literals_only() -> None:
    assert translations.collect(translations.ROOT / "sfda_desktop")


def test_the_languages_that_come_with_the_program_are_complete(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert translations.main(["check"]) == 0, capsys.readouterr().out

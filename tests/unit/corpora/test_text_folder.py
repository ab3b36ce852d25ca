from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.text_folder import read_notes
from sfda_desktop.domain.errors import Cancelled, InputError
from sfda_desktop.domain.progress import Progress


def test_samples_point_back_into_their_files(tmp_path: Path) -> None:
    (tmp_path / "p1").mkdir()
    (tmp_path / "p1" / "note.txt").write_bytes("Fever 😀. No rash.\r\n\r\n頭痛あり。".encode())
    (tmp_path / "b.txt").write_text("Cough.")
    notes = read_notes(tmp_path)
    assert [(s.id, s.doc, dict(s.extra), s.text) for s in notes.samples] == [
        ("b.0", "b", {"file": "b.txt", "offset": 0}, "Cough."),
        ("p1/note.0", "p1/note", {"file": "p1/note.txt", "offset": 0, "folder": "p1"}, "Fever 😀."),
        ("p1/note.1", "p1/note", {"file": "p1/note.txt", "offset": 9, "folder": "p1"}, "No rash."),
        (
            "p1/note.2",
            "p1/note",
            {"file": "p1/note.txt", "offset": 21, "folder": "p1"},
            "頭痛あり。",
        ),
    ]
    assert (notes.documents, notes.skipped) == (2, ())


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_offsets_are_exact_for_any_text(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("notes") / "a.txt"
    text = text.removeprefix("\ufeff") + " x"
    path.write_bytes(text.encode())
    for sample in read_notes(path).samples:
        start = sample.extra["offset"]
        assert text[start : start + len(sample.text)] == sample.text


def test_files_come_in_natural_order(tmp_path: Path) -> None:
    for name in ("note10", "note9", "note009", "Note1"):
        (tmp_path / f"{name}.txt").write_text("x1")
    docs = [sample.doc for sample in read_notes(tmp_path).samples]
    assert docs == ["Note1", "note009", "note9", "note10"]


def test_hidden_files_are_not_seen_and_others_are_told(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("x")
    (tmp_path / "._a.txt").write_bytes(b"\xff")
    (tmp_path / "a.TXT").write_text("x")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "rule.txt").write_text("-----\n")
    notes = read_notes(tmp_path)
    assert [sample.id for sample in notes.samples] == ["a.0"]
    assert notes.skipped == (
        ("scan.pdf", "is not a .txt file"),
        ("empty.txt", "holds no text"),
        ("rule.txt", "holds no text"),
    )


@pytest.mark.skipif(sys.platform != "linux", reason="needs a disk that tells cases apart")
def test_ids_stay_unique_where_names_differ_by_case(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "a.TXT").write_text("Two.")
    ids = {sample.id for sample in read_notes(tmp_path).samples}
    assert len(ids) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux only")
def test_a_name_that_is_no_text_becomes_one(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("One.")
    assert read_notes(tmp_path).samples[0].id == "caf\ufffd.0"


def test_a_byte_order_mark_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfFever.")
    sample = read_notes(tmp_path).samples[0]
    assert (sample.text, sample.extra["offset"]) == ("Fever.", 0)


@pytest.mark.parametrize("encoding", ["cp932", "shift_jis", "utf-16"])
def test_other_encodings_are_named(tmp_path: Path, encoding: str) -> None:
    text = "主訴：頭痛。体温38.5度。"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    with pytest.raises(InputError, match=r"a\.txt is not UTF-8 \(byte 0x.. at byte \d+\)"):
        read_notes(tmp_path)
    samples = read_notes(tmp_path, encoding=encoding).samples
    assert [sample.text for sample in samples] == ["主訴：頭痛。", "体温38.5度。"]
    assert samples[1].extra["offset"] == 6


def test_an_unknown_encoding_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    for name in ("klingon", "rot13"):
        with pytest.raises(InputError, match="use one of utf-8, cp932"):
            read_notes(tmp_path, encoding=name)


def test_no_notes_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        read_notes(tmp_path / "missing")
    (tmp_path / "a.txt").write_text(" \n")
    with pytest.raises(InputError, match="holds no notes"):
        read_notes(tmp_path)


def test_reading_tells_how_far_it_is_and_stops_when_asked(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("x")
    told: list[Progress] = []
    read_notes(tmp_path, on_progress=told.append)
    assert [(progress.done, progress.total) for progress in told] == [
        (0, 3),
        (1, 3),
        (2, 3),
        (3, 3),
    ]
    with pytest.raises(Cancelled):
        read_notes(tmp_path, cancelled=lambda: True)

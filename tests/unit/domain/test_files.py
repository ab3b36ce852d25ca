from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import IO, cast

import pytest

from sfda_desktop.domain import files
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import atomic_bytes, atomic_directory, atomic_text, ensure_writable


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_replaces_the_old_contents_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "notes.txt"
    target.write_text("old")
    with atomic_text(target) as file:
        file.write("new 病\n")
        assert target.read_text() == "old"
    assert target.read_bytes() == "new 病\n".encode()
    assert names(tmp_path) == ["notes.txt"]


def test_a_new_file_is_private_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "a"
    with atomic_bytes(target) as file:
        file.write(b"1")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    target.chmod(0o640)
    with atomic_bytes(target) as file:
        file.write(b"2")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_an_exception_leaves_the_old_contents_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_text("old")
    with pytest.raises(TypeError), atomic_text(target) as file:
        file.writelines(["half", cast(str, 7)])
    assert target.read_text() == "old"
    assert names(tmp_path) == ["a"]


def test_missing_parents_are_made(tmp_path: Path) -> None:
    with atomic_text(tmp_path / "x" / "y" / "a") as file:
        file.write("1")
    assert (tmp_path / "x" / "y" / "a").read_text() == "1"


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    with atomic_text(tmp_path / "link") as file:
        file.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX only")
@pytest.mark.skipif(os.name == "nt", reason="there is no /dev")
def test_what_is_open_already_is_written_on_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "redirected.txt"
    with path.open("wb") as file:
        name = f"/dev/fd/{file.fileno()}"
        ensure_writable(name)
        file.write(b"before\n")
        file.flush()
        with atomic_text(name) as text:
            text.write("between\n")
        file.write(b"after\n")
    assert path.read_text(encoding="utf-8") == "before\nbetween\nafter\n"
    reader, writer = os.pipe()
    with atomic_text(f"/dev/fd/{writer}") as text:
        text.write("through")
    os.close(writer)
    assert os.read(reader, 20) == b"through"
    os.close(reader)
    with pytest.raises(InputError, match="could not be written"), atomic_text("/dev/fd/999"):
        pytest.fail("it was opened")


def test_a_pipe_is_written_to_and_survives(tmp_path: Path) -> None:
    # A pipe of our own stands for /dev/null and its kin: were the guard ever broken, a test on the
    # real one, run by root, would replace it with a file.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with atomic_text(pipe) as file:
            file.write("here")
        assert os.read(reader, 100) == b"here"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    ensure_writable(pipe)


def test_a_folder_is_refused_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"), atomic_text(tmp_path):
        pytest.fail("the block must not run")
    with pytest.raises(InputError, match="is a folder"):
        ensure_writable(tmp_path)


def test_asking_whether_a_place_can_be_written_to_makes_nothing(tmp_path: Path) -> None:
    ensure_writable(tmp_path / "new" / "folder" / "out.jsonl")
    assert names(tmp_path) == []


def test_a_file_in_the_place_of_a_parent_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(InputError, match="could not be written"):
        ensure_writable(tmp_path / "a" / "b")


@pytest.mark.parametrize("where", ["block", "sync"])
def test_a_full_disk_is_a_sentence_and_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    target = tmp_path / "a"
    target.write_text("old")

    def fail(file: IO[bytes]) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if where == "sync":
        monkeypatch.setattr(files, "_sync_file", fail)
    with pytest.raises(InputError, match="the disk is full"), atomic_bytes(target) as file:
        fail(file) if where == "block" else file.write(b"x")
    assert target.read_text() == "old"
    assert names(tmp_path) == ["a"]


def test_a_file_that_the_block_fails_to_read_is_not_our_fault(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic_text(tmp_path / "a"):
        (tmp_path / "missing").read_text()


def test_a_directory_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "model"
    with atomic_directory(target) as folder:
        (folder / "deep").mkdir()
        (folder / "deep" / "a").write_text("1")
        assert not target.exists()
    assert (target / "deep" / "a").read_text() == "1"
    assert names(tmp_path) == ["model"]


def test_only_a_directory_of_ours_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "home"
    target.mkdir()
    (target / "thesis.txt").write_text("dear")
    refused = pytest.raises(InputError, match="already holds other files")
    with refused, atomic_directory(target, marker="sfda_task.json"):
        pytest.fail("the block must not run")
    (target / "sfda_task.json").write_text("{}")
    with atomic_directory(target, marker="sfda_task.json") as folder:
        (folder / "new").write_text("1")
    assert names(target) == ["new"]
    assert names(tmp_path) == ["home"]


def test_a_directory_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "model"
    target.mkdir()
    (target / "m").write_text("old")
    with pytest.raises(FileNotFoundError), atomic_directory(target, marker="m") as folder:
        (folder / "missing" / "m").touch()
    assert (target / "m").read_text() == "old"
    assert names(tmp_path) == ["model"]


def test_a_file_is_refused_as_a_directory(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(InputError, match="is a file"), atomic_directory(tmp_path / "a"):
        pytest.fail("the block must not run")

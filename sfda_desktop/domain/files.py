"""Writing files so that a reader finds the old contents or the new, never a mixture.

Every writer of the project goes through here. What is being written lies in a hidden file beside
its target (the same disk, so the last step is one rename), readable by its owner only: it may
hold text of notes.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, TextIO, cast

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr, tr_later, tr_now

_REASONS = {
    errno.ENOSPC: tr_later("the disk is full. Free some space and try again; nothing was changed"),
    errno.EDQUOT: tr_later(
        "your disk quota is used up. Free some space and try again; nothing was changed"
    ),
    errno.EFBIG: tr_later("the disk does not take a file this large; choose another disk"),
    errno.EROFS: tr_later("the disk is read-only; choose another place"),
    errno.EACCES: tr_later("you may not write there, or another program holds the file open"),
    errno.EPERM: tr_later("you may not write there, or another program holds the file open"),
    errno.ENAMETOOLONG: tr_later("the name is too long; choose a shorter one"),
    errno.EIO: tr_later("the disk reports a fault"),
}


_DESCRIPTOR = re.compile(r"/dev/(?P<name>stdout|stderr)|/(?:dev|proc/self)/fd/(?P<number>\d+)")


@contextmanager
def atomic_text(
    path: Path | str, *, encoding: str = "utf-8", newline: str = "\n"
) -> Iterator[TextIO]:
    """Write a text file that replaces `path` when the block ends well.

    On any exception inside the block, `path` keeps its old contents and nothing is left beside it.
    Missing parent folders are made. Full disk, missing rights and the like raise `InputError`.
    A device or pipe, and what is open already (`/dev/stdout`, `/dev/fd/3`), is written to directly.
    """
    with _atomic_file(Path(path)) as raw:
        text = open(  # noqa: SIM115 - closing it would close the descriptor that is fsynced below
            raw.fileno(), "w", encoding=encoding, newline=newline, closefd=False
        )
        try:
            yield text
        finally:
            text.close()


@contextmanager
def atomic_bytes(path: Path | str) -> Iterator[BinaryIO]:
    """Write a binary file that replaces `path` when the block ends well; see `atomic_text`."""
    with _atomic_file(Path(path)) as raw:
        yield raw


@contextmanager
def atomic_directory(path: Path | str, *, marker: str | None = None) -> Iterator[Path]:
    """Fill a new directory that takes the place of `path` when the block ends well.

    Yields a hidden sibling directory to write into. An existing directory at `path` is replaced
    only where it is empty or holds a file named `marker`: the sign that this program made it. Any
    other one raises `InputError` before the block runs, so that a mistyped name never costs a
    folder of notes.
    """
    target = Path(os.path.realpath(path))
    ensure_replaceable(target, marker=marker)
    with _told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(
            tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        )
    try:
        with _told(target, body=True):
            yield temporary
        with _told(target):
            _sync_tree(temporary)
            _swap_directory(temporary, target)
            sync_directory(target.parent)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def ensure_writable(path: Path | str) -> None:
    """Raise `InputError` now where writing to `path` would fail after hours of work.

    Nothing is made: what comes next may still refuse what it was given.
    """
    target = Path(os.path.realpath(path))
    _refuse_folder(target)
    if _open_descriptor(Path(path)) is not None or _is_special(Path(path)):
        return
    with _told(target):
        there = next(folder for folder in target.parents if folder.exists())
        with tempfile.TemporaryFile(dir=there):
            pass


def _refuse_folder(target: Path) -> None:
    with _told(target):
        is_folder = target.is_dir()
    if is_folder:
        raise InputError(tr("{path} is a folder: give the name of a file.", path=target))


@contextmanager
def _atomic_file(path: Path) -> Iterator[BinaryIO]:
    descriptor = _open_descriptor(path)
    if descriptor is not None:
        # Opened anew, a redirected output would begin again at its first byte.
        with _told(path):
            copy = os.dup(descriptor)
        with _told(path, body=True), os.fdopen(copy, "wb") as stream:
            yield cast(BinaryIO, stream)
        return
    target = Path(os.path.realpath(path))
    _refuse_folder(target)
    if _is_special(path):
        # Renaming over a device node would destroy it, and a pipe has no old contents to keep.
        with _told(path, body=True), path.open("wb") as device:
            yield cast(BinaryIO, device)
        return
    with _told(path):
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".tmp"
        )
    temporary = Path(name)
    try:
        with _told(path, body=True), os.fdopen(descriptor, "wb") as raw:
            yield cast(BinaryIO, raw)
            _sync_file(raw)
        with _told(path):
            if target.exists():
                shutil.copymode(target, temporary)
            temporary.replace(target)
            sync_directory(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _told(path: Path, *, body: bool = False) -> Iterator[None]:
    """Turn the system's errors into sentences.

    Around the caller's own block (`body`) only those that a write causes are taken: a file that
    it fails to read is not this one.
    """
    try:
        yield
    except OSError as error:
        reason = tr_now(_REASONS.get(error.errno or 0, ""))
        if body and error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}:
            raise
        raise InputError(
            tr(
                "{path} could not be written: {reason}.",
                path=path,
                reason=reason or error.strerror or tr("the system refused"),
            )
        ) from error


def ensure_replaceable(path: Path | str, *, marker: str | None) -> None:
    """Raise `InputError` now where `atomic_directory` would not take the place of `path`."""
    target = Path(os.path.realpath(path))
    with _told(target):
        is_there, is_folder = target.exists(), target.is_dir()
    if not is_there:
        return
    if not is_folder:
        raise InputError(tr("{target} is a file: give the name of a folder.", target=target))
    if marker is not None and (target / marker).is_file():
        return
    with _told(target):
        empty = next(target.iterdir(), None) is None
    if not empty:
        raise InputError(
            tr(
                "{target} already holds other files: give a new folder or an empty "
                "one; nothing was changed.",
                target=target,
            )
        )


def _swap_directory(temporary: Path, target: Path) -> None:
    if not target.exists():
        temporary.rename(target)
        return
    shutil.copymode(target, temporary)
    retired = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.", suffix=".old"))
    try:
        target.rename(retired / "kept")
        try:
            temporary.rename(target)
        except OSError:
            (retired / "kept").rename(target)
            raise
    finally:
        shutil.rmtree(retired, ignore_errors=True)


def _open_descriptor(path: Path) -> int | None:
    """Return the descriptor that a name such as `/dev/stdout` or `/dev/fd/3` stands for."""
    # As it is written, no link followed: what the link leads to is a file that has a name too.
    found = _DESCRIPTOR.fullmatch(path.absolute().as_posix())
    if found is None:
        return None
    return {"stdout": 1, "stderr": 2}.get(found["name"] or "") or int(found["number"])


def _is_special(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _sync_file(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sync_tree(directory: Path) -> None:
    for parent, _, names in os.walk(directory):
        for name in names:
            with (Path(parent) / name).open("rb") as file:
                os.fsync(file.fileno())
        sync_directory(Path(parent))


def sync_directory(directory: Path) -> None:
    """Make a rename durable; Windows has no such call and journals renames itself."""
    if os.name == "nt":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network and FUSE disks cannot do it: the file itself is already safe.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
            raise
    finally:
        os.close(descriptor)

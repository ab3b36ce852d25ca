"""What format a file is in, by its contents."""

from __future__ import annotations

import zipfile
from itertools import islice
from pathlib import Path

from sfda_desktop.corpora.formats.prodigy import KEYS as PRODIGY_KEYS
from sfda_desktop.corpora.formats.registry import Format, format_named
from sfda_desktop.corpora.formats.xlsx import is_xlsx
from sfda_desktop.corpora.jsonl import parse_object
from sfda_desktop.corpora.token_tags import is_tag
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr

_START = 256 * 2**10
_LINES = 50
_TABLES = frozenset({".csv", ".xlsx", ".xlsm"})


def detected_format(path: Path) -> Format:
    """Return the format of a file or folder.

    Raises:
        InputError: it cannot be opened, or nothing here reads it.
    """
    try:
        if path.is_dir():
            annotated = any(True for _ in path.rglob("*.ann"))
            return format_named("brat" if annotated else "text")
        with path.open("rb") as file:
            start = file.read(_START)
    except FileNotFoundError:
        raise InputError(tr("{path}: there is no such file.", path=path)) from None
    except OSError as error:
        raise InputError(
            tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from error
    ending = path.suffix.lower()
    if is_xlsx(path):
        return format_named(_in_archive(path))
    if ending in {".txt", ".ann"}:
        is_pair = path.with_suffix(".ann").is_file() and path.with_suffix(".txt").is_file()
        return format_named("brat" if is_pair else "text")
    if ending in _TABLES or start[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return format_named("csv")
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare.startswith(b"["):
        return format_named("label-studio")
    if bare.startswith(b"{"):
        return format_named(_of_json_lines(bare))
    return format_named("conll" if _has_tags(bare) else "csv" if _is_table(bare) else "own")


def _in_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        names = []
    if "xl/workbook.xml" in names:
        return "xlsx"
    raise InputError(
        tr("{path} is a ZIP archive, but no XLSX workbook: unpack it first.", path=path)
    )


def _of_json_lines(start: bytes) -> str:
    """Tell by the keys of the first line; without a sign of another tool it is our own."""
    line = start.split(b"\n", 1)[0].strip()
    try:
        value = parse_object(line)
    except ValueError:
        return "own"  # its reader says what is wrong
    entities = value.get("entities")
    listed = entities if isinstance(entities, list) else []
    if any(isinstance(entity, dict) and "start_offset" in entity for entity in listed):
        return "doccano"
    if "Comments" in value or isinstance(value.get("label", value.get("labels")), list):
        return "doccano"
    if value.keys() & PRODIGY_KEYS:
        return "prodigy"
    return "own" if "id" in value else "prodigy"


def _text_lines(start: bytes) -> list[str]:
    lines = start.decode("utf-8", "replace").splitlines()
    return list(islice((line for line in lines if line.strip()), _LINES))


def _has_tags(start: bytes) -> bool:
    """Tell whether most lines end in a tag."""
    lines = [line for line in _text_lines(start) if not line.startswith(("#", "-DOCSTART-"))]
    tagged = sum(len(line.split()) > 1 and is_tag(line.split()[-1]) for line in lines)
    return bool(lines) and tagged >= 0.9 * len(lines)


def _is_table(start: bytes) -> bool:
    lines = _text_lines(start)
    return bool(lines) and any(sign in lines[0] for sign in ",;\t|")

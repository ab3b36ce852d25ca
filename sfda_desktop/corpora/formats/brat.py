"""brat standoff: `NAME.txt` with `NAME.ann` beside it (https://brat.nlplab.org/standoff.html)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from sfda_desktop.corpora.formats.annotated import AnnotatedSpan, AnnotatedText, Relation
from sfda_desktop.corpora.formats.fields import check_places
from sfda_desktop.corpora.formats.file_names import FileNames
from sfda_desktop.corpora.formats.options import read_whole
from sfda_desktop.corpora.lines import decoded
from sfda_desktop.corpora.text_folder import FILE, FOLDER, decode_file, note_files, readable
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.wording import tr, tr_later

_DISCONTINUOUS = tr_later(
    "{count} spans are discontinuous: each became one span from its first character to its last."
)
_OTHER = tr_later(
    "{count} annotations are neither spans, relations nor attributes and were passed over."
)
_SPAN = re.compile(r"(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)", re.ASCII)
_RELATION = re.compile(r"(\S+) \S+?:(T\S+) \S+?:(T\S+)\s*")
_ATTRIBUTE = re.compile(r"(\S+) (\S+)(?: (.+))?")
_NO_NAME = re.compile(r"\s+")


def read_brat(path: Path, told: Counter[str], encoding: str = "utf-8") -> Iterator[AnnotatedText]:
    """Read the pairs of a folder (or the pair of one file) in natural order of their names.

    A `.txt` without `.ann` is unlabeled. A span of several fragments becomes one from the first
    character to the last, and is told.
    """
    root = path.parent if path.is_file() else path
    for file in note_files(path.with_suffix(".txt") if path.is_file() else path, []):
        text_file, name = root / file, readable(file)
        text = decode_file(text_file, encoding, read_whole(text_file))
        document = name[: -len(".txt")]
        extra = {FILE: name} | ({FOLDER: name.split("/")[0]} if "/" in name else {})
        annotations = text_file.with_suffix(".ann")
        empty = AnnotatedText(document, text, document, labeled=False, extra=extra)
        yield _annotated(empty, annotations, told) if annotations.is_file() else empty


def write_brat(folder: Path, texts: Iterable[AnnotatedText], *, with_text: bool = True) -> None:
    """Write the pairs into an empty folder; without text only the `.ann` files, with offsets."""
    names = FileNames()
    for text in texts:
        stem = names.path_for(text.id)
        (folder / stem).parent.mkdir(parents=True, exist_ok=True)
        if with_text:
            (folder / f"{stem}.txt").write_bytes(text.text.encode("utf-8"))
        if text.labeled or text.spans:
            lines = "".join(f"{line}\n" for line in _lines(text, with_text=with_text))
            (folder / f"{stem}.ann").write_text(lines, encoding="utf-8", newline="\n")


def _lines(text: AnnotatedText, *, with_text: bool) -> Iterator[str]:
    for number, span in enumerate(text.spans, start=1):
        covered = text.text[span.start : span.end] if with_text else ""
        place = ";".join(f"{start} {end}" for start, end in _fragments(text.text, span))
        covered = re.sub(r"[\r\n]+", " ", covered)
        yield f"T{number}\t{_name(span.label)} {place}\t{covered}"
    for number, relation in enumerate(text.relations, start=1):
        ends = f"Arg1:T{relation.head + 1} Arg2:T{relation.tail + 1}"
        yield f"R{number}\t{_name(relation.label)} {ends}\t"
    attributes = [(n, a) for n, span in enumerate(text.spans, 1) for a in span.attributes]
    for number, (span_number, attribute) in enumerate(attributes, start=1):
        yield f"A{number}\t{_name(attribute)} T{span_number}"


def _fragments(text: str, span: AnnotatedSpan) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a span between line ends: brat wants a fragment a line."""
    for match in re.finditer(r"[^\r\n]+", text[span.start : span.end]):
        yield span.start + match.start(), span.start + match.end()
    if not text[span.start : span.end].strip("\r\n"):
        yield span.start, span.end


def _name(label: str) -> str:
    return _NO_NAME.sub("_", label)


def _annotated(text: AnnotatedText, path: Path, told: Counter[str]) -> AnnotatedText:
    spans: dict[str, AnnotatedSpan] = {}
    relations: list[tuple[int, re.Match[str]]] = []
    attributes: list[re.Match[str]] = []
    number = 1
    try:
        for number, raw in enumerate(read_whole(path).split(b"\n"), start=1):
            line = decoded(raw.rstrip(b"\r"))
            name, _, rest = line.partition("\t")
            if name.startswith("T"):
                if name in spans:
                    raise ValueError(tr("{name} stands twice", name=name))
                spans[name] = _span(text.text, rest, told)
            elif name.startswith("R"):
                relations.append((number, _matched(_RELATION, rest.rstrip("\t"), "relation")))
            elif name[:1] in {"A", "M"} and name[1:].isdigit():
                attributes.append(_matched(_ATTRIBUTE, rest.rstrip(), "attribute"))
            elif line.strip():
                told[_OTHER] += not line.startswith("#")
    except ValueError as error:
        raise RecordError(path, number, str(error)) from error
    for match in attributes:
        if match[2] in spans:  # else it belongs to an event
            further = tuple(name for name in (match[3], match[1]) if name)
            old = spans[match[2]]
            spans[match[2]] = replace(old, attributes=old.attributes + further)
    order = {name: n for n, name in enumerate(spans)}
    linked = []
    for line_number, match in relations:
        if match[2] not in order or match[3] not in order:
            raise RecordError(
                path, line_number, tr("a relation points at a span that is not there")
            )
        linked.append(Relation(order[match[2]], order[match[3]], match[1]))
    return replace(text, spans=tuple(spans.values()), relations=tuple(linked), labeled=True)


def _matched(pattern: re.Pattern[str], line: str, what: str) -> re.Match[str]:
    match = pattern.fullmatch(line)
    if match is None:
        raise ValueError(tr("not a {what} as brat writes them", what=what))
    return match


def _span(text: str, rest: str, told: Counter[str]) -> AnnotatedSpan:
    head, _, quoted = rest.partition("\t")
    match = _matched(_SPAN, head, "span")
    places = [(int(start), int(end)) for start, end in (f.split(" ") for f in match[2].split(";"))]
    check_places(places, len(text))
    fragments = " ".join(text[start:end] for start, end in places)
    if quoted and fragments.split() != quoted.split():
        raise ValueError(
            tr(
                "the text beside the offsets does not stand there in the .txt file: it was "
                "changed, or its line ends or its encoding were"
            )
        )
    start, end = min(s for s, _ in places), max(e for _, e in places)
    if len(places) > 1 and not _only_line_ends_between(text, sorted(places)):
        told[_DISCONTINUOUS] += 1
    return AnnotatedSpan(start, end, match[1])


def _only_line_ends_between(text: str, places: list[tuple[int, int]]) -> bool:
    return all(not text[end:start].strip() for (_, end), (start, _) in pairwise(places))

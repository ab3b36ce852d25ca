"""Sentences ↔ documents: formats of one file a note want whole notes, our samples are sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sfda_desktop.corpora.formats.annotated import AnnotatedSpan, AnnotatedText, Relation
from sfda_desktop.corpora.sentences import sentences_of
from sfda_desktop.corpora.text_folder import FILE, FOLDER, OFFSET

_LONGEST = 20_000_000
"""Code points of a document that is put together again: offsets may be anybody's."""

Stretch = tuple[int, int]


def sentences_in(text: AnnotatedText, language: str | None = None) -> Iterator[AnnotatedText]:
    """Cut a note into sentences, each with its place in `extra["offset"]` and a number in its id.

    Sentences that a span or a relation bridges stay together, so that nothing annotated is lost.
    """
    bridged = [(span.start, span.end) for span in text.spans]
    for relation in text.relations:
        ends = text.spans[relation.head], text.spans[relation.tail]
        bridged.append((min(s.start for s in ends), max(s.end for s in ends)))
    pieces = _merged([*sentences_of(text.text, language), *bridged])
    if not pieces and text.labeled and (words := text.text.strip()):
        start = text.text.index(words)  # signs without a word, which somebody has labeled
        pieces = [(start, start + len(words))]
    for number, (start, end) in enumerate(pieces):
        places = {
            old: new
            for new, old in enumerate(
                n for n, s in enumerate(text.spans) if start <= s.start and s.end <= end
            )
        }
        yield replace(
            text,
            id=f"{text.id}.{number}",
            text=text.text[start:end],
            doc=text.doc if text.doc is not None else text.id,
            spans=tuple(
                replace(
                    text.spans[n], start=text.spans[n].start - start, end=text.spans[n].end - start
                )
                for n in places
            ),
            relations=tuple(
                Relation(places[r.head], places[r.tail], r.label)
                for r in text.relations
                if r.head in places and r.tail in places
            ),
            extra={**text.extra, OFFSET: start},
        )


def documents_of(texts: Iterable[AnnotatedText]) -> tuple[list[AnnotatedText], int]:
    """Put sentences of one `doc` together where their offsets in it are known.

    What lay between them is not known any more: blanks stand there, so that all offsets are those
    of the original note. Others stay as they are. Returns the texts in order of first mention and
    how many of them have such gaps.
    """
    by_doc: dict[str, list[AnnotatedText]] = {}
    order: dict[str, None] = {}
    alone: dict[str, AnnotatedText] = {}
    for text in texts:
        if text.doc is not None and _offset(text) is not None:
            by_doc.setdefault(text.doc, []).append(text)
            order[f"doc {text.doc}"] = None
        else:
            alone[text.id] = text
            order[f"text {text.id}"] = None
    documents: list[AnnotatedText] = []
    gaps = 0
    for key in order:
        kind, _, name = key.partition(" ")
        if kind == "text":
            documents.append(alone[name])
            continue
        whole = _Whole(name)
        if all(whole.take(text) for text in by_doc[name]) and whole.fits:
            documents.append(whole.text(by_doc[name]))
            gaps += whole.has_gaps
        else:
            documents += by_doc[name]
    return documents, gaps


def _offset(text: AnnotatedText) -> int | None:
    offset = text.extra.get(OFFSET)
    return offset if type(offset) is int and 0 <= offset < _LONGEST else None


def _merged(stretches: list[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


@dataclass(slots=True)
class _Whole:
    """A document that grows from its sentences."""

    name: str
    pieces: dict[int, str] = field(default_factory=dict)
    spans: dict[AnnotatedSpan, int] = field(default_factory=dict)
    relations: dict[Relation, None] = field(default_factory=dict)
    has_gaps: bool = False

    def take(self, text: AnnotatedText) -> bool:
        """Add a sentence; false where another one says something else of the same place."""
        offset = _offset(text) or 0
        if self.pieces.setdefault(offset, text.text) != text.text:
            return False
        numbers = [
            self.spans.setdefault(
                replace(span, start=span.start + offset, end=span.end + offset), len(self.spans)
            )
            for span in text.spans
        ]
        for relation in text.relations:
            moved = Relation(numbers[relation.head], numbers[relation.tail], relation.label)
            self.relations[moved] = None
        return True

    @property
    def fits(self) -> bool:
        """Whether no two sentences lie over each other."""
        ordered = sorted(self.pieces.items())
        return all(
            start + len(piece) <= following for (start, piece), (following, _) in pairwise(ordered)
        )

    def text(self, parts: list[AnnotatedText]) -> AnnotatedText:
        """Return the document."""
        written: list[str] = []
        at = 0
        for offset, piece in sorted(self.pieces.items()):
            if offset > at:
                # The blank nearest the sentence becomes its line end, as tools show lines.
                written.append(" " * (offset - at - 1) + "\n")
                self.has_gaps = True
            written.append(piece)
            at = offset + len(piece)
        extra = {key: parts[0].extra[key] for key in (FILE, FOLDER) if key in parts[0].extra}
        return AnnotatedText(
            self.name,
            "".join(written),
            self.name,
            tuple(self.spans),
            tuple(self.relations),
            labeled=any(part.labeled for part in parts),
            extra=extra,
        )

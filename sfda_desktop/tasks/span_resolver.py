"""The resolver of span tasks: what the language model wrote → spans of the note.

SALA section 6.2 leaves the rule-based resolver R open; METHODS, "Resolver", pins it down.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.prompts import Resolution

_LOOSE_LINE = re.compile(
    r"""^\{?\s*["']?(?P<text>[^{}]+?)["']?\s*:\s*["']?(?P<label>[^"'{}:]+?)["']?\s*\}?,?$"""
)
_EMPTY_ANSWER = re.compile(r"\{\s*\}")
_LETTER = "[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]"
"""A letter or digit of a script with blanks between its words: Latin, Greek, Cyrillic."""
_LONGEST_SEARCH = 300  # characters: nothing that long is an entity, and a regex of it is slow


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of an answer: an entity as it is written, and the type given to it."""

    text: str
    label: str


def render_answer(text: str, answer: SpanAnswer) -> str:
    """Return the answer in lines of JSON, `{}` where there is nothing (SALA Figure 5)."""
    lines = [
        json.dumps({text[span.start : span.end]: span.label}, ensure_ascii=False)
        for span in answer.spans
    ]
    return "\n".join(lines) or "{}"


def resolve_spans(
    text: str,
    raw: str,
    *,
    labels: Sequence[str],
    base: SpanAnswer | None,
    fallback: SpanAnswer,
    finished: bool = True,
) -> Resolution:
    """Map `raw` to spans of `text`.

    Lines that repeat the base answer's lines (same text, same order, the type may differ) take
    over their offsets; new lines are searched in the text. An answer identical to the base answer
    gives back exactly the same spans.

    Of an answer that is not `finished` the line in which it was cut is dropped and counted, and
    the base answer's spans behind the last place reached stay: nobody objected to them.
    """
    lines, unreadable = _read_lines(raw)
    if not lines and not _EMPTY_ANSWER.search(raw):
        return Resolution(answer=fallback, resolved=False, dropped=unreadable)
    known = {label.strip().casefold(): label for label in labels}
    known |= {label.strip(): label for label in labels}
    base_spans = base.spans if base is not None else ()
    aligned = _align([line.text for line in lines], [text[s.start : s.end] for s in base_spans])
    taken = {(base_spans[i].start, base_spans[i].end) for i in aligned.values()}
    spans: list[Span] = []
    dropped, after = unreadable, 0
    for position, line in enumerate(lines):
        label = known.get(line.label) or known.get(line.label.casefold())
        if position in aligned:
            base_span = base_spans[aligned[position]]
            place: tuple[int, int] | None = (base_span.start, base_span.end)
        else:
            place = _locate(text, line.text, after, taken)
        if label is None or place is None:
            dropped += 1
            continue
        taken.add(place)
        after = place[1]
        spans.append(Span(*place, label))
    if not finished:
        spans += [s for s in base_spans if s.start >= after and (s.start, s.end) not in taken]
    return Resolution(answer=SpanAnswer.of(spans), resolved=True, dropped=dropped)


def _read_lines(raw: str) -> tuple[list[AnswerLine], int]:
    """Return the answer lines and the number of lines that look like one but cannot be read."""
    lines: list[AnswerLine] = []
    unreadable = 0
    # Only "\n" ends a line: JSON leaves U+2028 and U+0085 inside a text as they are.
    for written in raw.split("\n"):
        stripped = written.strip(" \t\r,[]")
        if not stripped or _EMPTY_ANSWER.fullmatch(stripped):
            continue
        pairs = _pairs_of_json(stripped)
        if pairs is None:
            loose = _LOOSE_LINE.match(stripped) if stripped.startswith(("{", '"')) else None
            pairs = [(loose["text"], loose["label"])] if loose else None
        if pairs is None:
            unreadable += stripped.startswith("{")
            continue
        lines.extend(AnswerLine(entity, label.strip()) for entity, label in pairs)
    return lines, unreadable


def _pairs_of_json(line: str) -> list[tuple[str, str]] | None:
    try:
        pairs = json.loads(line, object_pairs_hook=list)
    except (ValueError, RecursionError):
        return None
    if not isinstance(pairs, list):
        return None
    texts = [(p[0], p[1]) for p in pairs if isinstance(p, tuple) and isinstance(p[1], str)]
    return texts if len(texts) == len(pairs) and texts else None


def _align(lines: Sequence[str], base: Sequence[str]) -> dict[int, int]:
    """Return line position → base position of a longest common subsequence of equal texts."""
    lengths = [[0] * (len(base) + 1) for _ in range(len(lines) + 1)]
    for i in range(len(lines) - 1, -1, -1):
        for j in range(len(base) - 1, -1, -1):
            lengths[i][j] = (
                lengths[i + 1][j + 1] + 1
                if lines[i] == base[j]
                else max(lengths[i + 1][j], lengths[i][j + 1])
            )
    aligned: dict[int, int] = {}
    i = j = 0
    while i < len(lines) and j < len(base):
        if lines[i] == base[j]:
            aligned[i] = j
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return aligned


def _locate(
    text: str, entity: str, after: int, taken: set[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the first unused place of `entity`: after the previous one, anywhere, then loosely.

    Loosely is in other letters' case, then with other blanks; where blanks are left out of account,
    no match begins or ends inside a word ("no" is not in "pain on").
    """
    if not entity.strip():
        return None
    exact = [place for place in _occurrences(text, re.escape(entity)) if place not in taken]
    for place in exact:
        if place[0] >= after:
            return place
    if exact:
        return exact[0]
    characters = "".join(entity.split())
    if len(characters) > _LONGEST_SEARCH:
        return None
    blanks = r"\s*".join(re.escape(character) for character in characters)
    before = rf"(?<!{_LETTER})" if re.match(_LETTER, characters) else ""
    behind = rf"(?!{_LETTER})" if re.match(_LETTER, characters[-1]) else ""
    for loose in (re.escape(entity), f"{before}{blanks}{behind}"):
        for place in _occurrences(text, loose, re.IGNORECASE):
            if place not in taken:
                return place
    return None


def _occurrences(
    text: str, pattern: str, flags: re.RegexFlag = re.NOFLAG
) -> Iterator[tuple[int, int]]:
    compiled = re.compile(pattern, flags)
    position = 0
    while match := compiled.search(text, position):
        yield match.span()
        position = match.start() + 1

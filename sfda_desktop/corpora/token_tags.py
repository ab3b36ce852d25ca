"""Tags of tokens (BIO, BIOES, BILOU) and the spans they spell out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sfda_desktop.domain.answers import Span

_TAG = re.compile(r"O|[BIESLU]-.+")
_OPENS = frozenset("BSU")
_CLOSES = frozenset("ESLU")

# A word, a number with its decimals, one Chinese or Japanese character, or any other sign.
_TOKEN = re.compile(
    r"[぀-ヿ㐀-鿿豈-﫿ｦ-ﾟ]"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:(?![぀-ヿ㐀-鿿豈-﫿ｦ-ﾟ])[^\W\d_][̀-ͯ]*)+"
    r"|\S"
)


def is_tag(text: str) -> bool:
    """Tell whether a column holds a tag."""
    return _TAG.fullmatch(text) is not None


def spans_of_tags(tags: Sequence[str], offsets: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the spans that tags spell out; one that continues nothing opens a span."""
    spans: list[Span] = []
    label, start, end = "", 0, 0
    for tag, (first, last) in zip(tags, offsets, strict=True):
        prefix, _, name = tag.partition("-")
        if label and (name != label or prefix in _OPENS):
            spans.append(Span(start, end, label))
            label = ""
        if not name:
            continue
        if not label:
            label, start = name, first
        end = last
        if prefix in _CLOSES:
            spans.append(Span(start, end, label))
            label = ""
    if label:
        spans.append(Span(start, end, label))
    return spans


def tokens_of(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of the tokens of a text: all that is not white space, in order."""
    return [match.span() for match in _TOKEN.finditer(text)]


def tags_of_spans(
    spans: Iterable[tuple[int, int, str]], tokens: Sequence[tuple[int, int]]
) -> tuple[list[str], int]:
    """Return the BIO tag of each token and how many spans do not begin and end with tokens.

    Such a span takes the whole of every token it touches, unless an earlier one has it. Spans come
    in order and do not overlap.
    """
    tags = ["O"] * len(tokens)
    unaligned = 0
    position = 0
    for start, end, label in spans:
        while position < len(tokens) and tokens[position][1] <= start:
            position += 1
        first = position
        while position < len(tokens) and tokens[position][0] < end:
            tags[position] = f"{'B' if position == first else 'I'}-{label}"
            position += 1
        covered = (tokens[first][0], tokens[position - 1][1]) if position > first else None
        unaligned += covered != (start, end)
    return tags, unaligned

"""Which line ends of a clinical note end a sentence, and which only wrap it.

Notes mix running text (wrapped by a typist at some column, or not at all) with headers, lists and
`Key: value` lines, whose ends are as good as full stops. A line end inside running text is taken
as wrapped only where the next word would not have fitted, or begins in lower case.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

Stretch = tuple[int, int]
"""(start, end) in code points."""

MIN_WRAP = 50
"""No typist wraps before this column: a shorter line was ended on purpose."""

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LIST_ITEM = re.compile(
    r"""\s*(?:
        [-–—*+>\#](?=\s)                            # dashes and stars want a blank after them
        | [•‣⁃◦∙·●○■□◆◇▪▫►▶▷➢➤✓✔☐☑☒・※]             # bullets do not
        | [\[(]?\d{1,2}[.)\]]+(?=\s|$)              # 1. 2) (3)
        | [(（]?\d{1,2}[)）．、]                       # 1）頭痛
        | [\[(]?[A-Za-z][.)\]](?=\s)                # a) b.
        | [①-⑳❶-❿ⅰ-ⅿ]
        | \[\s?[xX]?\]                              # tick boxes
    )""",
    re.VERBOSE,
)
_KEY = re.compile(r"\s*[^\W\d_a-z][^:：.;。\n]{0,39}[:：](?!\d)")
_JAPANESE_HEADER = re.compile(r"\s*[【［＜〈≪《\[<]")
_ENDS_WITH_COLON = re.compile(r"[:：]\s*\Z")
_SENTENCE_END = re.compile(r"[.!?。！？…｡]['\"”’)）」』]*\s*\Z")
_MAX_HEADER = 60


def text_blocks(text: str) -> Iterator[Stretch]:
    """Yield the stretches of running text between hard line ends, in order.

    They overlap nowhere and hold every character that is not white space; line ends inside of a
    block are wrapped text. Takes time linear in the length of the text.
    """
    paragraph: list[Stretch] = []
    for line in _lines(text):
        if text[slice(*line)].strip():
            paragraph.append(line)
        elif paragraph:
            yield from _blocks_of_paragraph(text, paragraph)
            paragraph = []
    if paragraph:
        yield from _blocks_of_paragraph(text, paragraph)


def _lines(text: str) -> Iterator[Stretch]:
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _blocks_of_paragraph(text: str, lines: Sequence[Stretch]) -> Iterator[Stretch]:
    contents = [text[slice(*line)] for line in lines]
    widths = [_width(content) for content in contents]
    column = max(widths)
    first = 0
    for index in range(1, len(lines)):
        if not _wraps(contents[index - 1], contents[index], widths[index - 1], column):
            yield lines[first][0], lines[index - 1][1]
            first = index
    yield lines[first][0], lines[-1][1]


def _wraps(line: str, following: str, width: int, column: int) -> bool:
    """Tell whether the sentence of `line` may go on in `following`."""
    if width < MIN_WRAP or _ENDS_WITH_COLON.search(line) or _starts_block(line, following):
        return False
    if following.lstrip()[0].islower() and not _SENTENCE_END.search(line):
        return True
    return width + 1 + _width_of_first_word(following) > column


def _starts_block(line: str, following: str) -> bool:
    return bool(
        _LIST_ITEM.match(following)
        or _KEY.match(following)
        or _JAPANESE_HEADER.match(following)
        or (_is_capital_header(following) and not line.isupper())
        or _is_capital_header(line)
    )


def _is_capital_header(line: str) -> bool:
    """Tell whether the line is a header such as HISTORY OF PRESENT ILLNESS."""
    content = line.strip()
    return len(content) <= _MAX_HEADER and content.isupper() and not _SENTENCE_END.search(content)


def _width(line: str) -> int:
    """Return the columns a line takes: Japanese and Chinese characters take two."""
    content = line.rstrip().expandtabs()
    if content.isascii():
        return len(content)
    return len(content) + sum(unicodedata.east_asian_width(char) in "WF" for char in content)


def _width_of_first_word(line: str) -> int:
    word = line.split(maxsplit=1)[0]
    # Lines without blanks between words break between any two characters, give or take a few that
    # may not begin a line.
    return 4 if unicodedata.east_asian_width(word[0]) in "WF" else _width(word)

"""Cutting a note into sentences whose offsets are exact.

The lines decide first (`corpora.note_lines`), then sentencex finds the sentences inside each block
of running text. It sees a copy in which every white space is one blank, so that it cannot stumble
over line ends, and it is only asked where to cut: the text itself is never rebuilt.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from sfda_desktop.corpora.note_lines import Stretch, text_blocks

MAX_SENTENCE = 1000
"""Longest sentence in code points: what is longer is a table or a note without full stops, and
neither a reviewer nor a language model has use for it in one piece."""

_WHITE_SPACE = re.compile(r"\s")
_JAPANESE_OR_CHINESE = re.compile(r"[぀-ヿ㐀-鿿豈-﫿ｦ-ﾟ]")
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z])[.)\]]?\Z")
# Ends with a stop that shortens a word here, which a list of general abbreviations cannot know.
_CLINICAL_ABBREVIATION = re.compile(
    r"(?:\A|[\s(])(?:abd|amt|approx|b\.p|bilat|cap|caps|cath|chem|cont|diag|dx|ext|freq|fx|hct|hgb"
    r"|hosp|hr|hrs|ht|hx|inj|lab|lat|max|meds|min|mod|neg|neuro|obs|occ|path|pos|post|pt|pts|resp"
    r"|rt|rx|s\.p|sol|susp|sx|syr|tab|tabs|temp|tx|vit|vol|wk|wks|wt|yr|yrs)\.\Z",
    re.IGNORECASE,
)
_QUERY = re.compile(r"(?:\A|[\s(/,;:>])\?\Z")
_CLOSING_QUOTE = "」』）)］]】"
_CONTINUES_AFTER_QUOTE = "とっのはがをにでもやなへ、，"
_BREAKS = re.compile(r"[;；、，,]\s*|\s+")


def sentences_of(text: str, language: str | None = None) -> list[Stretch]:
    """Return (start, end) of the sentences of `text` in code points, in order, without overlap.

    Together they cover all letters and digits; what lies between them is white space and rules
    (`-----`). `language` is a code of ISO 639-1; without it a block with Japanese or Chinese
    characters is segmented as Japanese, any other as English.
    """
    found: list[Stretch] = []
    for start, end in text_blocks(text):
        block = text[start:end]
        for first, last in _cut_long(block, _join_false_ends(block, _segments(block, language))):
            stretch = _trimmed(text, start + first, start + last)
            if any(character.isalnum() for character in text[slice(*stretch)]):
                found.append(stretch)
    return found


def _segments(block: str, language: str | None) -> list[Stretch]:
    # sentencex is compiled code of 4 MB that only an import of notes needs.
    from sentencex import get_sentence_boundaries

    code = language or ("ja" if _JAPANESE_OR_CHINESE.search(block) else "en")
    masked = _WHITE_SPACE.sub(" ", block)
    try:
        cuts = {boundary["start_index"] for boundary in get_sentence_boundaries(code, masked)}
    except BaseException as error:
        # A panic of its Rust code is no Exception. One sentence too long beats a note not read.
        if type(error).__name__ != "PanicException":
            raise
        cuts = set()
    edges = sorted({0, len(block)} | {cut for cut in cuts if 0 < cut < len(block)})
    return list(pairwise(edges))


def _join_false_ends(block: str, segments: list[Stretch]) -> Iterator[Stretch]:
    """Mend what a segmenter for general text gets wrong in notes: too many ends."""
    start = 0
    for (_, end), following in zip(segments, [*segments[1:], None], strict=True):
        if following is not None and _goes_on(block, start, end):
            continue
        yield start, end
        start = end


def _goes_on(block: str, start: int, end: int) -> bool:
    """Tell from a few characters whether the sentence from `start` goes on after `end`."""
    tail = block[max(start, end - 16) : end]
    body, following = tail.rstrip(), block[end]
    if end - start < 16 and _LIST_NUMBER.fullmatch(body.strip()):
        return True
    if body == tail and body[-1] in _CLOSING_QUOTE and following in _CONTINUES_AFTER_QUOTE:
        return True  # 「痛い。」と述べた: the quotation ends, its sentence does not
    if body == tail and _QUERY.search(body) and following.isalnum():
        return True  # abdominal pain ?DKA: what is suspected, not a question
    return body.endswith(".") and (
        following.islower() or _CLINICAL_ABBREVIATION.search(body) is not None
    )


def _cut_long(block: str, segments: Iterator[Stretch]) -> Iterator[Stretch]:
    for segment_start, end in segments:
        start = segment_start
        while end - start > MAX_SENTENCE:
            cut = _best_cut(block, start)
            yield start, cut
            start = cut
        yield start, end


def _best_cut(block: str, start: int) -> int:
    """Return where to cut a sentence that is too long: late, after a comma or between words."""
    latest = start + MAX_SENTENCE
    breaks = [match.end() for match in _BREAKS.finditer(block, start + MAX_SENTENCE // 2, latest)]
    if breaks:
        return breaks[-1]
    while latest > start + 1 and unicodedata.combining(block[latest]):
        latest -= 1
    return latest


def _trimmed(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

"""Finding notes by their words, also in scripts that write no spaces.

SQLite's own tokenizers take a Japanese clause for one word, or know nothing shorter than three
characters. Here runs of such scripts are cut into overlapping pairs (and the last character of a
run alone), so that any two characters beside each other are a word and a single one is the
beginning of a word. Measured at 100,000 notes (tests/benchmarks/bench_queue.py): half the size of
SQLite's trigrams, and no query takes as long as one character does with them (0.6 s).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sqlite_utils import Database

_UNSPACED = re.compile(
    "["
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
    "]+"
)
"""Han, kana, bopomofo and hangul."""


def search_words(text: str) -> str:
    """Return a text as the search reads it: half and full width alike, unspaced runs in pairs."""
    return _UNSPACED.sub(lambda run: f" {_pairs(run[0])} ", unicodedata.normalize("NFKC", text))


def search_expression(query: str) -> str | None:
    """Return the FTS5 expression for what somebody typed; `None` where that says nothing.

    What stands between spaces must all occur: a word as the beginning of one, punctuation not
    counting; unspaced scripts anywhere.
    """
    pieces = [_phrase(piece) for piece in unicodedata.normalize("NFKC", query).split()]
    return " AND ".join(piece for piece in pieces if piece) or None


def add_words(database: Database, notes: Iterable[tuple[int, str]]) -> None:
    """Make notes (position, text) findable."""
    database.conn.executemany(
        "INSERT INTO note_words (rowid, words) VALUES (?, ?)",
        ((position, search_words(text)) for position, text in notes),
    )


def remove_words(database: Database, notes: Iterable[tuple[int, str]]) -> None:
    """Make notes (position, text) unfindable, without a trace of their words.

    Deleted words stay in the index until its parts are merged, so they are merged at once.
    """
    database.conn.executemany(
        "INSERT INTO note_words (note_words, rowid, words) VALUES ('delete', ?, ?)",
        ((position, search_words(text)) for position, text in notes),
    )
    database.execute("INSERT INTO note_words (note_words) VALUES ('optimize')")


def _pairs(run: str) -> str:
    return " ".join(run[at : at + 2] for at in range(len(run)))


def _phrase(piece: str) -> str | None:
    if not any(character.isalnum() for character in piece):
        return None
    words = search_words(piece).split()
    ends_unspaced = _UNSPACED.fullmatch(piece[-1]) is not None
    if ends_unspaced and len(words) > 1 and len(words[-2]) == 2 and words[-2].endswith(words[-1]):
        # The text may go on where the query ends, so its last character has no pair of its own.
        words.pop()
    whole = ends_unspaced and len(words[-1]) == 2
    quoted = " ".join(words).replace('"', " ").replace("\0", " ")
    return f'"{quoted}"' + ("" if whole else " *")

"""The sentences people read, in their language.

Every layer writes English and hands it to `tr`; the window installs a translation (see
`desktop/languages.py`), the command line does not. Knows no Qt, so an error raised deep down reads
as well as a button. `packaging/translations.py` collects what is handed over from the source, so
sentences must be literals, with values by name: `tr("Line {line} is empty.", line=3)`.
"""

from __future__ import annotations

from collections.abc import Callable

Translation = Callable[[str, str], str | None]
"""(English, comment) → the sentence in another language, `None` where it has none."""

_installed: list[Translation] = []


def install(translation: Translation | None) -> None:
    """Read every sentence through a translation from now on; `None` goes back to English."""
    _installed[:] = [] if translation is None else [translation]


def tr(english: str, /, *, comment: str = "", **values: object) -> str:
    """Return a sentence in the language of the window, its `{names}` replaced by `values`.

    `comment` tells apart what is one word in English and two elsewhere ("Open", of a file or a
    note). A translation that lacks a name or invents one is passed over for the English.
    """
    return _say(english, comment, values)


def tr_later(english: str, /) -> str:
    """Return a sentence as it is, for a table made at import; `tr_now` says it when it is shown.

    That is all it does: `packaging/translations.py` knows by it that the words are for people.
    """
    return english


def tr_now(english: str, /, **values: object) -> str:
    """Return what was marked with `tr_later` in the language of the window."""
    return _say(english, "", values)


def trn(one: str, many: str, count: int, /, *, comment: str = "", **values: object) -> str:
    """Return `one` for a count of 1, else `many`; `{count}` is the count as people write it."""
    return _say(one if count == 1 else many, comment, {"count": grouped(count), **values})


def grouped(number: int) -> str:
    """Return a number as people write it, its thousands apart: 1,098."""
    return f"{number:,}".replace(",", tr(",", comment="between the thousands of a number"))


def _say(english: str, comment: str, values: dict[str, object]) -> str:
    translated = _installed[0](english, comment) if _installed else None
    if not values:
        return translated or english
    if translated:
        try:
            return translated.format(**values)
        except (KeyError, IndexError, ValueError):
            pass  # a translator's slip must not take the window down
    return english.format(**values)

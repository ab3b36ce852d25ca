"""The pages of the help, and finding words in them. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sfda_desktop.domain.resources import resource

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: the `name` by which the window asks for it, its title, its Markdown."""

    name: str
    title: str
    text: str


def help_pages(language: str) -> tuple[HelpPage, ...]:
    """Return the pages in a language, in their order; in English what it does not have.

    A page is a file `resources/help/LANGUAGE/NN-NAME.md`, whose first line is its title.
    """
    english, own = resource("help", ENGLISH), resource("help", language)
    return tuple(
        _read(own / path.name if (own / path.name).is_file() else path)
        for path in sorted(english.glob("*.md"))
    )


def find_pages(pages: tuple[HelpPage, ...], words: str) -> tuple[HelpPage, ...]:
    """Return the pages that hold all of the words, those with one in the title first.

    Words are found inside of others too: in Japanese nothing stands between them.
    """
    wanted = words.casefold().split()
    found = [page for page in pages if all(word in page.text.casefold() for word in wanted)]
    return tuple(
        sorted(found, key=lambda page: not any(w in page.title.casefold() for w in wanted))
    )


def _read(path: Path) -> HelpPage:
    text = path.read_text(encoding="utf-8")
    title = text.split("\n", 1)[0].removeprefix("#").strip()
    return HelpPage(path.stem.partition("-")[2], title, text)

"""The resolver of classification: what the language model wrote → one label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.prompts import Resolution

_ROUND_ABOUT = " \t\r\n\"'`*.,:;[](){}<>"


def resolve_label(raw: str, *, labels: Sequence[str], fallback: LabelAnswer) -> Resolution:
    """Return the label that `raw` is, or else the one it mentions first.

    What names no label at all counts as unresolved, and `fallback` stands in. An answer identical
    to the base answer gives back exactly that label.
    """
    label = exact_label(raw, labels) or _first_mentioned(raw, labels)
    if label is None:
        return Resolution(answer=fallback, resolved=False, dropped=0)
    return Resolution(answer=LabelAnswer(label), resolved=True, dropped=0)


def exact_label(raw: str, labels: Sequence[str]) -> str | None:
    """Return the label that `raw` is: to the letter, else but for case, blanks and quotes."""
    for form in (str, str.strip, _plain):
        for label in labels:
            if form(raw) == form(label):
                return label
    return None


def _plain(text: str) -> str:
    return "".join(text.strip(_ROUND_ABOUT).split()).casefold()


def _first_mentioned(raw: str, labels: Sequence[str]) -> str | None:
    """Return the label that stands first in a sentence; the longer one where two begin there."""
    found: list[tuple[int, int, str]] = []
    for label in labels:
        words = label.split()
        if not words:
            continue
        pattern = r"(?<!\w)" + r"\s*".join(re.escape(word) for word in words) + r"(?!\w)"
        if match := re.search(pattern, raw, re.IGNORECASE):
            found.append((match.start(), -len(label), label))
    return min(found)[2] if found else None

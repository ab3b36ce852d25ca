"""What each task is called on the screen: the one table of words that differ. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sfda_desktop.desktop import words


@dataclass(frozen=True, slots=True)
class TaskWords:
    """`unit` is what is decided about one by one, `claim` what the scores count."""

    purpose: str
    unit: str
    claim: str
    _finds: str
    support: str
    """What there is of each label: claims, or what is decided about."""

    def finds(self, labels: Sequence[str]) -> str:
        """Return what a model with these labels does, as a sentence."""
        shown = words.listed(tuple(labels)) if len(labels) <= MOST_NAMED else _some(labels)
        return self._finds.format(shown)

    def units(self, count: int) -> str:
        """Return '1 pair' or '1,098 pairs'."""
        return words.counted(count, self.unit)

    @property
    def all_claims(self) -> str:
        """What stands before the scores of all labels together."""
        return f"All {self.claim}s"


MOST_NAMED = 8  # labels of a sentence; more are a list, not a sentence

_WORDS = {
    "ner": TaskWords(
        "Find things that are named: problems, treatments, tests, drugs …",
        "note",
        "finding",
        "It finds {}.",
        "finding",
    ),
    "ter": TaskWords(
        "Find expressions of time: dates, durations, how often",
        "note",
        "expression",
        "It finds {}.",
        "expression",
    ),
    "re": TaskWords(
        "Tell how two things are related",
        "pair",
        "relation",
        "It tells these relations apart: {}.",
        "pair",
    ),
    "nd": TaskWords(
        "Tell whether something is denied (“no fever”)",
        "mention",
        "denial",
        "It tells these apart: {}.",
        "mention",
    ),
}


def task_words(task: str) -> TaskWords:
    """Return the words of a task."""
    return _WORDS[task]


def _some(labels: Sequence[str]) -> str:
    return f"{', '.join(labels[:MOST_NAMED])} and {len(labels) - MOST_NAMED} more"

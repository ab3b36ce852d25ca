"""What each task is called on the screen: the one table of words that differ. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sfda_desktop.desktop import words
from sfda_desktop.domain.wording import tr, trn

MOST_NAMED = 8  # labels of a sentence; more are a list, not a sentence


@dataclass(frozen=True, slots=True)
class TaskWords:
    """The words of a task, in the language they were asked for in.

    `units` says how many there are of what is decided about one by one ("1,098 pairs"), `unit`
    is its plural alone; `all_claims` stands before the scores of all labels together, `support`
    says how many there are of a label; `finds` what a model with these labels does.
    """

    purpose: str
    unit: str
    units: Callable[[int], str]
    all_claims: str
    support: Callable[[int], str]
    finds: Callable[[Sequence[str]], str]


def task_words(task: str) -> TaskWords:
    """Return the words of a task."""
    return {"ner": _entities, "ter": _times, "re": _relations, "nd": _negation}[task]()


def words_of_report(report: Mapping[str, Any]) -> TaskWords:
    """Return the words of the task that a report is about; the first reports did not name it."""
    return task_words(report.get("task", "ner"))


def _entities() -> TaskWords:
    return TaskWords(
        purpose=tr("Find things that are named: problems, treatments, tests, drugs …"),
        unit=tr("notes"),
        units=words.notes,
        all_claims=tr("All findings"),
        support=lambda count: trn("{count} finding", "{count} findings", count),
        finds=_finds,
    )


def _times() -> TaskWords:
    return TaskWords(
        purpose=tr("Find expressions of time: dates, durations, how often"),
        unit=tr("notes"),
        units=words.notes,
        all_claims=tr("All expressions"),
        support=lambda count: trn("{count} expression", "{count} expressions", count),
        finds=_finds,
    )


def _relations() -> TaskWords:
    def pairs(count: int) -> str:
        return trn("{count} pair", "{count} pairs", count)

    return TaskWords(
        purpose=tr("Tell how two things are related"),
        unit=tr("pairs"),
        units=pairs,
        all_claims=tr("All relations"),
        support=pairs,
        finds=lambda names: tr("It tells these relations apart: {labels}.", labels=_some(names)),
    )


def _negation() -> TaskWords:
    def mentions(count: int) -> str:
        return trn("{count} mention", "{count} mentions", count)

    return TaskWords(
        purpose=tr("Tell whether something is denied (“no fever”)"),
        unit=tr("mentions"),
        units=mentions,
        all_claims=tr("All denials"),
        support=mentions,
        finds=lambda names: tr("It tells these apart: {labels}.", labels=_some(names)),
    )


def _finds(names: Sequence[str]) -> str:
    return tr("It finds {labels}.", labels=_some(names))


def _some(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return words.listed(names)
    rest = len(names) - MOST_NAMED
    return words.listed([*names[:MOST_NAMED], tr("{number} more", number=rest)])

"""What the list of notes and its filters say. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sfda_desktop.desktop.review.listing import UNREAD, Choices, Sorting, State, Wanted
from sfda_desktop.desktop.task_words import TaskWords
from sfda_desktop.desktop.words import number, percent
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.wording import tr


def state_name(state: str) -> str:
    """Return what a state is called in the filter."""
    return {
        State.OPEN: tr("To decide"),
        State.SKIPPED: tr("Skipped"),
        State.DECIDED: tr("Decided"),
        State.BULK: tr("Accepted in bulk"),
        State.AUTOMATIC: tr("Accepted automatically"),
    }[State(state)]


def kind_name(kind: str, *, whole_samples: bool) -> str:
    """Return what a kind of suggestion is called in the filter."""
    if kind == UNREAD:
        return tr("Could not be read")
    if whole_samples and kind == Disagreement.LABEL:
        return tr("Another label")
    return {
        Disagreement.SAME: tr("Agrees with the model"),
        Disagreement.ADDED: tr("Finding added"),
        Disagreement.REMOVED: tr("Finding removed"),
        Disagreement.LABEL: tr("Finding relabelled"),
        Disagreement.BOUNDARY: tr("Other boundary"),
        Disagreement.SEVERAL: tr("Several differences"),
    }[Disagreement(kind)]


def sorting_name(sorting: Sorting) -> str:
    """Return what an order is called."""
    return {
        Sorting.CHOSEN: tr("As chosen"),
        Sorting.UNSURE: tr("Most unsure first"),
        Sorting.FILE: tr("As in the files"),
        Sorting.DOCUMENT: tr("By document"),
        Sorting.LEAST_SURE: tr("Least sure suggestion first"),
        Sorting.MOST_SURE: tr("Surest suggestion first"),
    }[sorting]


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that narrows the list, and what is wanted without it; `key` is what is counted."""

    words: str
    without: Wanted
    key: str = ""

    def words_with_count(self, choices: Choices | None) -> str:
        """Return the words and how many notes this is, where that is counted."""
        if choices is None or not self.key:
            return self.words
        for counts in (choices.states, choices.kinds, choices.labels):
            if self.key in counts:
                return f"{self.words} · {number(counts[self.key])}"
        return f"{self.words} · 0"


def chips(wanted: Wanted, *, whole_samples: bool) -> list[Chip]:
    """Return what narrows the list, each to be taken away by itself."""
    found = [
        *(
            Chip(state_name(state), replace(wanted, states=wanted.states - {state}), state)
            for state in State
            if state in wanted.states
        ),
        *(
            Chip(
                kind_name(kind, whole_samples=whole_samples),
                replace(wanted, kinds=wanted.kinds - {kind}),
                kind,
            )
            for kind in (*Disagreement, UNREAD)
            if kind in wanted.kinds
        ),
        *(
            Chip(label, replace(wanted, labels=wanted.labels - {label}), label)
            for label in sorted(wanted.labels)
        ),
    ]
    if wanted.document:
        found.append(Chip(wanted.document, replace(wanted, document="")))
    sure = sure_words(wanted.least_sure, wanted.most_sure)
    if sure:
        found.append(Chip(sure, replace(wanted, least_sure=None, most_sure=None)))
    return found


def sure_words(least: float | None, most: float | None) -> str:
    """Return how sure the suggestions shown are, empty where that does not matter."""
    if least is not None and most is not None:
        return tr("{least} to {most} sure", least=percent(least), most=percent(most))
    if least is not None:
        return tr("at least {least} sure", least=percent(least))
    return "" if most is None else tr("at most {most} sure", most=percent(most))


def how_many(total: int, wanted: Wanted, task: TaskWords) -> str:
    """Return how many notes the list holds, in the words of the task."""
    if wanted.narrows:
        return tr("{notes} found", notes=task.units(total))
    if wanted.everything:
        return tr("{notes} in all", notes=task.units(total))
    return task.units(total)


def nothing_fits(wanted: Wanted) -> str:
    """Return what to do about an empty list."""
    if wanted.narrows:
        return tr("Nothing fits. Search for something else, or clear the filters.")
    return tr("There is nothing here.")


def spoken_row(parts: Sequence[str]) -> str:
    """Return a row in words, for a screen reader."""
    return ", ".join(part for part in parts if part)

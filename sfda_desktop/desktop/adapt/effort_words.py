"""What it takes to go on reviewing and what it is likely to bring, in words. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sfda_desktop.desktop import words
from sfda_desktop.desktop.report.wording import figure, signed
from sfda_desktop.desktop.task_words import TaskWords
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.adaptation.effort import Effort
    from sfda_desktop.evaluation import ExpectedGain


@dataclass(frozen=True, slots=True)
class EffortWords:
    """The forecast as a headline and sentences; `tone` is good where one can stop, else info."""

    tone: str
    headline: str
    sentence: str


def effort_words(found: Effort, task: TaskWords) -> EffortWords:
    """Return what the window says of a forecast, in the words of the task."""
    from sfda_desktop.adaptation.effort import WORTH

    if found.gain is None:
        return EffortWords(
            "info",
            tr("What more {notes} would bring is not known yet.", notes=task.unit),
            words.sentences(_why_unknown(found), _time(found, task)),
        )
    expected = _expected(found, found.gain, task)
    if found.can_stop:
        too_little = tr(
            "That is less than your held-out notes could tell from no gain at all ({tellable}).",
            tellable=figure(found.tellable),
        )
        return EffortWords("good", tr("You can stop here."), words.sentences(expected, too_little))
    if found.gain.mean >= WORTH:
        headline = tr("Deciding more {notes} is likely to help.", notes=task.unit)
    else:
        headline = tr("Deciding more {notes} may still help a little.", notes=task.unit)
    return EffortWords("info", headline, words.sentences(expected, _time(found, task)))


def _expected(found: Effort, gain: ExpectedGain, task: TaskWords) -> str:
    low, high = gain.ci95
    return tr(
        "Deciding {notes} more is expected to change F1 by {gain} (between {low} and {high}).",
        notes=task.units(found.more),
        gain=signed(gain.mean),
        low=signed(low),
        high=signed(high),
    )


def _time(found: Effort, task: TaskWords) -> str:
    if found.minutes is None:
        return ""
    return tr(
        "Deciding {notes} more takes {time} at your pace.",
        notes=task.units(found.more),
        time=words.about(found.minutes * 60),
    )


def _why_unknown(found: Effort) -> str:
    from sfda_desktop.adaptation.effort import Unknown

    match found.unknown:
        case Unknown.NOT_MEASURED:
            return tr(
                "Train once, with labelled notes kept for measuring: then it can be estimated."
            )
        case Unknown.TOO_VAGUE:
            return tr(
                "The trainings so far do not say: they differ too much for so few notes to "
                "measure by."
            )
        case _:
            return tr(
                "One training does not say what the next will bring. Have it estimated from parts "
                "of your notes, or decide more and train again."
            )


def can_be_estimated(found: Effort) -> bool:
    """Tell whether trainings on parts of the notes would say more."""
    from sfda_desktop.adaptation.curve_measuring import FEWEST_DECISIONS
    from sfda_desktop.adaptation.effort import Unknown

    return found.unknown is Unknown.TOO_FEW and found.decided >= FEWEST_DECISIONS

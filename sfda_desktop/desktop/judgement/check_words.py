"""What each check says on the screen. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.desktop.judgement.checks import Check
from sfda_desktop.domain.wording import tr


@dataclass(frozen=True, slots=True)
class CheckWords:
    """`first` and `second` are whose answers stand side by side, where one of them is chosen.

    `accept` and `reject` stand on the buttons that do it; without `reject` there is none.
    """

    title: str
    sentence: str
    why: str
    done: str
    accept: str
    reject: str = ""
    first: str = ""
    second: str = ""


def check_words(check: Check) -> CheckWords:
    """Return the words of a check."""
    if check is Check.SECOND_READING:
        return CheckWords(
            title=tr("Second reading"),
            sentence=tr(
                "Decide each note for yourself. Nothing that the first reader or a model said is "
                "shown here."
            ),
            why="",
            done=tr("All notes of the second reading are decided."),
            accept="",
        )
    if check is Check.ADJUDICATION:
        return CheckWords(
            title=tr("Settle what the readers differ on"),
            sentence=tr(
                "Two people read this note and gave different answers. Choose the right one, or "
                "write a third; it then stands for both."
            ),
            why=tr("+ and − mark what the second reader has otherwise than the first."),
            done=tr("Everything that the two readers differed on is settled."),
            accept=tr("Second reader is right"),
            reject=tr("First reader is right"),
            first=tr("First reader"),
            second=tr("Second reader"),
        )
    if check.chooses:
        return CheckWords(
            title=tr("Your answer or the suggestion?"),
            sentence=tr(
                "You decided this note before you saw the suggestion, and your answer differs. "
                "Look at both: which is right?"
            ),
            why=tr("+ and − mark what the suggestion has otherwise than your answer."),
            done=tr("All answers that differed are compared."),
            accept=tr("Suggestion is right"),
            reject=tr("My answer is right"),
            first=tr("Your answer"),
            second=tr("Suggestion"),
        )
    if check is Check.SPOT_CHECK:
        sentence = tr(
            "Drawn at random from what was accepted unseen. Decide each note for yourself; the "
            "suggestion is hidden until you have."
        )
        title, done = tr("Spot check"), tr("All notes of the spot check are decided.")
    else:
        sentence = tr(
            "Drawn at random. Decide each note for yourself; the suggestion is hidden until you "
            "have, so that it cannot lead you."
        )
        title, done = tr("Audit"), tr("All notes of the audit are decided.")
    return CheckWords(
        title=title,
        sentence=sentence,
        why=tr("Where your answer differs from the suggestion, you compare the two afterwards."),
        done=done,
        accept=tr("Done"),
    )

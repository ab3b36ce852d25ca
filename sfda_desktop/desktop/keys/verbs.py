"""Everything a hand can do in the review, each under one name. Knows no Qt."""

from __future__ import annotations

from enum import Flag, StrEnum, auto

from sfda_desktop.domain.wording import tr


class When(Flag):
    """Where a verb means something; two verbs may share a key where they never meet."""

    DECIDING = auto()
    EDITING = auto()
    ELSEWHERE = auto()  # on the other pages
    REVIEW = DECIDING | EDITING
    ALWAYS = DECIDING | EDITING | ELSEWHERE


class Verb(StrEnum):
    """One thing that a key does; the values stand in the user's settings."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    SKIP = "skip"
    ACCEPT_SHOWN = "accept-shown"
    UNDO = "undo"
    REDO = "redo"
    NOTE_BEFORE = "note-before"
    NOTE_AFTER = "note-after"
    FINISH = "finish"
    CANCEL = "cancel"
    FINDING_BEFORE = "finding-before"
    FINDING_AFTER = "finding-after"
    SELECT_WORD = "select-word"
    END_LEFT = "end-left"
    END_RIGHT = "end-right"
    START_LEFT = "start-left"
    START_RIGHT = "start-right"
    REMOVE = "remove"
    LABEL_1 = "label-1"
    LABEL_2 = "label-2"
    LABEL_3 = "label-3"
    LABEL_4 = "label-4"
    LABEL_5 = "label-5"
    LABEL_6 = "label-6"
    LABEL_7 = "label-7"
    LABEL_8 = "label-8"
    LABEL_9 = "label-9"
    LABEL_SEARCH = "label-search"
    NEGATE = "negate"
    SEARCH = "search"
    SHOW = "show"
    HEAT = "heat"
    PAIRS = "pairs"
    GUIDELINE = "guideline"
    CHEAT_SHEET = "cheat-sheet"

    @property
    def when(self) -> When:
        """Where the verb means something."""
        return _WHEN.get(self, When.REVIEW)

    @property
    def repeats(self) -> bool:
        """Whether holding the key down does it again: never where something is decided."""
        return self in _REPEATING


LABELS = tuple(verb for verb in Verb if verb.value.removeprefix("label-").isdigit())
"""The verbs that give the first, second … label."""

_WHEN = {
    Verb.EDIT: When.DECIDING,
    Verb.REJECT: When.DECIDING,
    Verb.SKIP: When.DECIDING,
    Verb.ACCEPT_SHOWN: When.DECIDING,
    Verb.FINISH: When.EDITING,
    Verb.CANCEL: When.EDITING,
    Verb.GUIDELINE: When.ALWAYS,
    Verb.CHEAT_SHEET: When.ALWAYS,
}
_REPEATING = {
    Verb.NOTE_BEFORE,
    Verb.NOTE_AFTER,
    Verb.FINDING_BEFORE,
    Verb.FINDING_AFTER,
    Verb.SELECT_WORD,
    Verb.END_LEFT,
    Verb.END_RIGHT,
    Verb.START_LEFT,
    Verb.START_RIGHT,
}


def groups() -> tuple[tuple[str, tuple[Verb, ...]], ...]:
    """Return every verb once under the heading it is looked for, in the language of the window."""
    return (
        (
            tr("Deciding"),
            (
                Verb.ACCEPT,
                Verb.EDIT,
                Verb.REJECT,
                Verb.SKIP,
                Verb.UNDO,
                Verb.REDO,
                Verb.ACCEPT_SHOWN,
            ),
        ),
        (
            tr("Moving about"),
            (
                Verb.NOTE_BEFORE,
                Verb.NOTE_AFTER,
                Verb.FINDING_BEFORE,
                Verb.FINDING_AFTER,
                Verb.SEARCH,
                Verb.SHOW,
                Verb.HEAT,
                Verb.PAIRS,
            ),
        ),
        (tr("Labels"), (*LABELS, Verb.LABEL_SEARCH, Verb.NEGATE)),
        (
            tr("Editing"),
            (
                Verb.FINISH,
                Verb.CANCEL,
                Verb.SELECT_WORD,
                Verb.END_LEFT,
                Verb.END_RIGHT,
                Verb.START_LEFT,
                Verb.START_RIGHT,
                Verb.REMOVE,
            ),
        ),
        (tr("Help"), (Verb.GUIDELINE, Verb.CHEAT_SHEET)),
    )


def verb_words(verb: Verb) -> str:
    """Return what a verb does, in the language of the window."""
    if verb in LABELS:
        return tr("Give label {place}", place=LABELS.index(verb) + 1)
    return {
        Verb.ACCEPT: tr("Accept the final answer as it stands"),
        Verb.EDIT: tr("Edit the final answer"),
        Verb.REJECT: tr("Reject: keep the model's own answer"),
        Verb.SKIP: tr("Skip, decide later"),
        Verb.ACCEPT_SHOWN: tr("Accept all that the list shows, after a preview"),
        Verb.UNDO: tr("Undo"),
        Verb.REDO: tr("Redo"),
        Verb.NOTE_BEFORE: tr("Note before"),
        Verb.NOTE_AFTER: tr("Note after"),
        Verb.FINISH: tr("Keep the edit and go on"),
        Verb.CANCEL: tr("Leave the edit, as it was"),
        Verb.FINDING_BEFORE: tr("Finding before"),
        Verb.FINDING_AFTER: tr("Finding after"),
        Verb.SELECT_WORD: tr("Select the word at the caret; again, the next one too"),
        Verb.END_LEFT: tr("Move the finding's end to the left"),
        Verb.END_RIGHT: tr("Move the finding's end to the right"),
        Verb.START_LEFT: tr("Move the finding's beginning to the left"),
        Verb.START_RIGHT: tr("Move the finding's beginning to the right"),
        Verb.REMOVE: tr("Remove the chosen finding"),
        Verb.LABEL_SEARCH: tr("Find a label by its letters, where there are many"),
        Verb.NEGATE: tr("Denied or not: the contrary"),
        Verb.SEARCH: tr("Search the notes; Enter shows the first that fits"),
        Verb.SHOW: tr("Choose which notes to show"),
        Verb.HEAT: tr("Show how unsure the model is of each word"),
        Verb.PAIRS: tr("Pairs of the sentence; Enter goes to one, again closes them"),
        Verb.GUIDELINE: tr("Guideline"),
        Verb.CHEAT_SHEET: tr("These shortcuts"),
    }[verb]

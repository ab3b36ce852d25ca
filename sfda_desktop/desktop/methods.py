"""The methods as the window offers them: what each is called, and what it still lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sfda_desktop.domain.wording import tr, tr_later, tr_now

if TYPE_CHECKING:
    from sfda_desktop.adaptation.methods import Method
    from sfda_desktop.desktop.summary import Summary

CHOOSING = {
    "none": tr_later("by you alone"),
    "active": tr_later("by you, round by round"),
    "sala": tr_later("suggested corrections"),
    "sala-likelihood": tr_later("suggested verdicts"),
    "zero-shot": tr_later("suggested from guideline"),
    "few-shot": tr_later("suggested by examples"),
    "llm-active": tr_later("suggested, self-taught"),
    "llmaaa": tr_later("suggested, near examples"),
}
"""Methods for which notes are chosen, as short as the box; `sentence` says what each does."""

LEARNING = {
    "": tr_later("your decisions, and suggestions"),
    "self-training": tr_later("its own confident answers"),
    "supervised": tr_later("all labels the notes came with"),
    "none": tr_later("nothing: measure it as it is"),
}
"""What the Adapt page offers beside learning from what was chosen and decided."""


def method(name: str) -> Method:
    """Return a method of the registry."""
    from sfda_desktop.adaptation.methods import method_named

    return method_named(name)


def asks_llm(name: str) -> bool:
    """Tell whether a method asks the language model."""
    return method(name).asks_llm


def in_rounds(name: str) -> bool:
    """Tell whether people label in rounds."""
    from sfda_desktop.adaptation.methods import LabeledBy

    return method(name).labeled_by is LabeledBy.PERSON


def learns(name: str) -> bool:
    """Tell whether a method makes another model of the one there is."""
    from sfda_desktop.adaptation.methods import Learning

    return method(name).learning is not Learning.NONE


def sentence(name: str) -> str:
    """Return what a method does, as a sentence."""
    words = tr_now(method(name).words)
    return tr("{words} ({method}).", words=f"{words[:1].upper()}{words[1:]}", method=name)


def caution(name: str) -> str:
    """Return what to bear in mind about a method, as a sentence; empty for most."""
    from sfda_desktop.adaptation.methods import LabeledBy

    if method(name).labeled_by is LabeledBy.SMALL_MODEL:
        return tr("Nobody looks at what it learns, so it may also learn its own mistakes.")
    return ""


def lacking(name: str, summary: Summary) -> str:
    """Return what a method needs that is not there, as a sentence; empty where it can be done."""
    from sfda_desktop.adaptation.methods import LabeledBy

    rule = method(name)
    if rule.asks_llm and summary.llm is None:
        return tr("This needs a language model: choose one on the Project page.")
    if rule.needs_gold and not summary.gold:
        return tr("This needs labelled examples of your own: add a file of them.")
    if rule.labeled_by is LabeledBy.POOL and summary.pool_labeled < summary.notes:
        return tr("Not all notes to learn from came with labels.")
    return ""

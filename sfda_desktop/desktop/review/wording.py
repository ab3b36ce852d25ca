"""What the review says in words. Knows no Qt."""

from __future__ import annotations

import re

from sfda_desktop.desktop.review.answer_rows import Finding
from sfda_desktop.desktop.widgets.text_marks import Change as Sign
from sfda_desktop.desktop.words import number, percent
from sfda_desktop.domain.answers import LabelAnswer, SpanAnswer
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import Disagreement, Pace, ReviewCard, ReviewCounts

KIND_WORDS = {
    Disagreement.SAME: "agree",
    Disagreement.ADDED: "added",
    Disagreement.REMOVED: "removed",
    Disagreement.LABEL: "label",
    Disagreement.BOUNDARY: "boundary",
    Disagreement.SEVERAL: "several",
}
KIND_SENTENCES = {
    Disagreement.SAME: "The language model agrees with it.",
    Disagreement.ADDED: "The language model found something more.",
    Disagreement.REMOVED: "The language model would leave something out.",
    Disagreement.LABEL: "The language model would label it differently.",
    Disagreement.BOUNDARY: "The language model would begin or end a finding elsewhere.",
    Disagreement.SEVERAL: "The language model differs in several ways.",
}
STATE_WORDS = {
    Verdict.ACCEPT: "accepted",
    Verdict.EDIT: "edited",
    Verdict.REJECT: "rejected: the model's own answer kept",
    Verdict.SKIP: "skipped",
}
NOT_ASKED = "No language model was asked"
NOT_YET = "Not asked yet"
UNREADABLE = (
    "The language model's answer could not be read. The model's own answer stands in its place."
)
NO_FINDINGS = "No findings"
NO_LABEL = "No label yet"
SIGN_WORDS = {
    Sign.ADDED: "added",
    Sign.REMOVED: "removed",
    Sign.RELABELED: "other label",
    Sign.MOVED: "other boundary",
}
LEFT_OUT = "left out"
UNREAD = "unread"
# Japanese and Chinese write no blanks: there a run of letters is a clause, not a word
_WORD = re.compile(r"[^\W\u2e80-\u9fff][^\W\u2e80-\u9fff]*(?:['’-][^\W\u2e80-\u9fff]+)*")
_LONG = 32


def detail_words(finding: Finding) -> list[str]:
    """Return how a finding differs from the model's own, and how sure the model is of a label."""
    details = [] if finding.sign is None else [SIGN_WORDS[finding.sign]]
    return details if finding.sure is None else [*details, f"{percent(finding.sure)} sure"]


def progress_sentence(counts: ReviewCounts, pace: Pace) -> str:
    """Return '96 to decide · 41 done · ~6 min left'."""
    if counts.total and not counts.to_decide:
        return f"All {number(counts.total)} decided"
    parts = [f"{number(counts.to_decide)} to decide", f"{number(counts.decided)} done"]
    if counts.skipped:
        parts.append(f"{number(counts.skipped)} skipped")
    if pace.minutes_left is not None:
        parts.append(f"~{max(1, round(pace.minutes_left)):,} min left")
    return " · ".join(parts)


def pace_tooltip(counts: ReviewCounts, pace: Pace) -> str:
    """Return the pace behind the minutes left, and how the suggestions fared."""
    parts = []
    if pace.seconds_per_decision is not None:
        parts.append(f"About {pace.seconds_per_decision:.0f} s a note lately (median).")
    if counts.accepted_share is not None:
        parts.append(f"{counts.accepted_share:.0%} were accepted as proposed.")
    return " ".join(parts)


def why_here(card: ReviewCard) -> str:
    """Return why this note came up, in a sentence or two."""
    sentences = []
    words = word_around(card.sample.text, card.why.unsure_at)
    torn = torn_between(card)
    if words:
        sentences.append(f"the model is most unsure about “{words}”.")
    elif torn:
        sentences.append(torn)
    elif card.why.rank is not None:
        sentences.append(f"number {card.why.rank} of {card.why.total} of the notes chosen.")
    else:
        sentences.append("you asked for it; it is not among the notes chosen.")
    readable = card.suggestion is None or card.suggestion.resolved
    if card.hidden:
        sentences.append(
            tr("The suggestion is hidden on this note, to measure how far suggestions lead.")
        )
    elif card.disagreement is not None and readable:
        sentences.append(KIND_SENTENCES[card.disagreement])
    return "Why here: " + " ".join(sentences)


def torn_between(card: ReviewCard) -> str:
    """Return the two labels that the model found most probable, empty where it names none."""
    chances = card.prediction.probabilities if card.prediction is not None else None
    if not chances or len(chances) < 2:
        return ""
    (first, much), (second, less), *_ = sorted(chances.items(), key=lambda item: -item[1])
    return f"the model says {first} ({percent(much)}), then {second} ({percent(less)})."


def why_tooltip(card: ReviewCard) -> str:
    """Return the figure behind the sentence, and every label's probability where there are."""
    if card.why.entropy is None:
        return ""
    chances = card.prediction.probabilities if card.prediction is not None else None
    over = "entropy over the labels" if chances else "mean entropy over the word pieces"
    sentence = f"How unsure the model is: {card.why.entropy:.2f} nats ({over})."
    if card.why.rank is not None:
        sentence += f" Number {card.why.rank} of {card.why.total} of the notes chosen."
    ranked = sorted((chances or {}).items(), key=lambda item: -item[1])
    return "\n".join([sentence, *(f"{label}: {percent(chance)}" for label, chance in ranked)])


def about_words(card: ReviewCard) -> tuple[str, ...]:
    """Return the words of each mark that the question is about."""
    text = card.sample.text
    return tuple(" ".join(text[mark.start : mark.end].split()) for mark in card.sample.marks)


def word_around(text: str, place: tuple[int, int] | None) -> str:
    """Return the whole words at a place in the text, shortened where they are long."""
    if place is None:
        return ""
    start, end = place
    for word in _WORD.finditer(text, max(0, start - 40), min(len(text), end + 40)):
        if word.start() < end and start < word.end():
            start, end = min(start, word.start()), max(end, word.end())
    words = " ".join(text[start:end].split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"


def headline(card: ReviewCard) -> str:
    """Return which note this is."""
    sample = card.sample
    return sample.id if sample.doc is None else f"{sample.doc}  ·  {sample.id}"


def decided_sentence(card: ReviewCard) -> str:
    """Return what was decided about the note, empty where nothing was."""
    if card.decision is None:
        return ""
    return f"You have {STATE_WORDS[card.decision.verdict]} this."


def answer_words(card: ReviewCard) -> str:
    """Return the final answer for a screen reader."""
    draft = card.draft
    if isinstance(draft, LabelAnswer):
        return draft.label
    if isinstance(draft, SpanAnswer) and draft.spans:
        found = (f"{card.sample.text[s.start : s.end]}: {s.label}" for s in draft.spans)
        return "; ".join(found)
    return NO_FINDINGS if isinstance(draft, SpanAnswer) else NO_LABEL

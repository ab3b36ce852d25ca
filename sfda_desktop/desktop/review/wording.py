"""What the review says in words. Knows no Qt."""

from __future__ import annotations

import re

from sfda_desktop.desktop import words
from sfda_desktop.desktop.review.answer_rows import Finding
from sfda_desktop.desktop.widgets.text_marks import Change as Sign
from sfda_desktop.desktop.words import number, percent
from sfda_desktop.domain.answers import LabelAnswer, SpanAnswer
from sfda_desktop.domain.decisions import Origin, Verdict
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr, tr_later, tr_now, trn
from sfda_desktop.review import Disagreement, Pace, ReviewCard, ReviewCounts
from sfda_desktop.review.statistics import RECENT

KIND_WORDS = {
    Disagreement.SAME: tr_later("agree"),
    Disagreement.ADDED: tr_later("added"),
    Disagreement.REMOVED: tr_later("removed"),
    Disagreement.LABEL: tr_later("label"),
    Disagreement.BOUNDARY: tr_later("boundary"),
    Disagreement.SEVERAL: tr_later("several"),
}
KIND_SENTENCES = {
    Disagreement.SAME: tr_later("The language model agrees with it."),
    Disagreement.ADDED: tr_later("The language model found something more."),
    Disagreement.REMOVED: tr_later("The language model would leave something out."),
    Disagreement.LABEL: tr_later("The language model would label it differently."),
    Disagreement.BOUNDARY: tr_later("The language model would begin or end a finding elsewhere."),
    Disagreement.SEVERAL: tr_later("The language model differs in several ways."),
}
STATE_WORDS = {
    Verdict.ACCEPT: tr_later("accepted"),
    Verdict.EDIT: tr_later("edited"),
    Verdict.REJECT: tr_later("rejected: the model's own answer kept"),
    Verdict.SKIP: tr_later("skipped"),
}
_DECIDED = {
    Verdict.ACCEPT: tr_later("You have accepted this."),
    Verdict.EDIT: tr_later("You have edited this."),
    Verdict.REJECT: tr_later("You have rejected this: the model's own answer kept."),
    Verdict.SKIP: tr_later("You have skipped this."),
}
_UNSEEN = {
    Origin.BULK: tr_later("Accepted in bulk: nobody has looked at it."),
    Origin.AUTOMATIC: tr_later("Accepted automatically: nobody has looked at it."),
}
NOT_ASKED = tr_later("No language model was asked")
NOT_YET = tr_later("Not asked yet")
UNREADABLE = tr_later(
    "The language model's answer could not be read. The model's own answer stands in its place."
)
NO_FINDINGS = tr_later("No findings")
NO_LABEL = tr_later("No label yet")
SIGN_WORDS = {
    Sign.ADDED: tr_later("added"),
    Sign.REMOVED: tr_later("removed"),
    Sign.RELABELED: tr_later("other label"),
    Sign.MOVED: tr_later("other boundary"),
}
LEFT_OUT = tr_later("left out")
UNREAD = tr_later("unread")
# Japanese and Chinese write no blanks: there a run of letters is a clause, not a word
_WORD = re.compile(r"[^\W\u2e80-\u9fff][^\W\u2e80-\u9fff]*(?:['’-][^\W\u2e80-\u9fff]+)*")
_LONG = 32


def detail_words(finding: Finding) -> list[str]:
    """Return how a finding differs from the model's own, and how sure the model is of a label."""
    details = [] if finding.sign is None else [tr_now(SIGN_WORDS[finding.sign])]
    if finding.sure is None:
        return details
    return [*details, tr("{percent} sure", percent=percent(finding.sure))]


def overlap_sentence(overlaps: int) -> str:
    """Return what becomes of findings that overlap a longer one, empty where there are none."""
    if not overlaps:
        return ""
    return trn(
        "{count} finding overlaps a longer one. Both are kept; in training the longest counts.",
        "{count} findings overlap longer ones. All are kept; in training the longest count.",
        overlaps,
    )


def progress_sentence(counts: ReviewCounts, pace: Pace, left_elsewhere: int = 0) -> str:
    """Return '96 to decide · 41 done · ~6 min left · 4 s a note'.

    `left_elsewhere` are those chosen that are undecided and not in the list that is counted.
    """
    elsewhere = []
    if left_elsewhere:
        elsewhere = [tr("{number} more outside this list", number=number(left_elsewhere))]
    if counts.total and not counts.to_decide:
        all_done = (
            tr("All {number} in this list decided", number=number(counts.total))
            if left_elsewhere
            else tr("All {number} decided", number=number(counts.total))
        )
        return " · ".join([all_done, *elsewhere])
    parts = [
        tr("{number} to decide", number=number(counts.to_decide)),
        tr("{number} done", number=number(counts.decided)),
        *elsewhere,
    ]
    if counts.skipped:
        parts.append(tr("{number} skipped", number=number(counts.skipped)))
    if pace.minutes_left is not None:
        minutes = number(max(1, round(pace.minutes_left)))
        parts.append(tr("~{minutes} min left", minutes=minutes))
    if pace.seconds_per_decision is not None:
        parts.append(tr("{seconds} s a note", seconds=_seconds(pace.seconds_per_decision)))
    return " · ".join(parts)


def _seconds(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def pace_tooltip(counts: ReviewCounts, pace: Pace) -> str:
    """Return the pace behind the minutes left, and how the suggestions fared."""
    parts = []
    if pace.seconds_per_decision is not None:
        parts.append(
            tr(
                "{seconds} s is the median of your last {count} decisions. Only you see it: it "
                "stands in no report and no export.",
                seconds=_seconds(pace.seconds_per_decision),
                count=RECENT,
            )
        )
    if counts.accepted_share is not None:
        share = percent(counts.accepted_share)
        parts.append(tr("{percent} were accepted as proposed.", percent=share))
    return words.sentences(*parts)


def why_here(card: ReviewCard) -> str:
    """Return why this note came up, and what to know of the model's answer."""
    readable = card.suggestion is None or card.suggestion.resolved
    suggested = ""
    if card.hidden:
        suggested = tr(
            "The suggestion is hidden on this note, to measure how far suggestions lead."
        )
    elif card.disagreement is not None and readable:
        suggested = tr_now(KIND_SENTENCES[card.disagreement])
    return words.sentences(_why_chosen(card), suggested, _guessed(card))


def _guessed(card: ReviewCard) -> str:
    if card.prediction is None or card.prediction.complete:
        return ""
    return tr("What is asked about lies too far apart for the model to read together: it guesses.")


def _why_chosen(card: ReviewCard) -> str:
    unsure_of = word_around(card.sample.text, card.why.unsure_at)
    if unsure_of:
        return tr("Why here: the model is most unsure about “{words}”.", words=unsure_of)
    if torn := _torn_between(card):
        return torn
    if card.why.rank is not None:
        return tr(
            "Why here: number {rank} of {total} of the notes chosen.",
            rank=number(card.why.rank),
            total=number(card.why.total),
        )
    return tr("Why here: you asked for it; it is not among the notes chosen.")


def _torn_between(card: ReviewCard) -> str:
    """Return the two labels that the model found most probable, empty where it names none."""
    chances = card.prediction.probabilities if card.prediction is not None else None
    if not chances or len(chances) < 2:
        return ""
    (first, much), (second, less), *_ = sorted(chances.items(), key=lambda item: -item[1])
    return tr(
        "Why here: the model says {first} ({much}), then {second} ({less}).",
        first=first,
        much=percent(much),
        second=second,
        less=percent(less),
    )


def why_tooltip(card: ReviewCard) -> str:
    """Return the figure behind the sentence, and every label's probability where there are."""
    if card.why.entropy is None:
        return ""
    chances = card.prediction.probabilities if card.prediction is not None else None
    entropy = card.why.entropy
    sentence = (
        tr("How unsure the model is: {nats:.2f} nats (entropy over the labels).", nats=entropy)
        if chances
        else tr(
            "How unsure the model is: {nats:.2f} nats (mean entropy over the word pieces).",
            nats=entropy,
        )
    )
    if card.why.rank is not None:
        rank, total = number(card.why.rank), number(card.why.total)
        place = tr("Number {rank} of {total} of the notes chosen.", rank=rank, total=total)
        sentence = words.sentences(sentence, place)
    ranked = sorted((chances or {}).items(), key=lambda item: -item[1])
    return "\n".join([sentence, *(f"{label}: {percent(chance)}" for label, chance in ranked)])


def about_words(card: ReviewCard) -> tuple[str, ...]:
    """Return the words of each mark that the question is about."""
    return marked_words(card.sample)


def marked_words(sample: Sample) -> tuple[str, ...]:
    """Return the words of each mark of a sample, in the order of the marks."""
    text = sample.text
    return tuple(" ".join(text[mark.start : mark.end].split()) for mark in sample.marks)


def word_around(text: str, place: tuple[int, int] | None) -> str:
    """Return the whole words at a place in the text, shortened where they are long."""
    if place is None:
        return ""
    start, end = place
    for word in _WORD.finditer(text, max(0, start - 40), min(len(text), end + 40)):
        if word.start() < end and start < word.end():
            start, end = min(start, word.start()), max(end, word.end())
    around = " ".join(text[start:end].split())
    return around if len(around) <= _LONG else f"{around[: _LONG - 1]}…"


def headline(sample: Sample) -> str:
    """Return which note this is."""
    return sample.id if sample.doc is None else f"{sample.doc}  ·  {sample.id}"


def decided_sentence(card: ReviewCard) -> str:
    """Return what was decided about the note, empty where nothing was."""
    if card.decision is None:
        return ""
    unseen = _UNSEEN.get(card.decision.origin)
    return tr_now(unseen or _DECIDED[card.decision.verdict])


def answer_words(card: ReviewCard) -> str:
    """Return the final answer for a screen reader."""
    draft = card.draft
    if isinstance(draft, LabelAnswer):
        return draft.label
    if isinstance(draft, SpanAnswer) and draft.spans:
        found = (f"{card.sample.text[s.start : s.end]}: {s.label}" for s in draft.spans)
        return "; ".join(found)
    return tr_now(NO_FINDINGS if isinstance(draft, SpanAnswer) else NO_LABEL)

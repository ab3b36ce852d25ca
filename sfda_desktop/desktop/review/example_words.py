"""What is told of the examples that stood in the prompt of a note. Knows no Qt."""

from __future__ import annotations

from sfda_desktop.desktop.review.wording import NO_FINDINGS, headline, marked_words
from sfda_desktop.desktop.shown_examples import ShownExample, ShownExamples
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.wording import tr, tr_now, trn
from sfda_desktop.review import ReviewCard


def examples_of(card: ReviewCard, *, held_out: bool) -> ShownExamples:
    """Return what the language model was shown for a note; `held_out` where it is labelled blind.

    Of a suggestion that is hidden the examples are hidden too: they say what the models think.
    """
    if held_out:
        return ShownExamples(tr("Held-out notes are never shown to the language model."))
    if card.hidden:
        return ShownExamples(tr("Hidden until you decide, as the suggestion is."))
    if card.suggestion is None:
        return ShownExamples(tr("The language model was not asked about this note."))
    shown = card.suggestion.demonstrations
    if shown is None:
        return ShownExamples(
            tr("This suggestion is from an earlier version, which did not keep the examples.")
        )
    if not shown:
        return ShownExamples(tr("The language model was shown no examples with this note."))
    return ShownExamples(
        trn(
            "The language model was shown {count} example with this note. Its labels need not be "
            "right.",
            "The language model was shown {count} examples with this note. Their labels need not "
            "be right.",
            len(shown),
        ),
        tuple(map(_example, shown)),
    )


def _example(shown: LabeledSample) -> ShownExample:
    sample, answer = shown.sample, shown.answer
    where = tr("Invented by the language model") if sample.is_invented else headline(sample)
    if isinstance(answer, LabelAnswer):
        about = " → ".join(marked_words(sample))
        line = f"{about}: {answer.label}" if about else answer.label
        places = tuple((mark.start, mark.end) for mark in sample.marks)
        return ShownExample(where, sample.text, places, (line,))
    words = (
        (" ".join(sample.text[span.start : span.end].split()), span.label) for span in answer.spans
    )
    lines = tuple(f"{found}: {label}" for found, label in words)
    places = tuple((span.start, span.end) for span in answer.spans)
    return ShownExample(where, sample.text, places, lines or (tr_now(NO_FINDINGS),))

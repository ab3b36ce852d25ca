"""One question to the language model, also when it gets no answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sfda_desktop.adaptation.annotator import ask
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import EngineError
from sfda_desktop.domain.progress import IsCancelled, never_cancelled
from sfda_desktop.domain.prompts import Completion, Prompt
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.llm import PromptTooLong, PromptUnanswered
from sfda_desktop.tasks import codec_for
from tests.fakes import ScriptedEngine

CODEC = codec_for(TaskSpec("ner", (LabelSpec("Problem"),)))
NOTE = Sample("n", "no fever")
BASE = SpanAnswer((Span(3, 8, "Problem"),))
EXAMPLE = LabeledSample(Sample("e", "a long example"), SpanAnswer())


def failing(error: EngineError, *, when: str) -> ScriptedEngine:
    """Return an engine that fails where the prompt holds a text, and else finds nothing."""

    def reply(prompt: str) -> str:
        if when in prompt:
            raise error
        return "{}"

    return ScriptedEngine(reply)


def test_examples_that_do_not_fit_are_left_out() -> None:
    engine = failing(PromptTooLong(9000, 4096), when="a long example")
    given = ask(
        *(engine, CODEC, NOTE),
        base=BASE,
        fallback=BASE,
        demonstrations=[EXAMPLE],
        cancelled=never_cancelled,
    )
    assert (given.answer, given.resolved, given.demonstrations) == (SpanAnswer(), True, ())


def test_the_suggestion_tells_which_examples_were_shown() -> None:
    short = LabeledSample(Sample("s", "short"), SpanAnswer())
    engine = failing(PromptTooLong(9000, 4096), when="a long example")
    given = ask(
        *(engine, CODEC, NOTE),
        base=BASE,
        fallback=BASE,
        demonstrations=[short, EXAMPLE],
        cancelled=never_cancelled,
    )
    assert given.demonstrations == (short,)


@pytest.mark.parametrize("error", [PromptTooLong(9000, 4096), PromptUnanswered("crashed twice")])
def test_a_note_that_gets_no_answer_keeps_the_small_models(error: EngineError) -> None:
    given = ask(
        *(failing(error, when="fever"), CODEC, NOTE),
        base=BASE,
        fallback=BASE,
        cancelled=never_cancelled,
    )
    assert (given.answer, given.resolved, given.raw) == (BASE, False, "")
    assert given.demonstrations == ()


def test_an_engine_that_is_broken_for_all_notes_stops_the_work() -> None:
    with pytest.raises(EngineError):
        ask(
            *(failing(EngineError("switched off"), when="fever"), CODEC, NOTE),
            base=BASE,
            fallback=BASE,
            cancelled=never_cancelled,
        )


class Breathless(ScriptedEngine):
    """An engine that is always cut off."""

    def complete(self, prompt: Prompt, *, cancelled: IsCancelled = never_cancelled) -> Completion:
        return replace(super().complete(prompt, cancelled=cancelled), finished=False)


def test_an_answer_that_was_cut_off_keeps_the_rest_of_the_base_answer() -> None:
    note = Sample("n", "fever, then pain")
    base = SpanAnswer((Span(0, 5, "Problem"), Span(12, 16, "Problem")))
    given = ask(
        *(Breathless(lambda _: '{"fever": "Problem"}\n{"pa'), CODEC, note),
        base=base,
        fallback=base,
        cancelled=never_cancelled,
    )
    assert (given.answer, given.resolved, given.dropped) == (base, True, 1)

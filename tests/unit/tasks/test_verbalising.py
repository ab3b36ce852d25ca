"""Words for labels in prompts, labels in answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.samples import LabeledSample, Mark, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for
from sfda_desktop.tasks.span_resolver import render_answer
from sfda_desktop.tasks.verbalising import VerbalisedCodec, in_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("DrugInteraction", "drug interaction"),
        ("no_relation", "no relation"),
        ("DATE", "date"),
        ("Month-Of-Year", "month of year"),
        ("HTTPServer2Go", "http server2 go"),
        ("薬", "薬"),
        ("_", "_"),
    ],
)
def test_names_become_words(name: str, words: str) -> None:
    assert in_words(LabelSpec(name)) == words
    assert in_words(LabelSpec(name, verbalisation="said so")) == "said so"


def test_prompts_hold_words_and_answers_labels() -> None:
    spec = TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated", verbalisation="ruled out")))
    codec = codec_for(spec)
    verbal = VerbalisedCodec(codec)
    sample = Sample("s", "no fever", marks=(Mark("entity", 3, 8),))
    shown = LabeledSample(sample, LabelAnswer("Negated"))
    prompt = verbal.prompt(sample, base=LabelAnswer("Affirmed"), demonstrations=[shown])
    assert "Answer:\nruled out" in prompt.text
    assert "Answer:\naffirmed" in prompt.text
    assert prompt.grammar == 'root ::= "affirmed" | "ruled out"'
    fallback = LabelAnswer("Affirmed")
    found = verbal.resolve(sample, "ruled out", base=None, fallback=fallback)
    assert (found.answer, found.resolved) == (LabelAnswer("Negated"), True)
    lost = verbal.resolve(sample, "?", base=None, fallback=fallback)
    assert (lost.answer, lost.resolved) == (fallback, False)


def test_labels_with_the_same_words_keep_their_names() -> None:
    codec = codec_for(TaskSpec("ner", (LabelSpec("LabTest"), LabelSpec("lab_test"))))
    assert "[LabTest, lab_test]" in VerbalisedCodec(codec).prompt(Sample("s", "x")).text


@given(st.lists(st.sampled_from(["LabTest", "Drug", "DATE"]), max_size=3))
def test_an_unchanged_answer_gives_back_exactly_the_base(labels: list[str]) -> None:
    spec = TaskSpec("ner", tuple(LabelSpec(name) for name in ("LabTest", "Drug", "DATE")))
    verbal = VerbalisedCodec(codec_for(spec))
    text = "ab cd ef"
    base = SpanAnswer.of(Span(3 * n, 3 * n + 2, label) for n, label in enumerate(labels))
    words = {label.name: in_words(label) for label in spec.labels}
    said = render_answer(
        text, SpanAnswer(tuple(Span(s.start, s.end, words[s.label]) for s in base.spans))
    )
    found = verbal.resolve(Sample("s", text), said, base=base, fallback=SpanAnswer())
    assert found.answer == base

"""Zero-shot, few-shot and LLM-active: no prompt shows what the small model says."""

from __future__ import annotations

import pytest

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.few_shot import few_shot
from sfda_desktop.adaptation.llm_active import GENERATING, llm_active
from sfda_desktop.adaptation.llmaaa import llmaaa
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.zero_shot import zero_shot
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import Cancelled, InputError
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.project import Run
from tests.fakes import ScriptedEngine
from tests.unit.adaptation.annotating import SAMPLES, bench

GOLD = [
    LabeledSample(Sample("g0", "she has fever and cough"), SpanAnswer((Span(8, 13, "Problem"),))),
    LabeledSample(Sample("g1", "bone pain"), SpanAnswer((Span(0, 9, "Problem"),))),
    LabeledSample(Sample("g2", "ct scan"), SpanAnswer((Span(0, 7, "Test"),))),
]


def test_zero_shot_shows_neither_examples_nor_the_small_models_answer(
    source: SourceModel, run: Run
) -> None:
    engine = ScriptedEngine(lambda _: "no idea")
    at_work = bench(source, engine, run)
    annotations = zero_shot(at_work, AnnotationPlan(method="zero-shot"))
    assert not any("example" in p or "base answer" in p for p in engine.prompts)
    assert annotations["s1"] == at_work.predictions["s1"].answer
    assert not any(s.resolved for s in run.suggestions(1).values())


def test_few_shot_shows_one_labeled_example_of_each_class(source: SourceModel, run: Run) -> None:
    engine = ScriptedEngine(lambda _: '{"fever": "Problem"}')
    plan = AnnotationPlan(similarity="bm25")
    annotations = few_shot(bench(source, engine, run, gold=GOLD), plan)
    assert annotations["s1"] == SpanAnswer((Span(12, 17, "Problem"),))
    assert len(engine.prompts) == 4
    for prompt in engine.prompts:
        assert "base answer" not in prompt
        assert "ct scan" in prompt
        assert ("she has fever" in prompt) != ("bone pain" in prompt)
    assert "she has fever" in engine.prompts[1]  # "patient has fever and cough"


def test_few_shot_without_gold_says_what_to_give(source: SourceModel, run: Run) -> None:
    with pytest.raises(InputError, match="--gold"):
        few_shot(bench(source, ScriptedEngine(lambda _: "{}"), run), AnnotationPlan())


def test_llmaaa_shows_the_nearest_examples_and_labels_in_words(
    source: SourceModel, run: Run
) -> None:
    engine = ScriptedEngine(lambda _: '{"fever": "problem"}')
    plan = AnnotationPlan(method="llmaaa", similarity="bm25", shots=1)
    annotations = llmaaa(bench(source, engine, run, gold=GOLD), plan)
    assert annotations["s1"] == SpanAnswer((Span(12, 17, "Problem"),))
    assert "she has fever" in engine.prompts[1]
    for prompt in engine.prompts:
        assert sum(item.sample.text in prompt for item in GOLD) == 1
        assert "problem" in prompt
        assert "Problem" not in prompt


def inventing(prompt: str) -> str:
    """Invent an example where that is asked, one in three malformed, and annotate notes."""
    if "generate an example" not in prompt:
        return '{"fever": "Problem"}'
    if SAMPLES[1].text in prompt:
        return "Sorry, I cannot."
    return 'an invented fever"\nAnswer:\n{"fever": "Problem"}'


def test_llm_active_invents_its_first_examples(source: SourceModel, run: Run) -> None:
    engine = ScriptedEngine(inventing)
    annotations = llm_active(bench(source, engine, run), AnnotationPlan(iterations=1))
    generating = [p for p in engine.prompts if "generate an example" in p]
    asking = [p for p in engine.prompts if "generate an example" not in p]
    assert len(generating) == 3  # 8 texts, 3 a prompt
    assert all(sum(p.count(f'"{s.text}"') for p in generating) == 1 for s in SAMPLES)
    assert len(asking) == 4
    assert all("an invented fever" in prompt for prompt in asking)
    assert not any("base answer" in prompt for prompt in asking)
    assert run.iterations()[GENERATING]["malformed"] == 1
    assert run.iterations()[GENERATING]["seconds"] > 0
    assert annotations["s1"] == SpanAnswer((Span(12, 17, "Problem"),))
    assert all(s.base is None for s in run.suggestions(1).values())


def test_llm_active_never_shows_a_base_answer_in_later_passes_either(
    source: SourceModel, run: Run
) -> None:
    engine = ScriptedEngine(inventing)
    llm_active(bench(source, engine, run), AnnotationPlan(iterations=2, threshold=1e-12))
    asked_again = engine.prompts[3 + 4 :]
    assert len(asked_again) == 4
    assert not any("base answer" in prompt for prompt in asked_again)


@pytest.mark.parametrize("stop_after", [0, 1, 3, 5])
def test_llm_active_invents_nothing_twice(source: SourceModel, run: Run, stop_after: int) -> None:
    plan = AnnotationPlan(iterations=1)
    first = ScriptedEngine(inventing)
    with pytest.raises(Cancelled):
        llm_active(
            bench(source, first, run, cancelled=lambda: len(first.prompts) >= stop_after), plan
        )
    second = ScriptedEngine(inventing)
    llm_active(bench(source, second, run), plan)
    assert len(first.prompts) + len(second.prompts) == 3 + 4
    assert len({*first.prompts, *second.prompts}) == 3 + 4

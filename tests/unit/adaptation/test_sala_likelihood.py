"""Judging by likelihood, with a real (tiny) small model and a language model we steer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sfda_desktop.adaptation.bench import AnnotationBench, SourceModel
from sfda_desktop.adaptation.llmaaa import llmaaa
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.sala_likelihood import sala_likelihood
from sfda_desktop.domain.answers import Answer, SpanAnswer
from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.llm import PromptTooLong
from sfda_desktop.project import Run
from tests.fakes import ScriptedEngine
from tests.unit.adaptation.annotating import SAMPLES, bench

PLAN = AnnotationPlan(method="sala-likelihood")


def nothing_is_an_entity(prompt: str, statement: str) -> float:
    return -1.0 if statement == "none of these" else -9.0


def engine() -> ScriptedEngine:
    return ScriptedEngine(lambda _: pytest.fail("nothing is to be written"), nothing_is_an_entity)


def test_without_decisions_the_small_models_answers_stay_and_the_scores_are_shown(
    source: SourceModel, run: Run
) -> None:
    at_work = bench(source, engine(), run)
    annotations = sala_likelihood(at_work, PLAN)
    assert annotations == {s.id: at_work.predictions[s.id].answer for s in at_work.targets}
    suggestions = run.suggestions(1)
    assert list(suggestions) == [s.id for s in SAMPLES[:4]]
    for suggestion in suggestions.values():
        assert suggestion.resolved
        assert 0 < suggestion.confidence <= 1
        assert suggestion.base == suggestion.answer
    assert any(
        '-8.0000 What is "' in s.raw and "none of these" in s.raw for s in suggestions.values()
    )


@pytest.mark.parametrize("documents", [len(SAMPLES), 1])
def test_decisions_teach_how_far_to_trust_it(
    source: SourceModel, run: Run, monkeypatch: pytest.MonkeyPatch, documents: int
) -> None:
    # Eight short notes hold fewer than 30 questions; the rule itself is tested apart.
    monkeypatch.setattr("sfda_desktop.adaptation.likelihood_verdicts.FEWEST_DECISIONS", 4)
    decided: dict[str, Answer] = {s.id: SpanAnswer() for s in SAMPLES[:6]}
    samples = [replace(s, doc=f"d{n % documents}") for n, s in enumerate(SAMPLES)]
    at_work = bench(source, engine(), run, targets=8, samples=samples, decided=lambda: decided)
    assert any(at_work.predictions[s.id].answer != SpanAnswer() for s in SAMPLES[6:])
    annotations = sala_likelihood(at_work, PLAN)
    assert annotations == {s.id: SpanAnswer() for s in SAMPLES}
    assert run.suggestions(1)["s7"].answer == SpanAnswer()


def test_decisions_made_later_are_heeded_without_asking_again(
    source: SourceModel, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sfda_desktop.adaptation.likelihood_verdicts.FEWEST_DECISIONS", 4)
    decided: dict[str, Answer] = {s.id: SpanAnswer() for s in SAMPLES[:6]}
    sala_likelihood(bench(source, engine(), run, targets=8), PLAN)
    again = engine()
    sala_likelihood(bench(source, again, run, targets=8, decided=lambda: decided), PLAN)
    assert run.suggestions(1)["s7"].answer == SpanAnswer()
    assert again.scored == []


@pytest.mark.parametrize("stop_after", [0, 1, 3])
def test_a_run_goes_on_where_it_was_stopped(source: SourceModel, run: Run, stop_after: int) -> None:
    first, second = engine(), engine()

    def stopped() -> bool:
        return len(run.suggestions(1)) >= stop_after

    with pytest.raises(Cancelled):
        sala_likelihood(bench(source, first, run, cancelled=stopped), PLAN)
    annotations = sala_likelihood(bench(source, second, run), PLAN)
    assert len({*first.scored, *second.scored}) == len(first.scored) + len(second.scored)
    assert len(annotations) == 4
    third = engine()
    assert sala_likelihood(bench(source, third, run), PLAN) == annotations
    assert third.scored == []


def test_a_note_that_cannot_be_scored_keeps_the_small_models_answer(
    source: SourceModel, run: Run
) -> None:
    def too_long(prompt: str, statement: str) -> float:
        raise PromptTooLong(9000, 4096)

    at_work: AnnotationBench = bench(source, ScriptedEngine(str, too_long), run)
    annotations = sala_likelihood(at_work, PLAN)
    assert annotations == {s.id: at_work.predictions[s.id].answer for s in at_work.targets}
    assert not all(s.resolved for s in run.suggestions(1).values())


def test_llmaaa_shows_the_nearest_examples_with_labels_in_words(
    source: SourceModel, run: Run
) -> None:
    gold = [
        LabeledSample(Sample(f"g{number}", text), SpanAnswer())
        for number, text in enumerate(("fever and cough", "daily pills", "x", "mri", "a", "b"))
    ]
    asked = ScriptedEngine(lambda _: '{"fever": "problem"}')
    plan = AnnotationPlan(method="llmaaa", similarity="bm25", shots=1)
    annotations = llmaaa(bench(source, asked, run, gold=gold), plan)
    assert [span.label for span in annotations["s1"].spans] == ["Problem"]  # type: ignore[union-attr]
    of_fever, of_pills = (
        next(
            prompt
            for prompt in asked.prompts
            if f'following clinical text\nText: "{text}' in prompt
        )
        for text in (SAMPLES[1].text, SAMPLES[2].text)
    )
    assert "[problem, treatment, test]" in of_fever
    assert '"fever and cough"' in of_fever
    assert '"daily pills"' not in of_fever
    assert '"daily pills"' in of_pills

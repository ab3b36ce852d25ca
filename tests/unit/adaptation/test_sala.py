"""Algorithm 1, with a real (tiny) small model and a language model that says what we tell it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.sala import sala
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.samples import Record
from sfda_desktop.project import Project, Run, Split
from tests.fakes import ScriptedEngine, echo_the_base_answer
from tests.tiny_models import TINY_SPEC
from tests.unit.adaptation.annotating import SAMPLES, bench

FEVER = SpanAnswer((Span(12, 17, "Problem"),))


def test_one_pass_corrects_the_small_model(source: SourceModel, run: Run) -> None:
    engine = ScriptedEngine(lambda _: '{"fever": "Problem"}')
    annotations = sala(bench(source, engine, run), AnnotationPlan(iterations=1))
    assert annotations["s1"] == FEVER
    assert all("Here are examples of the annotation." in prompt for prompt in engine.prompts)
    assert all("Here is the base answer" in prompt for prompt in engine.prompts)
    assert set(run.suggestions(1)) == {s.id for s in SAMPLES[:4]}
    assert engine.unloads == 0
    for prompt, given in zip(engine.prompts, run.suggestions(1).values(), strict=True):
        places = [prompt.index(f'"{d.sample.text}"') for d in given.demonstrations or ()]
        assert places
        assert places == sorted(places)
        assert prompt.count('Text: "') == len(places) + 1  # no example that is not told


def test_an_engine_that_corrects_nothing_gives_back_the_small_models_answers(
    source: SourceModel, run: Run
) -> None:
    at_work = bench(source, ScriptedEngine(echo_the_base_answer), run)
    annotations = sala(at_work, AnnotationPlan(iterations=1))
    assert annotations == {s.id: at_work.predictions[s.id].answer for s in at_work.targets}


def test_clean_annotations_are_kept_and_the_rest_is_asked_again(
    source: SourceModel, run: Run
) -> None:
    engine = ScriptedEngine(echo_the_base_answer)
    plan = AnnotationPlan(iterations=3, threshold=0.05)
    sala(bench(source, engine, run), plan)
    outcome = run.iterations()[1]
    unclean = {s.id for s in SAMPLES[:4]} - set(outcome["clean"])
    assert set(run.suggestions(2)) == unclean
    assert outcome["losses"].keys() == {s.id for s in SAMPLES[:4]}
    assert all(outcome["losses"][i] < plan.threshold for i in outcome["clean"])


def test_everything_clean_ends_the_passes_early(source: SourceModel, run: Run) -> None:
    engine = ScriptedEngine(echo_the_base_answer)
    sala(bench(source, engine, run), AnnotationPlan(iterations=5, threshold=100.0))
    assert len(engine.prompts) == 4
    assert list(run.iterations()) == [1]


def test_a_decision_overrules_the_language_model_and_is_not_asked_again(
    source: SourceModel, run: Run
) -> None:
    engine = ScriptedEngine(lambda _: "{}")
    at_work = bench(source, engine, run, decided=lambda: {"s1": FEVER})
    annotations = sala(at_work, AnnotationPlan(iterations=2, threshold=1e-12))
    assert annotations["s1"] == FEVER
    assert "s1" in run.suggestions(1)
    assert "s1" not in run.suggestions(2)


def test_decisions_on_everything_leave_nothing_to_ask_or_train(
    source: SourceModel, run: Run
) -> None:
    everything = {s.id: SpanAnswer() for s in SAMPLES[:4]}
    engine = ScriptedEngine(lambda _: '{"fever": "Problem"}')
    annotations = sala(
        bench(source, engine, run, decided=lambda: everything), AnnotationPlan(iterations=5)
    )
    assert annotations == everything
    assert run.iterations() == {}


@pytest.mark.parametrize("stop_after", [0, 2, 4, 6])
def test_a_run_goes_on_where_it_was_stopped(
    source: SourceModel, run: Run, tmp_path: Path, stop_after: int
) -> None:
    plan = AnnotationPlan(iterations=2, threshold=1e-12)
    asked = ScriptedEngine(echo_the_base_answer)
    with pytest.raises(Cancelled):
        sala(bench(source, asked, run, cancelled=lambda: len(asked.prompts) >= stop_after), plan)
    before = len(asked.prompts)
    resumed = ScriptedEngine(echo_the_base_answer)
    annotations = sala(bench(source, resumed, run), plan)
    assert before + len(resumed.prompts) == 8

    with Project.create(tmp_path / "whole.sfda", spec=TINY_SPEC) as project:
        project.add_records([Record(s) for s in SAMPLES], split=Split.POOL, source_name="test")
        whole = project.start_run("suggest", {})
        assert annotations == sala(bench(source, ScriptedEngine(echo_the_base_answer), whole), plan)

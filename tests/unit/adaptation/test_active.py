"""Active learning: rounds, with recorded decisions and with a person who takes their time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.adaptation.adapting import adapt
from sfda_desktop.adaptation.models import load_source
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan, TrainingPlan
from sfda_desktop.adaptation.suggesting import suggest
from sfda_desktop.domain.answers import Answer, Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.errors import Cancelled, InputError
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.samples import LabeledSample, Record, Sample
from sfda_desktop.project import MODEL_DIRECTORY, Project, RunState, Split
from sfda_desktop.selection import Pool, strategy_named
from tests.tiny_models import TINY_SPEC
from tests.unit.adaptation.annotating import SAMPLES

PLAN = AnnotationPlan(method="active", budget=5, per_round=2)
TRAINING = TrainingPlan(epochs=2, learning_rate=5e-3, batch_size=4)
PAIN = SpanAnswer((Span(0, 4, "Problem"),))


@pytest.fixture
def project(tmp_path: Path, tiny_ner_model: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as made:
        made.add_records([Record(s) for s in SAMPLES], split=Split.POOL, source_name="pool")
        test = Record(Sample("t", "pain and fever", "dt"), PAIN)
        made.add_records([test], split=Split.HELD_OUT, source_name="test")
        made.settings.put(MODEL_DIRECTORY, str(tiny_ner_model))
        yield made


def recorded(ids: Sequence[str]) -> dict[str, Answer]:
    return dict.fromkeys(ids, PAIN)


def decide(project: Project, ids: Sequence[str], verdict: Verdict = Verdict.EDIT) -> None:
    for sample_id in ids:
        answer = PAIN if verdict.decides else None
        project.decide(Decision(sample_id, verdict, answer, datetime.now(UTC), "nurse"))


def test_the_set_grows_by_rounds_to_the_budget(project: Project) -> None:
    run = suggest(project, PLAN, training=TRAINING, decided=recorded)
    assert [len(run.selection(iteration=n)) for n in (1, 2, 3)] == [2, 2, 1]
    assert len(set(run.selection())) == 5
    assert run.state is RunState.DONE
    rounds = (run.result or {})["rounds"]
    assert [r["records"] for r in rounds] == [0, 2, 4]
    assert [list(r["entropy"]) for r in rounds] == [run.selection(iteration=n) for n in (1, 2, 3)]
    assert all(0 <= r["f1"] <= 1 for r in rounds)


def test_a_round_is_what_the_model_of_the_rounds_before_is_least_sure_of(project: Project) -> None:
    run = suggest(project, PLAN, training=TRAINING, decided=recorded)
    source = load_source(project, TRAINING)
    taken: list[str] = []
    for number in (1, 2, 3):
        labeled = [LabeledSample(s, PAIN) for s in SAMPLES if s.id in taken]
        model = source.fine_tune(labeled).encoder if labeled else source.encoder
        rest = [s for s in SAMPLES if s.id not in taken]
        by_entropy = sorted(
            model.predict(rest, source.codec).predictions, key=lambda p: -p.uncertainty.entropy
        )
        chosen = run.selection(iteration=number)
        assert chosen == [p.sample_id for p in by_entropy[: len(chosen)]]
        taken += chosen


@pytest.mark.parametrize("strategy", ["core-set", "batcher", "random"])
def test_a_strategy_goes_on_from_the_rounds_before_whoever_decides(
    project: Project, strategy: str
) -> None:
    plan = replace(PLAN, strategy=strategy)
    texts = Pool([sample.text for sample in SAMPLES])
    at_once = [SAMPLES[i].id for i in strategy_named(strategy).select(texts, 5, plan.seed)]
    assert suggest(project, plan, training=TRAINING, decided=recorded).selection() == at_once
    project.start_run("suggest", {})  # the next call begins anew, and waits for a person
    for chosen in (2, 4, 5):
        run = suggest(project, plan, training=TRAINING)
        assert run.selection() == at_once[:chosen]
        decide(project, at_once[chosen - 2 : chosen - 1], Verdict.SKIP)
        decide(project, at_once[chosen - 1 : chosen])


def test_rounds_chosen_by_other_decisions_are_not_gone_on_with(project: Project) -> None:
    run = suggest(project, PLAN, training=TRAINING, decided=recorded)
    first, last = run.selection()[0], run.selection()[-1]
    assert suggest(project, PLAN, training=TRAINING, decided=recorded).id == run.id

    def corrected(sample_id: str) -> Callable[[Sequence[str]], dict[str, Answer]]:
        return lambda ids: recorded(ids) | ({sample_id: SpanAnswer()} if sample_id in ids else {})

    with pytest.raises(InputError, match=r"Round 2 was chosen by a model that learned from other"):
        suggest(project, PLAN, training=TRAINING, decided=corrected(first))
    # no round was chosen by what was said of the last one
    suggest(project, PLAN, training=TRAINING, decided=corrected(last))


def test_rounds_stay_when_a_person_changed_a_decision(project: Project) -> None:
    run = suggest(project, PLAN, training=TRAINING, decided=recorded)
    changed = run.selection()[0]
    decide(project, [changed])

    def with_the_change(ids: Sequence[str]) -> dict[str, Answer]:
        return recorded(ids) | ({changed: SpanAnswer()} if changed in ids else {})

    assert suggest(project, PLAN, training=TRAINING, decided=with_the_change).id == run.id


def test_a_selected_record_without_a_decision_is_named(project: Project) -> None:
    first = suggest(project, AnnotationPlan(method="active", budget=2), decided=recorded)
    unknown = first.selection()[0]
    with pytest.raises(InputError, match=f"'{unknown}' was selected"):
        suggest(project, PLAN, decided=lambda ids: {i: PAIN for i in ids if i != unknown})


def test_at_the_window_each_call_goes_on_when_all_are_decided(project: Project) -> None:
    run = suggest(project, PLAN, training=TRAINING)
    assert len(run.selection()) == 2
    assert suggest(project, PLAN, training=TRAINING).selection() == run.selection()
    first, second = run.selection()
    decide(project, [first])
    assert len(suggest(project, PLAN, training=TRAINING).selection()) == 2
    decide(project, [second], Verdict.SKIP)  # seen, though it teaches nothing
    again = suggest(project, PLAN, training=TRAINING)
    assert again.id == run.id
    assert len(again.selection()) == 4
    assert (again.result or {})["rounds"][1]["records"] == 1
    decide(project, again.selection(iteration=2))
    assert len(suggest(project, PLAN, training=TRAINING).selection()) == 5
    assert len(suggest(project, PLAN, training=TRAINING).selection()) == 5


def test_the_decisions_of_the_window_choose_what_recorded_ones_would(project: Project) -> None:
    by_file = suggest(project, PLAN, training=TRAINING, decided=recorded).selection()
    decide(project, by_file)
    project.start_run("suggest", {})  # the next call begins anew
    run = suggest(project, PLAN, training=TRAINING)
    assert run.selection() == by_file


@pytest.mark.parametrize("stop_at", [1, 2])
def test_a_stopped_run_goes_on_with_its_round(project: Project, stop_at: int) -> None:
    whole = suggest(project, PLAN, training=TRAINING, decided=recorded)
    project.start_run("suggest", {})
    trained = 0

    def watch(progress: Progress) -> None:
        nonlocal trained
        trained += progress.unit == "steps" and progress.done == progress.total

    with pytest.raises(Cancelled):
        suggest(
            project,
            PLAN,
            training=TRAINING,
            decided=recorded,
            on_progress=watch,
            cancelled=lambda: trained >= stop_at,
        )
    resumed = suggest(project, PLAN, training=TRAINING, decided=recorded)
    assert resumed.id > whole.id
    assert resumed.selection() == whole.selection()
    assert (resumed.result or {})["rounds"] == (whole.result or {})["rounds"]


def test_the_report_keeps_the_rounds(project: Project) -> None:
    suggest(project, PLAN, training=TRAINING, decided=recorded)
    plan = AdaptationPlan(epochs=1, anchor=1.0)
    report = adapt(project, plan, decided=recorded)
    assert report["method"] == "active"
    assert report["annotation"]["records"] == 5
    assert [r["records"] for r in report["annotation"]["rounds"]] == [0, 2, 4]

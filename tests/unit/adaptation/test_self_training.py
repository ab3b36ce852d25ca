"""The small model teaching itself: which answers count, when it ends, where it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from sfda_desktop.adaptation import self_training
from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.plans import AdaptationPlan, TrainingPlan
from sfda_desktop.adaptation.self_training import confident_answers, self_trained
from sfda_desktop.adaptation.training_bench import Trained, TrainingBench
from sfda_desktop.adaptation.training_set import TrainingSet
from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.progress import IsCancelled, Progress, never_cancelled
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.encoder import Encoder, inspect_model
from sfda_desktop.project import Project, Run, Split
from tests.tiny_models import TINY_SPEC
from tests.unit.adaptation.annotating import SAMPLES

BETWEEN = 0.42
NOTHING = TrainingSet((), frozenset())


@pytest.fixture(scope="module")
def source(tiny_ner_model: Path) -> SourceModel:
    directory = inspect_model(tiny_ner_model)
    config = TrainingPlan(epochs=2, learning_rate=1e-3, batch_size=4).config(directory.codec, 1)
    return SourceModel(directory, Encoder.load(directory), directory.codec, config)


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as project:
        project.add_records([Record(s) for s in SAMPLES], split=Split.POOL, source_name="test")
        yield project.start_run("adapt", {})


@pytest.fixture
def bench(source: SourceModel, run: Run, tmp_path: Path) -> TrainingBench:
    return TrainingBench(
        source=source,
        plan=AdaptationPlan(rounds=4),
        pool=SAMPLES,
        dev=(),
        clean=(),
        log=run,
        checkpoint=tmp_path / "run",
        on_progress=lambda _: None,
        cancelled=never_cancelled,
    )


@pytest.fixture(autouse=True)
def easily_confident(monkeypatch: pytest.MonkeyPatch) -> None:
    """A random model is never very sure of anything: here of some samples, not of others."""
    monkeypatch.setattr(self_training, "CONFIDENT", BETWEEN)


def weights(trained: Trained) -> dict[str, torch.Tensor]:
    return trained.choice.tuned.weights()


def test_only_confident_samples_count(bench: TrainingBench, source: SourceModel) -> None:
    predictions = source.encoder.predict(SAMPLES, source.codec).predictions
    sure = {p.sample_id for p in predictions if 1 - p.uncertainty.least_confidence > BETWEEN}
    assert 0 < len(sure) < len(SAMPLES)
    assert {item.sample.id for item in confident_answers(bench, source.encoder)} == sure


def test_nothing_is_learned_from_a_note_without_text(
    bench: TrainingBench, source: SourceModel
) -> None:
    blank = [Sample("blank", " \n"), Sample("empty", "")]
    confident = confident_answers(replace(bench, pool=[*blank, *SAMPLES]), source.encoder)
    assert {item.sample.id for item in confident}.isdisjoint({"blank", "empty"})
    assert confident == confident_answers(bench, source.encoder)


def test_each_round_goes_on_from_the_model_of_the_one_before(
    bench: TrainingBench, source: SourceModel, run: Run
) -> None:
    trained = self_trained(replace(bench, plan=AdaptationPlan(rounds=2)), NOTHING)
    first = source.fine_tune(confident_answers(bench, source.encoder)).encoder
    second = source.fine_tune(confident_answers(bench, first), start=first).encoder
    assert all(torch.equal(w, second.weights()[name]) for name, w in weights(trained).items())
    assert trained.choice.share == 1.0
    assert trained.learned.labeled == tuple(confident_answers(bench, first))
    assert not trained.learned.decided
    kept = run.iterations()
    assert trained.tuned.steps == kept[2]["steps"] > kept[1]["steps"] > 0
    assert (trained.tuned.epochs, trained.rounds) == (4, 2)


def test_it_ends_when_the_set_repeats(bench: TrainingBench, run: Run) -> None:
    plan = AdaptationPlan(rounds=30)
    trained = self_trained(replace(bench, plan=plan), NOTHING)
    rounds = max(run.iterations())
    assert rounds < 30
    assert {x.sample.id for x in trained.learned.labeled} == run.iterations()[rounds][
        "labels"
    ].keys()
    again = confident_answers(bench, trained.choice.tuned)
    assert tuple(again) == trained.learned.labeled


def test_it_ends_when_two_sets_take_turns(
    bench: TrainingBench, source: SourceModel, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = confident_answers(bench, source.encoder)
    turns = [whole[:2], whole[1:3], whole[:2], whole[1:3]]
    monkeypatch.setattr(self_training, "confident_answers", lambda *_: turns[len(run.iterations())])
    trained = self_trained(bench, NOTHING)
    assert len(run.iterations()) == 2
    assert {x.sample.id for x in trained.learned.labeled} == {x.sample.id for x in turns[1]}


def test_a_model_that_is_never_confident_stays_as_it_is(
    bench: TrainingBench, source: SourceModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_training, "CONFIDENT", 1.0)
    trained = self_trained(bench, NOTHING)
    assert trained.choice.tuned is source.encoder
    assert (trained.tuned.steps, trained.rounds, trained.learned.labeled) == (0, 0, ())


def test_an_anchor_that_was_asked_for_is_kept(bench: TrainingBench) -> None:
    plan = AdaptationPlan(rounds=1, anchor=0.25)
    assert self_trained(replace(bench, plan=plan), NOTHING).choice.share == 0.25


def stop_in_round(number: int) -> tuple[Callable[[Progress], None], IsCancelled]:
    """Cancel in the middle of the training of a round, counted from 0."""
    seen = {"round": -1, "steps": 0}

    def watch(progress: Progress) -> None:
        if progress.unit == "rounds":
            seen["round"], seen["steps"] = progress.done, 0
        elif progress.unit == "steps":
            seen["steps"] = progress.done

    return watch, lambda: seen["round"] == number and seen["steps"] >= 1


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_stopped_run_ends_with_the_same_model(
    bench: TrainingBench, source: SourceModel, tmp_path: Path, number: int
) -> None:
    watch, cancelled = stop_in_round(number)
    with pytest.raises(Cancelled):
        self_trained(replace(bench, on_progress=watch, cancelled=cancelled), NOTHING)
    rounds: list[int] = []
    resumed = self_trained(
        replace(bench, on_progress=lambda p: rounds.append(p.done) if p.unit == "rounds" else None),
        NOTHING,
    )
    assert rounds[0] == number
    with Project.create(tmp_path / "whole.sfda", spec=TINY_SPEC) as project:
        project.add_records([Record(s) for s in SAMPLES], split=Split.POOL, source_name="test")
        log = project.start_run("adapt", {})
        whole = self_trained(replace(bench, log=log, checkpoint=tmp_path / "whole"), NOTHING)
    assert all(torch.equal(w, weights(whole)[name]) for name, w in weights(resumed).items())
    assert whole.learned == resumed.learned
    assert whole.tuned.steps == resumed.tuned.steps


def test_a_finished_run_is_not_trained_again(bench: TrainingBench) -> None:
    first = self_trained(bench, NOTHING)
    steps: list[Progress] = []
    again = self_trained(replace(bench, on_progress=steps.append), NOTHING)
    assert not [p for p in steps if p.unit == "steps"]
    assert again.learned == first.learned
    assert len(list(bench.checkpoint.glob("round-*"))) == 1

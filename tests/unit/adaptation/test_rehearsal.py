"""What is rehearsed: unlabeled notes of the pool, as the source model answers them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.learning import fine_tuned
from sfda_desktop.adaptation.plans import AdaptationPlan, TrainingPlan
from sfda_desktop.adaptation.rehearsal import rehearsed
from sfda_desktop.adaptation.training_bench import TrainingBench
from sfda_desktop.adaptation.training_set import TrainingSet
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import never_cancelled
from sfda_desktop.domain.samples import LabeledSample, Record
from sfda_desktop.encoder import Encoder, inspect_model
from sfda_desktop.project import Project, Split
from tests.tiny_models import TINY_SPEC
from tests.unit.adaptation.annotating import SAMPLES

LEARNED = TrainingSet(tuple(LabeledSample(s, SpanAnswer()) for s in SAMPLES[:2]), frozenset())


@pytest.fixture
def bench(tiny_ner_model: Path, tmp_path: Path) -> Iterator[TrainingBench]:
    directory = inspect_model(tiny_ner_model)
    config = TrainingPlan(epochs=1).config(directory.codec, 1)
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as project:
        project.add_records([Record(s) for s in SAMPLES], split=Split.POOL, source_name="test")
        yield TrainingBench(
            source=SourceModel(directory, Encoder.load(directory), directory.codec, config),
            plan=AdaptationPlan(anchor=1.0, rehearsal=1.0),
            pool=SAMPLES,
            dev=(),
            clean=(),
            log=project.start_run("adapt", {}),
            checkpoint=tmp_path / "run",
            on_progress=lambda _: None,
            cancelled=never_cancelled,
        )


def with_rehearsal(bench: TrainingBench, amount: float, seed: int = 13) -> TrainingBench:
    return replace(bench, plan=AdaptationPlan(anchor=1.0, rehearsal=amount, seed=seed))


def test_unlabeled_notes_are_answered_by_the_source_model(bench: TrainingBench) -> None:
    mixed_in = rehearsed(bench, LEARNED)
    assert len(mixed_in) == 2
    assert {item.sample.id for item in mixed_in}.isdisjoint(LEARNED.answers())
    source = bench.source
    predicted = source.encoder.predict([item.sample for item in mixed_in], source.codec)
    assert [item.answer for item in mixed_in] == [p.answer for p in predicted.predictions]


def test_the_draw_is_seeded_and_ends_with_the_pool(bench: TrainingBench) -> None:
    rest = [sample.id for sample in SAMPLES[2:]]
    everything = rehearsed(with_rehearsal(bench, 100), LEARNED)
    assert [item.sample.id for item in everything] == rest
    draws = {
        tuple(item.sample.id for item in rehearsed(with_rehearsal(bench, 0.5, seed), LEARNED))
        for seed in range(12)
    }
    assert len(draws) > 1
    assert rehearsed(bench, LEARNED) == rehearsed(bench, LEARNED)


def test_none_is_asked_for_by_default(bench: TrainingBench) -> None:
    assert rehearsed(with_rehearsal(bench, AdaptationPlan().rehearsal), LEARNED) == ()


def test_training_takes_it_and_the_report_does_not_count_it(bench: TrainingBench) -> None:
    one_step, more = (fine_tuned(with_rehearsal(bench, amount), LEARNED) for amount in (0.0, 100.0))
    assert more.learned is LEARNED
    assert more.tuned.steps > one_step.tuned.steps == 1


@pytest.mark.parametrize("amount", [-1.0, 101.0, float("nan")])
def test_what_cannot_be_meant_is_refused(amount: float) -> None:
    with pytest.raises(InputError, match="rehearsal"):
        AdaptationPlan(rehearsal=amount)

"""How folds are dealt and when cross-validation is asked at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.adaptation.anchoring import (
    FEWEST_DECISIONS,
    SHARES,
    UNDECIDED_SHARE,
    choose_anchor,
    deal_by_document,
)
from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.plans import TrainingPlan
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.encoder import Encoder, inspect_model

TEXT = "patient denies chest pain"
PAIN = SpanAnswer((Span(15, 25, "Problem"),))


def labeled(count: int, documents: int) -> list[LabeledSample]:
    return [LabeledSample(Sample(f"s{i}", TEXT, f"d{i % documents}"), PAIN) for i in range(count)]


@given(st.integers(2, 60), st.integers(1, 20), st.integers(0, 5))
def test_folds_partition_the_samples_by_document(count: int, documents: int, seed: int) -> None:
    samples = labeled(count, documents)
    folds = deal_by_document(samples, 5, seed)
    assert sorted(x.sample.id for fold in folds for x in fold) == sorted(
        x.sample.id for x in samples
    )
    assert all(folds)
    if min(documents, count) > 1:
        seen = [{x.sample.doc for x in fold} for fold in folds]
        assert sum(len(docs) for docs in seen) == len(set().union(*seen))


def source(directory: Path) -> SourceModel:
    looked_at = inspect_model(directory)
    config = TrainingPlan(epochs=2, learning_rate=5e-3, batch_size=8).config(looked_at.codec, 1)
    return SourceModel(looked_at, Encoder.load(looked_at), looked_at.codec, config)


def test_too_few_decisions_take_the_middle(tiny_ner_model: Path) -> None:
    samples = labeled(40, 8)
    decided = {x.sample.id for x in samples[: FEWEST_DECISIONS - 1]}
    model = source(tiny_ner_model)
    choice = choose_anchor(model, model.encoder, samples, decided, seed=13)
    assert choice.tuned is model.encoder
    assert choice.share == UNDECIDED_SHARE
    assert not choice.f1_by_share


def test_labels_worth_learning_lead_away_from_the_source(tiny_ner_model: Path) -> None:
    samples = labeled(40, 8)
    model = source(tiny_ner_model)
    tuned = model.fine_tune(samples).encoder
    choice = choose_anchor(model, tuned, samples, {x.sample.id for x in samples}, seed=13)
    assert set(choice.f1_by_share) == set(SHARES)
    assert choice.f1_by_share[1.0] > choice.f1_by_share[0.0]
    best = max(choice.f1_by_share.values())
    assert choice.share == min(s for s, f1 in choice.f1_by_share.items() if f1 == best)


@pytest.mark.parametrize("stop_at", [1, 3])
def test_an_interrupted_cross_validation_goes_on_where_it_was(
    tiny_ner_model: Path, tmp_path: Path, stop_at: int
) -> None:
    samples = labeled(40, 8)
    decided = {x.sample.id for x in samples}
    model = source(tiny_ner_model)
    tuned = model.fine_tune(samples).encoder
    whole = choose_anchor(model, tuned, samples, decided, seed=13)
    rounds: list[int] = []
    with pytest.raises(Cancelled):
        choose_anchor(
            *(model, tuned, samples, decided),
            seed=13,
            checkpoint=tmp_path,
            on_progress=lambda progress: rounds.append(progress.done),
            cancelled=lambda: rounds[-1:] == [stop_at],
        )
    rounds.clear()
    resumed = choose_anchor(
        *(model, tuned, samples, decided),
        seed=13,
        checkpoint=tmp_path,
        on_progress=lambda progress: rounds.append(progress.done),
    )
    assert rounds[0] == stop_at
    assert (resumed.share, resumed.f1_by_share) == (whole.share, whole.f1_by_share)
    assert resumed.models == whole.models
    weights = whole.tuned.weights()
    assert all(torch.equal(w, weights[n]) for n, w in resumed.tuned.weights().items())
    assert len(list(tmp_path.glob("folds-*"))) == 1

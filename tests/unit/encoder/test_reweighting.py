"""Learned example weights against their definition, and what they are good for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.encoder import Encoder, FineTuneConfig, ModelDirectory, fine_tune
from sfda_desktop.encoder.examples import Example, batch_loss, examples_of, summed_losses
from sfda_desktop.encoder.reweighting import LearnedWeights, example_weights, plain_attention

CONFIG = FineTuneConfig(learning_rate=3e-3, epochs=3, batch_size=8)


@pytest.fixture
def examples(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> list[Example]:
    return examples_of(spoilt(labeled), directory.codec, encoder)


def spoilt(labeled: Sequence[LabeledSample], *, seed: int = 0) -> list[LabeledSample]:
    """Return the samples, a third of them with every label wrong."""
    generator = np.random.default_rng(seed)
    wrong = set(generator.permutation(len(labeled))[: len(labeled) // 3].tolist())
    other = {"Problem": "Test", "Treatment": "Problem"}
    return [
        LabeledSample(
            item.sample,
            SpanAnswer(tuple(Span(s.start, s.end, other[s.label]) for s in spans_of(item))),
        )
        if position in wrong
        else item
        for position, item in enumerate(labeled)
    ]


def spans_of(item: LabeledSample) -> tuple[Span, ...]:
    assert isinstance(item.answer, SpanAnswer)
    return item.answer.spans


def by_definition(
    encoder: Encoder, batch: Sequence[Example], clean: Sequence[Example]
) -> torch.Tensor:
    """Make the virtual step and differentiate the clean loss by ε, as Ren et al. write it."""

    def mean_losses(part: Sequence[Example], weights: dict[str, torch.Tensor]) -> torch.Tensor:
        return summed_losses(encoder, part, weights) / torch.tensor([x.rows for x in part])

    weights = dict(encoder.model.named_parameters())
    epsilon = torch.zeros(len(batch), requires_grad=True)
    with plain_attention():
        loss = (epsilon * mean_losses(batch, weights)).sum()
        gradients = torch.autograd.grad(
            loss,
            list(weights.values()),
            create_graph=True,
            allow_unused=True,
            materialize_grads=True,
        )
        stepped = {
            name: weight - 0.01 * gradient
            for (name, weight), gradient in zip(weights.items(), gradients, strict=True)
        }
        was_training = encoder.model.training
        encoder.model.eval()
        [slope] = torch.autograd.grad(mean_losses(clean, stepped).mean(), epsilon)
        encoder.model.train(was_training)
    helpful = (-slope).clamp(min=0)
    return helpful / helpful.sum()


@pytest.mark.parametrize("training", [False, True])
def test_the_weights_are_those_of_the_definition(
    encoder: Encoder, examples: list[Example], training: bool
) -> None:
    encoder = encoder.copy()
    encoder.model.train(training)  # with dropout, the same as it will be in the step
    batch, clean = examples[:8], examples[8:]
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(3)
        weights = example_weights(encoder, batch, clean)
        expected = by_definition(encoder, batch, clean)
    assert weights.tolist() == pytest.approx(expected.tolist(), abs=1e-5)
    assert weights.sum().item() == pytest.approx(1)
    assert all(parameter.grad is None for parameter in encoder.model.parameters())


def test_half_precision_gives_nearly_the_same_weights(
    directory: ModelDirectory, encoder: Encoder, examples: list[Example]
) -> None:
    halved = Encoder.load(directory, device="cpu", dtype="bfloat16")
    exact = example_weights(encoder, examples[:8], examples[8:])
    assert example_weights(halved, examples[:8], examples[8:]).tolist() == pytest.approx(
        exact.tolist(), abs=0.02
    )


def test_an_example_counts_by_its_mean_loss_however_long_it_is(
    encoder: Encoder, examples: list[Example]
) -> None:
    batch = examples[:2]
    weighed = LearnedWeights(encoder, examples[2:]).weigh(batch, np.random.default_rng(0))
    weights = [w.weight * x.rows for w, x in zip(weighed, batch, strict=True)]
    assert sum(weights) == pytest.approx(1)
    means = [batch_loss(encoder, [x], rows=x.rows).item() for x in batch]
    expected = np.dot(weights, means)
    assert batch_loss(encoder, weighed, rows=1).item() == pytest.approx(expected, abs=1e-5)


def contrary(examples: Sequence[Example]) -> list[Example]:
    """Return examples that all say the opposite of the clean ones: one class, always."""
    return [replace(x, targets=np.where(x.targets >= 0, 1, x.targets)) for x in examples]


def test_a_batch_that_only_harms_is_skipped(encoder: Encoder, examples: list[Example]) -> None:
    clean = [replace(x, targets=np.where(x.targets >= 0, 0, x.targets)) for x in examples]
    learned = LearnedWeights(encoder, clean)
    assert learned.weigh(contrary(examples[:4]), np.random.default_rng(0)) == []
    assert example_weights(encoder, contrary(examples[:4]), clean).tolist() == [0] * 4


def test_skipped_batches_leave_the_model_as_it_was(
    encoder: Encoder,
    directory: ModelDirectory,
    labeled: list[LabeledSample],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(LearnedWeights, "weigh", lambda *_: [])
    seen: list[Progress] = []
    result = fine_tune(
        encoder,
        labeled,
        directory.codec,
        config=replace(CONFIG, epochs=1),
        clean=labeled[:2],
        on_progress=seen.append,
    )
    assert len(seen) == result.steps == 3
    assert all(torch.equal(w, encoder.weights()[n]) for n, w in result.encoder.weights().items())


def test_an_interrupted_weighted_run_ends_with_the_same_weights(
    encoder: Encoder,
    directory: ModelDirectory,
    labeled: list[LabeledSample],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sfda_desktop.encoder.fine_tuning.STORING_SHARE", math.inf)
    codec, noisy, clean = directory.codec, spoilt(labeled)[:12], labeled[12:]
    whole = fine_tune(encoder, noisy, codec, config=CONFIG, clean=clean)
    done: list[int] = [0]
    with pytest.raises(Cancelled):
        fine_tune(
            encoder,
            noisy,
            codec,
            config=CONFIG,
            clean=clean,
            checkpoint=tmp_path / "run",
            on_progress=lambda progress: done.__setitem__(0, progress.done),
            cancelled=lambda: done[0] >= 3,
        )
    seen: list[Progress] = []
    resumed = fine_tune(
        encoder,
        noisy,
        codec,
        config=CONFIG,
        clean=clean,
        checkpoint=tmp_path / "run",
        on_progress=seen.append,
    )
    assert seen[0].done == 3  # the second epoch anew, not the first
    for name, weight in whole.encoder.weights().items():
        assert torch.equal(weight, resumed.encoder.weights()[name])
    other = fine_tune(encoder, noisy, codec, config=CONFIG, checkpoint=tmp_path / "run")
    assert other.history != resumed.history  # another clean set is another run


WORDS = {
    "Problem": ("pneumonia", "fever", "cough", "diabetes", "hypertension"),
    "Treatment": ("aspirin", "metformin", "insulin", "oxygen", "surgery"),
}


def sentences(count: int, seed: int) -> list[LabeledSample]:
    generator = np.random.default_rng(seed)
    made = []
    for number in range(count):
        text, spans = "patient", []
        for label, words in WORDS.items():
            text += generator.choice([" has ", " with ", " on ", " was given "])
            word = str(generator.choice(words))
            spans.append(Span(len(text), len(text) + len(word), label))
            text += word
        made.append(LabeledSample(Sample(f"{seed}-{number}", text), SpanAnswer.of(spans)))
    return made


def test_learned_weights_beat_plain_training_where_a_third_of_the_labels_is_wrong(
    encoder: Encoder, directory: ModelDirectory
) -> None:
    codec, clean, test = directory.codec, sentences(16, seed=1), sentences(60, seed=2)
    config = FineTuneConfig(learning_rate=3e-3, epochs=8, batch_size=16)
    gains = []
    for seed in (3, 4, 5):
        noisy = spoilt(sentences(96, seed=10 * seed), seed=seed)
        losses = [
            fine_tune(encoder, noisy, codec, config=replace(config, seed=seed), clean=by)
            .encoder.losses(test, codec)
            .mean()
            for by in ((), clean)
        ]
        gains.append(losses[0] - losses[1])
    assert min(gains) > 0.05, gains

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import Cancelled, InputError
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.encoder import Encoder, FineTuneConfig, ModelDirectory, fine_tune
from sfda_desktop.encoder import fine_tuning as module
from sfda_desktop.encoder.examples import batch_loss, examples_of

CONFIG = FineTuneConfig(learning_rate=3e-3, epochs=4, batch_size=4)


def weights_of(encoder: Encoder) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in encoder.weights().items()}


def same(left: dict[str, torch.Tensor], right: dict[str, torch.Tensor]) -> bool:
    return left.keys() == right.keys() and all(torch.equal(left[k], right[k]) for k in left)


def stop_at(step: int) -> tuple[Callable[[Progress], None], Callable[[], bool]]:
    """Cancel as soon as `step` steps are done."""
    seen: list[int] = [0]
    return lambda progress: seen.__setitem__(0, progress.done), lambda: seen[0] >= step


def test_training_learns_and_leaves_the_source_alone(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    before = weights_of(encoder)
    seen: list[Progress] = []
    result = fine_tune(
        encoder, labeled, directory.codec, config=CONFIG, dev=labeled[:6], on_progress=seen.append
    )
    assert same(before, weights_of(encoder))
    assert not same(before, weights_of(result.encoder))
    assert result.dev_f1 == 1.0
    assert (result.steps, result.epochs) == (20, 4)
    assert (result.device, result.dtype) == ("cpu", "float32")
    losses = [report.loss for report in result.history]
    assert losses[-1] < losses[0] / 4
    assert seen[0].total == seen[-1].done == 20
    assert seen[-1].figures["epoch"] == seen[-1].figures["epochs"] == 4
    assert seen[-1].figures["dev_f1"] == 1.0
    rates = [p.figures["learning_rate"] for p in seen]
    assert max(rates) == pytest.approx(3e-3)
    assert 0 <= rates[-1] < 3e-4
    assert not result.encoder.model.training


def test_the_best_epoch_by_dev_f1_is_kept(
    encoder: Encoder,
    directory: ModelDirectory,
    labeled: list[LabeledSample],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    figures = iter([0.2, 0.9, 0.9, 0.1])
    after: list[dict[str, torch.Tensor]] = []

    def judged(trained: Encoder, *_: object) -> float:
        after.append(weights_of(trained))
        return next(figures)

    monkeypatch.setattr(module, "_dev_f1", judged)
    result = fine_tune(encoder, labeled, directory.codec, config=CONFIG, dev=labeled[:2])
    assert (result.best_epoch, result.dev_f1) == (2, 0.9)
    assert same(weights_of(result.encoder), after[1])


def test_without_a_dev_set_the_last_epoch_stays(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    result = fine_tune(encoder, labeled, directory.codec, config=CONFIG)
    assert (result.best_epoch, result.dev_f1) == (4, None)


def test_the_seed_decides(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    codec = directory.codec
    first = weights_of(fine_tune(encoder, labeled, codec, config=CONFIG).encoder)
    torch.rand(7)  # somebody else's random numbers must not matter
    again = weights_of(fine_tune(encoder, labeled, codec, config=CONFIG).encoder)
    other = weights_of(fine_tune(encoder, labeled, codec, config=replace(CONFIG, seed=14)).encoder)
    assert same(first, again)
    assert not same(first, other)


def test_training_leaves_the_global_random_state_alone(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    before = torch.get_rng_state()
    fine_tune(encoder, labeled, directory.codec, config=CONFIG)
    assert torch.equal(before, torch.get_rng_state())


@pytest.mark.parametrize("step", [3, 5, 12])
def test_an_interrupted_run_ends_with_the_same_weights(
    encoder: Encoder,
    directory: ModelDirectory,
    labeled: list[LabeledSample],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
) -> None:
    # After every epoch, however long the disk takes: where it stopped is to be known exactly.
    monkeypatch.setattr("sfda_desktop.encoder.fine_tuning.STORING_SHARE", math.inf)
    codec, dev = directory.codec, labeled[:6]
    whole = fine_tune(encoder, labeled, codec, config=CONFIG, dev=dev)
    on_progress, cancelled = stop_at(step)
    with pytest.raises(Cancelled):
        fine_tune(
            encoder,
            labeled,
            codec,
            config=CONFIG,
            dev=dev,
            checkpoint=tmp_path / "run",
            on_progress=on_progress,
            cancelled=cancelled,
        )
    seen: list[Progress] = []
    resumed = fine_tune(
        encoder,
        labeled,
        codec,
        config=CONFIG,
        dev=dev,
        checkpoint=tmp_path / "run",
        on_progress=seen.append,
    )
    assert seen[0].done == (step - 1) // 5 * 5 + 1
    assert same(weights_of(whole.encoder), weights_of(resumed.encoder))
    assert whole.history == resumed.history
    assert (whole.best_epoch, whole.dev_f1) == (resumed.best_epoch, resumed.dev_f1)


def test_a_finished_run_is_not_trained_again(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample], tmp_path: Path
) -> None:
    first = fine_tune(
        encoder, labeled, directory.codec, config=CONFIG, dev=labeled[:4], checkpoint=tmp_path / "r"
    )
    seen: list[Progress] = []
    second = fine_tune(
        encoder,
        labeled,
        directory.codec,
        config=CONFIG,
        dev=labeled[:4],
        checkpoint=tmp_path / "r",
        on_progress=seen.append,
    )
    assert seen == []
    assert same(weights_of(first.encoder), weights_of(second.encoder))


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: spoil(d / "weights.safetensors"),
        lambda d: spoil(d / "optimizer.safetensors"),
        lambda d: (d / "optimizer.safetensors").unlink(),
        lambda d: (d / "fine_tuning.json").write_text("{"),
        lambda d: (d / "fine_tuning.json").write_text("[]"),
    ],
)
def test_a_damaged_checkpoint_starts_afresh(
    encoder: Encoder,
    directory: ModelDirectory,
    labeled: list[LabeledSample],
    tmp_path: Path,
    damage: Callable[[Path], None],
) -> None:
    config = replace(CONFIG, epochs=2)
    whole = fine_tune(encoder, labeled, directory.codec, config=config, checkpoint=tmp_path / "r")
    damage(tmp_path / "r")
    seen: list[Progress] = []
    again = fine_tune(
        encoder,
        labeled,
        directory.codec,
        config=config,
        checkpoint=tmp_path / "r",
        on_progress=seen.append,
    )
    assert seen[0].done == 1
    assert same(weights_of(whole.encoder), weights_of(again.encoder))


def test_a_checkpoint_of_other_labels_starts_afresh(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample], tmp_path: Path
) -> None:
    config = replace(CONFIG, epochs=1)
    fine_tune(encoder, labeled, directory.codec, config=config, checkpoint=tmp_path / "r")
    seen: list[Progress] = []
    changed = [LabeledSample(labeled[0].sample, SpanAnswer()), *labeled[1:]]
    fine_tune(
        encoder,
        changed,
        directory.codec,
        config=config,
        checkpoint=tmp_path / "r",
        on_progress=seen.append,
    )
    assert seen[0].done == 1


def test_a_checkpoint_holds_no_text_and_no_pickle(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample], tmp_path: Path
) -> None:
    fine_tune(
        encoder,
        labeled,
        directory.codec,
        config=replace(CONFIG, epochs=1),
        dev=labeled[:3],
        checkpoint=tmp_path / "r",
    )
    files = {path.name: path.read_bytes() for path in (tmp_path / "r").iterdir()}
    assert files.keys() == {"fine_tuning.json", "weights.safetensors", "optimizer.safetensors"}
    for content in files.values():
        assert b"pneumonia" not in content
        assert not content.startswith((b"\x80", b"PK"))
    assert json.loads(files["fine_tuning.json"])["progress"]["epoch"] == 1


def test_cancelling_is_heard_within_two_seconds(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    asked: list[float] = []

    def cancelled() -> bool:
        if not asked:
            asked.append(time.monotonic())
        return True

    with pytest.raises(Cancelled):
        fine_tune(encoder, labeled, directory.codec, config=CONFIG, cancelled=cancelled)
    assert time.monotonic() - asked[0] < 2


def test_a_weight_scales_a_samples_share(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    pair = labeled[:2]
    plain = examples_of(pair, directory.codec, encoder)
    rows = sum(example.rows for example in plain)
    weighted = [replace(plain[0], weight=0.0), replace(plain[1], weight=2.0)]
    weighed = batch_loss(encoder, weighted, rows=rows)
    alone = batch_loss(encoder, plain[1:], rows=rows)
    assert weighed.item() == pytest.approx(2 * alone.item())


def test_the_loss_is_the_mean_over_all_pieces(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    examples = examples_of(labeled, directory.codec, encoder)
    rows = [example.rows for example in examples]
    expected = np.average(encoder.losses(labeled, directory.codec), weights=rows)
    assert batch_loss(encoder, examples, rows=sum(rows)).item() == pytest.approx(expected, abs=1e-5)


def test_long_notes_are_learned_to_their_end(encoder: Encoder, directory: ModelDirectory) -> None:
    text = "no " * 150 + "fever"
    long = LabeledSample(
        Sample("long", text), SpanAnswer((Span(len(text) - 5, len(text), "Problem"),))
    )
    examples = examples_of([long], directory.codec, encoder)
    assert len(examples) > 1
    assert sum(example.rows for example in examples) == 151
    assert max(len(example.ids) for example in examples) <= 62
    assert [target for e in examples for target in e.targets if target > 0] == [1]


def test_nothing_to_learn_from_is_said(encoder: Encoder, directory: ModelDirectory) -> None:
    empty = LabeledSample(Sample("x", "  "), SpanAnswer())
    with pytest.raises(InputError, match="nothing to train on"):
        fine_tune(encoder, [empty], directory.codec, config=CONFIG)


def test_a_rate_that_breaks_the_model_is_said(
    encoder: Encoder, directory: ModelDirectory, labeled: list[LabeledSample]
) -> None:
    broken = encoder.copy()
    with torch.no_grad():
        broken.model.classifier.weight.fill_(float("nan"))
    with pytest.raises(InputError, match="smaller learning rate"):
        fine_tune(broken, labeled, directory.codec, config=CONFIG)


def test_a_full_gpu_halves_the_batch_then_moves_to_the_processor(
    encoder: Encoder,
    directory: ModelDirectory,
    labeled: list[LabeledSample],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes: list[int] = []

    def crowded(trained: Encoder, batch: list[object], *, rows: int) -> torch.Tensor:
        sizes.append(len(batch))
        if len(sizes) < 4:
            raise torch.cuda.OutOfMemoryError
        return batch_loss(trained, batch, rows=rows)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "batch_loss", crowded)
    config = replace(CONFIG, epochs=1)
    result = fine_tune(encoder, labeled, directory.codec, config=config)
    assert sizes[:4] == [4, 2, 1, 1]
    assert result.steps == 5

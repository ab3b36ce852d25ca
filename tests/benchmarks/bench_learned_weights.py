"""Learned example weights against plain fine-tuning, with a third of the labels wrong.

The demonstration's negation task: its source model is fine-tuned on notes of the pool of which a
third had its label flipped at random, for so long that it learns the wrong ones by heart. Both arms
see the same records, epochs, rate and seed; the weighted one also has a clean set, which it does
not train on but learns from how much each record shall count (`encoder/reweighting.py`). Beside
them what the clean set gives where it is simply trained on, together with the others. F1 of
`Negated` on the test set, over seeds of both the flips and the training. Run as a script, or with
`pytest -m slow`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

import pytest

from sfda_desktop.adaptation.demonstration import DemoNotes, prepare_source_model
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.encoder import Encoder, FineTuneConfig, fine_tune
from sfda_desktop.encoder.model_directory import inspect_model
from sfda_desktop.tasks import TaskCodec, codec_for
from sfda_desktop.tasks.counting import micro_f1

SEEDS = (13, 14, 15)
WRONG = 1 / 3


@dataclass(frozen=True)
class Setting:
    """How many records, how many of them clean, and how both arms are trained."""

    noisy: int = 256
    clean: int = 100
    epochs: int = 30
    learning_rate: float = 3e-4
    batch_size: int = 16

    def config(self, seed: int) -> FineTuneConfig:
        """Return the settings of a training run."""
        return FineTuneConfig(self.learning_rate, self.epochs, self.batch_size, seed=seed)


def corrupted(notes: Sequence[LabeledSample], codec: TaskCodec, rng: Random) -> list[LabeledSample]:
    """Give a third of the notes, drawn at random, another label."""
    wrong = set(rng.sample(range(len(notes)), round(WRONG * len(notes))))
    return [
        LabeledSample(note.sample, _other(note, codec, rng)) if place in wrong else note
        for place, note in enumerate(notes)
    ]


def _other(note: LabeledSample, codec: TaskCodec, rng: Random) -> LabelAnswer:
    others = [LabelAnswer(label) for label in codec.spec.label_names]
    return rng.choice([answer for answer in others if answer != note.answer])


def compare(home: Path, setting: Setting, seeds: Sequence[int] = SEEDS) -> dict[str, Any]:
    """Return F1 on the test set of the source model and of the arms, by seed."""
    notes = DemoNotes.of("nd")
    codec = codec_for(notes.spec)
    source = Encoder.load(inspect_model(prepare_source_model(home, notes), spec=codec.spec))
    test, pool = notes.labeled("test.jsonl"), notes.labeled("pool.jsonl")
    found: dict[str, Any] = {
        "setting": setting.__dict__,
        "source": _f1(source, codec, test),
        "plain": [],
        "weighted": [],
        "clean set trained on": [],
    }
    for seed in seeds:
        rng = Random(seed)
        drawn = rng.sample(pool, setting.noisy + setting.clean)
        clean = drawn[: setting.clean]
        records = corrupted(drawn[setting.clean :], codec, rng)
        arms: dict[str, tuple[list[LabeledSample], list[LabeledSample]]] = {
            "plain": (records, []),
            "weighted": (records, clean),
            "clean set trained on": ([*clean, *records], []),
        }
        for arm, (trained_on, guide) in arms.items():
            result = fine_tune(source, trained_on, codec, config=setting.config(seed), clean=guide)
            found[arm].append(_f1(result.encoder, codec, test))
    return found


def _f1(encoder: Encoder, codec: TaskCodec, gold: Sequence[LabeledSample]) -> float:
    predicted = encoder.predict([note.sample for note in gold], codec)
    answers = {p.sample_id: p.answer for p in predicted.predictions}
    return micro_f1(codec, {note.sample.id: note.answer for note in gold}, answers)


@pytest.mark.slow
@pytest.mark.timeout(2 * 3600)
def test_learned_weights_beat_plain_training_with_a_third_of_the_labels_wrong(
    tmp_path: Path,
) -> None:
    found = compare(tmp_path, Setting())
    assert mean(found["weighted"]) > mean(found["plain"])
    better = [w > p for w, p in zip(found["weighted"], found["plain"], strict=True)]
    assert sum(better) >= 2


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="where the source model is kept")
    parser.add_argument("--clean", type=int, default=Setting.clean)
    parser.add_argument("--noisy", type=int, default=Setting.noisy)
    parser.add_argument("--epochs", type=int, default=Setting.epochs)
    parser.add_argument("--rate", type=float, default=Setting.learning_rate)
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS)
    arguments = parser.parse_args()
    setting = Setting(
        arguments.noisy, arguments.clean, arguments.epochs, learning_rate=arguments.rate
    )
    print(json.dumps(compare(arguments.home, setting, arguments.seeds), indent=2))


if __name__ == "__main__":
    main()

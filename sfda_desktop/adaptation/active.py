"""Active learning with people (Su et al. 2022, as used by SALA): the set grows round by round.

The samples of a round are those that the model of the round before is least sure of, whatever the
strategy calls unsure; that model is always trained anew from the source weights. A strategy that
compares samples (core-set, k-means, ALLabel ...) goes on from those of the rounds before, skipped
ones too: what is like a sample that a person could not decide about would be skipped as well.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.recorded_reviewer import by_hand
from sfda_desktop.adaptation.selecting import Chooser
from sfda_desktop.adaptation.training_set import labeled_samples
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.project import Project, Run, Split
from sfda_desktop.tasks.counting import micro_f1

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder


@dataclass(frozen=True, slots=True)
class ActiveRounds:
    """The rounds of one run.

    `decided` gives recorded decisions on selected samples; `None` waits for a person instead.
    `predictions` are the source model's, of the whole pool. `chooser` also knows whom to tell of
    progress.
    """

    project: Project
    run: Run
    plan: AnnotationPlan
    source: SourceModel
    predictions: Mapping[str, Prediction]
    chooser: Chooser
    decided: Callable[[Sequence[str]], Mapping[str, Answer]] | None
    checkpoint: Path

    def choose(self) -> None:
        """Choose round after round until the budget is spent or a decision is waited for.

        Recorded decisions must cover every sample chosen (InputError names the first without), and
        be those that the rounds so far were chosen by.
        """
        pool = self.project.samples(Split.POOL)
        budget = min(self.plan.budget, len(pool))
        while True:
            chosen = self.run.selection()
            answers = self._answers(chosen)
            if answers is None:
                return
            if self.decided is not None:
                self._refuse_other_decisions(answers)
            if len(chosen) >= budget:
                return
            self._choose_round(pool, chosen, answers, budget)

    def figures(self) -> dict[str, Any]:
        """Return what the rounds came to: {"records", "rounds": [{"records", "f1"?, ...}]}.

        `f1` is on the held-out notes, of the model trained on all rounds before (plain, not
        anchored); it guides nothing.
        """
        kept = self.run.iterations()
        rounds = [kept[number] for number in sorted(kept) if number > 0]
        return {"records": len(self.run.selection()), "rounds": rounds}

    def _answers(self, chosen: Sequence[str]) -> dict[str, Answer] | None:
        """Return the answers to the samples chosen so far, `None` where one is waited for."""
        if self.decided is None:
            decisions = self.project.decisions()
            if any(i not in decisions for i in chosen):
                return None
            answers = {i: decisions[i].answer for i in chosen}  # a skip is decided, and no label
            return {i: answer for i, answer in answers.items() if answer is not None}
        recorded = dict(self.decided(chosen))
        missing = next((i for i in chosen if i not in recorded), None)
        if missing is not None:
            raise InputError(
                f"The record {missing!r} was selected, but the recorded decisions say nothing "
                f"about it, and the method {self.plan.method} has no other labels. Add it to the "
                "file of --decisions."
            )
        return recorded

    def _refuse_other_decisions(self, answers: Mapping[str, Answer]) -> None:
        """Raise InputError where a round was chosen by a model that learned other answers.

        A person who changes a decision at the window knows that the rounds stay, so those that come
        after one such are not asked; from a file with other decisions somebody expects what a fresh
        run would give.
        """
        before: list[str] = []
        people = by_hand(self.project.decisions())
        for number, info in sorted(self.run.iterations().items()):
            if not people.keys().isdisjoint(before):
                return
            if info.get("learned_from") not in {None, self._fingerprint(answers, before)}:
                raise InputError(
                    f"Round {number} was chosen by a model that learned from other decisions than "
                    "those in the file. Choose another --out to begin anew with these."
                )
            before += self.run.selection(iteration=number)

    def _fingerprint(self, answers: Mapping[str, Answer], ids: Sequence[str]) -> str:
        codec = self.source.codec
        kept = [[i, codec.write_answer(answers[i])] for i in ids if i in answers]
        return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()

    def _choose_round(
        self,
        pool: Sequence[Sample],
        chosen: Sequence[str],
        answers: Mapping[str, Answer],
        budget: int,
    ) -> None:
        number = next(n for n in itertools.count(1) if not self.run.selection(iteration=n))
        self.chooser.on_progress(Progress(tr("Choosing the next notes"), len(chosen), budget))
        taken = set(chosen)
        rest = [sample for sample in pool if sample.id not in taken]
        labeled = [LabeledSample(s, answers[s.id]) for s in pool if s.id in answers]
        encoder, predictions = self._model(labeled, rest)
        size = min(self.plan.per_round, budget - len(chosen))
        picked = self.chooser.choose(pool, size, encoder, predictions, chosen=chosen)
        info: dict[str, Any] = {
            "records": len(labeled),
            "learned_from": self._fingerprint(answers, chosen),
            "entropy": {s.id: predictions[s.id].uncertainty.entropy for s in picked},
        }
        held_out = labeled_samples(self.project, Split.HELD_OUT)
        if held_out:
            info["f1"] = self._f1(encoder, held_out)
        # The round exists once its samples are chosen; before, it is done again.
        self.run.save_iteration(number, info)
        self.run.save_selection([sample.id for sample in picked], iteration=number)
        shutil.rmtree(self.checkpoint, ignore_errors=True)

    def _model(
        self, labeled: Sequence[LabeledSample], rest: Sequence[Sample]
    ) -> tuple[Encoder, Mapping[str, Prediction]]:
        """Return the model of all rounds so far and its predictions of what is left."""
        if not labeled:
            return self.source.encoder, self.predictions
        watch: dict[str, Any] = {
            "on_progress": self.chooser.on_progress,
            "cancelled": self.chooser.cancelled,
        }
        encoder = self.source.fine_tune(
            labeled,
            dev=labeled_samples(self.project, Split.DEV),
            checkpoint=self.checkpoint,
            **watch,
        ).encoder
        predicted = encoder.predict(rest, self.source.codec, **watch)
        return encoder, {p.sample_id: p for p in predicted.predictions}

    def _f1(self, encoder: Encoder, held_out: Sequence[LabeledSample]) -> float:
        codec = self.source.codec
        samples = [item.sample for item in held_out]
        predicted = encoder.predict(samples, codec, cancelled=self.chooser.cancelled).predictions
        gold = {item.sample.id: item.answer for item in held_out}
        return micro_f1(codec, gold, {p.sample_id: p.answer for p in predicted})

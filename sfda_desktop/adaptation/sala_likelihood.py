"""SALA by likelihood verdicts: the language model judges what it would not write well.

Every answer the small model took into consideration is scored by its likelihood, with few prompts
and no decoding (METHODS, last section; issue text "Likelihood verdicts").
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.likelihood_verdicts import Fusion, Scored, fuse
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.progress import IsCancelled
from sfda_desktop.domain.samples import Sample
from sfda_desktop.llm import Engine, PromptTooLong, PromptUnanswered
from sfda_desktop.tasks.verdicts import Question, Reading


def sala_likelihood(bench: AnnotationBench, plan: AnnotationPlan) -> dict[str, Answer]:
    """Judge the small model's answers to the targets; return all annotations.

    One pass: a likelihood depends on neither demonstrations nor earlier annotations, so there is
    nothing that a second pass would ask differently. The suggestions first carry the small model's
    answers; when all are scored, those that the fusion with the decisions made so far sees
    differently are put right. Without 30 decisions, or where cross-validation shows no gain, the
    small model's answers stay: a language model that nobody checked is given no weight.
    """
    questions = dict(
        zip(
            (sample.id for sample in bench.targets),
            bench.source.encoder.questions(bench.targets, bench.codec, cancelled=bench.cancelled),
            strict=True,
        )
    )
    bench.annotate(1, bench.targets, lambda sample, _: _judge(bench, sample, questions[sample.id]))
    suggestions = bench.log.suggestions(1)
    decided = bench.decided()
    scored = {
        sample.id: _scored(bench, sample, questions[sample.id], suggestions[sample.id], decided)
        for sample in bench.targets
    }
    if len({sample.group for sample in bench.targets if sample.id in decided}) == 1:
        scored = {i: [replace(one, group=i) for one in each] for i, each in scored.items()}
    fusion = fuse(
        [one for of_sample in scored.values() for one in of_sample],
        decisions=sum(sample.id in decided for sample in bench.targets),
        seed=plan.seed,
    )
    annotations: dict[str, Answer] = {}
    for sample in bench.targets:
        base = bench.predictions[sample.id].answer
        before = suggestions[sample.id]
        answer, confidence = _settle(bench, base, scored[sample.id], fusion)
        if before.resolved and (before.answer, before.confidence) != (answer, confidence):
            bench.log.save_suggestion(1, replace(before, answer=answer, confidence=confidence))
        annotations[sample.id] = answer
    return {**annotations, **decided}


def likelihoods_of(
    engine: Engine, question: Question, *, cancelled: IsCancelled
) -> tuple[float, ...]:
    """Return the language model's score of each reading in nats; see `Reading`."""
    found: dict[tuple[str, str], float] = {}
    for prompt in dict.fromkeys(reading.prompt for reading in question.readings):
        asked = {r.statement for r in question.readings if r.prompt == prompt}
        asked |= {r.instead for r in question.readings if r.prompt == prompt and r.instead}
        in_order = sorted(asked)  # neighbours that begin alike are computed together
        scores = engine.likelihoods(prompt, in_order, cancelled=cancelled)
        found |= {
            (prompt, text): score.log_probability
            for text, score in zip(in_order, scores, strict=True)
        }
    return tuple(
        found[r.prompt, r.statement] - (found[r.prompt, r.instead] if r.instead else 0.0)
        for r in question.readings
    )


def _judge(bench: AnnotationBench, sample: Sample, questions: Sequence[Question]) -> Suggestion:
    """Score the readings; the suggestion's raw text is a line a reading."""
    began = time.monotonic()
    base = bench.predictions[sample.id].answer
    lines: list[str] = []
    try:
        for question in questions:
            scores = likelihoods_of(bench.engine, question, cancelled=bench.cancelled)
            lines += [
                f"{score:.4f} {_in_short(reading)}"
                for score, reading in zip(scores, question.readings, strict=True)
            ]
    except (PromptTooLong, PromptUnanswered):
        return Suggestion(sample.id, base, base, "", False, 0, 0.0, 0.0)
    return Suggestion(
        sample_id=sample.id,
        answer=base,
        base=base,
        raw="\n".join(lines),
        resolved=True,
        dropped=0,
        confidence=0.0,
        seconds=time.monotonic() - began,
    )


def _in_short(reading: Reading) -> str:
    """Return the end of the prompt, which says what it is about, and the statement, in one line."""
    asked = reading.prompt.rsplit("\n", 1)[-1]
    return " ".join(f"{asked} {reading.statement}".split())


def _scored(
    bench: AnnotationBench,
    sample: Sample,
    questions: Sequence[Question],
    suggestion: Suggestion,
    decided: Mapping[str, Answer],
) -> list[Scored]:
    """Read the scores back from the suggestion, where a resumed run finds them too."""
    scores = [float(line.split(" ", 1)[0]) for line in suggestion.raw.splitlines()]
    if len(scores) != sum(len(question.readings) for question in questions):
        return []  # it got no answer
    result: list[Scored] = []
    for question in questions:
        own, scores = scores[: len(question.readings)], scores[len(question.readings) :]
        answer = decided.get(sample.id)
        taken = None if answer is None else bench.codec.reading_of(question, answer)
        result.append(Scored(question, tuple(own), sample.group, taken))
    return result


def _settle(
    bench: AnnotationBench, base: Answer, scored: Sequence[Scored], fusion: Fusion
) -> tuple[Answer, float]:
    """Return the answer and the mean probability of its readings.

    What the regression leaves as it was stays exactly what the small model said.
    """
    chosen: list[tuple[Question, int]] = []
    confidences: list[float] = []
    for one in scored:
        chances = fusion.probabilities(one)
        reading = int(chances.argmax()) if fusion.share > 0 else 0
        confidences.append(float(chances[reading]))
        chosen.append((one.question, reading))
    # Where nothing was in doubt there is nothing to be unsure of.
    confidence = sum(confidences) / len(confidences) if confidences else 1.0
    return bench.codec.settle(base, chosen), confidence

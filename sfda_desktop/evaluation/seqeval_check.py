"""seqeval, the field's usual scorer, as the witness to our own counting (CONTRACT section 4)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.scores import LabelScores, Scores
from sfda_desktop.tasks.codec import Head, TaskCodec

NOTHING = LabelScores(f1=0.0, precision=0.0, recall=0.0, support=0)


def check_against_seqeval(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    predicted: Mapping[str, Answer],
    scores: Scores,
) -> Mapping[str, LabelScores]:
    """Return seqeval's per-label report: strict, IOB2, every character a token.

    Tasks that class whole samples have no spans to check: the report is empty.

    Raises:
        RuntimeError: seqeval and `scores` disagree, which is a fault of this program.
    """
    if codec.head is not Head.TOKEN:
        return {}
    report = _report(codec, gold, predicted)
    names = {_alias(label, codec): label for label in codec.scored_labels}
    macro = report.get("macro avg", NOTHING).f1
    if not math.isclose(macro, scores.macro_f1, abs_tol=1e-9):
        raise RuntimeError(f"seqeval's macro F1 is {macro} where we count {scores.macro_f1}")
    claims = {"micro avg": _overall(scores)}
    claims |= {alias: scores.per_label[label] for alias, label in names.items()}
    for alias, ours in claims.items():
        theirs = report.get(alias, NOTHING)
        if not _agree(ours, theirs):
            name = names.get(alias, "all labels")
            raise RuntimeError(f"seqeval counts {theirs} for {name} where we count {ours}")
    return {label: report[alias] for alias, label in names.items() if alias in report}


def _report(
    codec: TaskCodec, gold: Sequence[LabeledSample], predicted: Mapping[str, Answer]
) -> dict[str, LabelScores]:
    # seqeval imports scikit-learn: a second that only an evaluation should pay.
    from seqeval.metrics import classification_report
    from seqeval.scheme import IOB2

    truth = [_tags(codec, labeled.answer, len(labeled.sample.text)) for labeled in gold]
    claim = [
        _tags(codec, predicted[labeled.sample.id], len(labeled.sample.text)) for labeled in gold
    ]
    if all(tag == "O" for tags in (*truth, *claim) for tag in tags):
        return {}  # seqeval cannot take a maximum over no label at all
    report = classification_report(
        truth, claim, mode="strict", scheme=IOB2, output_dict=True, zero_division=0
    )
    return {
        name: LabelScores(
            f1=float(row["f1-score"]),
            precision=float(row["precision"]),
            recall=float(row["recall"]),
            support=int(row["support"]),
        )
        for name, row in report.items()
    }


def _tags(codec: TaskCodec, answer: Answer, length: int) -> list[str]:
    tags = ["O"] * length
    for place, label in codec.facts(answer):
        if label in codec.scored_labels:
            start, end = place
            alias = _alias(label, codec)
            tags[start:end] = [f"B-{alias}"] + [f"I-{alias}"] * (end - start - 1)
    return tags


def _alias(label: str, codec: TaskCodec) -> str:
    """Return a name that seqeval neither trims (hyphens) nor takes for one of its own rows."""
    return f"label{codec.scored_labels.index(label)}"


def _overall(scores: Scores) -> LabelScores:
    support = sum(label.support for label in scores.per_label.values())
    return LabelScores(scores.f1, scores.precision, scores.recall, support)


def _agree(ours: LabelScores, theirs: LabelScores) -> bool:
    return ours.support == theirs.support and all(
        math.isclose(a, b, abs_tol=1e-9)
        for a, b in (
            (ours.f1, theirs.f1),
            (ours.precision, theirs.precision),
            (ours.recall, theirs.recall),
        )
    )

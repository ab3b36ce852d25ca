"""How far two readers agree: F1 of their spans, Cohen's kappa, and where they do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sfda_desktop.domain.answers import Answer, LabelAnswer, SpanAnswer
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import grouped, tr
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.counting import micro_f1

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_", re.UNICODE)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
OUTSIDE = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What both readers decided.

    `f1` is micro F1 of one reader against the other, exact spans; it is the same either way round
    (Hripcsak and Rothschild 2005). `kappa` is Cohen's (1960) over samples where a sample has one
    label, else over tokens, each with the label of the span it is in or none (`by_token`): most
    tokens are outside any span, so it is kinder than F1 and says little about boundaries. It is
    `None` where chance alone would agree on everything. `differing` are the ids to adjudicate.
    """

    samples: int
    f1: float
    kappa: float | None
    by_token: bool
    differing: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What the report says."""
        if not self.samples:
            return tr("No note was annotated by two readers.")
        figures = {
            "notes": grouped(self.samples),
            "differing": grouped(len(self.differing)),
            "f1": f"{self.f1:.2f}",
            "kappa": tr("not defined") if self.kappa is None else f"{self.kappa:.2f}",
        }
        if self.by_token:
            return tr(
                "Two readers annotated {notes} notes and differ on {differing}: F1 of one against "
                "the other {f1} (exact), Cohen's kappa over tokens {kappa}.",
                **figures,
            )
        return tr(
            "Two readers annotated {notes} notes and differ on {differing}: F1 of one against the "
            "other {f1} (exact), Cohen's kappa over notes {kappa}.",
            **figures,
        )

    def to_json(self) -> dict[str, Any]:
        """Return what a report says of it."""
        return {
            "samples": self.samples,
            "f1": self.f1,
            "kappa": self.kappa,
            "by_token": self.by_token,
            "differing": list(self.differing),
            "sentence": self.sentence,
        }


def agreement(
    codec: TaskCodec,
    samples: Sequence[Sample],
    first: Mapping[str, Answer],
    second: Mapping[str, Answer],
) -> Agreement:
    """Compare two readers on the samples both decided, in the order given."""
    both = [s for s in samples if s.id in first and s.id in second]
    pairs: list[tuple[str, str]] = []
    by_token = False
    for sample in both:
        one, other = first[sample.id], second[sample.id]
        if isinstance(one, LabelAnswer) and isinstance(other, LabelAnswer):
            pairs.append((one.label, other.label))
        elif isinstance(one, SpanAnswer) and isinstance(other, SpanAnswer):
            by_token = True
            pairs += _token_labels(codec, sample.text, one, other)
    ids = [sample.id for sample in both]
    return Agreement(
        samples=len(both),
        f1=micro_f1(codec, {i: first[i] for i in ids}, {i: second[i] for i in ids}),
        kappa=cohens_kappa(pairs),
        by_token=by_token,
        differing=tuple(i for i in ids if codec.facts(first[i]) != codec.facts(second[i])),
    )


def cohens_kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Return (observed - expected) / (1 - expected) agreement (Cohen 1960).

    `None` where there is nothing, or both readers gave one and the same label throughout.
    """
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(one == other for one, other in pairs) / total
    left, right = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(left[label] * right[label] for label in left) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def tokens(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of words, numbers and signs; scripts without spaces go by character."""
    found: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        if _UNSPACED.search(match[0]):
            found += [(at, at + 1) for at in range(*match.span())]
        else:
            found.append(match.span())
    return found


def _token_labels(
    codec: TaskCodec, text: str, first: SpanAnswer, second: SpanAnswer
) -> list[tuple[str, str]]:
    def labelled(answer: SpanAnswer) -> list[str]:
        # Overlaps are settled as for F1: a token has one label.
        at = [OUTSIDE] * len(text)
        for (start, end), label in codec.facts(answer):
            at[start:end] = [label] * (end - start)
        return at

    one, other = labelled(first), labelled(second)
    return [(one[start], other[start]) for start, _ in tokens(text)]

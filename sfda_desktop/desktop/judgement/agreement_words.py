"""How far two readers agree, in words and figures. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from sfda_desktop.desktop.words import sentences
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.evaluation.agreement import Agreement

FEWEST = 20
"""Notes decided twice below which their agreement is a matter of chance."""
CLOSE, FAIR = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class AgreementFigures:
    """The figures of an `Agreement`, without what it takes to find them."""

    samples: int
    differing: int
    f1: float
    kappa: float | None
    by_token: bool

    @classmethod
    def of(cls, found: Agreement) -> Self:
        """Take the figures of an agreement."""
        return cls(found.samples, len(found.differing), found.f1, found.kappa, found.by_token)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Take the figures that a report keeps."""
        kappa = value["kappa"]
        return cls(
            int(value["samples"]),
            len(value["differing"]),
            float(value["f1"]),
            None if kappa is None else float(kappa),
            bool(value["by_token"]),
        )


def agreement_words(found: AgreementFigures, units: Callable[[int], str]) -> str:
    """Return how far two readers agree; `units` counts what they decided (`TaskWords`)."""
    if not found.samples:
        return tr("Nothing is decided by both readers yet.")
    told = tr(
        "Both readers decided {items}; they differ on {differing}.",
        items=units(found.samples),
        differing=found.differing,
    )
    if found.samples < FEWEST:
        verdict = tr("That is too few to say how well they agree.")
    elif found.kappa is None:
        verdict = tr("They always said the same, which says little where all notes are alike.")
    elif found.kappa >= CLOSE and found.f1 >= CLOSE:
        verdict = tr("They agree closely.")
    elif found.kappa >= FAIR:
        verdict = tr(
            "They agree fairly well. Look at what they differ on: the guideline may leave it open."
        )
    else:
        verdict = tr(
            "They often differ. Make the guideline clearer before the model learns from this."
        )
    return sentences(told, verdict)


def agreement_figures(found: AgreementFigures) -> str:
    """Return span F1 (or F1) and Cohen's kappa, as the literature has them."""
    if not found.samples:
        return ""
    f1 = f"{found.f1:.2f}"
    kappa = tr("not defined") if found.kappa is None else f"{found.kappa:.2f}"
    if found.by_token:
        return tr(
            "F1 of one reader against the other, exact findings: {f1}. Cohen's kappa over words: "
            "{kappa}.",
            f1=f1,
            kappa=kappa,
        )
    return tr(
        "F1 of one reader against the other: {f1}. Cohen's kappa over answers: {kappa}.",
        f1=f1,
        kappa=kappa,
    )

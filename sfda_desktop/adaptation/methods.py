"""The methods by name (METHODS, Annotation methods): who labels, how is learned, what is needed.

Everything that goes differently from method to method is an attribute here; nobody asks for a name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from sfda_desktop.adaptation.few_shot import few_shot
from sfda_desktop.adaptation.llm_active import llm_active
from sfda_desktop.adaptation.llmaaa import llmaaa
from sfda_desktop.adaptation.sala import sala
from sfda_desktop.adaptation.sala_likelihood import sala_likelihood
from sfda_desktop.adaptation.zero_shot import zero_shot
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr, tr_later

if TYPE_CHECKING:
    from sfda_desktop.adaptation.bench import AnnotationBench
    from sfda_desktop.adaptation.plans import AnnotationPlan
    from sfda_desktop.domain.answers import Answer

Annotator = Callable[["AnnotationBench", "AnnotationPlan"], dict[str, "Answer"]]
"""Has the language model annotate the targets of a bench; returns sample id → answer."""


class LabeledBy(StrEnum):
    """Who says what is trained on."""

    NOBODY = "nobody"
    SMALL_MODEL = "small-model"
    """Its own confident predictions on the whole pool."""
    LANGUAGE_MODEL = "language-model"
    """Suggestions for the selected samples; a decision overrules one."""
    PERSON = "person"
    """Decisions on the selected samples, chosen round by round; a missing one is an error."""
    POOL = "pool"
    """The labels that the pool's records came with, all of them."""


class Learning(StrEnum):
    """How the small model learns from the labels."""

    NONE = "none"
    SELF_TRAINING = "self-training"
    """Round after round, each from the model of the one before; no anchor by itself."""
    FINE_TUNING = "fine-tuning"
    """Once, from the source weights, then anchored."""
    REWEIGHTED = "reweighted"
    """The same with learned example weights; the gold set is the clean set."""


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the papers.

    `words` say in a line what it does (for `tr_now`); `budget` is the paper's number of annotated
    samples. With `heeds_decisions` a finished run is gone through again: decisions made since
    change the other suggestions, and nothing is asked twice.
    """

    name: str
    words: str
    labeled_by: LabeledBy
    learning: Learning = Learning.FINE_TUNING
    annotate: Annotator | None = None
    needs_gold: bool = False
    heeds_decisions: bool = False
    budget: int = 384

    @property
    def asks_llm(self) -> bool:
        """Whether a language model is asked."""
        return self.annotate is not None

    @property
    def selects(self) -> bool:
        """Whether strategy and budget choose samples; else all of the pool takes part."""
        return self.labeled_by not in (LabeledBy.SMALL_MODEL, LabeledBy.POOL)


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        method.name: method
        for method in (
            Method("none", tr_later("the source model as it is"), LabeledBy.NOBODY, Learning.NONE),
            Method(
                "self-training",
                tr_later("the small model learns from its own confident answers"),
                LabeledBy.SMALL_MODEL,
                Learning.SELF_TRAINING,
            ),
            Method(
                "active",
                tr_later("a person labels what the model is least sure of, round by round"),
                LabeledBy.PERSON,
                budget=96,
            ),
            Method(
                "zero-shot",
                tr_later("the language model answers from the guideline alone"),
                LabeledBy.LANGUAGE_MODEL,
                annotate=zero_shot,
            ),
            Method(
                "few-shot",
                tr_later("the language model answers with labeled examples before it"),
                LabeledBy.LANGUAGE_MODEL,
                annotate=few_shot,
                needs_gold=True,
            ),
            Method(
                "llm-active",
                tr_later(
                    "the language model answers with examples it invented, then its own clean "
                    "answers"
                ),
                LabeledBy.LANGUAGE_MODEL,
                annotate=llm_active,
            ),
            Method(
                "sala",
                tr_later("the language model corrects the small model's answers"),
                LabeledBy.LANGUAGE_MODEL,
                annotate=sala,
            ),
            Method(
                "sala-likelihood",
                tr_later("the language model judges what the small model took into consideration"),
                LabeledBy.LANGUAGE_MODEL,
                annotate=sala_likelihood,
                heeds_decisions=True,
            ),
            Method(
                "llmaaa",
                tr_later("nearest labeled examples, labels in words, learned example weights"),
                LabeledBy.LANGUAGE_MODEL,
                Learning.REWEIGHTED,
                annotate=llmaaa,
                needs_gold=True,
            ),
            Method("supervised", tr_later("all labels of the pool: the skyline"), LabeledBy.POOL),
        )
    }
)

METHOD_NAMES: tuple[str, ...] = tuple(METHODS)
"""What `--method` takes."""


def method_named(name: str) -> Method:
    """Return the method of that name; `InputError` lists the names there are."""
    if name not in METHODS:
        raise InputError(
            tr(
                "There is no method named {name!r}. The methods are: {methods}.",
                name=name,
                methods=", ".join(METHODS),
            )
        )
    return METHODS[name]

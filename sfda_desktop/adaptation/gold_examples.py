"""Demonstrations from labeled records of the target hospital (`--gold`)."""

from __future__ import annotations

from collections.abc import Sequence

from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.demonstrations import DemonstrationPool, by_class, likeness_for
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.wording import tr


def gold_pool(
    bench: AnnotationBench, plan: AnnotationPlan, gold: Sequence[LabeledSample]
) -> DemonstrationPool:
    """Return the labeled samples as a demonstration pool for the targets.

    Raises:
        InputError: there are none.
    """
    if not gold:
        raise InputError(
            tr(
                "The method {method} shows the language model labeled notes of this "
                "hospital, and there are none. Give a file of them (--gold), or choose "
                "another method.",
                method=plan.method,
            )
        )
    samples = [*bench.targets, *(item.sample for item in gold)]
    answers = {item.sample.id: item.answer for item in gold}
    return DemonstrationPool(
        samples, likeness_for(bench, plan, samples), bench.codec, by_class(answers, bench.codec)
    )

"""What a report says of the decisions behind it: how they came about, how far they are trusted."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sfda_desktop.adaptation.hidden_suggestions import leading_of
from sfda_desktop.adaptation.second_reading import agreement_of
from sfda_desktop.domain.decisions import Origin
from sfda_desktop.domain.journal import DecisionLog
from sfda_desktop.project import Project, Run, Split


def trust_of(project: Project, run: Run | None) -> dict[str, Any]:
    """Return what is known as it stands now; `run` is the one whose suggestions were reviewed.

    `origins` counts the decisions in force on the pool, `leading` is there only with a run that
    suggested something, `second` only where two readers decided something. `held_out_changed`
    counts the held-out labels that are others than those first given.
    """
    decided = [d for d in project.decisions().values() if d.verdict.decides]
    counted = Counter(decision.origin.value for decision in decided)
    trust: dict[str, Any] = {
        "origins": dict(sorted(counted.items())),
        "held_out_changed": held_out_changed(project),
    }
    if run is not None and run.latest_suggestions():
        trust["leading"] = leading_of(project, run).to_json()
    second = agreement_of(project)
    if second.samples:
        trust["second"] = second.to_json()
    return trust


def held_out_changed(project: Project) -> int:
    """Return how many held-out labels are others now than when they were first given.

    What was taken back at once does not count, nor what two readers' differing was settled to.
    """
    log = DecisionLog(project.journal(Split.HELD_OUT, origins={Origin.REVIEW}))
    facts = project.codec.facts
    changed = 0
    for sample_id, decision in log.decisions().items():
        first = log.first_in_force(sample_id)
        given = first.decision.answer if first is not None and first.decision is not None else None
        if given is not None and decision.answer is not None:
            changed += facts(given) != facts(decision.answer)
    return changed

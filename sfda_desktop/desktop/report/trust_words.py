"""What the report says of the decisions behind it. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sfda_desktop.desktop.judgement.agreement_words import (
    AgreementFigures,
    agreement_figures,
    agreement_words,
)
from sfda_desktop.desktop.report.wording import ReportDict
from sfda_desktop.desktop.task_words import TaskWords, words_of_report
from sfda_desktop.desktop.words import number, percent
from sfda_desktop.domain.wording import tr, trn

FEWEST = 10
"""Decisions on either side below which nothing is said of leading, as in `evaluation.leading`."""


@dataclass(frozen=True, slots=True)
class TrustWords:
    """Sentences in their order; `heads` and `rows` are the small table about leading."""

    origins: str
    leading: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    second: str
    second_figures: str
    held_out: str


def trust_words(report: ReportDict) -> TrustWords | None:
    """Return what the report says; `None` where it was made by an earlier version."""
    trust = report.get("trust")
    if not isinstance(trust, Mapping):
        return None
    leading: Mapping[str, Any] = trust.get("leading") or {}
    second = trust.get("second")
    figures = AgreementFigures.from_json(second) if second else None
    task = words_of_report(report)
    units = task.units
    compared = bool(leading.get("shown") or leading.get("hidden"))
    return TrustWords(
        origins=_origins(trust.get("origins") or {}, task),
        leading=_leading(leading) if compared else "",
        heads=_heads() if compared else (),
        rows=_rows(leading) if compared else (),
        second=agreement_words(figures, units) if figures is not None else "",
        second_figures=agreement_figures(figures) if figures is not None else "",
        held_out=_held_out(int(trust.get("held_out_changed") or 0)),
    )


def _origins(counts: Mapping[str, int], task: TaskWords) -> str:
    total, units = sum(counts.values()), task.units
    if not total:
        return tr(
            "Nobody has decided any of the {notes} that the model learned from.", notes=task.unit
        )
    unseen = counts.get("automatic", 0)
    bulk = counts.get("bulk", 0)
    if not unseen and not bulk:
        return tr("Decided: {items}. A person looked at each one.", items=units(total))
    return tr(
        "Decided: {items}, of which {looked} were looked at one by one, {bulk} accepted together "
        "by a person, and {unseen} accepted unseen after an audit.",
        items=units(total),
        looked=number(total - unseen - bulk),
        bulk=number(bulk),
        unseen=number(unseen),
    )


def _leading(found: Mapping[str, Any]) -> str:
    if min(found["shown"], found["hidden"]) < FEWEST:
        return tr(
            "Too few to tell whether suggestions lead the reviewer: at least {fewest} decisions "
            "are needed on either side.",
            fewest=FEWEST,
        )
    low, high = found["ci95"]
    between = {"low": f"{100 * low:+.0f}", "high": f"{100 * high:+.0f}"}
    if low > 0:
        return tr(
            "Seeing a suggestion leads towards it: reviewers agree with it more often, by "
            "{low} to {high} points (95\u00a0% interval).",
            **between,
        )
    if high < 0:
        return tr(
            "Seeing a suggestion leads away from it: reviewers agree with it less often, by "
            "{low} to {high} points (95\u00a0% interval).",
            **between,
        )
    return tr(
        "No leading is shown: the difference lies between {low} and {high} points (95\u00a0% "
        "interval), which may be chance.",
        **between,
    )


def _heads() -> tuple[str, ...]:
    return tr("The suggestion was …"), tr("Decisions"), tr("Agreed with it")


def _rows(found: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    def row(words: str, count: int, agreed: int) -> tuple[str, ...]:
        return words, number(count), percent(agreed / count) if count else "–"

    return (
        row(tr("shown"), found["shown"], found["agreed_shown"]),
        row(tr("hidden until the decision"), found["hidden"], found["agreed_hidden"]),
    )


def _held_out(changed: int) -> str:
    if not changed:
        return ""
    return trn(
        "{count} label of the held-out notes was changed after it was given. The more were changed "
        "after a report was seen, the less the score can be relied on.",
        "{count} labels of the held-out notes were changed after they were given. The more were "
        "changed after a report was seen, the less the score can be relied on.",
        changed,
    )

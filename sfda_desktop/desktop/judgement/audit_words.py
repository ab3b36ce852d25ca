"""What the audit says: before it is drawn, while it goes on, and what it came to. Knows no Qt."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sfda_desktop.desktop.words import moment, number, percent, sentences, unbroken
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.wording import tr, trn

if TYPE_CHECKING:
    from sfda_desktop.review.audit import AuditPlan, AuditResult, SpotCheck
    from sfda_desktop.review.auto_accept import Candidate, KindResult


def kind_words(kind: Disagreement) -> str:
    """Return a kind of suggestion as a person would describe it."""
    words = {
        Disagreement.SAME: tr("agrees with the model"),
        Disagreement.ADDED: tr("adds a finding"),
        Disagreement.REMOVED: tr("leaves a finding out"),
        Disagreement.LABEL: tr("gives another label"),
        Disagreement.BOUNDARY: tr("begins or ends a finding elsewhere"),
        Disagreement.SEVERAL: tr("differs in several ways"),
    }
    return words[kind]


def promise(target: float, level: float) -> str:
    """Return what is stated before anything is looked at."""
    return tr(
        "Stated before: a kind of suggestion passes only if at least {target} of it are shown to "
        "be right, with {confidence} confidence over all kinds and all looks together.",
        target=percent(target),
        confidence=percent(1 - level),
    )


def plan_heads() -> tuple[str, ...]:
    """Return the heads of the table of a plan."""
    return tr("The suggestion …"), tr("There are"), tr("To look at"), ""


def plan_rows(plan: AuditPlan, stock: Sequence[Candidate]) -> list[tuple[str, ...]]:
    """Return how many of each kind there are, and how many are to be looked at."""
    from sfda_desktop.review.audit import by_kind

    drawn = set(plan.drawn)
    rows: list[tuple[str, ...]] = []
    for kind, members in by_kind(stock).items():
        looked = sum(candidate.sample_id in drawn for candidate in members)
        told = "" if looked else tr("too few to show anything: reviewed one by one")
        rows.append(
            (kind_words(kind), number(len(members)), number(looked) if looked else "–", told)
        )
    return rows


def plan_sentence(
    plan: AuditPlan, fresh: int, units: Callable[[int], str], *, hopeless: bool = False
) -> str:
    """Return how much work the audit is, and that it costs more to look again.

    `units` counts what is decided (`TaskWords`). `hopeless`: looking at more could not show
    anything either.
    """
    if not plan.stock:
        return tr("No suggestion is left to decide, so there is nothing to accept unseen.")
    if hopeless:
        return tr(
            "There are too few suggestions of any kind to show that {target} are right. Review "
            "them one by one.",
            target=percent(plan.target),
        )
    if not plan.drawn:
        return tr(
            "So few cannot show that {target} are right. Look at more of each kind, or review the "
            "suggestions one by one.",
            target=percent(plan.target),
        )
    told = tr("To decide: {items}.", items=units(fresh))
    if plan.look > 1:
        return tr(
            "{told} This is look number {look}: each look uses up some of the confidence, so that "
            "more is needed to pass.",
            told=told,
            look=plan.look,
        )
    return told


def outcome_heads() -> tuple[str, ...]:
    """Return the heads of the table of an outcome."""
    return (
        tr("The suggestion …"),
        tr("Looked at"),
        tr("Wrong"),
        tr("Shown to be right"),
        tr("What follows"),
    )


def outcome_rows(result: AuditResult) -> list[tuple[str, ...]]:
    """Return what the audit shows of each kind."""
    return [
        (
            kind_words(kind.kind),
            number(kind.audited),
            number(kind.wrong),
            tr("at least {share}", share=_rounded_down(result.shown(kind))),
            _what_follows(kind),
        )
        for kind in result.kinds
    ]


def _rounded_down(share: float) -> str:
    """Return per cent that never claim more than was shown: 94.96 is not 95."""
    return unbroken(tr("{percent} %", percent=f"{math.floor(share * 1000) / 10:.1f}"))


def _what_follows(kind: KindResult) -> str:
    if kind.threshold is None:
        return tr("does not pass: reviewed one by one")
    if not kind.accepted:
        return tr("passes; all of these are decided")
    told = trn(
        "passes: {count} would be accepted, about {wrong} of them likely wrong, at most {most}",
        "passes: {count} would be accepted, about {wrong} of them likely wrong, at most {most}",
        len(kind.accepted),
        wrong=number(round(kind.expected_errors)),
        most=number(kind.most_errors),
    )
    if kind.threshold <= 0:
        return told
    return tr(
        "{told} (where the language model is at least {sure} sure)",
        told=told,
        sure=percent(kind.threshold),
    )


def outcome_sentence(result: AuditResult) -> str:
    """Return what the audit comes to as a whole."""
    count = len(result.accepted)
    if count:
        expected = sum(kind.expected_errors for kind in result.kinds)
        most = sum(kind.most_errors for kind in result.kinds)
        return trn(
            "{count} suggestion would be accepted without being looked at. About {wrong} of them "
            "are likely wrong, at most {most} (with {confidence} confidence).",
            "{count} suggestions would be accepted without being looked at. About {wrong} of them "
            "are likely wrong, at most {most} (with {confidence} confidence).",
            count,
            wrong=number(round(expected)),
            most=number(most),
            confidence=percent(1 - result.plan.level),
        )
    if any(kind.threshold is not None for kind in result.kinds):
        return tr("Everything that passes is decided.")
    return tr(
        "No kind of suggestion is shown to be right often enough, so none is accepted without "
        "being looked at. Review them one by one, or look at more."
    )


def batch_sentence(count: int, when: datetime, reviewer: str) -> str:
    """Return what was accepted unseen, when and by whom."""
    day = moment(when)
    if not reviewer:
        return trn(
            "{count} suggestion was accepted unseen on {day}.",
            "{count} suggestions were accepted unseen on {day}.",
            count,
            day=day,
        )
    return trn(
        "{count} suggestion was accepted unseen on {day} by {reviewer}.",
        "{count} suggestions were accepted unseen on {day} by {reviewer}.",
        count,
        day=day,
        reviewer=reviewer,
    )


def spot_check_sentence(found: SpotCheck) -> str:
    """Return what a spot check shows, and what to do about it."""
    told = trn(
        "{wrong} of {count} suggestion checked is wrong.",
        "{wrong} of {count} suggestions checked are wrong.",
        found.checked,
        wrong=number(found.wrong),
    )
    if found.broken:
        follows = tr(
            "That is more than was promised: take the acceptance back. What you decided yourself "
            "stays as it is."
        )
    else:
        follows = tr("That fits the promise of {target}.", target=percent(found.target))
    return sentences(told, follows)

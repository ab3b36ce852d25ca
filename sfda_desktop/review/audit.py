"""An audit: what is fixed before it is drawn, and what it allows to accept."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr, trn
from sfda_desktop.review.auto_accept import (
    LEVEL,
    TARGET,
    Candidate,
    KindResult,
    examine,
    fewest,
    lower_bound,
    spent,
    thresholds_worth_testing,
)


@dataclass(frozen=True, slots=True)
class AuditPlan:
    """Everything about an audit that is fixed before a single suggestion of it is looked at.

    `stock` are the ids it is drawn from, `drawn` those to look at, with the ones of earlier looks;
    `thresholds` are tested for each kind. A kind without any is not tested at all.
    """

    target: float
    level: float
    look: int
    seed: int
    thresholds: Mapping[Disagreement, tuple[float, ...]]
    stock: tuple[str, ...]
    drawn: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return what the project file keeps."""
        return {
            "target": self.target,
            "level": self.level,
            "look": self.look,
            "seed": self.seed,
            "thresholds": {kind.value: list(found) for kind, found in self.thresholds.items()},
            "stock": list(self.stock),
            "drawn": list(self.drawn),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> AuditPlan:
        """Read back what `to_json` wrote."""
        return cls(
            target=value["target"],
            level=value["level"],
            look=value["look"],
            seed=value["seed"],
            thresholds={
                Disagreement(kind): tuple(found) for kind, found in value["thresholds"].items()
            },
            stock=tuple(value["stock"]),
            drawn=tuple(value["drawn"]),
        )


@dataclass(frozen=True, slots=True)
class AuditResult:
    """What an audit allows, kind by kind."""

    plan: AuditPlan
    kinds: tuple[KindResult, ...]

    @property
    def accepted(self) -> tuple[str, ...]:
        """The suggestions that may be accepted."""
        return tuple(i for kind in self.kinds for i in kind.accepted)

    def shown(self, kind: KindResult) -> float:
        """Return the share of a kind that is shown to be right, at the level of its test."""
        level = spent(self.plan.level, self.plan.look, len(self.plan.thresholds))
        return lower_bound(kind.audited - kind.wrong, kind.audited, level)

    @property
    def sentence(self) -> str:
        """What the reviewer is told before agreeing."""
        if not self.accepted and any(kind.threshold is not None for kind in self.kinds):
            return tr("All suggestions that the audit allows to accept are decided.")
        if not self.accepted:
            return tr(
                "The audit does not show that {target:.0%} of any kind of suggestion are right, so "
                "none is accepted without being looked at.",
                target=self.plan.target,
            )
        expected = sum(kind.expected_errors for kind in self.kinds)
        most = sum(kind.most_errors for kind in self.kinds)
        return trn(
            "{count} suggestion would be accepted. About {expected:.0f} of them are likely wrong, "
            "at most {most:,} (with {confidence:.0%} confidence).",
            "{count} suggestions would be accepted. About {expected:.0f} of them are likely wrong, "
            "at most {most:,} (with {confidence:.0%} confidence).",
            len(self.accepted),
            expected=expected,
            most=most,
            confidence=1 - self.plan.level,
        )


def plan_audit(
    candidates: Sequence[Candidate],
    *,
    per_kind: int,
    seed: int,
    look: int = 1,
    audited: Collection[str] = (),
    target: float = TARGET,
    level: float = LEVEL,
) -> AuditPlan:
    """Fix kinds and thresholds and draw up to `per_kind` suggestions of each kind that can pass.

    `audited` are those of earlier looks at the same candidates, which count among `per_kind`. The
    sample is random among all of a kind, never the uncertain ones first.
    """
    stocks, audited = by_kind(candidates), set(audited)

    def worth(kinds: int) -> dict[Disagreement, tuple[float, ...]]:
        found = {
            kind: thresholds_worth_testing(
                [c.confidence for c in stock],
                per_kind,
                target=target,
                level=spent(level, look, kinds),
            )
            for kind, stock in stocks.items()
        }
        return {kind: thresholds for kind, thresholds in found.items() if thresholds}

    hopeful = worth(len(stocks)) if stocks else {}
    # Kinds too rare to show anything need no share of the level.
    thresholds = worth(len(hopeful)) if 0 < len(hopeful) < len(stocks) else hopeful
    thresholds = {kind: thresholds[kind] for kind in hopeful}
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    drawn: list[str] = []
    for kind in thresholds:
        known = [c.sample_id for c in stocks[kind] if c.sample_id in audited]
        fresh = [c.sample_id for c in stocks[kind] if c.sample_id not in audited]
        drawn += known + dice.sample(fresh, min(max(0, per_kind - len(known)), len(fresh)))
    dice.shuffle(drawn)
    return AuditPlan(
        target=target,
        level=level,
        look=look,
        seed=seed,
        thresholds=thresholds,
        stock=tuple(c.sample_id for c in candidates),
        drawn=tuple(drawn),
    )


def audit_result(
    plan: AuditPlan,
    candidates: Sequence[Candidate],
    right: Mapping[str, bool],
    decided: Collection[str] = (),
) -> AuditResult:
    """Return what an audit allows once all of it is looked at; InputError before.

    `candidates` hold at least those of the plan, `right` what the reviewer found about those
    drawn.
    """
    missing = sum(i not in right for i in plan.drawn)
    if missing:
        raise InputError(
            tr(
                "{missing} of the {drawn} suggestions of the audit are not reviewed "
                "yet. Review them all first: leaving some out would make the result "
                "look better than it is.",
                missing=missing,
                drawn=len(plan.drawn),
            )
        )
    within = set(plan.stock)
    found = {i: right[i] for i in plan.drawn}
    stocks = by_kind([c for c in candidates if c.sample_id in within])
    return AuditResult(
        plan,
        tuple(
            examine(
                kind,
                stocks.get(kind, []),
                found,
                decided,
                thresholds,
                target=plan.target,
                level=spent(plan.level, plan.look, len(plan.thresholds)),
            )
            for kind, thresholds in plan.thresholds.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class SpotCheck:
    """What looking again at some of what was accepted automatically shows.

    `broken`: so many were wrong that fewer than `target` are right, with all the confidence asked.
    """

    checked: int
    wrong: int
    target: float
    broken: bool

    @property
    def sentence(self) -> str:
        """What the reviewer is told."""
        if self.broken:
            return tr(
                "{wrong} of {checked} suggestions checked were wrong. That is too many: take the "
                "automatic acceptance back.",
                wrong=self.wrong,
                checked=self.checked,
            )
        return tr(
            "{wrong} of {checked} suggestions checked were wrong. That fits the {target:.0%} "
            "promised.",
            wrong=self.wrong,
            checked=self.checked,
            target=self.target,
        )


def spot_check(right: Sequence[bool], *, target: float, level: float = LEVEL) -> SpotCheck:
    """Hold a random sample of what was accepted against the promise (one-sided, exact)."""
    wrong = list(right).count(False)
    broken = lower_bound(wrong, len(right), level) > 1 - target
    return SpotCheck(len(right), wrong, target, broken)


def smallest_audit(
    kinds: int, *, look: int = 1, target: float = TARGET, level: float = LEVEL
) -> int:
    """Return how many of a kind must be looked at, all of them right, for it to be accepted."""
    return fewest(target, spent(level, look, kinds))


def comfortable_audit(
    kinds: int, *, look: int = 1, target: float = TARGET, level: float = LEVEL
) -> int:
    """Return how many of a kind must be looked at to pass with one of them wrong."""
    level = spent(level, look, kinds)
    count = fewest(target, level)
    while lower_bound(count - 1, count, level) < target:
        count += 1
    return count


def by_kind(candidates: Sequence[Candidate]) -> dict[Disagreement, list[Candidate]]:
    """Return the candidates of each kind there is."""
    found: dict[Disagreement, list[Candidate]] = {kind: [] for kind in Disagreement}
    for candidate in candidates:
        found[candidate.kind].append(candidate)
    return {kind: members for kind, members in found.items() if members}

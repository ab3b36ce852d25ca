from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import hypergeom

from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.errors import InputError
from sfda_desktop.review.audit import (
    AuditPlan,
    audit_result,
    comfortable_audit,
    plan_audit,
    smallest_audit,
    spot_check,
)
from sfda_desktop.review.auto_accept import (
    Candidate,
    examine,
    fewest,
    lower_bound,
    most_wrong_left,
    spent,
)

KINDS = (
    Disagreement.SAME,
    Disagreement.ADDED,
    Disagreement.REMOVED,
    Disagreement.LABEL,
    Disagreement.BOUNDARY,
)


def candidates(
    count: int, kind: Disagreement = Disagreement.SAME, low: float = 1.0
) -> list[Candidate]:
    return [Candidate(f"{kind}{n}", kind, low + (1 - low) * n / count) for n in range(count)]


def test_59_flawless_of_59_are_the_least_that_show_95_percent() -> None:
    assert fewest(0.95, 0.05) == 59
    assert lower_bound(59, 59, 0.05) >= 0.95 > lower_bound(58, 58, 0.05)
    assert lower_bound(92, 93, 0.05) >= 0.95 > lower_bound(91, 92, 0.05)
    assert lower_bound(0, 10, 0.05) == 0.0
    assert smallest_audit(5) == 104


@given(st.integers(1, 200), st.floats(0.001, 0.2))
def test_the_level_is_never_overspent(kinds: int, level: float) -> None:
    looks = sum(spent(level, look, kinds) * kinds for look in range(1, 500))
    assert looks <= level * (1 + 1e-9)


@given(st.data())
def test_the_bound_on_what_is_left_is_the_exact_one(data: st.DataObject) -> None:
    stock = data.draw(st.integers(2, 80))
    audited = data.draw(st.integers(1, stock))
    wrong = data.draw(st.integers(0, audited))
    most = most_wrong_left(wrong, audited, stock, 0.05)
    plausible = [
        left
        for left in range(stock - audited + 1)
        if hypergeom.cdf(wrong, stock, wrong + left, audited) > 0.05
    ]
    assert most == max(plausible, default=0)


def look_at(stock: list[Candidate], audited: int, wrong: int = 0, level: float = 0.05) -> object:
    right = {c.sample_id: n >= wrong for n, c in enumerate(stock[:audited])}
    return examine(Disagreement.SAME, stock, right, (), (0.9,), target=0.95, level=level).threshold


def test_one_fewer_or_one_wrong_does_not_pass() -> None:
    stock = candidates(100_000)
    assert look_at(stock, 59) == 0.9
    assert look_at(stock, 58) is None
    assert look_at(stock, 59, wrong=1) is None
    assert look_at(stock, 59, level=0.025) is None


def test_a_small_stock_needs_more_than_a_large_one() -> None:
    # 59 flawless of 100 may have left 4 wrong among 41: that is no 95 percent.
    assert most_wrong_left(0, 59, 100, 0.05) == 3
    assert look_at(candidates(100), 59) is None


def test_the_sequence_ends_at_the_first_threshold_that_fails() -> None:
    high = [Candidate(f"h{n}", Disagreement.SAME, 0.99) for n in range(5000)]
    middle = [Candidate(f"m{n}", Disagreement.SAME, 0.8) for n in range(5000)]
    low = [Candidate(f"l{n}", Disagreement.SAME, 0.6) for n in range(50_000)]
    right = {c.sample_id: True for c in (*high[:100], *low[:1000])}
    right |= {c.sample_id: n % 2 == 0 for n, c in enumerate(middle[:60])}
    result = examine(
        Disagreement.SAME, high + middle + low, right, (), (0.5, 0.7, 0.9), target=0.95, level=0.05
    )
    # All together, the lowest would pass: 1130 of 1160 are right.
    assert lower_bound(1130, 1160, 0.05) > 0.95
    assert (result.threshold, result.audited, result.wrong) == (0.9, 100, 0)
    assert len(result.accepted) == 4900


def test_what_is_promised_counts_only_what_is_still_open() -> None:
    stock = candidates(5000)
    right = {c.sample_id: n != 0 for n, c in enumerate(stock[:500])}
    open_ids = {c.sample_id for c in stock[500:700]}
    decided = {c.sample_id for c in stock if c.sample_id not in open_ids}
    everything = examine(Disagreement.SAME, stock, right, (), (0.9,), target=0.95, level=0.05)
    assert everything.expected_errors == pytest.approx(9)
    assert 9 < everything.most_errors < 0.05 * 4500
    # The wrong ones may all be among the few that nobody has decided.
    few = examine(Disagreement.SAME, stock, right, decided, (0.9,), target=0.95, level=0.05)
    assert few.threshold is None


def test_a_plan_draws_at_random_and_repeatably_and_comes_back_from_the_file() -> None:
    stock = [*candidates(2000, low=0.5), *candidates(30, Disagreement.ADDED)]
    plan = plan_audit(stock, per_kind=300, seed=7)
    assert plan == plan_audit(stock, per_kind=300, seed=7)
    assert plan.drawn != plan_audit(stock, per_kind=300, seed=8).drawn
    assert AuditPlan.from_json(plan.to_json()) == plan
    # Thirty can show nothing, so they take no share of the level either.
    assert set(plan.thresholds) == {Disagreement.SAME}
    assert len(plan.drawn) == 300
    confidence = {c.sample_id: c.confidence for c in stock}
    assert np.mean([confidence[i] for i in plan.drawn]) == pytest.approx(0.75, abs=0.03)


def test_an_audit_too_small_for_any_kind_draws_nothing() -> None:
    stock = [*candidates(2000), *candidates(500, Disagreement.ADDED)]
    plan = plan_audit(stock, per_kind=10, seed=7)
    assert (plan.thresholds, plan.drawn) == ({}, ())
    assert plan_audit([], per_kind=100, seed=7).drawn == ()


def test_a_comfortable_audit_bears_one_wrong_suggestion() -> None:
    assert comfortable_audit(1) == 110
    level = spent(0.05, 1, 1)
    assert lower_bound(109, 110, level) >= 0.95 > lower_bound(108, 109, level)


def test_a_later_look_keeps_what_was_looked_at_and_pays_more() -> None:
    stock = candidates(5000)
    first = plan_audit(stock, per_kind=100, seed=7)
    second = plan_audit(stock, per_kind=200, seed=8, look=2, audited=first.drawn)
    assert set(first.drawn) < set(second.drawn)
    assert len(second.drawn) == 200
    right = dict.fromkeys(first.drawn, True)
    with pytest.raises(InputError, match="100 of the 200 suggestions of the audit"):
        audit_result(second, stock, right)
    assert spent(0.05, 2, 1) == pytest.approx(spent(0.05, 1, 1) / 3)


def test_the_sentences_say_what_to_expect() -> None:
    stock = candidates(5000)
    plan = plan_audit(stock, per_kind=400, seed=7)
    right = {i: n > 1 for n, i in enumerate(plan.drawn)}
    result = audit_result(plan, stock, right)
    [kind] = result.kinds
    assert result.sentence == (
        "4,600 suggestions would be accepted. About 23 of them are likely wrong, at most "
        f"{kind.most_errors} (with 95% confidence)."
    )
    none = audit_result(plan, stock, dict.fromkeys(plan.drawn, False))
    assert none.accepted == ()
    assert none.sentence.startswith("The audit does not show that 95% of any kind")


def test_a_spot_check_tells_a_broken_promise_from_bad_luck() -> None:
    assert not spot_check([True] * 57 + [False] * 3, target=0.95).broken
    broken = spot_check([True] * 50 + [False] * 10, target=0.95)
    assert broken.broken
    assert "take the automatic acceptance back" in broken.sentence


# --- the promise, tried out ----------------------------------------------------------------------

RUNS, LOOKS, PER_LOOK, STOCK = 500, 3, 130, 900
Accuracy = dict[Disagreement, tuple[float, float, float]]
"""Of each kind, the share that is right with confidence under 0.7, under 0.9, and above."""


def simulate(accuracy: Accuracy, seed: int, overlooked: float = 0.0) -> tuple[bool, int]:
    """Audit one stock at three looks; return whether the promise broke and how much was accepted.

    The promise breaks where of one kind, at one look, too few of those accepted are right.
    `overlooked` is the share of wrong suggestions that the reviewer takes for right.
    """
    dice = np.random.default_rng(seed)
    stock: list[Candidate] = []
    truth: dict[str, bool] = {}
    for kind, shares in accuracy.items():
        confidence = dice.uniform(0.5, 1.0, STOCK)
        share = np.select([confidence < 0.7, confidence < 0.9], shares[:2], shares[2])
        names = [f"{kind}{number}" for number in range(STOCK)]
        stock += map(Candidate, names, [kind] * STOCK, confidence.tolist())
        truth |= zip(names, (dice.random(STOCK) < share).tolist(), strict=True)
    found = {i: right or bool(dice.random() < overlooked) for i, right in truth.items()}
    audited: tuple[str, ...] = ()
    accepted: set[str] = set()
    broken = False
    for look in range(1, LOOKS + 1):
        plan = plan_audit(
            stock, per_kind=PER_LOOK * look, seed=seed + look, look=look, audited=audited
        )
        audited = plan.drawn
        result = audit_result(plan, stock, {i: found[i] for i in plan.drawn}, accepted)
        for kind_result in result.kinds:
            wrong = sum(not truth[i] for i in kind_result.accepted)
            broken |= wrong > 0.05 * len(kind_result.accepted)
        accepted |= set(result.accepted)
    return broken, len(accepted)


def allowed(runs: int) -> float:
    """Return 5 percent and what so many tries of a promise broken in just 5 percent may show.

    One-sided, 95 percent.
    """
    return 0.05 + 1.645 * math.sqrt(0.05 * 0.95 / runs)


def broken_share(accuracy: Accuracy, runs: int, overlooked: float = 0.0) -> float:
    return sum(simulate(accuracy, 1000 * run, overlooked)[0] for run in range(runs)) / runs


def test_the_promise_is_kept_where_everything_is_just_below_the_target() -> None:
    assert broken_share(dict.fromkeys(KINDS, (0.945, 0.945, 0.945)), RUNS) <= allowed(RUNS)


HARD = {
    "a lower threshold tempts": dict.fromkeys(KINDS, (0.8, 0.94, 0.99)),
    "surest where it is wrong": dict.fromkeys(KINDS, (1.0, 0.97, 0.93)),
    "every kind is different": dict(
        zip(
            KINDS,
            [(0.5, 0.9, 0.949), (0.94,) * 3, (0.9, 0.949, 0.98), (0.7, 0.8, 0.949), (0.949,) * 3],
            strict=True,
        )
    ),
}


@pytest.mark.parametrize("accuracy", HARD.values(), ids=HARD)
def test_the_promise_is_kept_in_hard_cases(accuracy: Accuracy) -> None:
    few = RUNS // 10  # all of them: the test below
    assert broken_share(accuracy, few) <= allowed(few)


@pytest.mark.slow
@pytest.mark.parametrize("accuracy", HARD.values(), ids=HARD)
def test_the_promise_is_kept_in_hard_cases_by_500_reviewers(accuracy: Accuracy) -> None:
    assert broken_share(accuracy, RUNS) <= allowed(RUNS)


def test_a_reviewer_who_is_led_breaks_the_promise() -> None:
    # Why audits hide the suggestion (measured: 10 percent of runs where half the errors are taken
    # for right, 38 where two thirds are).
    accuracy: Accuracy = dict.fromkeys(KINDS, (0.94, 0.94, 0.94))
    few = RUNS // 10
    assert broken_share(accuracy, few, overlooked=2 / 3) > allowed(few)


def test_one_bad_kind_among_good_ones_is_left_out() -> None:
    accuracy: Accuracy = dict.fromkeys(KINDS, (0.99, 0.99, 0.99))
    accuracy[Disagreement.ADDED] = (0.94, 0.94, 0.94)
    outcomes = [simulate(accuracy, 1000 * run) for run in range(RUNS // 10)]
    assert sum(broken for broken, _ in outcomes) / len(outcomes) <= allowed(len(outcomes))
    # Power: most reviewers may accept something where 99 percent are right (measured: 82 percent).
    assert np.mean([count > 0 for _, count in outcomes]) > 0.7

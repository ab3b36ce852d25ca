from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.splitting import check_disjoint, split_held_out
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Sample


def sample(identifier: str, doc: str | None = None, **extra: object) -> Sample:
    return Sample(identifier, "", doc, extra=extra)


SAMPLES = [sample(f"{doc}.{n}", f"d{doc}") for doc in range(20) for n in range(5)]


@given(
    st.lists(st.sampled_from([None, "a", "b", "c", "d"]), min_size=2, max_size=40),
    st.floats(0.01, 0.99),
    st.integers(0, 99),
)
def test_documents_stay_whole_and_both_sides_have_some(
    docs: list[str | None], share: float, seed: int
) -> None:
    samples = [sample(str(number), doc) for number, doc in enumerate(docs)]
    if len({s.group for s in samples}) < 2:
        with pytest.raises(InputError, match="there is 1 document"):
            split_held_out(samples, share, seed)
        return
    pool, held_out = split_held_out(samples, share, seed)
    assert pool
    assert held_out
    check_disjoint(pool, held_out)
    assert sorted(pool + held_out, key=lambda s: int(s.id)) == samples
    for side in (pool, held_out):
        assert [s.id for s in side] == sorted((s.id for s in side), key=int)
    assert (pool, held_out) == split_held_out(samples, share, seed)


def test_the_share_is_met_and_the_seed_matters() -> None:
    splits = [split_held_out(SAMPLES, 0.3, seed)[1] for seed in (1, 2)]
    assert [len(held_out) for held_out in splits] == [30, 30]
    assert splits[0] != splits[1]


def test_a_patient_is_never_on_both_sides() -> None:
    samples = [sample(f"{n}", f"d{n}", patient=n // 4) for n in range(40)]
    pool, held_out = split_held_out(samples, 0.25, 13, by="patient")
    assert not {s.extra["patient"] for s in pool} & {s.extra["patient"] for s in held_out}
    assert len(held_out) in {8, 12}


def test_a_document_with_two_patients_ties_them_together() -> None:
    samples = [
        sample("1", "shared", patient="a"),
        sample("2", "shared", patient="b"),
        sample("3", "other", patient="b"),
        sample("4", "last", patient="c"),
    ]
    for seed in range(20):
        pool, held_out = split_held_out(samples, 0.4, seed, by="patient")
        assert {"1", "2", "3"} in ({s.id for s in pool}, {s.id for s in held_out})


@pytest.mark.parametrize("value", [None, "", [1]])
def test_a_sample_without_the_column_is_named(value: object) -> None:
    samples = [sample("x", patient=1), sample("y", patient=value)]
    with pytest.raises(InputError, match='The record "y" has no "patient"'):
        split_held_out(samples, 0.5, 13, by="patient")


@pytest.mark.parametrize("share", [0, 1, -0.5, 20, float("nan")])
def test_a_share_that_is_no_fraction_is_refused(share: float) -> None:
    with pytest.raises(InputError, match="between 0 and 1"):
        split_held_out(SAMPLES, share, 13)


def test_one_column_value_cannot_be_split() -> None:
    samples = [sample("x", "d", patient=1), sample("y", "e", patient=1)]
    with pytest.raises(InputError, match='there is 1 value of "patient"'):
        split_held_out(samples, 0.5, 13, by="patient")
    with pytest.raises(InputError, match="there is no document"):
        split_held_out([], 0.5, 13)


def test_a_record_on_both_sides_is_refused() -> None:
    with pytest.raises(InputError, match=r'2 records are both .* the id "b"'):
        check_disjoint([sample("a"), sample("b"), sample("c")], [sample("b"), sample("c")])


def test_a_document_on_both_sides_is_refused() -> None:
    pool, test = [sample("a", "d1"), sample("b", "d2")], [sample("c", "d2"), sample("e", "d2")]
    with pytest.raises(InputError, match=r'1 document is both .* the doc "d2"'):
        check_disjoint(pool, test)


def test_records_without_documents_do_not_clash() -> None:
    check_disjoint([sample("a"), sample("b", "d")], [sample("c"), sample("e", "f")])

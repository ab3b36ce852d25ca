"""Notes that are shown the same examples are asked for one after the other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.adaptation.asking_order import sharing_examples
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.samples import LabeledSample, Sample


def ordered(examples: dict[str, str]) -> str:
    """Return the order of one-letter targets, each given with its one-letter examples."""
    targets = [Sample(name, "text") for name in examples]
    shown = {
        name: [LabeledSample(Sample(letter, "example"), SpanAnswer()) for letter in letters]
        for name, letters in examples.items()
    }
    return "".join(sample.id for sample in sharing_examples(targets, shown))


def test_groups_come_in_the_order_of_their_most_urgent_note() -> None:
    assert ordered({"a": "x", "b": "y", "c": "x", "d": "y", "e": "z"}) == "acbde"


def test_within_a_group_the_next_example_counts() -> None:
    assert ordered({"a": "xp", "b": "xq", "c": "y", "d": "xp", "e": "xqr", "f": "xq"}) == "adbfec"


def test_without_examples_the_order_stays() -> None:
    assert ordered({"b": "", "a": "", "c": ""}) == "bac"


@given(st.lists(st.text("xyz", max_size=3), max_size=12))
def test_no_note_is_lost_and_every_prefix_stands_in_one_piece(examples: list[str]) -> None:
    named = dict(zip("abcdefghijkl", examples, strict=False))
    order = ordered(named)
    assert sorted(order) == sorted(named)
    for length in (1, 2, 3):
        prefixes = [named[name][:length] for name in order if len(named[name]) >= length]
        changes = sum(a != b for a, b in pairwise(prefixes))
        assert changes == max(0, len(set(prefixes)) - 1)

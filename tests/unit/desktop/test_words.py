from __future__ import annotations

import pytest

from sfda_desktop.desktop import words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "under 1 s"),
        (46, "46 s"),
        (89, "89 s"),
        (240, "4 min"),
        (3600, "1 h"),
        (4800, "1 h 20 min"),
    ],
)
def test_durations_are_said_as_a_person_would(seconds: float, said: str) -> None:
    assert words.duration(seconds) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0\u00a0%"),
        (0.004, "under\u00a01\u00a0%"),
        (0.5, "50\u00a0%"),
        (0.997, "over\u00a099\u00a0%"),
        (1, "100\u00a0%"),
    ],
)
def test_a_share_never_rounds_something_to_nothing_or_all(share: float, said: str) -> None:
    assert words.percent(share) == said


def test_counts_have_their_noun_in_the_right_number() -> None:
    assert words.notes(1) == "1 note"
    assert words.notes(1098) == "1,098 notes"
    assert words.documents(0) == "0 documents"


def test_sizes_speeds_and_lists() -> None:
    assert words.size(105_454_432) == "105 MB"
    assert words.size(4_200_000_000) == "4.2 GB"
    assert words.size(12) == "1 KB"
    assert words.rate(12.3, "notes") == "12 notes/s"
    assert words.rate(1.25, "notes") == "1.2 notes/s"
    assert words.rate(0.5, "notes") == "30.0 notes/min"
    assert words.parameters(22_700_000) == "23 million weights"
    assert words.parameters(7_200_000_000) == "7.2 billion weights"
    assert words.listed(["Problem", "Treatment", "Test"]) == "Problem, Treatment and Test"
    assert words.listed(["Problem"]) == "Problem"


def test_a_long_path_keeps_its_end() -> None:
    short = words.shortened("/home/nurse/" + "folder/" * 20 + "ward.sfda", 40)
    assert len(short) == 40
    assert short.endswith("ward.sfda")
    assert words.shortened("/a/b", 40) == "/a/b"

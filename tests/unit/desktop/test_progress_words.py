from __future__ import annotations

from sfda_desktop.desktop.review.wording import progress_sentence
from sfda_desktop.review import Pace, ReviewCounts

UNKNOWN = Pace(None, None)


def counts(*, total: int, accepted: int, skipped: int = 0) -> ReviewCounts:
    return ReviewCounts(total, accepted, 0, 0, skipped)


def test_a_list_that_is_done_says_so() -> None:
    assert progress_sentence(counts(total=7, accepted=7), UNKNOWN) == "All 7 decided"


def test_a_list_that_is_done_does_not_hide_what_is_left_elsewhere() -> None:
    said = progress_sentence(counts(total=7, accepted=7), UNKNOWN, 3)
    assert said == "All 7 in this list decided · 3 more outside this list"


def test_a_narrowed_list_says_both_numbers() -> None:
    said = progress_sentence(counts(total=7, accepted=5, skipped=1), UNKNOWN, 12)
    assert said == "2 to decide · 5 done · 12 more outside this list · 1 skipped"

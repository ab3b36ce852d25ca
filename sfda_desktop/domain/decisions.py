"""What the reviewer decided about a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sfda_desktop.domain.answers import Answer


class Verdict(StrEnum):
    """How the reviewer answered; all but `SKIP` make the answer a person's."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    SKIP = "skip"

    @property
    def decides(self) -> bool:
        """Tell whether the sample counts as decided by a person."""
        return self is not Verdict.SKIP


@dataclass(frozen=True, slots=True)
class Decision:
    """The final answer a person gave: the suggestion, an edit of it, or the model's own answer.

    `answer` is `None` for a skip only. `seconds` is the time the sample was in view.
    """

    sample_id: str
    verdict: Verdict
    answer: Answer | None
    decided_at: datetime
    reviewer: str = ""
    seconds: float | None = None

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


class Origin(StrEnum):
    """How a decision came about."""

    REVIEW = "review"
    """A person looked at this very sample."""
    BULK = "bulk"
    """A person accepted it among others at one stroke."""
    AUTOMATIC = "automatic"
    """The program accepted it, as an audit allowed."""
    SECOND = "second"
    """A second reader's opinion: it is compared with the first and overrules nothing."""
    ADJUDICATED = "adjudicated"
    """It settles what two readers disagreed about, and overrules both."""

    @property
    def reviewed(self) -> bool:
        """Tell whether a person looked at this very sample: only then does it measure anything."""
        return self not in (Origin.BULK, Origin.AUTOMATIC)


@dataclass(frozen=True, slots=True)
class Decision:
    """The final answer a person gave: the suggestion, an edit of it, or the model's own answer.

    `answer` is `None` for a skip only. `seconds` is the time the sample was in view. `hidden` tells
    that the suggestion was not shown before the decision.
    """

    sample_id: str
    verdict: Verdict
    answer: Answer | None
    decided_at: datetime
    reviewer: str = ""
    seconds: float | None = None
    origin: Origin = Origin.REVIEW
    hidden: bool = False

"""Final answers that are being edited and not yet decided, each with its own undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sfda_desktop.domain.answers import Answer


@dataclass(slots=True)
class _Steps:
    """The answers after each edit; `at` counts those that are not undone."""

    answers: list[Answer] = field(default_factory=list)
    at: int = 0


class Drafts:
    """Edits by sample. Only decisions go to the disk; the next session may take the edits over.

    A decision settles the edits that led to it: they step aside, and come back when the decision
    is undone, so that undo goes on through them.
    """

    def __init__(self) -> None:
        """Begin without edits."""
        self._steps: dict[str, _Steps] = {}
        self._settled: set[str] = set()

    def current(self, sample_id: str) -> Answer | None:
        """Return the answer as edited, `None` where no edit stands."""
        steps = self._open(sample_id)
        return steps.answers[steps.at - 1] if steps is not None and steps.at else None

    def change(self, sample_id: str, answer: Answer) -> None:
        """Add an edit; what was undone before it is gone."""
        steps = self._open(sample_id)
        if steps is None:
            steps = self._steps[sample_id] = _Steps()
            self._settled.discard(sample_id)
        steps.answers = [*steps.answers[: steps.at], answer]
        steps.at += 1

    def undo(self, sample_id: str) -> bool:
        """Take back the last edit of a sample; `False` where there is none."""
        steps = self._open(sample_id)
        if steps is None or not steps.at:
            return False
        steps.at -= 1
        return True

    def redo(self, sample_id: str) -> bool:
        """Bring back the edit that was taken back last; `False` where there is none."""
        steps = self._open(sample_id)
        if steps is None or steps.at == len(steps.answers):
            return False
        steps.at += 1
        return True

    def can_undo(self, sample_id: str) -> bool:
        """Tell whether an edit of the sample can be taken back."""
        steps = self._open(sample_id)
        return steps is not None and steps.at > 0

    def can_redo(self, sample_id: str) -> bool:
        """Tell whether an edit of the sample can be brought back."""
        steps = self._open(sample_id)
        return steps is not None and steps.at < len(steps.answers)

    def settle(self, sample_id: str) -> None:
        """Put the edits of a sample aside: it has been decided."""
        steps = self._steps.get(sample_id)
        if steps is not None:
            del steps.answers[steps.at :]
            self._settled.add(sample_id)

    def reopen(self, sample_id: str) -> None:
        """Bring the edits of a sample back: its decision was undone."""
        self._settled.discard(sample_id)

    def take_over(self, earlier: Drafts, is_as_left: Callable[[str], bool]) -> None:
        """Go on with the edits of an earlier session, of samples that are as it left them."""
        for sample_id, steps in earlier._steps.items():
            if sample_id not in earlier._settled and is_as_left(sample_id):
                self._steps[sample_id] = steps

    def _open(self, sample_id: str) -> _Steps | None:
        return None if sample_id in self._settled else self._steps.get(sample_id)

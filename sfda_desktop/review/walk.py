"""The list that a review walks: what is left of it, in which order, and how it came out.

Kept step by step, because a list may hold 100,000 samples and the next one must show at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence

from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.journal import DecisionLog
from sfda_desktop.review.statistics import ReviewCounts


class Walk:
    """Samples in their order, each once; what a person decided is passed over.

    Left to decide are the untouched ones in the order of the list, then the skipped ones, oldest
    first, so that none comes up twice. Whoever applies an entry to the log calls `follow`.
    """

    def __init__(self, ids: Sequence[str], log: DecisionLog) -> None:
        """Walk `ids` as `log` has them now; may be made while another thread adds to the log.

        What was added since the call must then be followed.
        """
        self.ids = tuple(dict.fromkeys(ids))
        self._places = {sample_id: place for place, sample_id in enumerate(self.ids)}
        self._log = log
        self._verdicts: dict[int, Verdict] = {}
        self._skipped: list[tuple[int, int]] = []  # (seq of the skip, place)
        self._tally: Counter[Verdict] = Counter()
        self._unseen: set[int] = set()
        touched = set()
        for sample_id in list(log.sample_ids):
            place = self._places.get(sample_id)
            if place is not None and self._take(place, sample_id):
                touched.add(place)
        self._fresh = [place for place in range(len(self.ids)) if place not in touched]

    def __contains__(self, sample_id: object) -> bool:
        return sample_id in self._places

    def place(self, sample_id: str) -> int | None:
        """Return where a sample stands in the list, from 0."""
        return self._places.get(sample_id)

    def follow(self, sample_id: str) -> None:
        """Take what the log now says about a sample."""
        place = self._places.get(sample_id)
        if place is None:
            return
        before = self._verdicts.pop(place, None)
        self._unseen.discard(place)
        if before is not None:
            self._tally[before] -= 1
        if before is Verdict.SKIP:
            self._skipped = [each for each in self._skipped if each[1] != place]
        is_touched = self._take(place, sample_id)
        if is_touched and before is None:
            del self._fresh[bisect_left(self._fresh, place)]
        elif before is not None and not is_touched:
            insort(self._fresh, place)

    def next_after(self, sample_id: str | None) -> str | None:
        """Return the sample that comes up once one was dealt with: the next untouched.

        Past the end of the list, the first that is left; `None` when all are decided.
        """
        here = self._places.get(sample_id, -1) if sample_id is not None else -1
        later = bisect_right(self._fresh, here)
        if later < len(self._fresh):
            return self.ids[self._fresh[later]]
        # A sample that was skipped just now is the last of those left, so it is not back at once.
        return self._left(0)

    def following(self, sample_id: str) -> str | None:
        """Return the sample to leaf on to: all that are left come in turn, skipped ones last."""
        place = self._places.get(sample_id)
        if place is None or self._verdicts.get(place, Verdict.SKIP).decides:
            return self.next_after(sample_id)
        if place in self._verdicts:
            seqs = [skipped for _, skipped in self._skipped]
            rank = len(self._fresh) + seqs.index(place)
        else:
            rank = bisect_left(self._fresh, place)
        return self._left((rank + 1) % (len(self._fresh) + len(self._skipped)))

    @property
    def remaining(self) -> list[str]:
        """What is left to decide, in the order it will come up."""
        places = [*self._fresh, *(place for _, place in self._skipped)]
        return [self.ids[place] for place in places]

    @property
    def counts(self) -> ReviewCounts:
        """How many are decided, skipped and left."""
        return ReviewCounts(
            total=len(self.ids),
            accepted=self._tally[Verdict.ACCEPT],
            edited=self._tally[Verdict.EDIT],
            rejected=self._tally[Verdict.REJECT],
            skipped=self._tally[Verdict.SKIP],
            unseen=len(self._unseen),
        )

    def _take(self, place: int, sample_id: str) -> bool:
        """Note the decision in force about a sample; tell whether there is one."""
        entry = self._log.in_force(sample_id)
        if entry is None or entry.decision is None:
            return False
        verdict = entry.decision.verdict
        self._verdicts[place] = verdict
        self._tally[verdict] += 1
        if verdict is Verdict.SKIP:
            insort(self._skipped, (entry.seq, place))
        elif not entry.decision.origin.reviewed:
            self._unseen.add(place)
        return True

    def _left(self, rank: int) -> str | None:
        if rank < len(self._fresh):
            return self.ids[self._fresh[rank]]
        skipped = rank - len(self._fresh)
        return self.ids[self._skipped[skipped][1]] if skipped < len(self._skipped) else None

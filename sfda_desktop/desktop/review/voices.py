"""What the models said, read one sample at a time when it is first wanted. Knows no Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
KEPT = 512
"""Samples whose answers stay in memory: those of the list in view and of the last decisions."""


class Voice(Mapping[str, T], Generic[T]):
    """The answers of one model by sample id, as a mapping that reads them from the project.

    A pool may hold 100,000 samples, of which a person looks at one after the other. `ids` are
    those that may have an answer; iterating goes over them.
    """

    def __init__(self, ids: Sequence[str], read: Callable[[str], T | None]) -> None:
        """Read with `read`, which gives `None` for a sample without an answer."""
        self._ids = ids
        self._read = read
        self._known: OrderedDict[str, T | None] = OrderedDict()

    def __getitem__(self, sample_id: str) -> T:
        if sample_id in self._known:
            self._known.move_to_end(sample_id)
        else:
            self._known[sample_id] = self._read(sample_id)
            if len(self._known) > KEPT:
                self._known.popitem(last=False)
        found = self._known[sample_id]
        if found is None:
            raise KeyError(sample_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (sample_id for sample_id in self._ids if self.get(sample_id) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def listen_again(self, *, but: str | None = None) -> None:
        """Forget what was read, since models have gone on; `but` keeps the answer it has."""
        kept = OrderedDict[str, T | None]()
        if but is not None and but in self._known:
            kept[but] = self._known[but]
        self._known = kept

    def forget(self, sample_id: str) -> None:
        """Read the answer about one sample again when it is wanted next."""
        self._known.pop(sample_id, None)

"""Records in the form of the program's contract, and people who sometimes slip."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from resources.demo.hospital_notes.notes import Note
from resources.demo.hospital_notes.sentence import Sentence

Record = dict[str, Any]


class RecordKind(ABC):
    """How one task turns sentences into records, and how people slip in labeling them."""

    def records_of(self, notes: Iterable[Note]) -> list[Record]:
        """Turn notes into records; documents stay together and in order."""
        return [
            {"id": f"{note.doc}-{position:02d}{suffix}", "doc": note.doc, **record}
            for note in notes
            for position, sentence in enumerate(note.sentences, start=1)
            for suffix, record in self.of_sentence(sentence)
        ]

    def annotated(self, records: Iterable[Record], slip_share: float, rng: Random) -> list[Record]:
        """Give the annotations of people who slip on about `slip_share` of the labels.

        Labeled corpora are like that: annotators agree on nine mentions in ten or so.
        """
        found = []
        for record in records:
            given = record
            for place in range(self.labels_in(record) - 1, -1, -1):
                if rng.random() < slip_share:
                    given = self.slipped(given, place, rng)
            found.append(given)
        return found

    def reviewed(self, records: Iterable[Record], slip_share: float, rng: Random) -> list[Record]:
        """Give the answers of a careful reviewer, who slips on about `slip_share` of the records.

        A careful reviewer has a guideline and a suggestion to look at, and slips less often than
        annotators who start from the bare text.
        """
        found = []
        for record in records:
            labels = self.labels_in(record)
            if labels and rng.random() < slip_share:
                found.append(self.slipped(record, rng.randrange(labels), rng))
            else:
                found.append(record)
        return found

    @abstractmethod
    def of_sentence(self, sentence: Sentence) -> Iterator[tuple[str, Record]]:
        """Write the records of a sentence, each with what its id ends in."""

    @abstractmethod
    def labels_in(self, record: Record) -> int:
        """Count what a person can slip on in a record."""

    @abstractmethod
    def slipped(self, record: Record, place: int, rng: Random) -> Record:
        """Return the record with a slip at the `place`-th of its labels."""

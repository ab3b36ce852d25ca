"""Records of `nd` and `re`: a sentence with an entity, or a pair of them, and one label."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from resources.demo.hospital_notes.records import Record, RecordKind
from resources.demo.hospital_notes.sentence import Mention, Sentence

NEGATED, AFFIRMED = "Negated", "Affirmed"


class LabelRecords(RecordKind):
    """One label a record."""

    def labels_in(self, record: Record) -> int:  # noqa: ARG002 - it is always one
        """Count the label."""
        return 1

    def slipped(self, record: Record, place: int, rng: Random) -> Record:  # noqa: ARG002
        """Take another label for the right one."""
        return {**record, "label": rng.choice(self.mistaken_for(record))}

    @abstractmethod
    def mistaken_for(self, record: Record) -> tuple[str, ...]:
        """Return the labels that the record's own can be taken for."""


@dataclass(frozen=True)
class NegationRecords(LabelRecords):
    """One record for each mention of the given kinds: is it negated?"""

    kinds: tuple[str, ...]

    def of_sentence(self, sentence: Sentence) -> Iterator[tuple[str, Record]]:
        """Write a record for each mention that can be negated."""
        for number, mention in enumerate(sentence.mentions, start=1):
            if mention.kind in self.kinds:
                label = NEGATED if mention.negated else AFFIRMED
                record = {"text": sentence.text, "entity": _typed(mention), "label": label}
                yield f".{number}", record

    def mistaken_for(self, record: Record) -> tuple[str, ...]:
        """Return the other of the two labels."""
        return (AFFIRMED if record["label"] == NEGATED else NEGATED,)


@dataclass(frozen=True)
class RelationRecords(LabelRecords):
    """One record for each pair of mentions of the given types (head, tail).

    `labels` maps the verbs of the sentences' tables to labels, `negative` is that of all other
    pairs.
    """

    pairs: tuple[tuple[str, str], ...]
    labels: Mapping[str, str]
    negative: str

    def of_sentence(self, sentence: Sentence) -> Iterator[tuple[str, Record]]:
        """Write a record for each pair that can be related."""
        related = {(r.head, r.tail): self.labels[r.verb] for r in sentence.relations}
        for first, head in enumerate(sentence.mentions):
            for second, tail in enumerate(sentence.mentions):
                if (head.kind, tail.kind) in self.pairs:
                    yield (
                        f".{first + 1}-{second + 1}",
                        {
                            "text": sentence.text,
                            "head": _typed(head),
                            "tail": _typed(tail),
                            "label": related.get((first, second), self.negative),
                        },
                    )

    def mistaken_for(self, record: Record) -> tuple[str, ...]:
        """Return "no relation" where there is one, else the labels of relations."""
        if record["label"] != self.negative:
            return (self.negative,)
        return tuple(dict.fromkeys(self.labels.values()))


def _typed(mention: Mention) -> dict[str, Any]:
    return {"start": mention.start, "end": mention.end, "type": mention.kind}

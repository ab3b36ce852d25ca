"""Records of `ner` and `ter`: a sentence and the spans of some kinds of mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from resources.demo.hospital_notes.records import Record, RecordKind
from resources.demo.hospital_notes.sentence import Sentence


@dataclass(frozen=True)
class SpanRecords(RecordKind):
    """One record a sentence, with the mentions of the given kinds as its entities."""

    kinds: tuple[str, ...]

    def of_sentence(self, sentence: Sentence) -> Iterator[tuple[str, Record]]:
        """Write the one record."""
        entities = [
            {"start": mention.start, "end": mention.end, "label": mention.kind}
            for mention in sentence.mentions
            if mention.kind in self.kinds
        ]
        yield "", {"text": sentence.text, "entities": entities}

    def labels_in(self, record: Record) -> int:
        """Count the entities."""
        return len(record["entities"])

    def slipped(self, record: Record, place: int, rng: Random) -> Record:
        """Slip as tired people do: a mention overlooked, its first word left out, a wrong label."""
        entities = list(record["entities"])
        entity = entities[place]
        words = record["text"][entity["start"] : entity["end"]]
        drawn = rng.random()
        if drawn < 0.4:
            del entities[place]
        elif drawn < 0.7 and " " in words:
            entities[place] = {**entity, "start": entity["start"] + words.index(" ") + 1}
        else:
            others = [kind for kind in self.kinds if kind != entity["label"]]
            entities[place] = {**entity, "label": rng.choice(others)}
        return {**record, "entities": entities}

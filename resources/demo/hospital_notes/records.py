"""Records in the form of the program's contract, and a reviewer who sometimes slips."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import TypedDict

from resources.demo.hospital_notes.notes import Note
from resources.demo.hospital_notes.sentence import ENTITY_KINDS, Sentence


class Entity(TypedDict):
    """A labeled stretch of text, in code points."""

    start: int
    end: int
    label: str


class EntityRecord(TypedDict):
    """One sentence of a note with its entities."""

    id: str
    doc: str
    text: str
    entities: list[Entity]


def entity_records(notes: Iterable[Note]) -> list[EntityRecord]:
    """Turn notes into one record a sentence; documents stay together and in order."""
    return [
        EntityRecord(
            id=f"{note.doc}-{position:02d}",
            doc=note.doc,
            text=sentence.text,
            entities=_entities(sentence),
        )
        for note in notes
        for position, sentence in enumerate(note.sentences, start=1)
    ]


def reviewed(records: Iterable[EntityRecord], slip_share: float, rng: Random) -> list[EntityRecord]:
    """Give the answers of a careful reviewer, who slips on about `slip_share` of the records.

    A slip is what tired people do: an entity overlooked, the wrong label picked, the first
    word of a name left out.
    """
    return [
        EntityRecord(
            id=record["id"],
            doc=record["doc"],
            text=record["text"],
            entities=_slipped(record, rng)
            if record["entities"] and rng.random() < slip_share
            else record["entities"],
        )
        for record in records
    ]


def _entities(sentence: Sentence) -> list[Entity]:
    return [
        Entity(start=mention.start, end=mention.end, label=mention.kind)
        for mention in sentence.mentions
        if mention.kind in ENTITY_KINDS
    ]


def _slipped(record: EntityRecord, rng: Random) -> list[Entity]:
    entities = list(record["entities"])
    place = rng.randrange(len(entities))
    entity = entities[place]
    words = record["text"][entity["start"] : entity["end"]]
    drawn = rng.random()
    if drawn < 0.4:
        del entities[place]
    elif drawn < 0.7 and " " in words:
        entities[place] = Entity(
            start=entity["start"] + words.index(" ") + 1, end=entity["end"], label=entity["label"]
        )
    else:
        others = [kind for kind in ENTITY_KINDS if kind != entity["label"]]
        entities[place] = Entity(
            start=entity["start"], end=entity["end"], label=rng.choice(others)
        )
    return entities

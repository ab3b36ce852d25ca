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


def annotated(
    records: Iterable[EntityRecord], slip_share: float, rng: Random
) -> list[EntityRecord]:
    """Give the annotations of people who slip on about `slip_share` of the mentions.

    Labeled corpora are like that: annotators agree on nine mentions in ten or so.
    """
    found = []
    for record in records:
        entities = record["entities"]
        for place in range(len(entities) - 1, -1, -1):
            if rng.random() < slip_share:
                entities = _slipped(record["text"], entities, place, rng)
        found.append(_with_entities(record, entities))
    return found


def reviewed(records: Iterable[EntityRecord], slip_share: float, rng: Random) -> list[EntityRecord]:
    """Give the answers of a careful reviewer, who slips on about `slip_share` of the records.

    A careful reviewer has a guideline and a suggestion to look at, and slips less often than
    annotators who start from the bare text.
    """
    found = []
    for record in records:
        entities = record["entities"]
        if entities and rng.random() < slip_share:
            entities = _slipped(record["text"], entities, rng.randrange(len(entities)), rng)
        found.append(_with_entities(record, entities))
    return found


def _with_entities(record: EntityRecord, entities: list[Entity]) -> EntityRecord:
    return EntityRecord(id=record["id"], doc=record["doc"], text=record["text"], entities=entities)


def _entities(sentence: Sentence) -> list[Entity]:
    return [
        Entity(start=mention.start, end=mention.end, label=mention.kind)
        for mention in sentence.mentions
        if mention.kind in ENTITY_KINDS
    ]


def _slipped(text: str, entities: list[Entity], place: int, rng: Random) -> list[Entity]:
    """Slip as tired people do: a mention overlooked, its first word left out, a wrong label."""
    entities = list(entities)
    entity = entities[place]
    words = text[entity["start"] : entity["end"]]
    drawn = rng.random()
    if drawn < 0.4:
        del entities[place]
    elif drawn < 0.7 and " " in words:
        entities[place] = Entity(
            start=entity["start"] + words.index(" ") + 1, end=entity["end"], label=entity["label"]
        )
    else:
        others = [kind for kind in ENTITY_KINDS if kind != entity["label"]]
        entities[place] = Entity(start=entity["start"], end=entity["end"], label=rng.choice(others))
    return entities

"""How much of everything a project holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import Split
from sfda_desktop.project.standing import COLUMNS, standing


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures by split: samples, documents (samples without one count alone) and gold answers."""

    samples: Mapping[Split, int]
    documents: Mapping[Split, int]
    gold: Mapping[Split, int]
    decided: int
    source_names: tuple[str, ...]

    @property
    def total(self) -> int:
        """All samples."""
        return sum(self.samples.values())


def count_notes(database: ProjectDatabase) -> Counts:
    """Count the notes of a project; `decided` are pool samples with an answer of a person.

    Held-out samples labelled in a review session count as gold.
    """
    samples = dict.fromkeys(Split, 0)
    documents = dict.fromkeys(Split, 0)
    for split, count, named, unnamed in database.rows(
        "SELECT split, COUNT(*), COUNT(DISTINCT doc), COUNT(*) - COUNT(doc) FROM sample "
        "GROUP BY split"
    ):
        samples[Split(split)] = count
        documents[Split(split)] = named + unnamed
    decided = _decided(database)
    with_gold: dict[Split, set[int]] = {split: set() for split in Split}
    with_gold[Split.HELD_OUT] |= decided[Split.HELD_OUT]
    for split, position in database.rows(
        "SELECT split, position FROM gold JOIN sample USING (position)"
    ):
        with_gold[Split(split)].add(position)
    return Counts(
        samples=samples,
        documents=documents,
        gold={split: len(positions) for split, positions in with_gold.items()},
        decided=len(decided[Split.POOL]),
        source_names=tuple(
            name for (name,) in database.rows("SELECT name FROM source ORDER BY id")
        ),
    )


def _decided(database: ProjectDatabase) -> dict[Split, set[int]]:
    """Return the positions whose last decision in force is not a skip, without reading answers."""
    found: dict[Split, set[int]] = {split: set() for split in Split}
    lines = database.rows(
        f"SELECT {COLUMNS} FROM decision WHERE origin <> 'second' ORDER BY seq DESC"  # noqa: S608
    )
    splits = dict(
        database.rows(
            "SELECT position, split FROM sample WHERE position IN (SELECT position FROM decision)"
        )
    )
    for _, position, verdict, _, _ in standing(lines):
        if verdict is not None and Verdict(verdict).decides:
            found[Split(splits[position])].add(position)
    return found

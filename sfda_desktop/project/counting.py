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
    decided, held_out_labeled = _decided(database)
    with_gold: dict[Split, set[int]] = {split: set() for split in Split}
    with_gold[Split.HELD_OUT] |= held_out_labeled
    for split, position in database.rows(
        "SELECT split, position FROM gold JOIN sample USING (position)"
    ):
        with_gold[Split(split)].add(position)
    return Counts(
        samples=samples,
        documents=documents,
        gold={split: len(positions) for split, positions in with_gold.items()},
        decided=decided,
        source_names=tuple(
            name for (name,) in database.rows("SELECT name FROM source ORDER BY id")
        ),
    )


def _decided(database: ProjectDatabase) -> tuple[int, set[int]]:
    """Return how many notes of the pool have an answer, and the positions of held-out ones.

    The queue knows it of the pool; of held-out notes the journal is read, without its answers.
    """
    row = database.row("SELECT COUNT(*) FROM queue WHERE state NOT IN ('open', 'skipped')")
    lines = database.rows(
        f"SELECT {COLUMNS} FROM decision WHERE origin <> 'second' AND position IN "  # noqa: S608
        "(SELECT position FROM sample WHERE split = 'held-out') ORDER BY seq DESC"
    )
    return (0 if row is None else row[0]), {
        position
        for _, position, verdict, _, _ in standing(lines)
        if verdict is not None and Verdict(verdict).decides
    }

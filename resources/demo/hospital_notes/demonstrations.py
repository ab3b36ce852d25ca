"""What the demonstration of each task is made of: hospitals, notes, labels, slips."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from resources.demo.hospital_notes.label_records import (
    AFFIRMED,
    NEGATED,
    NegationRecords,
    RelationRecords,
)
from resources.demo.hospital_notes.notes import SOURCE, TARGET, Hospital
from resources.demo.hospital_notes.records import RecordKind
from resources.demo.hospital_notes.sentence import ENTITY_KINDS, HABIT, TIME_KINDS
from resources.demo.hospital_notes.span_records import SpanRecords

GUIDELINES = Path(__file__).parent / "guidelines"
NO_RELATION = "none"
PAIRS = (("Treatment", "Problem"), ("Test", "Problem"))
VERBS = {
    "given": "treats",
    "improves": "treats",
    "worsens": "treats",
    "causes": "causes",
    "withheld": "withheld",
    "reveals": "reveals",
    "conducted": "investigates",
    "excludes": "investigates",
}
"""Verb in the tables of sentences → label; what was given and did not help was given, too."""


@dataclass(frozen=True)
class Demonstration:
    """The notes of one task.

    `first_note` keeps the documents of the tasks apart; `source_notes` and `target_notes` say how
    many notes go into which file; `slips` is the share of wrong labels in the source's files;
    `keys` go into the task file beside labels and guideline.
    """

    task: str
    kind: RecordKind
    labels: dict[str, str]
    source: Hospital
    target: Hospital
    first_note: int
    source_notes: dict[str, int]
    target_notes: dict[str, int]
    slips: float = 0.05
    keys: dict[str, Any] = field(default_factory=dict)

    @property
    def guideline(self) -> str:
        """What the target hospital tells its reviewers."""
        return (GUIDELINES / f"{self.task}.md").read_text(encoding="utf-8")


def _dwelling(focus: float, on: str) -> Hospital:
    """Return the target with sentences on a topic; a part of them is in the source's manner."""
    tables = (*TARGET.borrowed_tables, f"source_{on}")
    return replace(TARGET, focus=focus, focus_table=f"target_{on}", borrowed_tables=tables)


ENTITIES = Demonstration(
    task="ner",
    kind=SpanRecords(ENTITY_KINDS),
    labels={
        "Problem": (
            "disease, symptom, injury, abnormal finding or complication, also when negated"
        ),
        "Treatment": "drug, operation, device, fluid or therapy; BRAND (GENERIC) is one; no dose",
        "Test": "laboratory value, imaging, culture, vital sign or diagnostic procedure; no result",
    },
    source=SOURCE,
    target=TARGET,
    first_note=1,
    source_notes={"source_train": 64, "source_dev": 12},
    target_notes={"pool": 44, "test": 28, "notes_txt": 12},
)

RELATIONS = Demonstration(
    task="re",
    kind=RelationRecords(PAIRS, VERBS, NO_RELATION),
    labels={
        "treats": "the treatment is given for the problem, helps against it or fails to",
        "causes": "the problem comes from the treatment, as a side effect or complication",
        "withheld": "the treatment is held, stopped or avoided because of the problem",
        "reveals": "the test shows the problem",
        "investigates": "the test is done because of the problem, looks for it or rules it out",
        NO_RELATION: "the two have nothing to do with each other in this sentence",
    },
    source=replace(SOURCE, focus=0.6, focus_table="source_relations"),
    target=_dwelling(focus=0.45, on="relations"),
    first_note=1001,
    source_notes={"source_train": 50, "source_dev": 12},
    target_notes={"pool": 26, "test": 20},
    slips=0.03,
    keys={"negative_label": NO_RELATION, "pairs": [list(pair) for pair in PAIRS]},
)

NEGATION = Demonstration(
    task="nd",
    kind=NegationRecords(("Problem", HABIT)),
    labels={
        NEGATED: "the patient does not have it: denied, absent, ruled out",
        AFFIRMED: "everything else: present, past, suspected, or had by a relative",
    },
    source=replace(SOURCE, focus=0.6, focus_table="source_negation"),
    target=_dwelling(focus=0.22, on="negation"),
    first_note=2001,
    source_notes={"source_train": 50, "source_dev": 12},
    target_notes={"pool": 36, "test": 26},
    slips=0.03,
)

TIMES = Demonstration(
    task="ter",
    kind=SpanRecords(TIME_KINDS),
    labels={
        "DATE": "a day, month or year, also counted from an event (POD#2) or from now (3d ago)",
        "TIME": "an hour or part of a day",
        "DURATION": "how long something lasts or is given",
        "FREQUENCY": "how often something is done or given",
    },
    source=replace(SOURCE, focus=0.5, focus_table="source_times"),
    target=_dwelling(focus=0.22, on="times"),
    first_note=3001,
    source_notes={"source_train": 64, "source_dev": 12},
    target_notes={"pool": 44, "test": 28},
)

DEMONSTRATIONS = (ENTITIES, RELATIONS, NEGATION, TIMES)

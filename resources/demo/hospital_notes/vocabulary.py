"""What the two hospitals can speak of, read from the tables beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLES = Path(__file__).parent / "tables"
BOTH = "B"

_LOOK = re.compile(
    "radiograph|CT |MRI|ultrasound|echocardiogram|electro|endoscopy|catheterization|scan|biopsy"
    "|mammogram|puncture|paracentesis|monitor"
)


@dataclass(frozen=True, slots=True)
class Drug:
    """A drug by its generic and its brand name, with usual doses and a frequency code."""

    generic: str
    brand: str
    doses: tuple[str, ...]
    frequency: str


@dataclass(frozen=True, slots=True)
class Chronic:
    """A lasting condition and the drugs that are taken at home for it."""

    name: str
    drugs: tuple[Drug, ...]


@dataclass(frozen=True, slots=True)
class Illness:
    """A reason for admission, with what goes with it in a believable note."""

    name: str
    symptoms: tuple[str, ...]
    tests: tuple[str, ...]
    findings: tuple[str, ...]
    drugs: tuple[Drug, ...]
    treatments: tuple[str, ...]
    operations: tuple[str, ...]
    """Those of the treatments that one undergoes; a star marks them in the table."""

    @property
    def looks(self) -> tuple[str, ...]:
        """Those of the tests that can show a finding, where a blood value cannot."""
        return tuple(test for test in self.tests if _LOOK.search(test)) or self.tests


@dataclass(frozen=True, slots=True)
class Measurement:
    """A laboratory value or vital sign under the name each hospital gives it."""

    kind: str
    long_name: str
    short_name: str
    lowest: float
    highest: float
    decimals: int | None
    unit: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one hospital; what only the other hospital sees is left out."""

    drugs: tuple[Drug, ...]
    chronic: tuple[Chronic, ...]
    illnesses: tuple[Illness, ...]
    measurements: tuple[Measurement, ...]
    terms: dict[str, tuple[str, tuple[str, ...]]]
    """slot → kind of mention, the terms that can fill it"""
    times: dict[str, tuple[str, tuple[str, ...]]]
    """slot → kind of time, the patterns it is written after (~ a figure, ^ an hour)"""


@cache
def read_vocabulary(hospital: str) -> Vocabulary:
    """Read the words of a hospital, by its letter in the tables: S (source) or T (target)."""
    drugs = {drug.generic: drug for drug in _drugs()}
    chronic = tuple(
        Chronic(name, tuple(drugs[drug] for drug in _items(taken)))
        for name, where, taken in _rows("chronic")
        if where in (BOTH, hospital)
    )
    illnesses = tuple(
        Illness(
            name,
            symptoms=_items(symptoms),
            tests=_items(tests),
            findings=_items(findings),
            drugs=tuple(drugs[drug] for drug in _items(given)),
            treatments=_items(treatments.replace("*", "")),
            operations=tuple(
                item.removeprefix("*") for item in _items(treatments) if item.startswith("*")
            ),
        )
        for name, where, symptoms, tests, findings, given, treatments in _rows("illnesses")
        if where in (BOTH, hospital)
    )
    return Vocabulary(
        drugs=tuple(drugs.values()),
        chronic=chronic,
        illnesses=illnesses,
        measurements=tuple(_measurements()),
        terms=_terms(hospital),
        times={slot: (kind, _items(listed)) for slot, kind, listed in _times()},
    )


@cache
def read_short_forms(*, common_only: bool = False) -> dict[str, tuple[str, ...]]:
    """Read the short forms by full form: all, or those in common use at both hospitals."""
    return {
        full.removeprefix("* "): _items(short)
        for full, short in (line.split(" = ") for line in _lines("short_forms"))
        if full.startswith("* ") or not common_only
    }


def _drugs() -> Iterator[Drug]:
    for generic, brand, doses, frequency in _rows("drugs"):
        yield Drug(generic, brand, _items(doses), frequency)


def _measurements() -> Iterator[Measurement]:
    for kind, long_name, short_name, lowest, highest, decimals, unit in _rows("measurements"):
        yield Measurement(
            kind,
            long_name,
            short_name,
            float(lowest),
            float(highest),
            int(decimals) if decimals.isdigit() else None,
            unit,
        )


def _terms(hospital: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    terms: dict[str, tuple[str, tuple[str, ...]]] = {}
    slot, kind = "", ""
    for line in _lines("terms"):
        if line.startswith("["):
            slot, kind = line.strip("[]").split(" : ")
            terms[slot] = (kind, ())
            continue
        where, _, listed = line.partition(" : ")
        if where in (BOTH, hospital):
            terms[slot] = (kind, terms[slot][1] + _items(listed))
    return terms


def _times() -> Iterator[tuple[str, str, str]]:
    for line in _lines("times"):
        slot, kind, listed = line.split(" : ")
        yield slot, kind, listed


def _lines(table: str) -> Iterator[str]:
    for line in (TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def _rows(table: str) -> Iterator[tuple[str, ...]]:
    for line in _lines(table):
        yield tuple(cell.strip() for cell in line.split(";"))


def _items(listed: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in listed.split(",") if item.strip())

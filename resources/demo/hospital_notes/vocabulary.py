"""What the two hospitals can speak of, read from the tables beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLES = Path(__file__).parent / "tables"
BOTH = "B"


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
            treatments=_items(treatments),
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
    )


@cache
def read_short_forms() -> dict[str, tuple[str, ...]]:
    """Read what the target hospital writes for a term: full form → short forms."""
    pairs = (line.split(" = ") for line in _lines("short_forms"))
    return {full: _items(short) for full, short in pairs}


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


def _lines(table: str) -> Iterator[str]:
    for line in (TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def _rows(table: str) -> Iterator[tuple[str, ...]]:
    for line in _lines(table):
        yield tuple(cell.strip() for cell in line.split(";"))


def _items(listed: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in listed.split(",") if item.strip())

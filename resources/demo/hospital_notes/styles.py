"""How each of the two hospitals writes: the same facts, spelled two ways.

`ProseStyle` is the source hospital: whole sentences, generic names, tests in full.
`TelegraphicStyle` is the target hospital: abbreviations, brand names, orders in capitals.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from random import Random
from typing import ClassVar

from resources.demo.hospital_notes.sentence import FREQUENCY, TIME, Phrase
from resources.demo.hospital_notes.vocabulary import Drug, Measurement, read_short_forms

# Not calendar.month_name: the notes stay the same under any locale.
_MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June")
_MONTHS += ("July", "August", "September", "October", "November", "December")


class Style(ABC):
    """The hand of one author at one hospital."""

    modifiers: tuple[str, ...]
    """Words of quality that belong to a problem's mention."""
    circumstances: tuple[tuple[str, str | None], ...]
    """Words that follow a problem and stand outside its mention, with their kind, if any."""
    durations: tuple[str, ...]
    forms: ClassVar[dict[str, tuple[str, ...]]]
    """How a slot that is the same for every patient can be filled."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng

    @abstractmethod
    def term(self, term: str) -> str:
        """Spell a problem, a test or a treatment that is no drug."""

    @abstractmethod
    def drug(self, drug: Drug) -> str:
        """Name a drug in running text."""

    @abstractmethod
    def dose(self, drug: Drug) -> Phrase:
        """Write the dose and how often it is taken; "as needed" is no frequency."""

    @abstractmethod
    def measurement(self, measurement: Measurement) -> str:
        """Name a laboratory value or a vital sign."""

    @abstractmethod
    def unit(self, measurement: Measurement) -> str:
        """Write the unit after a value, with its leading blank, or nothing."""

    @abstractmethod
    def date(self) -> str:
        """Write a date; all lie in years to come, so that none can be a real patient's."""

    def duration(self) -> str:
        """Write a length of time."""
        return self.rng.choice(self.durations).format(self.rng.randint(2, 9))

    def value(self, measurement: Measurement) -> str:
        """Write a value within the range of the measurement, with its unit."""
        if measurement.decimals is None:
            figure = f"{self.rng.randint(84, 188)}/{self.rng.randint(44, 96)}"
        else:
            drawn = self.rng.uniform(measurement.lowest, measurement.highest)
            figure = f"{drawn:.{measurement.decimals}f}"
        return figure + self.unit(measurement)

    def full_name(self, drug: Drug) -> str:
        """Write a drug as on the medication list of the target hospital: BRAND (GENERIC)."""
        return f"{drug.brand} ({drug.generic})".upper()


class ProseStyle(Style):
    """Maple Hollow General Hospital; four authors in ten are hasty."""

    modifiers = (
        "severe",
        "mild",
        "intermittent",
        "worsening",
        "persistent",
        "recurrent",
        "progressive",
        "acute",
        "chronic",
    )
    circumstances = (
        (" at rest", None),
        (" at night", TIME),
        (" after meals", None),
        (" with walking", None),
        (" in the morning", TIME),
    )
    durations = ("{} days", "{} weeks", "{} months", "several days", "one week", "ten days")
    forms: ClassVar[dict[str, tuple[str, ...]]] = {
        "ward": ("the medical ward", "Birch Ward", "the cardiac care unit", "the surgical floor"),
        "clinic": ("heart failure clinic", "diabetes clinic", "surgery clinic", "pain clinic"),
        "town": ("Larkmere", "Thistledown", "Oakhaven", "Pebble Bay"),
        "service": ("cardiology", "neurology", "infectious disease", "pain management"),
        "doctor": ("Dr. Quillfeather", "Dr. Marrowby", "Dr. Tansy Holt", "Dr. Underbough"),
        "family": ("Applewhistle", "Fennimore", "Dunnock", "Larkspur", "Thimblewick"),
    }
    _often: ClassVar[dict[str, str]] = {
        "qd": "daily",
        "bid": "twice daily",
        "tid": "three times daily",
        "qhs": "at bedtime",
        "ac": "before meals",
        "q4h": "every four hours",
        "q6h": "every six hours",
        "q12h": "every twelve hours",
        "q24h": "every 24 hours",
        "qwk": "once a week",
        "prn": "as needed",
    }

    def __init__(self, rng: Random) -> None:
        super().__init__(rng)
        self._haste = 0.5 if rng.random() < 0.4 else 0.0
        self._short = read_short_forms(common_only=True)

    def term(self, term: str) -> str:
        """Spell it in full; a hasty author shortens what everybody shortens."""
        if term in self._short and self.rng.random() < self._haste:
            return self.rng.choice(self._short[term])
        return term

    def drug(self, drug: Drug) -> str:
        """Use the generic name; now and then the brand, above all when in haste."""
        return drug.brand if self.rng.random() < 0.1 + 0.3 * self._haste else drug.generic

    def dose(self, drug: Drug) -> Phrase:
        """Write the dose in lower case and the frequency in words."""
        amount, often = self.rng.choice(drug.doses), self._often[drug.frequency]
        if drug.frequency == "prn":
            return Phrase(f"{amount} {often}")
        return Phrase(often, FREQUENCY, before=f"{amount} ")

    def measurement(self, measurement: Measurement) -> str:
        """Use the name in full, as most authors do."""
        shortened = self.rng.random() < 0.15 + 0.5 * self._haste
        return measurement.short_name if shortened else measurement.long_name

    def unit(self, measurement: Measurement) -> str:
        """Write the unit more often than not."""
        return f" {measurement.unit}" if measurement.unit and self.rng.random() < 0.6 else ""

    def date(self) -> str:
        """Write the month as a word."""
        year = f", {self.rng.randint(2041, 2043)}" if self.rng.random() < 0.4 else ""
        return f"{self.rng.choice(_MONTHS)} {self.rng.randint(1, 28)}{year}"


class TelegraphicStyle(Style):
    """Saint Orla Medical Center; its authors differ in how much they shorten."""

    modifiers = ("severe", "mild", "worsening", "intermittent", "acute", "chronic", "new-onset")
    circumstances = (
        (" at rest", None),
        (" w/ exertion", None),
        (" QHS", FREQUENCY),
        (" post-prandially", None),
        (" x 1", None),
    )
    durations = ("{}d", "{} wks", "{} mos", "{}hrs", "{} days", "1 wk")
    forms: ClassVar[dict[str, tuple[str, ...]]] = {
        "ward": ("4 WEST", "the MICU", "Tower 6", "SDU", "CCU", "5 East"),
        "clinic": ("CHF clinic", "HTN clinic", "surgery clinic", "Coumadin clinic", "wound clinic"),
        "town": ("Farrow Point", "Old Quay", "Brackwater"),
        "service": ("cards", "renal", "ID", "GI", "pain service"),
        "doctor": ("Dr. Vantongeren", "Dr. Okonjo-Pell", "Dr. Brightwater"),
        "surname": ("Vantongeren", "Okonjo-Pell", "Brightwater", "Ashgrove"),
        "family": ("Ostrander-Vale", "Pimlott", "Greyling", "Umberley"),
        "consult": ("Renal", "Cards", "GI", "ID", "Neuro", "Surgery", "Psych", "Heme/Onc", "MS"),
    }
    _routes: ClassVar[dict[str, str]] = {
        "units": " SC",
        "puff": " INH",
        "puffs": " INH",
        "drop": " OU",
        "g": " IV",
    }
    _sides: ClassVar[dict[str, str]] = {
        "left": "L",
        "right": "R",
        "bilateral": "b/l",
        "right-sided": "R",
        "lower": "low",
    }
    _often: ClassVar[dict[str, tuple[str, ...]]] = {
        "qd": ("QD", "DAILY"),
        "bid": ("BID",),
        "tid": ("TID", "Q8H"),
        "qhs": ("QHS", "HS"),
        "ac": ("AC", "TID AC"),
        "q4h": ("Q4H", "Q4H PRN"),
        "q6h": ("Q6H", "QID"),
        "q12h": ("Q12H",),
        "q24h": ("Q24H",),
        "qwk": ("QWEEK",),
        "prn": ("PRN", "X1 PRN"),
    }

    def __init__(self, rng: Random) -> None:
        super().__init__(rng)
        self._haste = rng.uniform(0.3, 0.85)
        self._short = read_short_forms()

    def term(self, term: str) -> str:
        """Shorten the term as a whole or, failing that, its words of side."""
        if self.rng.random() > self._haste:
            return term
        if term in self._short:
            return self.rng.choice(self._short[term])
        return " ".join(self._sides.get(word, word) for word in term.split(" "))

    def drug(self, drug: Drug) -> str:
        """Use the brand name, a short form or, at times, the generic name."""
        drawn = self.rng.random()
        if drawn < 0.2 and drug.generic in self._short:
            return self.rng.choice(self._short[drug.generic])
        if drawn < 0.5:
            return self.brand(drug)
        return drug.generic

    def brand(self, drug: Drug) -> str:
        """Write the brand name, which hasty authors do not capitalise."""
        return drug.brand.lower() if self.rng.random() < 0.5 else drug.brand

    def dose(self, drug: Drug) -> Phrase:
        """Write dose, route and frequency as in an order."""
        dose = self.rng.choice(drug.doses)
        unit = dose.split(" ")[-1]
        route = self.rng.choice(("", self._routes.get(unit, " PO")))
        often, needed, _ = self.rng.choice(self._often[drug.frequency]).partition(" PRN")
        amount = f"{dose.upper()}{route} "
        if drug.frequency == "prn":
            return Phrase(f"{amount}{often}{needed}")
        return Phrase(often, FREQUENCY, before=amount, after=needed)

    def measurement(self, measurement: Measurement) -> str:
        """Use the short name, with few exceptions."""
        return measurement.short_name if self.rng.random() < 0.85 else measurement.long_name

    def unit(self, measurement: Measurement) -> str:
        """Leave the unit out, but for a temperature."""
        return measurement.unit if measurement.unit == "°C" and self.rng.random() < 0.3 else ""

    def date(self) -> str:
        """Write the date in figures."""
        year = f"/{self.rng.randint(41, 43)}" if self.rng.random() < 0.4 else ""
        return f"{self.rng.randint(1, 12)}/{self.rng.randint(1, 28)}{year}"

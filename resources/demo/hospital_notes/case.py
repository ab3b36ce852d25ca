"""One patient's stay: who, why, what was done. It fills the holes of the sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeVar

from resources.demo.hospital_notes.sentence import DATE, DURATION, TIME, Phrase
from resources.demo.hospital_notes.styles import Style, TelegraphicStyle
from resources.demo.hospital_notes.vocabulary import Chronic, Drug, Measurement, Vocabulary

PROBLEM, TREATMENT, TEST = "Problem", "Treatment", "Test"

# How often a problem in a slot is given a word of quality.
_MODIFIED = {"complaint": 0.3, "symptom": 0.2, "complication": 0.15, "finding": 0.2}
_DIETS = (
    Phrase("REGULAR"),
    Phrase("NPO"),
    Phrase("2 GM NA DIET", TREATMENT),
    Phrase("RENAL DIET", TREATMENT),
    Phrase("CARDIAC DIET", TREATMENT),
)
_T = TypeVar("_T")


class Case:
    """A patient of one hospital; every note about them speaks of the same illness and drugs."""

    def __init__(self, vocabulary: Vocabulary, style: Style, rng: Random) -> None:
        self.vocabulary, self.style, self.rng = vocabulary, style, rng
        self.age = rng.randint(29, 91)
        self.woman = rng.random() < 0.5
        self.illness = rng.choice(vocabulary.illnesses)
        self.chronic = rng.sample(vocabulary.chronic, rng.randint(3, 6))
        taken = [drug for condition in self.chronic for drug in condition.drugs[:3]]
        self.home_drugs = _shuffled(taken, rng)[:7] or list(rng.sample(vocabulary.drugs, 2))
        self._drug = self.home_drugs[0]
        self._measurement = vocabulary.measurements[0]
        self._condition: Chronic | None = None
        self._spoken_of: Chronic | None = None
        self._turns: dict[str, list[Any]] = {}
        self._fillers = self._clinical() | self._times() | self._persons()

    def begin_sentence(self) -> None:
        """Forget what the last sentence was about, so that a drug need not be for that."""
        self._condition = self._spoken_of = None

    def fill(self, slot: str) -> Phrase:
        """Fill one hole; raises `KeyError` for a slot that no case knows."""
        if slot in self._fillers:
            return self._fillers[slot]()
        if slot in self.style.forms:
            return Phrase(self.rng.choice(self.style.forms[slot]))
        if slot in self.vocabulary.times:
            return self._time(*self.vocabulary.times[slot])
        kind, terms = self.vocabulary.terms[slot]
        return self._spell(slot, kind, self._next(slot, terms))

    def _clinical(self) -> dict[str, Callable[[], Phrase]]:
        ill, style = self.illness, self.style
        return {
            "complaint": lambda: self._spell(
                "complaint", PROBLEM, self._next("complaint", ill.symptoms)
            ),
            "diagnosis": lambda: self._spell("diagnosis", PROBLEM, ill.name),
            "chronic": lambda: self._spell("chronic", PROBLEM, self._lasting()),
            "suspect": lambda: self._spell("suspect", PROBLEM, self._other_illness()),
            "history": lambda: self._spell("history", PROBLEM, self._other_condition()),
            "finding": lambda: self._spell("finding", PROBLEM, self._finding()),
            "other_finding": lambda: self._spell("finding", PROBLEM, self._other_finding()),
            "test": lambda: self._spell("test", TEST, self._next("test", ill.tests)),
            "look": lambda: self._spell("look", TEST, self._next("look", ill.looks)),
            "treatment": lambda: self._spell("treatment", TREATMENT, self._treatment()),
            "operation": lambda: self._spell("operation", TREATMENT, self._operation()),
            "drug": lambda: self._medicine(self._given(), style.drug),
            "drug_full": lambda: self._medicine(self._given(), style.full_name),
            "home": lambda: self._medicine(self._taken(), style.drug),
            "home_full": lambda: self._medicine(self._taken(), style.full_name),
            "home_brand": lambda: self._medicine(self._taken(), self._brand),
            "other_drug": lambda: self._medicine(self._any_drug(), style.drug),
            "other_full": lambda: self._medicine(self._any_drug(), style.full_name),
            "other_brand": lambda: self._medicine(self._any_drug(), self._brand),
            "dose": lambda: style.dose(self._drug),
            "lab": lambda: self._measured("lab", style.measurement),
            "vital": lambda: self._measured("vital", style.measurement),
            "value": lambda: Phrase(style.value(self._measurement)),
            "diet": lambda: self.rng.choice(_DIETS),
        }

    def _times(self) -> dict[str, Callable[[], Phrase]]:
        rng, style = self.rng, self.style
        return {
            "date": lambda: Phrase(style.date(), DATE),
            "short_date": lambda: Phrase(f"{rng.randint(1, 12)}/{rng.randint(1, 28)}", DATE),
            "clock": lambda: Phrase(f"{rng.randint(1, 12):02d}:00 {rng.choice('AP')}M", TIME),
            "duration": lambda: Phrase(style.duration(), DURATION),
            "ago": lambda: Phrase(f"{style.duration()} ago", DATE),
            "year": lambda: Phrase(str(rng.randint(2022, 2040)), DATE),
            "yy": lambda: Phrase(f"'{rng.randint(22, 40)}", DATE),
        }

    def _time(self, kind: str, patterns: tuple[str, ...]) -> Phrase:
        """Write a time after one of its patterns, with figures for their signs."""
        pattern = patterns[0] if len(patterns) == 1 else self.rng.choice(patterns)
        while "~" in pattern:
            pattern = pattern.replace("~", str(self.rng.randint(2, 9)), 1)
        if "^" in pattern:
            pattern = pattern.replace("^", f"{self.rng.randint(1, 12):02d}")
        return Phrase(pattern, kind)

    def _persons(self) -> dict[str, Callable[[], Phrase]]:
        woman = self.woman
        return {
            "he": lambda: Phrase("she" if woman else "he"),
            "his": lambda: Phrase("her" if woman else "his"),
            "him": lambda: Phrase("her" if woman else "him"),
            "name": lambda: Phrase(f"{'Ms.' if woman else 'Mr.'} {self.fill('family').text}"),
            "sex": lambda: Phrase("woman" if woman else "man"),
            "m": lambda: Phrase(self.rng.choice("fF" if woman else "mM")),
            "age": lambda: Phrase(str(self.age)),
            "n": lambda: Phrase(str(self.rng.randint(2, 9))),
        }

    def _next(self, key: str, choices: Sequence[_T]) -> _T:
        """Draw in turn, so that a note does not repeat itself while there is something new."""
        turns = self._turns.setdefault(key, [])
        if not turns:
            turns.extend(_shuffled(choices, self.rng))
        drawn: _T = turns.pop()
        return drawn

    def _spell(self, slot: str, kind: str, term: str) -> Phrase:
        """Spell a term, at times with a word of quality inside or of circumstance outside."""
        before, term = ("a ", term[2:]) if term.startswith("a ") else ("", term)
        text = self.style.term(term)
        after: tuple[str, str | None] = ("", None)
        drawn = self.rng.random()
        if drawn < _MODIFIED.get(slot, 0) and kind == PROBLEM:
            modifier = self.rng.choice(self.style.modifiers)
            if modifier.split("-")[0] not in text:
                text = f"{modifier} {text}"
        elif slot == "complaint" and drawn > 0.92:
            after = self.rng.choice(self.style.circumstances)
        return Phrase(text, kind, before, *after)

    def _medicine(self, drug: Drug, write: Callable[[Drug], str]) -> Phrase:
        self._drug = drug
        return Phrase(write(drug), TREATMENT)

    def _measured(self, kind: str, write: Callable[[Measurement], str]) -> Phrase:
        known = [item for item in self.vocabulary.measurements if item.kind == kind]
        self._measurement = self._next(kind, known)
        return Phrase(write(self._measurement), TEST)

    def _given(self) -> Drug:
        return self._next("drug", self.illness.drugs)

    def _taken(self) -> Drug:
        """Draw a drug for the condition this sentence speaks of, else any taken at home."""
        if self._spoken_of is not None and self._spoken_of.drugs:
            return self.rng.choice(self._spoken_of.drugs)
        drug = self._next("home", self.home_drugs)
        self._condition = next((c for c in self.chronic if drug in c.drugs), None)
        return drug

    def _lasting(self) -> str:
        """Draw the condition that the drug of this sentence is taken for, else the next one."""
        if self._condition is None or self._spoken_of is self._condition:
            self._condition = self._next("chronic", self.chronic)
        self._spoken_of = self._condition
        return self._condition.name

    def _any_drug(self) -> Drug:
        return self._next("other", self.vocabulary.drugs)

    def _brand(self, drug: Drug) -> str:
        return self.style.brand(drug) if isinstance(self.style, TelegraphicStyle) else drug.generic

    def _finding(self) -> str:
        if self.rng.random() < 0.7:
            return self._next("finding", self.illness.findings)
        return self._other_finding()

    def _other_finding(self) -> str:
        known = {*self.illness.findings}
        found = {f for illness in self.vocabulary.illnesses for f in illness.findings}
        return self.rng.choice(sorted(found - known))

    def _treatment(self) -> str:
        return self._next("treatment", self.illness.treatments)

    def _operation(self) -> str:
        """Draw an operation for the illness, else any: even so a stay can hold one."""
        usual = self.illness.operations or self.vocabulary.terms["procedure"][1]
        return self._next("operation", usual)

    def _other_illness(self) -> str:
        others = [illness for illness in self.vocabulary.illnesses if illness != self.illness]
        return self.rng.choice(others).name

    def _other_condition(self) -> str:
        names = [condition.name for condition in self.vocabulary.chronic]
        names += [illness.name for illness in self.vocabulary.illnesses]
        return self.rng.choice(names)


def _shuffled(choices: Sequence[_T], rng: Random) -> list[_T]:
    return rng.sample(choices, len(choices))

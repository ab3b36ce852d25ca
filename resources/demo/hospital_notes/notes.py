"""Notes put together: which sections, how many sentences in each, in whose words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random

from resources.demo.hospital_notes.case import Case
from resources.demo.hospital_notes.sentence import Sentence, Template, read_templates
from resources.demo.hospital_notes.styles import ProseStyle, Style, TelegraphicStyle
from resources.demo.hospital_notes.vocabulary import TABLES, Vocabulary, read_vocabulary

LIST_SECTIONS = frozenset({"past", "medications", "orders", "data"})
"""Sections of one line an item; the others run on as paragraphs."""

SHORTEST, LONGEST = 8, 20
"""How many sentences a note may hold."""

_HEADED = re.compile(r"[A-Z/]{2,}( [A-Z]+)*:")
"""A line with a header of its own ("PSH: ...")."""

_Templates = dict[str, tuple[str, tuple[Template, ...]]]


@dataclass(frozen=True, slots=True)
class Section:
    """A header and its sentences; at times the author runs the header into the first of them."""

    name: str
    header: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """The discharge summary of one fictional stay."""

    doc: str
    sections: tuple[Section, ...]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Go through the sentences in reading order."""
        for section in self.sections:
            yield from section.sentences


@dataclass(frozen=True)
class Hospital:
    """How one hospital's notes are made.

    `lengths` gives each section's least and greatest number of sentences, in their order;
    `borrowed` is the share of sentences written after the other hospital's templates, as two
    hospitals of one country are never wholly unlike; `focus` is the share after a table that
    dwells on what one task is about (its sections hold what they have; the others go without);
    `shouted` says which sections are typed
    into the order system, in capitals.
    """

    letter: str
    prefix: str
    sentence_table: str
    style: type[Style]
    lengths: dict[str, tuple[int, int]]
    borrowed: float = 0.0
    borrowed_tables: tuple[str, ...] = ()
    focus: float = 0.0
    focus_table: str = ""
    shouted: frozenset[str] = frozenset()
    header_run_in: float = 0.0

    @cached_property
    def templates(self) -> _Templates:
        """The hospital's own sentences by section."""
        return _read(self.sentence_table)

    @cached_property
    def borrowed_templates(self) -> _Templates:
        """The sentences it shares with the other hospital, by section."""
        found: _Templates = {}
        for table in self.borrowed_tables:
            for section, (header, templates) in _read(table).items():
                found[section] = (header, found.get(section, ("", ()))[1] + templates)
        return found

    @cached_property
    def focus_templates(self) -> _Templates:
        """The sentences that dwell on what the task is about, by section."""
        return _read(self.focus_table) if self.focus_table else {}

    @property
    def vocabulary(self) -> Vocabulary:
        """The words it can speak of."""
        return read_vocabulary(self.letter)


SOURCE = Hospital(
    letter="S",
    prefix="mhgh",
    sentence_table="source_sentences",
    style=ProseStyle,
    lengths={
        "complaint": (0, 1),
        "present": (2, 4),
        "past": (1, 2),
        "medications": (0, 2),
        "allergies": (0, 1),
        "social": (0, 2),
        "exam": (0, 2),
        "data": (1, 2),
        "course": (3, 5),
        "plan": (0, 2),
    },
)

TARGET = Hospital(
    letter="T",
    prefix="somc",
    sentence_table="target_sentences",
    style=TelegraphicStyle,
    lengths={
        "complaint": (0, 1),
        "present": (1, 3),
        "past": (0, 2),
        "medications": (1, 3),
        "orders": (0, 2),
        "allergies": (0, 1),
        "social": (0, 1),
        "exam": (0, 2),
        "data": (1, 2),
        "course": (2, 5),
        "plan": (0, 2),
    },
    borrowed=0.5,
    borrowed_tables=("source_sentences",),
    shouted=frozenset({"medications", "orders"}),
    header_run_in=0.35,
)


class NoteWriter:
    """Writes one hospital's notes, each from its own random stream, so none shifts another."""

    def __init__(self, hospital: Hospital, seed: int) -> None:
        self.hospital = hospital
        self.seed = seed
        self._written: set[str] = set()

    def write(self, number: int) -> Note:
        """Write the note of the given number, of a length that notes have."""
        rng = Random(f"{self.seed} {self.hospital.prefix} {number}")  # noqa: S311 - not a secret
        doc = f"{self.hospital.prefix}-{number:04d}"
        while True:
            note = Note(doc, tuple(self._sections(rng)))
            if SHORTEST <= sum(1 for _ in note.sentences) <= LONGEST:
                return note

    def _sections(self, rng: Random) -> Iterator[Section]:
        hospital = self.hospital
        case = Case(hospital.vocabulary, hospital.style(rng), rng)
        for name, (least, most) in hospital.lengths.items():
            sentences = tuple(self._sentences(name, rng.randint(least, most), case, rng))
            if sentences:
                yield Section(name, hospital.templates[name][0], sentences)

    def _sentences(self, section: str, count: int, case: Case, rng: Random) -> Iterator[Sentence]:
        hospital = self.hospital
        own = list(hospital.templates[section][1])
        shared = list(hospital.borrowed_templates.get(section, ("", ()))[1])
        focus = list(hospital.focus_templates.get(section, ("", ()))[1])
        for position in range(count):
            if focus and rng.random() < hospital.focus:
                pile = focus
            else:
                pile = shared if shared and rng.random() < hospital.borrowed else own
            sentence = self._new_sentence(pile, case, rng)
            if sentence is None:
                continue
            if section in hospital.shouted and rng.random() < 0.8:
                sentence = sentence.shouted()
            run_in = position == 0 and rng.random() < hospital.header_run_in
            if run_in and not _HEADED.match(sentence.text):
                sentence = sentence.prefixed(f"{hospital.templates[section][0]}: ")
            yield sentence

    def _new_sentence(self, pile: list[Template], case: Case, rng: Random) -> Sentence | None:
        """Write a sentence no note holds yet; set phrases such as "NKDA" seldom come twice."""
        for _ in range(6):
            if not pile:
                return None
            template = pile.pop(rng.randrange(len(pile)))
            case.begin_sentence()
            sentence = template.write(case.fill, rng)
            if sentence.text not in self._written or rng.random() < 0.05:
                self._written.add(sentence.text)
                return sentence
        return None


def _read(table: str) -> _Templates:
    return read_templates((TABLES / f"{table}.txt").read_text(encoding="utf-8"))

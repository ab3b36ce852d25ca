"""Sentences with holes, and what they become once the holes are filled.

A sentence is one line of `tables/*_sentences.txt`, under the section it belongs to:

    On {date} {he} was <given|started on> {drug:t} for {not complaint:p}. || t given p

`{slot}`        a hole, filled by the case of the patient (case.py)
`{slot:t}`      the same, named `t` so that a relation can speak of it
`{not slot}`    a hole whose mention is negated in this sentence
`{=Test INR}`   words of this sentence that are a mention as they stand
`<a|b>`         one of several wordings
`|| t given p`  relations between mentions, by their names

A sentence keeps all of it, whatever the task: which kinds of mentions a record shows, and
whether negation or relations are asked about, is for its records to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

ENTITY_KINDS = ("Problem", "Treatment", "Test")
DATE, TIME, DURATION, FREQUENCY = TIME_KINDS = ("DATE", "TIME", "DURATION", "FREQUENCY")
HABIT = "Habit"
"""Tobacco, alcohol and drugs: no entity, but something to be denied."""

_CHOICE = re.compile(r"<([^<>]*\|[^<>]*)>")
_HOLE = re.compile(r"\{(?P<negated>not )?(?P<what>=?[^{}:]+)(?::(?P<name>\w+))?\}")
_HEADING = re.compile(r"\[(?P<name>\w+) : (?P<header>.+)\]")
"""Not every line in square brackets: "[x] fever" is how one hospital ticks off its lists."""
_VOWEL = re.compile(r"[aeio]|un(?!i)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What fills a hole: the words, their kind, and what stands round them outside the mention.

    `kind` is None for words that are no mention (a name, an amount, a value); `after_kind` is that
    of `after` where it is a mention too ("cough" + " at night").
    """

    text: str
    kind: str | None = None
    before: str = ""
    after: str = ""
    after_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence with a kind; offsets count code points, `end` is exclusive."""

    start: int
    end: int
    kind: str
    negated: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one mention of a sentence does to another; both by position in `mentions`."""

    head: int
    tail: int
    verb: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One finished line of a note."""

    text: str
    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()

    def prefixed(self, words: str) -> Sentence:
        """Put words in front, as a section header before its first sentence."""
        shift = len(words)
        moved = (replace(m, start=m.start + shift, end=m.end + shift) for m in self.mentions)
        return replace(self, text=words + self.text, mentions=tuple(moved))

    def shouted(self) -> Sentence:
        """Write the sentence in capitals, where that leaves every offset as it is."""
        text = self.text.upper()
        return replace(self, text=text) if len(text) == len(self.text) else self


class Template:
    """A sentence with holes.

    Raises `ValueError` when a relation speaks of a mention that the sentence does not hold.
    """

    def __init__(self, line: str) -> None:
        self.body, _, relations = line.partition(" || ")
        names = {m["name"] or m["what"] for m in _HOLE.finditer(self.body)}
        self.relations = tuple(
            (head, verb, tail)
            for head, verb, tail in (part.split() for part in relations.split(";") if part)
        )
        for head, _, tail in self.relations:
            if not {head, tail} <= names:
                message = f"a relation of an unknown mention: {line}"
                raise ValueError(message)

    def write(self, fill: Callable[[str], Phrase], rng: Random) -> Sentence:
        """Choose the wording, fill the holes in reading order and note where mentions lie."""
        body = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), self.body)
        text, done = "", 0
        mentions: list[Mention] = []
        for hole in _HOLE.finditer(body):
            text += body[done : hole.start()]
            done = hole.end()
            phrase = _fixed(hole["what"]) if hole["what"].startswith("=") else fill(hole["what"])
            # A negated or counted noun takes no article: "no fall", not "no a fall".
            before = "" if hole["negated"] else phrase.before
            text = _with_article(text, before + phrase.text) + before
            if phrase.kind is not None:
                mentions.append(
                    Mention(
                        start=len(text),
                        end=len(text) + len(phrase.text),
                        kind=phrase.kind,
                        negated=hole["negated"] is not None,
                        name=hole["name"] or hole["what"],
                    )
                )
            text += phrase.text
            if phrase.after_kind is not None:
                blank = len(phrase.after) - len(phrase.after.lstrip())
                end = len(text) + len(phrase.after)
                mentions.append(Mention(len(text) + blank, end, phrase.after_kind))
            text += phrase.after
        text += body[done:]
        return Sentence(_capitalised(text), tuple(mentions), self._relate(mentions))

    def _relate(self, mentions: list[Mention]) -> tuple[Relation, ...]:
        names = [mention.name for mention in mentions]
        return tuple(
            Relation(names.index(head), names.index(tail), verb)
            for head, verb, tail in self.relations
        )


def read_templates(text: str) -> dict[str, tuple[str, tuple[Template, ...]]]:
    """Read `[section : HEADER]` blocks of one sentence a line: section → header, templates."""
    sections: dict[str, tuple[str, list[Template]]] = {}
    lines: list[Template] = []
    for line in text.splitlines():
        # "# {diagnosis}" is how the target hospital writes a problem list.
        if not line.strip() or (line.startswith("# ") and "{" not in line):
            continue
        if heading := _HEADING.fullmatch(line):
            lines = []
            sections[heading["name"]] = (heading["header"], lines)
        else:
            lines.append(Template(line))
    return {section: (header, tuple(found)) for section, (header, found) in sections.items()}


def _fixed(words: str) -> Phrase:
    kind, _, text = words.removeprefix("=").partition(" ")
    return Phrase(text, kind)


def _with_article(written: str, following: str) -> str:
    """Mend "a" to "an" where a hole turned out to begin with a vowel."""
    if re.search(r"(^|\s)[aA]$", written.removesuffix(" ")) and _VOWEL.match(following):
        return written.removesuffix(" ") + "n "
    return written


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]

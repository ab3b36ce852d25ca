"""What is asked of the language model and what it writes back, before anything reads it."""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.domain.answers import Answer


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question to the language model, as the text of a single user turn.

    `text` holds words of a note: the engine never lets any of it become control tokens, and
    nothing logs it. `grammar` (GBNF) restricts what may be written, `max_tokens` how much.
    """

    text: str
    max_tokens: int
    grammar: str | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """What the language model wrote; `confidence` is the mean probability of its tokens.

    `finished` is false where `max_tokens` cut the answer off.
    """

    text: str
    confidence: float
    tokens: int
    prompt_tokens: int
    seconds: float
    finished: bool


@dataclass(frozen=True, slots=True)
class Resolution:
    """A completion mapped to the task's labels (METHODS, Resolver).

    `resolved` is false where the text could not be read at all and the base answer stands in;
    `dropped` counts answer lines that could not be located in the note or had no known label.
    """

    answer: Answer
    resolved: bool
    dropped: int

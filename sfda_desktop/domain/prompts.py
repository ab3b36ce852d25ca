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

    `finished` is false where `max_tokens` cut the answer off. `mean_log_probability` of the tokens
    is in nats: the perplexity of the answer is exp(-mean_log_probability).
    """

    text: str
    confidence: float
    tokens: int
    prompt_tokens: int
    seconds: float
    finished: bool
    mean_log_probability: float = 0.0


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How likely the language model finds one given answer to a prompt.

    `log_probability` is the sum over its `tokens` tokens, in nats.
    """

    log_probability: float
    tokens: int

    @property
    def mean(self) -> float:
        """The mean log-probability of a token, for answers of very different length."""
        return self.log_probability / max(self.tokens, 1)


@dataclass(frozen=True, slots=True)
class Resolution:
    """A completion mapped to the task's labels (METHODS, Resolver).

    `resolved` is false where the text could not be read at all and the base answer stands in;
    `dropped` counts answer lines that could not be located in the note or had no known label.
    """

    answer: Answer
    resolved: bool
    dropped: int

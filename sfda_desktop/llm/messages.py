"""What the program and the language model's process say to each other.

The messages travel as JSON, never as pickles: the child parses model files that may be hostile,
so nothing it sends is ever unpickled, and what it sends is checked field by field. Prompts and
answers cross this pipe and go nowhere else.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import get_args, get_origin, get_type_hints

LONGEST_MESSAGE = 1 << 26  # bytes: a prompt of a whole long note is under one of them


class Fault(StrEnum):
    """Why the child could not do what it was asked; the parent words the sentence."""

    INSTALLATION = "installation"  # llama-cpp-python is missing or broken
    LOAD = "load"  # llama.cpp does not take the file
    MEMORY = "memory"  # no room for the context
    CHAT_FORMAT = "chat-format"  # the file's chat template is not one llama.cpp recognises
    ENCODER = "encoder"  # the model cannot continue a text
    TOO_LONG = "too-long"  # prompt and answer do not fit in the context
    GRAMMAR = "grammar"  # the GBNF grammar does not parse, or allows no answer
    TOKENS = "tokens"  # the prompt cannot be tokenised safely
    DECODE = "decode"  # llama.cpp reported an error while computing


@dataclass(frozen=True, slots=True)
class Load:
    """Load the model; the first message of every child."""

    path: str
    context: int
    threads: int  # at most
    temperature: float
    seed: int
    chat_template: str  # the file's own text, or the name of one of llama.cpp's formats
    memory_cap: int  # bytes the process may add to its address space; 0: no cap


@dataclass(frozen=True, slots=True)
class Loaded:
    """The model is ready; `chat_format` is llama.cpp's name of the format in use."""

    chat_format: str
    context: int


@dataclass(frozen=True, slots=True)
class Generate:
    """Answer one prompt."""

    id: int
    text: str
    max_tokens: int
    grammar: str


@dataclass(frozen=True, slots=True)
class Score:
    """Say how likely each of several answers to one prompt is; see `Engine.likelihoods`."""

    id: int
    text: str
    continuations: list[str]
    ended: bool


@dataclass(frozen=True, slots=True)
class Working:
    """A sign of life while loading, generating or scoring."""

    id: int


@dataclass(frozen=True, slots=True)
class Generated:
    """The answer to prompt `id`."""

    id: int
    text: str
    confidence: float
    tokens: int
    prompt_tokens: int
    reused_tokens: int
    seconds: float
    finished: bool
    mean_log_probability: float


@dataclass(frozen=True, slots=True)
class Scored:
    """The likelihoods asked for by request `id`, in nats, and the tokens each one is made of."""

    id: int
    log_probabilities: list[float]
    tokens: list[int]
    prompt_tokens: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """Prompt `id` (0: loading) failed; `needed` tokens where it was too long, `names` to choose."""

    id: int
    fault: str
    needed: int = 0
    names: str = ""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop working on prompt `id`."""

    id: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """Prompt `id` was given up because the parent asked for it."""

    id: int


Request = Generate | Score
Reply = Generated | Scored | Failed
ToChild = Load | Request | Cancel
FromChild = Loaded | Working | Reply | Stopped
Message = ToChild | FromChild

_KINDS: dict[str, type[Message]] = {
    kind.__name__: kind
    for kind in (
        *(Load, Loaded, Generate, Generated, Score, Scored),
        *(Working, Failed, Cancel, Stopped),
    )
}


class BrokenMessageError(ValueError):
    """What came through the pipe is none of our messages."""


def send(connection: Connection, message: Message) -> None:
    """Write one message; OSError where the other side is gone."""
    value = {"kind": type(message).__name__, **asdict(message)}
    connection.send_bytes(json.dumps(value).encode("ascii"))


def receive(connection: Connection) -> Message:
    """Read one message; EOFError or OSError where the other side is gone.

    Raises:
        BrokenMessageError: it is not a message of ours.
    """
    try:
        value = json.loads(connection.recv_bytes(LONGEST_MESSAGE))
    except ValueError:
        raise BrokenMessageError from None
    kind = _KINDS.get(value.pop("kind", "")) if isinstance(value, dict) else None
    if kind is None:
        raise BrokenMessageError
    types = get_type_hints(kind)
    if value.keys() != {field.name for field in fields(kind)} or not all(
        _fits(value[name], types[name]) for name in value
    ):
        raise BrokenMessageError
    return kind(**value)


def _fits(value: object, kind: type) -> bool:
    if kind is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if get_origin(kind) is list:
        [inner] = get_args(kind)
        return isinstance(value, list) and all(_fits(item, inner) for item in value)
    return type(value) is kind

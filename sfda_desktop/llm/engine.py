"""The language model as the methods see it: a prompt goes in, a completion comes out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from sfda_desktop.domain.errors import EngineError
from sfda_desktop.domain.progress import IsCancelled, never_cancelled, raise_if_cancelled
from sfda_desktop.domain.prompts import Completion, Likelihood, Prompt


class PromptTooLong(EngineError):
    """A prompt and its answer do not fit in the model's context.

    `needed` and `context` count tokens. Fewer demonstrations make the prompt shorter.
    """

    def __init__(self, needed: int, context: int) -> None:
        super().__init__(
            f"The question to the language model is too long: with room for the answer it takes "
            f"{needed:,} tokens, and the context holds {context:,}. Choose a context of at least "
            f"{needed:,} tokens, or fewer examples in the prompt."
        )
        self.needed = needed
        self.context = context

    def __reduce__(self) -> tuple[type[PromptTooLong], tuple[int, int]]:
        """Rebuild from its parts: the error crosses process and thread borders."""
        return (PromptTooLong, (self.needed, self.context))


class PromptUnanswered(EngineError):
    """This one prompt gets no answer, whatever is tried; the next one may."""


class GrammarRefused(EngineError):
    """A GBNF grammar cannot be parsed or leaves nothing to write: a fault of the program."""


@dataclass(frozen=True, slots=True)
class EngineDescription:
    """Which model answers, and how it is run: what reports and model cards quote.

    `chat_format` is llama.cpp's name of the format, `None` before the model was first loaded.
    """

    name: str
    path: Path
    context: int
    threads: int
    chat_format: str | None
    quantisation: str
    parameters: int
    temperature: float
    seed: int

    def sha256(self, *, cancelled: IsCancelled = never_cancelled) -> str:
        """Return the hash of the model file: reads all of it the first time it is asked."""
        status = self.path.stat()
        key = (self.path, status.st_size, status.st_mtime_ns)
        if key not in _HASHES:
            _HASHES[key] = _sha256(self.path, cancelled)
        return _HASHES[key]


class Engine(Protocol):
    """A language model that answers one prompt at a time."""

    @property
    def description(self) -> EngineDescription:
        """Say which model this is."""

    def complete(self, prompt: Prompt, *, cancelled: IsCancelled = never_cancelled) -> Completion:
        """Answer one prompt.

        Raises:
            PromptTooLong: the prompt does not fit; the next one may.
            PromptUnanswered: it crashed the model twice, or cannot be asked; the next one may.
            EngineError: the model cannot be loaded or stopped working.
            Cancelled: `cancelled` said so.
        """

    def likelihoods(
        self,
        prompt: str,
        continuations: Sequence[str],
        *,
        ended: bool = False,
        cancelled: IsCancelled = never_cancelled,
    ) -> list[Likelihood]:
        """Say how likely each of `continuations` is as the beginning of the answer to `prompt`.

        The prompt is computed once, and so is what continuations next to each other begin with.
        `ended` counts the end of the model's turn in: whole answers are compared then, also where
        one is the beginning of another ("drug", "drug_n"). Nothing is drawn at random and no
        grammar or temperature plays a part. Raises what `complete` raises.
        """

    def unload(self) -> None:
        """Give back the memory for now: the next prompt loads the model again."""

    def close(self) -> None:
        """Give back the memory for good; a second call does nothing."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...


_HASHES: dict[tuple[Path, int, int], str] = {}
"""The hashes of files, by path, size and time of change."""


def _sha256(path: Path, cancelled: IsCancelled) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 22):
            raise_if_cancelled(cancelled)
            digest.update(block)
    return digest.hexdigest()

"""Stand-ins for what a unit test must steer exactly; everything else is the real thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sfda_desktop.domain.progress import IsCancelled, never_cancelled, raise_if_cancelled
from sfda_desktop.domain.prompts import Completion, Likelihood, Prompt
from sfda_desktop.llm import EngineDescription


class ScriptedEngine:
    """An engine that answers with what `reply` makes of the prompt's text, and remembers it."""

    def __init__(
        self,
        reply: Callable[[str], str],
        likelihood: Callable[[str, str], float] = lambda _, continuation: -float(len(continuation)),
    ) -> None:
        self._reply = reply
        self._likelihood = likelihood
        self.prompts: list[str] = []
        self.scored: list[str] = []
        self.unloads = 0

    @property
    def description(self) -> EngineDescription:
        """A model that is no file."""
        return EngineDescription(
            name="scripted",
            path=Path("scripted.gguf"),
            context=4096,
            threads=1,
            chat_format=None,
            quantisation="none",
            parameters=0,
            temperature=0.0,
            seed=0,
        )

    def complete(self, prompt: Prompt, *, cancelled: IsCancelled = never_cancelled) -> Completion:
        """Answer at once."""
        raise_if_cancelled(cancelled)
        self.prompts.append(prompt.text)
        text = self._reply(prompt.text)
        return Completion(
            text=text,
            confidence=0.5,
            tokens=len(text),
            prompt_tokens=len(prompt.text),
            seconds=0.25,
            finished=True,
            mean_log_probability=-0.5,
        )

    def likelihoods(
        self,
        prompt: str,
        continuations: Sequence[str],
        *,
        ended: bool = False,
        cancelled: IsCancelled = never_cancelled,
    ) -> list[Likelihood]:
        """Score by what `likelihood` makes of the prompt and each continuation."""
        raise_if_cancelled(cancelled)
        self.scored.append(prompt)
        return [Likelihood(self._likelihood(prompt, c), 1) for c in continuations]

    def unload(self) -> None:
        """Count how often training asked for the memory."""
        self.unloads += 1

    def close(self) -> None:
        """Nothing is open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def echo_the_base_answer(prompt: str) -> str:
    """Answer like a language model that finds nothing to correct."""
    _, _, rest = prompt.rpartition("Here is the base answer\nAnswer:\n")
    base, _, _ = rest.partition("\nIf the base answer needs modification")
    return base or "{}"

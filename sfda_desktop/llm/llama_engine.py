"""llama.cpp in a process of its own: started when needed, watched, restarted after a crash."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from sfda_desktop.domain.errors import Cancelled, EngineError, EngineRefused
from sfda_desktop.domain.progress import IsCancelled, never_cancelled, raise_if_cancelled
from sfda_desktop.domain.prompts import Completion, Likelihood, Prompt
from sfda_desktop.domain.wording import tr
from sfda_desktop.llm.engine import (
    EngineDescription,
    GrammarRefused,
    PromptTooLong,
    PromptUnanswered,
)
from sfda_desktop.llm.fitting import check_fits, default_threads
from sfda_desktop.llm.inspection import GgufReport, inspect_gguf
from sfda_desktop.llm.messages import (
    Failed,
    Fault,
    Generate,
    Generated,
    Load,
    Request,
    Score,
    Scored,
)
from sfda_desktop.llm.supervision import Child, ChildLost, Patience

R = TypeVar("R", Generated, Scored)

ATTEMPTS_A_PROMPT: Final = 2
STRIKES: Final = 3
"""After so many crashes without an answer in between, the engine gives up."""


class LlamaEngine:
    """A GGUF model, run by llama.cpp in a spawned child process.

    Opening reads the file's header and looks at the memory; the process starts with the first
    prompt (or `start`) and is restarted with the prompt in hand when it crashes or hangs. One
    prompt at a time; may be called from any thread.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        context: int = 4096,
        threads: int | None = None,
        temperature: float = 0.0,
        seed: int = 13,
        chat_format: str | None = None,
        patience: Patience | None = None,
    ) -> None:
        """Check the file; `context` is in tokens, no more than the model was trained for.

        `chat_format` names one of llama.cpp's formats for a file whose own is not recognised.
        `temperature` 0 takes the most probable token always.

        Raises:
            EngineRefused: the file cannot be used, or does not fit in memory.
        """
        self.report: GgufReport = inspect_gguf(path)
        context = min(context, self.report.context_length)
        check_fits(self.report, context)
        if chat_format is None and self.report.chat_template is None:
            raise EngineRefused(
                tr(
                    "{name} holds no chat template, so it is probably not an instruction "
                    "model. Choose an instruction (chat) model, or name the chat format it "
                    "was trained with, for example chatml, llama3 or gemma.",
                    name=self.report.path.name,
                )
            )
        self._description = EngineDescription(
            name=self.report.name,
            path=self.report.path,
            context=context,
            threads=threads or default_threads(),
            chat_format=chat_format,
            quantisation=self.report.quantisation,
            parameters=self.report.parameters,
            temperature=temperature,
            seed=seed,
        )
        self._template = chat_format or self.report.chat_template or ""
        self._patience = patience or Patience.with_model(self.report)
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._closed = False
        self._strikes = 0
        self._last_id = 0

    @property
    def description(self) -> EngineDescription:
        """Which model answers, and how it is run."""
        return self._description

    @property
    def process_id(self) -> int | None:
        """The child's process id; `None` while no child runs."""
        child = self._child
        return child.process_id if child is not None else None

    def start(self, *, cancelled: IsCancelled = never_cancelled) -> None:
        """Load the model now rather than with the first prompt.

        Raises:
            EngineRefused: llama.cpp does not take the file.
            EngineError: the process crashed or hung while loading.
            Cancelled: `cancelled` said so.
        """
        with self._lock:
            self._running_child(cancelled)

    def complete(self, prompt: Prompt, *, cancelled: IsCancelled = never_cancelled) -> Completion:
        """Answer one prompt; see `Engine.complete`."""
        reply = self._ask(
            lambda number: Generate(number, prompt.text, prompt.max_tokens, prompt.grammar or ""),
            Generated,
            cancelled,
        )
        return _completion(reply)

    def likelihoods(
        self,
        prompt: str,
        continuations: Sequence[str],
        *,
        ended: bool = False,
        cancelled: IsCancelled = never_cancelled,
    ) -> list[Likelihood]:
        """Score given answers; see `Engine.likelihoods`."""
        reply = self._ask(
            lambda number: Score(number, prompt, list(continuations), ended), Scored, cancelled
        )
        return [
            Likelihood(log_probability, tokens)
            for log_probability, tokens in zip(reply.log_probabilities, reply.tokens, strict=True)
        ]

    def _ask(self, request: Callable[[int], Request], wanted: type[R], cancelled: IsCancelled) -> R:
        """Have the child answer a request, a new child where the first one was lost."""
        with self._lock:
            for _ in range(ATTEMPTS_A_PROMPT):
                raise_if_cancelled(cancelled)
                child = self._running_child(cancelled)
                self._last_id += 1
                try:
                    reply = child.ask(request(self._last_id), wanted, self._patience, cancelled)
                except ChildLost as lost:
                    self._lose_child(lost)
                    continue
                except Cancelled:
                    if not child.is_alive:
                        self._drop_child()
                    raise
                self._strikes = 0
                if isinstance(reply, Failed):
                    raise self._fault(reply)
                return reply
            raise PromptUnanswered(
                tr(
                    "The language model {name} stopped working {attempts_a_prompt} times "
                    "on the same question. It was left without an answer; the next "
                    "question starts the model again.",
                    name=self.report.path.name,
                    attempts_a_prompt=ATTEMPTS_A_PROMPT,
                )
            )

    def unload(self) -> None:
        """Give back the model's memory now; the next prompt loads it again."""
        with self._lock:
            self._drop_child()

    def close(self) -> None:
        """Give back the memory for good; a second call does nothing."""
        self._closed = True
        child = self._child
        if child is not None:
            child.kill()  # whoever waits for an answer learns it at once
        with self._lock:
            self._drop_child()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _running_child(self, cancelled: IsCancelled) -> Child:
        """Return the loaded child, starting it where there is none (the lock is held)."""
        if self._closed:
            raise EngineError(tr("The language model was closed. Open it again to go on."))
        if self._strikes >= STRIKES:
            raise EngineError(
                tr(
                    "The language model {name} stopped working {strikes} times in a row "
                    "and was switched off. The file may be damaged or the memory too "
                    "small: try another file or a smaller context.",
                    name=self.report.path.name,
                    strikes=STRIKES,
                )
            )
        if self._child is not None and self._child.is_alive:
            return self._child
        self._drop_child()
        check_fits(self.report, self._description.context)
        try:
            self._child = Child()
            reply = self._child.load(self._load_request(), self._patience, cancelled)
        except ChildLost as lost:
            self._lose_child(lost)
            raise EngineError(
                tr(
                    "llama.cpp stopped working while it loaded {name}. The file may be "
                    "damaged, or the memory too small: fetch it again, close other "
                    "programs, or choose a smaller context.",
                    name=self.report.path.name,
                )
            ) from None
        except Cancelled:
            self._drop_child()
            raise
        if isinstance(reply, Failed):
            self._drop_child()
            raise self._fault(reply)
        self._description = replace(self._description, chat_format=reply.chat_format)
        return self._child

    def _load_request(self) -> Load:
        described = self._description
        needed = self.report.memory_needed(described.context)
        # Repacked weights stand beside the mapped file; every thread reserves addresses.
        cap = 2 * needed + self.report.size_bytes + 2**30 + described.threads * 2**27
        return Load(
            path=str(described.path.absolute()),
            context=described.context,
            threads=described.threads,
            temperature=float(described.temperature),
            seed=described.seed,
            chat_template=self._template,
            memory_cap=cap,
        )

    def _lose_child(self, lost: ChildLost) -> None:
        self._drop_child()
        if self._closed:
            raise EngineError(tr("The language model was closed while it was answering.")) from lost
        self._strikes += 1

    def _drop_child(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()

    def _unknown_format(self, names: str) -> str:
        given, name = self._description.chat_format, self.report.path.name
        if given is None:
            return tr(
                "The chat format of {name} is not one that llama.cpp recognises. Name the one it "
                "was trained with, one of: {names}.",
                name=name,
                names=names,
            )
        return tr(
            "There is no chat format “{format}”. Name the one that {name} was trained with, one "
            "of: {names}.",
            format=given,
            name=name,
            names=names,
        )

    def _fault(self, reply: Failed) -> EngineError:
        """Word the sentence for what the child could not do."""
        name = self.report.path.name
        context = self._description.context
        match reply.fault:
            case Fault.TOO_LONG:
                return PromptTooLong(reply.needed, context)
            case Fault.GRAMMAR:
                return GrammarRefused(
                    "The rule for the form of the answer (GBNF grammar) cannot be used with "
                    f"{name}. This is a fault of the program: please report it."
                )
            case Fault.CHAT_FORMAT:
                return EngineRefused(self._unknown_format(reply.names))
            case Fault.ENCODER:
                return EngineRefused(
                    tr(
                        "{name} is not a model that continues a text. Choose an instruction model.",
                        name=name,
                    )
                )
            case Fault.MEMORY:
                return EngineRefused(
                    tr(
                        "There is no room for {name} with a context of {context:,} tokens. "
                        "Choose a smaller context.",
                        name=name,
                        context=context,
                    )
                )
            case Fault.LOAD:
                return EngineRefused(
                    tr(
                        "llama.cpp cannot load {name}: the file is damaged, or of a kind that "
                        "this version does not know. Fetch it again, or choose another model.",
                        name=name,
                    )
                )
            case Fault.INSTALLATION:
                return EngineError(
                    tr(
                        "llama-cpp-python is missing or does not start on this machine. "
                        "Run the set-up again; `sfda doctor` says more."
                    )
                )
            case _:
                # Letters that would steer the model are a matter of this one note.
                kind = PromptUnanswered if reply.fault == Fault.TOKENS else EngineError
                return kind(
                    f"The language model {name} could not answer a question ({reply.fault}). "
                    "It was left without an answer."
                )


def _completion(reply: Generated) -> Completion:
    return Completion(
        text=reply.text,
        confidence=reply.confidence,
        tokens=reply.tokens,
        prompt_tokens=reply.prompt_tokens,
        seconds=reply.seconds,
        finished=reply.finished,
        mean_log_probability=reply.mean_log_probability,
    )

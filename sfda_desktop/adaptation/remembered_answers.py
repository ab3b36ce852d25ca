"""What a language model was asked before need not be asked again in another cell.

Cells that differ only in what is learned from the answers put the same questions: plain and
anchored, reviewed or not, seed after seed. A greedy model answers them alike.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sfda_desktop.domain.progress import IsCancelled, never_cancelled
from sfda_desktop.domain.prompts import Completion, Likelihood, Prompt
from sfda_desktop.llm import Engine, EngineDescription


def begin_memory(path: Path) -> Path:
    """Make an empty memory for the answers of one language model; keep one that is there.

    Answers may hold words of notes, so only the owner can read the file; of the questions nothing
    but a hash is kept.
    """
    path.touch(mode=0o600)
    with closing(_connected(path)) as database:
        database.execute("PRAGMA journal_mode = WAL").close()
        database.execute("CREATE TABLE IF NOT EXISTS answer (question TEXT PRIMARY KEY, value)")
        database.commit()
    return path


class RememberingEngine:
    """A greedy language model that asks its memory first. Several processes may share one.

    `Completion.seconds` of a remembered answer are those it took when it was first given.
    """

    def __init__(self, engine: Engine, memory: Path) -> None:
        """Take over an engine; `memory` was made by `begin_memory`."""
        if engine.description.temperature != 0:
            raise ValueError("answers that are drawn at random cannot be remembered")
        self._engine = engine
        # As it was asked for: loading the model fills in the format it chose.
        self._run_as = [engine.description.context, engine.description.chat_format]
        self._database = _connected(memory)

    @property
    def description(self) -> EngineDescription:
        """Say which model this is."""
        return self._engine.description

    def complete(self, prompt: Prompt, *, cancelled: IsCancelled = never_cancelled) -> Completion:
        """Answer one prompt; raises what the engine raises, which is not remembered."""
        value = self._remembered(
            ("complete", asdict(prompt)),
            lambda: asdict(self._engine.complete(prompt, cancelled=cancelled)),
        )
        return Completion(**value)

    def likelihoods(
        self,
        prompt: str,
        continuations: Sequence[str],
        *,
        ended: bool = False,
        cancelled: IsCancelled = never_cancelled,
    ) -> list[Likelihood]:
        """Say how likely each of `continuations` is."""
        values = self._remembered(
            ("likelihoods", prompt, list(continuations), ended),
            lambda: [
                asdict(likelihood)
                for likelihood in self._engine.likelihoods(
                    prompt, continuations, ended=ended, cancelled=cancelled
                )
            ],
        )
        return [Likelihood(**value) for value in values]

    def unload(self) -> None:
        """Give back the memory of the model for now."""
        self._engine.unload()

    def close(self) -> None:
        """Close the engine and the memory."""
        self._engine.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _remembered(self, question: object, ask: Callable[[], Any]) -> Any:
        text = json.dumps([self._run_as, question], sort_keys=True)
        key = hashlib.sha256(text.encode()).hexdigest()
        row = self._database.execute(
            "SELECT value FROM answer WHERE question = ?", [key]
        ).fetchone()
        if row is not None:
            return json.loads(row[0])
        value = ask()
        with self._database:
            self._database.execute(
                "INSERT OR REPLACE INTO answer VALUES (?, ?)", [key, json.dumps(value)]
            )
        return value


def _connected(path: Path) -> sqlite3.Connection:
    # Another cell may be writing: wait for it, it takes milliseconds.
    return sqlite3.connect(path, timeout=60)

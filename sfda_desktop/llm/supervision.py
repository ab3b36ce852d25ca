"""One child process: asked through a pipe, watched for signs of life, ended without fail."""

from __future__ import annotations

import multiprocessing
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Final, Self, TypeVar

from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.progress import IsCancelled
from sfda_desktop.domain.wording import tr
from sfda_desktop.llm.child.process import run
from sfda_desktop.llm.inspection import GgufReport
from sfda_desktop.llm.messages import (
    BrokenMessageError,
    Cancel,
    Failed,
    Generated,
    Load,
    Loaded,
    Message,
    Request,
    Scored,
    Stopped,
    ToChild,
    Working,
    receive,
    send,
)

R = TypeVar("R", Generated, Scored)

_LOADING: Final = 0  # the number that stands for loading; prompts count from 1
_LOOK_UP: Final = 0.05  # seconds between looks at `cancelled`
_CANCEL_LIMIT: Final = 0.8  # seconds a child has to give up a prompt before it is killed


class ChildLost(Exception):
    """The child crashed, hung or said something senseless; it is dead now."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a child may be silent before it counts as hung, in seconds."""

    loading: float
    generating: float

    @classmethod
    def with_model(cls, report: GgufReport) -> Self:
        """Allow a slow disk (20 MB/s) and a slow processor (20 GFLOP/s, 128 tokens at once)."""
        return cls(
            loading=25 + report.size_bytes / 20e6,
            generating=60 + 128 * 2 * report.parameters / 20e9,
        )


class Child:
    """A spawned process that serves one model."""

    def __init__(self) -> None:
        # Spawned, not forked: the program has Qt's and torch's threads, whose locks a fork
        # would copy as they happen to be.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=run, args=(theirs,), name="sfda-llm", daemon=True)
        try:
            self._process.start()
        except OSError:
            self._connection.close()
            raise ChildLost(tr("not started")) from None
        finally:
            theirs.close()

    @property
    def process_id(self) -> int | None:
        """The operating system's number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process.is_alive()

    def load(self, request: Load, patience: Patience, cancelled: IsCancelled) -> Loaded | Failed:
        """Have the child load its model; raises as `ask` does."""
        self._send(request)
        reply = self._await(_LOADING, patience.loading, cancelled)
        if not isinstance(reply, (Loaded, Failed)):
            raise self._lost()
        return reply

    def ask(
        self, request: Request, wanted: type[R], patience: Patience, cancelled: IsCancelled
    ) -> R | Failed:
        """Have the child answer a request with a reply of the kind `wanted`.

        Raises:
            ChildLost: it crashed, hung or answered nonsense; it is dead then.
            Cancelled: `cancelled` said so; the child is alive where it stopped in time.
        """
        self._send(request)
        reply = self._await(request.id, patience.generating, cancelled)
        if not isinstance(reply, (wanted, Failed)) or reply.id != request.id:
            raise self._lost()
        return reply

    def kill(self) -> None:
        """Kill the process without waiting; safe from any thread, also when it has ended."""
        with suppress(ValueError):  # another thread has reaped it
            self._process.kill()

    def end(self) -> None:
        """Kill the process, wait for it and free what belongs to it."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._connection.close()

    def _await(self, request_id: int, silence: float, cancelled: IsCancelled) -> Message:
        """Return the next message that is no sign of life."""
        heard = time.monotonic()
        while True:
            if cancelled():
                self._stop(request_id)
                raise Cancelled
            wait([self._connection], timeout=_LOOK_UP)
            reply = self._read()
            if reply is None:
                if time.monotonic() - heard > silence:
                    raise self._lost()
            elif isinstance(reply, Working):
                heard = time.monotonic()
            else:
                return reply

    def _stop(self, request_id: int) -> None:
        """Have the child give up a prompt; kill it where it does not."""
        try:
            if request_id == _LOADING:
                raise self._lost()
            self._send(Cancel(request_id))
            deadline = time.monotonic() + _CANCEL_LIMIT
            while (left := deadline - time.monotonic()) > 0:
                wait([self._connection], timeout=left)
                if isinstance(self._read(), (Stopped, Generated, Scored, Failed)):
                    return
        except ChildLost:
            return
        self.kill()
        self._process.join()

    def _read(self) -> Message | None:
        """Return a message that is there already, or None."""
        try:
            return receive(self._connection) if self._connection.poll() else None
        except (OSError, EOFError, BrokenMessageError):
            raise self._lost() from None

    def _send(self, message: ToChild) -> None:
        try:
            send(self._connection, message)
        except OSError:
            raise self._lost() from None

    def _lost(self) -> ChildLost:
        self.kill()
        self._process.join()
        return ChildLost(f"exit code {self._process.exitcode}")

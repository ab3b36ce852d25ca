"""The life of the language model's process: made harmless first, then load, then answer."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, NoReturn

from sfda_desktop.domain.crash_dumps import write_no_crash_dumps
from sfda_desktop.llm.messages import (
    BrokenMessageError,
    Cancel,
    Failed,
    Fault,
    Generate,
    Load,
    Loaded,
    Message,
    Request,
    Score,
    Stopped,
    Working,
    receive,
    send,
)

if TYPE_CHECKING:
    from sfda_desktop.llm.child.chat import Scaffold
    from sfda_desktop.llm.child.model import Model, StopFlag

_SIGN_OF_LIFE = 0.5  # seconds

_ENVIRONMENT = {
    "GGML_NO_BACKTRACE": "1",  # an assertion would start gdb and print memory
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "OPENBLAS_NUM_THREADS": "1",  # numpy multiplies nothing here; its threads only take memory
}
_DEFAULTS = {
    # llama.cpp's threads wait for each other after every step. By default they spin for so long
    # that one other busy program makes them ten times slower; this short spin costs nothing on a
    # quiet machine (tests/benchmarks/bench_llm.py).
    "GOMP_SPINCOUNT": "1000",
}


def run(connection: Connection) -> NoReturn:
    """Serve one parent over `connection` until it hangs up."""
    _be_harmless()
    try:
        _serve(connection)
    except (OSError, EOFError, BrokenMessageError):
        os._exit(0)
    except MemoryError:
        os._exit(12)
    os._exit(0)


def _be_harmless() -> None:
    """No core files, no backtraces, nothing on the terminal, Ctrl-C is the parent's affair."""
    os.environ.update(_ENVIRONMENT)
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    write_no_crash_dumps()


def _cap_memory(allowance: int) -> None:
    """Let the process add at most `allowance` bytes to its address space (Linux)."""
    if allowance <= 0 or sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    cap = pages * resource.getpagesize() + allowance
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        cap = min(cap, hard)
    resource.setrlimit(resource.RLIMIT_AS, (cap, cap))


class _Inbox:
    """Reads the pipe on a thread, so that a cancel is heard while llama.cpp computes."""

    def __init__(self, connection: Connection, stop: StopFlag) -> None:
        self._connection = connection
        self._stop = stop
        self._lock = threading.Lock()
        self._working_on = 0
        self._waiting: SimpleQueue[Message] = SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def next(self) -> Request:
        """Wait for the next request."""
        while not isinstance(message := self._waiting.get(), (Generate, Score)):
            pass
        with self._lock:
            self._stop.clear()
            self._working_on = message.id
        return message

    def _listen(self) -> None:
        while True:
            try:
                message = receive(self._connection)
            except (OSError, EOFError, BrokenMessageError):
                os._exit(0)  # the parent is gone: nobody wants the answer
            if isinstance(message, Cancel):
                with self._lock:
                    if message.id == self._working_on:
                        self._stop.set()
            else:
                self._waiting.put(message)


class _Outbox:
    """Writes the pipe, and a sign of life from time to time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last = 0.0
        self.working_on = 0

    def send(self, message: Message) -> None:
        send(self._connection, message)
        self._last = time.monotonic()

    def sign_of_life(self) -> None:
        if time.monotonic() - self._last > _SIGN_OF_LIFE:
            self.send(Working(self.working_on))


def _serve(connection: Connection) -> None:
    settings = receive(connection)
    if not isinstance(settings, Load):
        raise BrokenMessageError
    outbox = _Outbox(connection)
    # Only now, with the environment set: the OpenMP library reads it once.
    try:
        from llama_cpp import llama_cpp as capi
    except (ImportError, OSError, RuntimeError):
        outbox.send(Failed(0, Fault.INSTALLATION.value))
        return
    silence = capi.llama_log_callback(lambda *_: None)
    capi.llama_log_set(silence, None)

    from sfda_desktop.llm.child.generation import answer
    from sfda_desktop.llm.child.model import ModelFault, StopFlag, StoppedByUser
    from sfda_desktop.llm.child.scoring import score

    stop = StopFlag()
    inbox = _Inbox(connection, stop)
    try:
        model, scaffold, chat_format = _load(settings, stop, outbox)
    except ModelFault as fault:
        outbox.send(Failed(0, fault.fault.value, fault.needed, _format_names(fault.fault)))
        return
    outbox.send(Loaded(chat_format, model.context))
    while True:
        request = inbox.next()
        outbox.working_on = request.id
        try:
            if isinstance(request, Generate):
                reply: Message = answer(
                    request,
                    model=model,
                    scaffold=scaffold,
                    settings=settings,
                    stop=stop,
                    on_progress=outbox.sign_of_life,
                )
            else:
                reply = score(
                    request, model=model, scaffold=scaffold, on_progress=outbox.sign_of_life
                )
        except StoppedByUser:
            reply = Stopped(request.id)
        except ModelFault as fault:
            reply = Failed(request.id, fault.fault.value, fault.needed)
        outbox.send(reply)


def _load(settings: Load, stop: StopFlag, outbox: _Outbox) -> tuple[Model, Scaffold, str]:
    from llama_cpp import llama_cpp as capi

    from sfda_desktop.llm.child.chat import ChatFormat, Scaffold, UnknownChatFormatError
    from sfda_desktop.llm.child.model import Model, ModelFault

    try:
        chat_format = ChatFormat.of(settings.chat_template)
    except UnknownChatFormatError:
        raise ModelFault(Fault.CHAT_FORMAT) from None
    if not capi.llama_supports_gpu_offload():  # drivers of graphics cards map whole memories
        _cap_memory(settings.memory_cap)
    model = Model(
        settings.path,
        context=settings.context,
        threads=settings.threads,
        stop=stop,
        on_progress=outbox.sign_of_life,
    )
    return model, Scaffold(model.vocabulary, chat_format), chat_format.name


def _format_names(fault: Fault) -> str:
    if fault is not Fault.CHAT_FORMAT:
        return ""
    from sfda_desktop.llm.child.chat import format_names

    return ", ".join(format_names())

"""Several forward passes side by side, a core each, instead of all cores on one pass.

The products of a small encoder are too short for several threads to share: each pass waits for the
slower half of every product, and what lies between the products runs on one core. Passes side by
side have nothing to wait for; and as one thread adds up each of them, the numbers do not depend on
how many cores there are.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from queue import SimpleQueue
from threading import Event, Lock
from typing import TypeVar

import torch

from sfda_desktop.domain.progress import IsCancelled, raise_if_cancelled

Batch = TypeVar("Batch")
Outcome = TypeVar("Outcome")


def in_streams(
    work: Callable[[Batch], Outcome],
    batches: Sequence[Batch],
    *,
    inside: Callable[[], AbstractContextManager[object]],
    cancelled: IsCancelled,
) -> Generator[tuple[Batch, Outcome]]:
    """Yield every batch with what `work` made of it, as they are done.

    As many run at a time as torch has threads, each thread `inside` a context of its own. What
    `work` raises is raised here, `Cancelled` within one pass of the request; either way no pass
    runs on when the generator is left.
    """
    todo, taking = iter(batches), Lock()
    done: SimpleQueue[Future[tuple[Batch, Outcome]]] = SimpleQueue()
    leaving = Event()

    def stream() -> None:
        try:
            with inside():
                while not leaving.is_set():
                    with taking:
                        batch = next(todo, None)
                    if batch is None:
                        return
                    _put(done, (batch, work(batch)))
        except BaseException as fault:  # noqa: BLE001 - raised again by whoever takes the result
            _put(done, fault)

    with one_thread_a_stream() as streams, ThreadPoolExecutor(streams) as pool:
        for _ in range(streams):
            pool.submit(stream)
        try:
            for _ in batches:
                pair = done.get()
                raise_if_cancelled(cancelled)
                yield pair.result()
        finally:
            leaving.set()


def _put(
    done: SimpleQueue[Future[tuple[Batch, Outcome]]], found: tuple[Batch, Outcome] | BaseException
) -> None:
    future: Future[tuple[Batch, Outcome]] = Future()
    if isinstance(found, BaseException):
        future.set_exception(found)
    else:
        future.set_result(found)
    done.put(future)


@contextmanager
def one_thread_a_stream() -> Iterator[int]:
    """Give torch one thread in every thread that starts meanwhile; yield how many it had."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield threads
    finally:
        torch.set_num_threads(threads)

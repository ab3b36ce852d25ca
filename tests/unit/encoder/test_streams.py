from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import numpy as np
import pytest
import torch

from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.progress import never_cancelled
from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import Encoder, ModelDirectory
from sfda_desktop.encoder.streams import in_streams


@pytest.fixture(params=[1, 2, 3])
def threads(request: pytest.FixtureRequest) -> Iterator[int]:
    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(before)


def test_every_batch_comes_back_once_with_its_outcome(threads: int) -> None:
    found = dict(
        in_streams(lambda n: n * n, range(50), inside=nullcontext, cancelled=never_cancelled)
    )
    assert found == {n: n * n for n in range(50)}
    assert torch.get_num_threads() == threads


def test_as_many_run_side_by_side_as_there_were_threads_each_with_one(threads: int) -> None:
    meeting = threading.Barrier(threads, timeout=20)

    def work(_batch: int) -> int:
        meeting.wait()  # breaks if fewer run at a time
        return torch.get_num_threads()

    ran = in_streams(work, range(threads), inside=nullcontext, cancelled=never_cancelled)
    assert [outcome for _, outcome in ran] == [1] * threads


def test_each_thread_is_inside_its_context_and_leaves_it(threads: int) -> None:
    inside: set[int] = set()
    left: list[int] = []

    @contextmanager
    def context() -> Iterator[None]:
        inside.add(threading.get_ident())
        yield
        left.append(threading.get_ident())

    def work(_batch: int) -> bool:
        return threading.get_ident() in inside

    assert all(
        ok for _, ok in in_streams(work, range(9), inside=context, cancelled=never_cancelled)
    )
    assert set(left) == inside


def test_what_goes_wrong_is_raised_and_ends_the_rest(threads: int) -> None:
    begun: list[int] = []

    def work(batch: int) -> int:
        begun.append(batch)
        if batch == 2:
            raise ZeroDivisionError
        return batch

    with pytest.raises(ZeroDivisionError):
        list(in_streams(work, range(10_000), inside=nullcontext, cancelled=never_cancelled))
    assert len(begun) < 10_000
    assert torch.get_num_threads() == threads


def test_a_context_that_cannot_be_entered_is_told_not_waited_for(threads: int) -> None:
    def closed() -> AbstractContextManager[None]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(in_streams(lambda n: n, range(9), inside=closed, cancelled=never_cancelled))
    assert torch.get_num_threads() == threads


def test_cancelling_ends_it(threads: int) -> None:
    taken: list[int] = []
    ran = in_streams(
        lambda n: n, range(10_000), inside=nullcontext, cancelled=lambda: len(taken) > 2
    )
    with pytest.raises(Cancelled):
        _take(ran, taken)
    assert len(taken) == 3
    assert torch.get_num_threads() == threads


def _take(ran: Iterator[tuple[int, int]], taken: list[int]) -> None:
    for batch, _ in ran:
        taken.append(batch)


def test_predictions_do_not_depend_on_the_number_of_threads(
    encoder: Encoder, directory: ModelDirectory, threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = [Sample(str(n), "no fever today " * (1 + n % 5)) for n in range(40)]
    monkeypatch.setattr(
        type(encoder.processor), "token_budget", property(lambda _: 64), raising=True
    )
    pool = encoder.predict(samples, directory.codec, embeddings=True)
    torch.set_num_threads(1)
    alone = encoder.predict(samples, directory.codec, embeddings=True)
    assert pool.predictions == alone.predictions
    assert pool.embeddings is not None
    assert alone.embeddings is not None
    np.testing.assert_array_equal(pool.embeddings, alone.embeddings)


def test_embeddings_of_passes_side_by_side_are_not_mixed_up(
    encoder: Encoder, directory: ModelDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch_threads = torch.get_num_threads()
    torch.set_num_threads(3)
    monkeypatch.setattr(type(encoder.processor), "token_budget", property(lambda _: 8))
    samples = [Sample(str(n), text) for n, text in enumerate(["fever", "no cough at all"] * 20)]
    try:
        found = encoder.predict(samples, directory.codec, embeddings=True).embeddings
    finally:
        torch.set_num_threads(torch_threads)
    assert found is not None
    for even in range(0, 40, 2):
        np.testing.assert_allclose(found[even], found[0], atol=1e-6)
        np.testing.assert_allclose(found[even + 1], found[1], atol=1e-6)
    assert np.abs(found[0] - found[1]).max() > 1e-3

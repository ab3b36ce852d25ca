from __future__ import annotations

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.workers import Failure, Job, JobHandle, JobRunner, JobState, Worker
from sfda_desktop.domain.errors import Cancelled, InputError
from sfda_desktop.domain.progress import IsCancelled, OnProgress, Progress, raise_if_cancelled

NOTE = "Mrs Jones of Elm Street"


def until_cancelled(_on_progress: OnProgress, cancelled: IsCancelled) -> None:
    while True:
        raise_if_cancelled(cancelled)
        threading.Event().wait(0.005)


@pytest.fixture
def runner(qtbot: QtBot) -> Any:
    made = JobRunner()
    yield made
    if not made.is_idle:
        with qtbot.waitSignal(made.idle):
            made.close()


def heard(handle: JobHandle) -> list[Any]:
    """Collect what a job says, and in which thread it is heard."""
    told: list[Any] = []
    here = threading.get_ident()

    def note(word: str, value: Any = None) -> None:
        assert threading.get_ident() == here, "a signal arrived outside the GUI thread"
        told.append((word, value))

    handle.succeeded.connect(lambda value: note("succeeded", value))
    handle.failed.connect(lambda value: note("failed", value))
    handle.cancelled.connect(lambda: note("cancelled"))
    handle.finished.connect(lambda: note("finished"))
    return told


def test_the_result_comes_back_to_the_gui_thread(qtbot: QtBot, runner: JobRunner) -> None:
    here = threading.get_ident()
    handle = runner.submit(Job("Thinking", lambda _p, _c: threading.get_ident()))
    told = heard(handle)
    with qtbot.waitSignal(runner.idle):
        pass
    assert [word for word, _ in told] == ["succeeded", "finished"]
    assert told[0][1] != here
    assert handle.state is JobState.SUCCEEDED


def test_a_result_larger_than_32_bits_arrives_whole(qtbot: QtBot, runner: JobRunner) -> None:
    told = heard(runner.submit(Job("Counting", lambda _p, _c: 3_000_000_000)))
    with qtbot.waitSignal(runner.idle):
        pass
    assert told[0] == ("succeeded", 3_000_000_000)


def test_a_fault_in_what_was_given_is_told_in_its_own_words(
    qtbot: QtBot, runner: JobRunner
) -> None:
    def work(_p: OnProgress, _c: IsCancelled) -> None:
        raise InputError("The file is empty. Choose another.")

    told = heard(runner.submit(Job("Reading", work)))
    with qtbot.waitSignal(runner.idle):
        pass
    failure = told[0][1]
    assert failure == Failure(failure.message, user_fixable=True, error=failure.error)
    assert failure.message == "The file is empty. Choose another."


def test_a_fault_of_the_program_names_its_place_and_never_the_note(
    qtbot: QtBot, runner: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_p: OnProgress, _c: IsCancelled) -> None:
        raise KeyError(NOTE)

    told = heard(runner.submit(Job("Reading", work)))
    with qtbot.waitSignal(runner.idle):
        pass
    failure = told[0][1]
    assert not failure.user_fixable
    assert "KeyError at test_workers.py" in failure.message
    assert NOTE not in failure.message
    assert "KeyError" in caplog.text
    assert NOTE not in caplog.text


def test_cancelling_stops_the_work_at_its_next_step(qtbot: QtBot, runner: JobRunner) -> None:
    handle = runner.submit(Job("Waiting", until_cancelled))
    told = heard(handle)
    with qtbot.waitSignal(runner.job_started):
        pass
    with qtbot.waitSignal(runner.idle):
        runner.cancel(handle)
    assert [word for word, _ in told] == ["cancelled", "finished"]


def test_jobs_run_one_after_the_other_and_a_waiting_one_can_be_cancelled(
    qtbot: QtBot, runner: JobRunner
) -> None:
    order: list[str] = []
    first = runner.submit(Job("first", lambda _p, _c: order.append("first")))
    second = runner.submit(Job("second", lambda _p, _c: order.append("second")))
    third = runner.submit(Job("third", lambda _p, _c: order.append("third")))
    told = heard(second)
    runner.cancel(second)
    assert [word for word, _ in told] == ["cancelled", "finished"]
    assert runner.queued == (first, third)
    with qtbot.waitSignal(runner.idle):
        pass
    assert order == ["first", "third"]


def test_the_same_work_is_not_queued_twice(qtbot: QtBot, runner: JobRunner) -> None:
    first = runner.submit(Job("Training", until_cancelled, key="adapt"))
    assert runner.submit(Job("Training", until_cancelled, key="adapt")) is first
    with qtbot.waitSignal(runner.job_started):
        pass
    assert runner.find("adapt") is first
    with qtbot.waitSignal(runner.idle):
        runner.cancel(first)
    assert runner.find("adapt") is None


def test_progress_is_thinned_out_but_the_end_is_always_told(
    qtbot: QtBot, runner: JobRunner
) -> None:
    def work(on_progress: OnProgress, _c: IsCancelled) -> None:
        for done in range(2001):
            on_progress(Progress("Reading", done, 2000))

    handle = runner.submit(Job("Reading", work))
    reports: list[Progress] = []
    handle.progress.connect(reports.append)
    with qtbot.waitSignal(runner.idle):
        pass
    assert reports[-1].done == 2000
    assert len(reports) < 100


def test_a_paused_job_stands_still_and_goes_on(qtbot: QtBot, runner: JobRunner) -> None:
    done: list[int] = []

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> None:
        for number in range(10_000):
            raise_if_cancelled(cancelled)
            done.append(number)
            on_progress(Progress("Reading", number, 10_000))
            threading.Event().wait(0.002)

    handle = runner.submit(Job("Reading", work, pausable=True))
    qtbot.waitUntil(lambda: len(done) > 3)
    runner.pause(handle)
    assert handle.state == "paused"
    qtbot.wait(50)
    stood = len(done)
    qtbot.wait(150)
    assert len(done) <= stood + 1
    runner.resume(handle)
    qtbot.waitUntil(lambda: len(done) > stood + 3)
    runner.pause(handle)
    with qtbot.waitSignal(runner.idle):
        runner.cancel(handle)  # a paused job can be cancelled
    assert handle.is_over


def test_closing_cancels_everything_and_says_when_it_is_quiet(qtbot: QtBot) -> None:
    runner = JobRunner()
    running = runner.submit(Job("Waiting", until_cancelled))
    waiting = runner.submit(Job("Waiting", until_cancelled))
    with qtbot.waitSignal(runner.job_started):
        pass
    with qtbot.waitSignal(runner.idle):
        runner.close()
    assert running.state is JobState.CANCELLED
    assert waiting.state is JobState.CANCELLED


def test_what_is_handed_to_a_closed_runner_is_cancelled_and_never_waits(qtbot: QtBot) -> None:
    runner = JobRunner()
    running = runner.submit(Job("Waiting", until_cancelled))
    late: list[JobHandle] = []
    # as pages do that read the project again when work has ended
    running.finished.connect(lambda: late.append(runner.submit(Job("Reading", until_cancelled))))
    with qtbot.waitSignal(runner.job_started):
        pass
    runner.close()
    qtbot.waitUntil(lambda: bool(late) and runner.is_idle)
    assert late[0].state is JobState.CANCELLED
    later = runner.submit(Job("Reading", until_cancelled))
    told = heard(later)
    with qtbot.waitSignal(runner.idle):
        pass
    assert [word for word, _ in told] == ["cancelled", "finished"]
    assert runner.is_idle


def test_a_worker_always_says_that_it_finished(qtbot: QtBot) -> None:
    def work(_p: OnProgress, _c: IsCancelled) -> None:
        raise Cancelled

    worker = Worker(work)
    with qtbot.waitSignals([worker.cancelled, worker.finished], order="strict"):
        worker.run()

"""Steps of work in a copy of this process, or in this one: the same results, the same errors."""

import os
import signal
import threading
from concurrent.futures.process import BrokenProcessPool

import pytest

from policyarchive.core import worker
from policyarchive.core.worker import ForkedWorker, InlineWorker, can_fork


def add_one(numbers: list[int]) -> list[int]:
    numbers.append(len(numbers))
    return list(numbers)


def process(_: object) -> int:
    return os.getpid()


def fail(_: object) -> None:
    raise ValueError("no such step")


def stop(_: object) -> None:
    raise SystemExit("the registry has a fault")


def kill(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture(params=[InlineWorker, ForkedWorker])
def kind(request):
    return request.param


def test_each_step_finds_what_the_one_before_it_has_left(kind):
    with kind([]) as work:
        first, second = work.submit(add_one), work.submit(add_one)
        assert (first(), second()) == ([0], [0, 1])


def test_a_result_may_be_asked_for_again(kind):
    with kind([]) as work:
        result = work.submit(add_one)
        assert result() == result() == [0]


@pytest.mark.parametrize(
    ("step", "error", "text"), [(fail, ValueError, "no such step"), (stop, SystemExit, "has a fault")]
)
def test_what_a_step_raises_reaches_the_caller_and_the_next_step_is_done(kind, step, error, text):
    with kind([]) as work:
        failed, done = work.submit(step), work.submit(add_one)
        with pytest.raises(error, match=text):
            failed()
        assert done() == [0]


def test_a_copy_changes_nothing_here():
    numbers: list[int] = []
    with ForkedWorker(numbers) as work:
        assert work.submit(add_one)() == [0]
    assert numbers == []


def test_all_steps_are_done_in_one_other_process():
    with ForkedWorker(None) as work:
        first, second = work.submit(process), work.submit(process)
        assert first() == second() != os.getpid()


def test_the_copy_is_gone_when_its_work_is_done():
    with ForkedWorker(None) as work:
        copy = work.submit(process)()
    with pytest.raises(ProcessLookupError):
        os.kill(copy, 0)


def test_a_killed_copy_is_an_error_and_no_endless_wait():
    with ForkedWorker(None) as work, pytest.raises(BrokenProcessPool):
        work.submit(kill)()


def test_a_process_is_copied_only_where_that_is_safe(monkeypatch):
    monkeypatch.setattr(worker.sys, "platform", "linux")
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert can_fork()
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert not can_fork()
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(worker.sys, "platform", "win32")
    assert not can_fork()

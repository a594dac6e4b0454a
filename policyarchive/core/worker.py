"""Work in a copy of this process while this one goes on, or in this one where the system cannot copy a process."""

import gc
import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from typing import Any, Generic, Protocol, Self, TypeVar

S = TypeVar("S")
S_co = TypeVar("S_co", covariant=True)
R = TypeVar("R")
_inherited: Any = None  # in a copy: the subject of the process that made it


class Worker(Protocol[S_co]):
    """Does steps with a subject, and gives their results later."""

    def submit(self, step: Callable[[S_co], R]) -> Callable[[], R]:
        """Begin a step; return a function that gives its result."""


class InlineWorker(Generic[S]):
    """Does each step when its result is asked for. subject: what every step is given."""

    def __init__(self, subject: S):
        self._subject = subject

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to end."""

    def submit(self, step: Callable[[S], R]) -> Callable[[], R]:
        """Return a function that gives the result of a step."""
        return cache(partial(step, self._subject))


class ForkedWorker(Generic[S]):
    """Does each step in one copy of this process, in the order in which they are submitted.

    What a step leaves in its subject is there for the next one; only results come back. They raise what
    the step raised, or BrokenProcessPool where the copy was killed.
    """

    def __init__(self, subject: S):
        gc.freeze()  # what exists is shared by both processes and need not be searched for garbage again
        self._pool = ProcessPoolExecutor(
            1, multiprocessing.get_context("fork"), initializer=_inherit, initargs=(subject,)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the copy; left to the end of the program, its threads may meet pipes that are closed already."""
        self._pool.shutdown(cancel_futures=True)

    def submit(self, step: Callable[[S], R]) -> Callable[[], R]:
        """Begin a step, a function of a module; return a function that gives its result."""
        return self._pool.submit(_run, step).result


def can_fork() -> bool:
    """Tell whether this process can be copied: on Linux, while it has no other threads, which would be lost."""
    return sys.platform == "linux" and threading.active_count() == 1


def _inherit(subject: Any) -> None:
    global _inherited
    _inherited = subject
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that a person started


def _run(step: Callable[[Any], R]) -> R:
    return step(_inherited)

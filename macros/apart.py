"""Work in two steps, done by a copy of this process while this one goes on with its own.

The work is a generator: it yields what its first step has found, and, when it is told to go on, what the
second has made. Where the system cannot copy a process, the same work is done here, one after the other.
"""

import gc
import multiprocessing
import sys
import threading
import traceback
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection
from typing import Any


class ApartError(Exception):
    """The work failed. The text says why."""


class Here:
    """Does the work when it is asked for its results."""

    def __init__(self, work: Iterator[Any]):
        self._work = work
        self._found: list[Any] = []

    def first(self) -> Any:
        """Return what the first step has found; asked again, the same."""
        if not self._found:
            self._found.append(self._step())
        return self._found[0]

    def go_on(self) -> None:
        """Begin the second step."""

    def second(self) -> Any:
        """Return what the second step has made."""
        return self._step()

    def _step(self) -> Any:
        return next(self._work)


class Apart(Here):
    """Does the work in a copy of this process, which ends with this one. Its results raise ApartError."""

    def __init__(self, work: Iterator[Any]):
        super().__init__(work)
        copies = multiprocessing.get_context("fork")
        self._line, line = copies.Pipe()
        self._copy = copies.Process(target=_run, args=(work, line, self._line), daemon=True)
        gc.freeze()  # what is there already is shared, and need not be looked through again and again
        self._copy.start()
        line.close()

    def go_on(self) -> None:
        """Begin the second step."""
        self._line.send(None)

    def second(self) -> Any:
        """Return what the second step has made, once the copy has ended."""
        made = super().second()
        self._copy.join()
        return made

    def _step(self) -> Any:
        try:
            fault, answer = self._line.recv()
        except EOFError:
            self._copy.join()
            fault, answer = f"exit code {self._copy.exitcode}", None
        if fault is not None:
            raise ApartError(fault)
        return answer


def first_steps(works: Iterable[Here]) -> tuple[list[Any], list[str]]:
    """Return what the first step of each work has found, and why those that failed did."""
    found, faults = [], []
    for work in works:
        try:
            found.append(work.first())
        except (ApartError, SystemExit) as error:
            faults.append(str(error))
    return found, faults


def can_copy() -> bool:
    """Tell whether this process can be copied: the system must know how, and no thread be lost by it."""
    return sys.platform == "linux" and threading.active_count() == 1


def _run(work: Iterator[Any], line: Connection, other_end: Connection) -> None:
    other_end.close()  # else the end of the other process would not be heard
    try:
        line.send((None, next(work)))
        line.recv()
        line.send((None, next(work)))
    except EOFError:
        return
    except SystemExit as stop:  # of MkDocs or a plugin, after saying why
        line.send((str(stop), None))
    except Exception:
        line.send((traceback.format_exc(), None))

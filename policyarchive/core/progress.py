"""How far a long task is, for who waits at a terminal: nothing is shown elsewhere, nor in the first two seconds."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm


class _Bar(tqdm):  # type: ignore[type-arg]
    """Without the thread that tqdm starts: a process with threads cannot be copied (see worker.py)."""

    monitor_interval = 0


T = TypeVar("T")
_DELAY = 2  # seconds
_FORM = "{desc}: {percentage:3.0f}% |{bar}| {n_fmt}/{total_fmt}"


def progress(items: Iterable[T], words: str, total: int | None = None) -> Iterator[T]:
    """Yield items, and show how many are done. words: what is done with them; total: how many, if items have no length."""
    yield from _Bar(items, words, total, leave=False, delay=_DELAY, disable=None, bar_format=_FORM)

"""What a command costs, measured by a small process of its own.

Linux counts the memory of the process that starts a command as the command's own peak: a benchmark with
a registry in memory would be measured with it. So this file is also the program that starts the command.
"""

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"  # with it, Python compiles a library anew each time it is run


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """wall and cpu (user and system) are seconds; peak is the memory in bytes.

    Of a command with several processes it is the most that they used together, sampled twice a second.
    """

    wall: float
    cpu: float
    peak: int


class CommandError(Exception):
    """Raised where a measured command failed; the text is what it printed."""


def measure(command: list[str], folder: Path) -> Cost:
    """Run a command in a folder and return what it cost, with its children. Raises CommandError."""
    runner = [sys.executable, "-S", "-E", __file__, *command]
    usual = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    done = subprocess.run(runner, cwd=folder, env=usual, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise CommandError(f"{' '.join(command)}\n{done.stderr[-4000:]}")
    return Cost(**json.loads(done.stdout))


def total_cost(costs: Iterable[Cost]) -> Cost:
    """Return the cost of commands that ran one after the other."""
    each = list(costs)
    return Cost(wall=sum(c.wall for c in each), cpu=sum(c.cpu for c in each), peak=max(c.peak for c in each))


def median_cost(costs: Iterable[Cost]) -> Cost:
    """Return the median times of several runs of the same, and the highest peak."""
    each = list(costs)
    return Cost(
        wall=median(c.wall for c in each), cpu=median(c.cpu for c in each), peak=max(c.peak for c in each)
    )


def _run(command: list[str]) -> tuple[Cost, int]:
    """Run a command, its words on our standard error; return its cost and its exit code."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=sys.stderr, start_new_session=True)
    ended, seen = threading.Event(), [0]
    watching = threading.Thread(target=_watch, args=(process.pid, ended, seen))
    watching.start()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    ended.set()
    watching.join()
    peak = max(used.ru_maxrss * 1024, *seen)
    return Cost(wall=wall, cpu=used.ru_utime + used.ru_stime, peak=peak), os.waitstatus_to_exitcode(status)


def _watch(session: int, ended: threading.Event, seen: list[int]) -> None:
    """Sample the memory that the processes of a session use together."""
    while not ended.wait(0.5):
        seen.append(memory_of_session(session))


def memory_of_session(session: int) -> int:
    """Return the memory in bytes that the processes of a session use now."""
    return sum(_memory_of_process(process, session) for process in Path("/proc").glob("[0-9]*"))


def _memory_of_process(process: Path, session: int) -> int:
    """Return the memory of a process of the session in bytes, with its share of what it has in common with others; else 0."""
    try:
        state = (process / "stat").read_text().rpartition(")")[2].split()
        if int(state[3]) != session:
            return 0
        share = re.search(r"^Pss:\s+(\d+) kB", (process / "smaps_rollup").read_text(), re.MULTILINE)
    except OSError:  # it has ended
        return 0
    return int(share[1]) * 1024 if share else 0


if __name__ == "__main__":
    cost, code = _run(sys.argv[1:])
    print(json.dumps(asdict(cost)))
    sys.exit(1 if code else 0)

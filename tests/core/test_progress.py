"""Progress is for who waits at a terminal; nothing else may notice it."""

import os
import pty
import subprocess
import sys
import termios
import threading
from contextlib import suppress

from policyarchive.core.progress import progress
from tests.support import ROOT

SLOWLY = """
import sys, time
from policyarchive.core.progress import progress

for _ in progress(range(int(sys.argv[1])), "Reading"):
    time.sleep(0.1)
"""


def at_a_terminal(count: int) -> str:
    """Return what a task of so many tenths of a second prints at a terminal."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = [sys.executable, "-c", SLOWLY, str(count)]
    subprocess.run(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, check=True)
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # the end of a terminal that nobody has open any more
        while piece := os.read(ours, 65_536):
            shown += piece
    os.close(ours)
    return shown.decode()


def test_only_what_takes_longer_shows_at_a_terminal():
    assert "Reading" in at_a_terminal(25)
    assert at_a_terminal(2) == ""


def test_items_come_as_they_are_and_nothing_is_printed_elsewhere(capsys):
    assert list(progress(iter("abc"), "Reading", 3)) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "")


def test_no_thread_is_started_so_that_the_process_can_be_copied():
    before = threading.active_count()
    assert list(progress(range(3), "Reading")) == [0, 1, 2]
    assert threading.active_count() == before

"""Sending a branch to origin, where that takes it without asking anybody for a password."""

import os
import re
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.git import command, in_english, run_git

_SECONDS = 40  # for a push: what the network or a server of the house may take
_PASSWORD = re.compile(r"(?<=//)[^/@\s]+@")


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """What became of sending a branch to origin: reason is "" where it was taken, else "no-origin", "refused" or "time".

    detail: git's own words. address: where the forge says that a pull request can be made, "" if it says none.
    """

    reason: str
    detail: str = ""
    address: str = ""


def push(folder: Path, branch: str, *, removed: str = "") -> Push:
    """Send a branch to origin; nobody is asked for a password. removed: remove it there instead, where it ends in this commit.

    Raises GitError where git cannot be asked for origin.
    """
    if not run_git(folder, "config", "--default", "", "--get", "remote.origin.url").strip():
        return Push(reason="no-origin")
    name = f"refs/heads/{branch}"
    options = (
        (f"--force-with-lease={name}:{removed}", "origin", f":{name}")
        if removed
        else ("origin", f"{name}:{name}")
    )
    ssh = (
        os.environ.get("GIT_SSH_COMMAND")
        or run_git(folder, "config", "--default", "ssh", "--get", "core.sshCommand").strip()
    )
    silent = {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "GCM_INTERACTIVE": "never"}
    return _pushed(command(folder, "push", *options), silent | {"GIT_SSH_COMMAND": f"{ssh} -o BatchMode=yes"})


def _pushed(called: list[str], environment: Mapping[str, str]) -> Push:
    """Run a push in a session of its own, without a terminal to ask on; end it with all that it has started after a while."""
    process = subprocess.Popen(
        called, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=in_english(environment), start_new_session=True,
    )  # fmt: skip
    try:
        said, _ = process.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        _end(process)
        return Push(reason="time")
    detail = _PASSWORD.sub("", said.decode(errors="replace")).strip()
    address = re.search(r"^remote:\s+(https?://\S+)", detail, re.MULTILINE)
    return Push(
        reason="refused" if process.returncode else "", detail=detail, address=address[1] if address else ""
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:  # on Windows, where git ends what it has started
        process.kill()
    process.communicate()

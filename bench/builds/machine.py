"""The machine and the versions behind a measurement."""

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

_PACKAGES = ("mkdocs", "mkdocs-material")


def describe_machine() -> str:
    """Return processor, cores, load and versions in one line."""
    cores = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return f"{_processor()}, {cores}; Python {platform.python_version()}, {packages}"


def _processor() -> str:
    """Return the name of the processor: Linux says it in a file, other systems to Python."""
    told = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", told.read_text()) if told.exists() else None
    return found[1] if found else platform.processor()

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
    """Return the name of the processor: Linux has it in a file, other systems give it to Python."""
    file = Path("/proc/cpuinfo")
    match = re.search(r"model name\s*:\s*(.+)", file.read_text()) if file.exists() else None
    return match[1] if match else platform.processor()

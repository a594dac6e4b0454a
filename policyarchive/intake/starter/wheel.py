"""The wheel of the software in an archive, and the requirements that pin it and its dependencies."""

import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from policyarchive.core.reading import read_file
from policyarchive.core.writing import write_file, write_text

FOLDER = "software"
REQUIREMENTS = "requirements.txt"
_NAME = re.compile(r"policyarchive-(?P<version>[\w.!+]+)-py3-none-any\.whl")
_HEAD = "# What builds this archive: its software from its own folder, then what that builds on. Written by the software.\n"


class WheelError(Exception):
    """Raised where there is no wheel of this software; the text is a key of the interface words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """A wheel of this software. lock: the text of the requirements that it was tested with."""

    name: str
    version: str
    content: bytes
    lock: str

    @property
    def requirements(self) -> str:
        """The requirements of an archive with this wheel: everything pinned by hash."""
        pinned = f"./{FOLDER}/{self.name} --hash=sha256:{sha256(self.content).hexdigest()}\n"
        return _HEAD + pinned + self.lock


def read_wheel(file: Path) -> Wheel:
    """Return a wheel from its file. Raises WheelError where it is not of this software, and OSError."""
    content = read_file(file)
    named = _NAME.fullmatch(file.name)
    if named is None or not zipfile.is_zipfile(io.BytesIO(content)):
        raise WheelError("wheel.error.not_ours")
    lock = f"policyarchive-{named['version']}.dist-info/extra_metadata/{REQUIREMENTS}"
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if lock not in packed.namelist():
            raise WheelError("wheel.error.not_ours")
        text = packed.read(lock).decode("utf-8")
    return Wheel(name=file.name, version=named["version"], content=content, lock=text)


def running_wheel() -> Wheel:
    """Return the wheel of the software that is running: the file it was installed from, or one built from its checkout.

    pip records where a package came from (direct_url.json). Raises WheelError where neither exists any more.
    """
    origin = json.loads(distribution("policyarchive").read_text("direct_url.json") or "{}")
    source = Path(url2pathname(urlsplit(origin.get("url", "")).path))
    if source.is_file():
        return read_wheel(source)
    if "dir_info" in origin and (source / "pyproject.toml").is_file():
        return build_wheel(source)
    raise WheelError("wheel.error.unknown")


def build_wheel(checkout: Path) -> Wheel:
    """Return the wheel of a checkout: equal files give equal bytes. Raises WheelError."""
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
        done = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, check=False)
        wheels = list(Path(folder).glob("*.whl"))
        if done.returncode or not wheels:
            raise WheelError("wheel.error.not_built")
        return read_wheel(wheels[0])


def keep_wheel(wheel: Wheel, archive: Path) -> None:
    """Put a wheel into an archive, replacing the one it had, and pin it."""
    folder = archive / FOLDER
    folder.mkdir(exist_ok=True)
    for old in folder.glob("policyarchive-*.whl"):
        old.unlink()
    write_file((folder / wheel.name), wheel.content)
    write_text((archive / REQUIREMENTS), wheel.requirements)

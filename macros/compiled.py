"""Templates as compiled, kept beside the templates as Python keeps its compiled modules."""

from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from macros.fingerprint import digest, running
from macros.translations import words

_FOLDER = Path(__file__).parent / "templates" / "__pycache__"


class Compiled(FileSystemBytecodeCache):
    """Keeps the templates of one environment. made_with: all that is compiled into them."""

    def __init__(self, name: str, made_with: str):
        super().__init__(str(_FOLDER), f"{name}.%s.pyc")
        self._made_with = made_with

    def get_source_checksum(self, source: str) -> str:
        """Return a digest of a template and of all that is compiled into it."""
        return digest([self._made_with, source])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, where this folder can be written."""
        with suppress(OSError):
            _FOLDER.mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


def compiled(language: str | None, first: str | None, name: str = "page") -> Compiled:
    """Return the templates with the words of a language, or without words."""
    table = words(language, first or language) if language else {}
    return Compiled(f"{name}-{language}-{first}", digest([running(), *table.values()]))

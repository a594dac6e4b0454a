"""What the MkDocs hook and the macros share during one build: the checked registry, the site in hand,
what each language needs when its generated pages are written, the hand-written pages of the first language,
those that another language borrows from it, and the problems that hand-written pages have shown so far.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros.load import Registry
from macros.output import Output
from macros.policy import Policies
from macros.problems import Problem
from macros.site import Site

output: Output | None = None  # where generated pages go, if not beside the hand-written ones
memory: Path | None = None  # the file that tells which files of the registry had no fault
everything = True  # else only the pages, their search and their map: quick, for a look
preview: str | None = None  # the address that a preview is looked at under
building = False
registry: Registry | None = None
site: Site | None = None
keys: list[str] = []
docs: Path | None = None
borrowed: set[str] = set()
software = ""  # its digest
target: Output | None = None  # where this build writes: output, else the folder of MkDocs
themes: list[Any] = []  # of each language that this process builds, as MkDocs has set it up
others: list[Any] = []  # the work on the other languages
policies: Policies | None = None
problems: list[Problem] = []
publish: Callable[[], None] | None = None  # what is left to do once MkDocs has built without a warning


def reset() -> None:
    """Forget the last build."""
    global policies
    policies = None
    for held in (keys, themes, others, problems):
        held.clear()

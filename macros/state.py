"""What the MkDocs hook and the macros share during one build: the checked registry, the site in hand,
what each language needs when its generated pages are written, the hand-written pages of the first language,
those that another language borrows from it, and the problems that hand-written pages have shown so far.
"""

from pathlib import Path
from typing import Any

from macros.load import Registry
from macros.output import Output
from macros.policy import Policies
from macros.problems import Problem
from macros.site import Site

output: Output | None = None  # where generated pages go, if not beside the hand-written ones
everything = True  # else only the pages, their search and their map: quick, for a look
preview: str | None = None  # the address that a preview is looked at under
building = False
registry: Registry | None = None
site: Site | None = None
keys: list[str] = []
docs: Path | None = None
borrowed: set[str] = set()
themes: list[Any] = []  # of each language, as MkDocs has set it up
texts: dict[str, str] = {}
policies: Policies | None = None
problems: list[Problem] = []


def reset() -> None:
    """Forget the last build."""
    global policies
    policies = None
    for held in (keys, themes, texts, problems):
        held.clear()

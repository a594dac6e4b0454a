"""What the MkDocs hook and the macros share during one build: the checked registry, the site in hand,
the keys and the hand-written pages of the first language, the pages that another language borrows from it,
and the problems that hand-written pages have shown so far.
"""

from pathlib import Path

from macros.load import Registry
from macros.problems import Problem
from macros.site import Site

registry: Registry | None = None
site: Site | None = None
building = False
search_files: dict[str, str] = {}
keys: list[str] = []
docs: Path | None = None
borrowed: set[str] = set()
problems: list[Problem] = []

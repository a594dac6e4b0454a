"""What the MkDocs hook and the macros share during one build: the checked registry, the site in hand,
the keys of the pages of the first language, and the problems that hand-written pages have shown so far.
"""

from macros.load import Registry
from macros.problems import Problem
from macros.site import Site

registry: Registry | None = None
site: Site | None = None
building = False
search_files: dict[str, str] = {}
keys: list[str] = []
problems: list[Problem] = []

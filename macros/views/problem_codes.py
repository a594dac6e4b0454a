"""View of the problem codes: wording of each with a wrong and a right example from the table of cases."""

import re

from macros import cases
from macros.problems import LANGUAGES, catalogue
from macros.site import Site
from macros.views.parts import View

_PLACEHOLDER = re.compile(r"\{\w+\}")


def problem_codes_view(site: Site) -> list[View]:
    """Return every code in the order of the catalogue, which goes from bytes to the registry as a whole."""
    language = site.spoken(LANGUAGES)
    examples = {case.code: cases.example(case) for case in cases.cases() if case.name == case.code}
    return [
        {
            "code": code,
            "must": site.marked(_open(wording[language]["must"]), language),
            "mend": site.marked(_open(wording[language]["mend"]), language),
            "wrong": examples[code][0],
            "right": examples[code][1],
        }
        for code, wording in catalogue().items()
        if not code.startswith("_")
    ]


def _open(text: str) -> str:
    """Return wording with its places left open: a page shows no one case."""
    return _PLACEHOLDER.sub("…", text)

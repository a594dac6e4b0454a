"""View of the problem codes: the wording of each with a wrong and a right example."""

import re

from policyarchive.checks import examples as checks_examples
from policyarchive.checks.catalogue import problem_wording
from policyarchive.checks.examples import lines_of_example
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.site.site import Site
from policyarchive.site.templates import View

_PLACEHOLDER = re.compile(r"\{\w+\}")


def problem_codes_view(site: Site) -> list[View]:
    """Return every code in the order of the catalogue, which goes from bytes to the registry as a whole.

    The examples are of Vietnamese documents: an archive without Vietnamese shows none.
    """
    language = site.choose_language(SOFTWARE_LANGUAGES)
    examples = {
        case.code: lines_of_example(case) for case in checks_examples.examples() if case.name == case.code
    }
    shown = "vi" in site.urls.languages
    return [
        {
            "code": code,
            "must": site.mark(_open(wording[language]["must"]), language),
            "mend": site.mark(_open(wording[language]["mend"]), language),
            "wrong": examples[code][0] if shown else None,
            "right": examples[code][1],
        }
        for code, wording in problem_wording().items()
        if not code.startswith("_")
    ]


def _open(text: str) -> str:
    """Return wording with an ellipsis for each placeholder: the page shows no single case."""
    return _PLACEHOLDER.sub("…", text)

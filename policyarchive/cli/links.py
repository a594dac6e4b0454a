"""Try the addresses of references.bib and print those that do not answer. Always 0: links die, records stay."""

from argparse import Namespace

from policyarchive.checks.outside_links import answers, as_markdown, status_of
from policyarchive.cli.places import registry_folder
from policyarchive.registry.references import read_references


def run(options: Namespace) -> int:
    """Print the table of addresses that do not answer."""
    file = registry_folder(options) / "references.bib"
    references, _ = read_references(file, file.name)
    print(as_markdown(answers(references.values(), status_of)), end="")
    return 0

"""Try the addresses of references.bib and print those that do not answer; 1 where there are any."""

from argparse import Namespace

from policyarchive.checks.check import checked_registry
from policyarchive.checks.outside_links import answers, as_markdown, status_of
from policyarchive.cli.places import registry_folder


def run(options: Namespace) -> int:
    """Print the table of addresses that do not answer."""
    references = checked_registry(registry_folder(options)).references
    found = answers(references.values(), status_of)
    print(as_markdown(found, options.lang), end="")
    return 0 if all(answer.fine for answer in found) else 1

"""Print an appendix of the source from the registry: tab-separated rows, equal to those of the source to the letter."""

import sys
from argparse import Namespace

from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.exports.data.appendices import document_rows, result_rows


def run(options: Namespace) -> int:
    """Print the appendix that the arguments name."""
    registry = checked_registry(registry_folder(options))
    documents = options.appendix == "1"
    rows = document_rows(registry) if documents else result_rows(registry, headings=options.headings)
    sys.stdout.write("\n".join(rows) + "\n")
    return 0

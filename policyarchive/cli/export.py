"""Print an appendix of the source from the registry, to the letter; or write the booklet, the archive as one PDF."""

import sys
from argparse import Namespace

from policyarchive.checks.check import checked_registry
from policyarchive.cli import booklet
from policyarchive.cli.places import registry_folder
from policyarchive.exports.data.appendices import document_rows, result_rows


def run(options: Namespace) -> int:
    """Print the appendix that the arguments name: tab-separated rows; or write the booklet."""
    if options.what == "booklet":
        return booklet.run(options)
    registry = checked_registry(registry_folder(options))
    documents = options.what == "1"
    rows = document_rows(registry) if documents else result_rows(registry, headings=options.headings)
    sys.stdout.write("\n".join(rows) + "\n")
    return 0

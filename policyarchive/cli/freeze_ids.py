"""Add the ids of all documents to the list of published ones in redirects.yml; run it at a release."""

from argparse import Namespace

from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.core.words import translate
from policyarchive.intake.save import rewrite_record, write_new_record
from policyarchive.registry.model.archive import Redirects

_FILE = "redirects.yml"


def run(options: Namespace) -> int:
    """Add the ids that are not in the list yet, and print them."""
    folder = registry_folder(options)
    registry = checked_registry(folder)
    redirects = registry.redirects
    new = sorted(registry.documents.keys() - set(redirects.published))
    if new:
        extended: Redirects = redirects.model_copy(update={"published": sorted([*redirects.published, *new])})
        save = rewrite_record if (folder / _FILE).exists() else write_new_record
        save(registry, folder, _FILE, extended)
    print("\n".join([*new, translate(options.lang, "freeze.count", count=len(new))]))
    return 0

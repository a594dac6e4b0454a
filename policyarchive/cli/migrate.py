"""Bring the registry into the format that this software reads, and write its schemas. Running it again changes nothing."""

from argparse import Namespace

from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate
from policyarchive.registry.json_schema import write_schemas
from policyarchive.registry.migrations import MigrationError, migrate


def run(options: Namespace) -> int:
    """Migrate the registry; end with 1 where a file must be fixed by hand first."""
    folder = registry_folder(options)
    try:
        written = migrate(folder)
    except MigrationError as error:
        raise Stop("migrate.by_hand", file=f"{folder}/{error}") from None
    write_schemas(folder)
    print("\n".join([*written, translate(options.lang, "migrate.count", count=len(written))]))
    return 0

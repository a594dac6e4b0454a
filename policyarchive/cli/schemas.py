"""Write the JSON Schemas for editors from the model into the folder schema of the registry."""

from argparse import Namespace

from policyarchive.cli.places import registry_folder
from policyarchive.core.words import translate
from policyarchive.registry.json_schema import write_schemas
from policyarchive.registry.load import load


def run(options: Namespace) -> int:
    """Write every schema and print where."""
    folder = registry_folder(options)
    _ = load(folder).registry  # schemas of this software do not belong into a registry that it cannot read
    print(translate(options.lang, "schemas.written", folder=folder / "schema", count=write_schemas(folder)))
    return 0

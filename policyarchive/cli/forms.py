"""Write the issue forms of an archive: their choices come from its vocabularies, their texts from the words."""

from argparse import Namespace

from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import archive_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate, use_translations
from policyarchive.intake.forms.issue_forms import FOLDER, write_forms


def run(options: Namespace) -> int:
    """Write every form in every language of the archive that has forms."""
    archive = archive_folder(options)
    if not (archive / "registry").is_dir():
        raise Stop("cli.no_registry", 2, folder=archive / "registry")
    use_translations(archive)
    written = write_forms(checked_registry(archive / "registry"), archive)
    print(translate(options.lang, "forms.done", folder=FOLDER, count=len(written)))
    return 0

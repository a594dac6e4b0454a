"""Keep the wheels of everything that an archive needs, so that it installs without an index."""

from argparse import Namespace

from policyarchive.cli.places import archive_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate
from policyarchive.intake.starter.vendor import FOLDER, DownloadError, vendor
from policyarchive.intake.starter.wheel import REQUIREMENTS


def run(options: Namespace) -> int:
    """Download the wheels and print how many the archive has."""
    archive = archive_folder(options)
    if not (archive / REQUIREMENTS).is_file():
        raise Stop("vendor.error.no_requirements", 2)
    try:
        wheels = vendor(archive)
    except DownloadError as error:
        raise Stop("vendor.error.download", detail=error) from None
    print(translate(options.lang, "vendor.done", folder=archive / FOLDER, count=len(wheels)))
    return 0

"""What a build takes from its surroundings: the address of the site, the time of the data, the history of the records."""

import os
import re
import sys
from pathlib import Path

from policyarchive.cli.stop import Stop
from policyarchive.core.git import history_fault, repository_of
from policyarchive.core.words import translate
from policyarchive.registry.model.forms import FORMS

_LATEST = 4_354_819_198  # seconds, the end of 2107: a zip holds no later time


def check_environment() -> None:
    """Raise Stop where SITE_URL is no address or SOURCE_DATE_EPOCH no time."""
    address, epoch = os.environ.get("SITE_URL"), os.environ.get("SOURCE_DATE_EPOCH")
    if address and not re.fullmatch(FORMS["address"], address):
        raise Stop("cli.site_url", 2, value=address)
    if epoch is not None and not (re.fullmatch(r"[0-9]{1,10}", epoch) and int(epoch) <= _LATEST):
        raise Stop("cli.epoch", 2, value=epoch)


def warn_of_history(archive: Path, language: str) -> None:
    """Say on stderr why the history of an archive is missing or cut short: its pages of changes are built without."""
    if fault := history_fault(archive):
        folder = repository_of(archive)
        print(translate(language, f"history.{fault}", folder=folder), file=sys.stderr)

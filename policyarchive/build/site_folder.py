"""Building a whole site into a folder, with its manifest and without files that are no longer made."""

import gc
import os
import tempfile
from pathlib import Path

from mkdocs.exceptions import ConfigurationError, MkDocsException

from policyarchive.build import manifest
from policyarchive.build.build import Build, build_site
from policyarchive.build.lock import LockedError, site_lock
from policyarchive.build.log import log_to_terminal, own_text
from policyarchive.build.output import Output
from policyarchive.build.staging import StagedOutput
from policyarchive.core.writing import naming

__all__ = ["BuildFailed", "LockedError", "UnusableConfiguration", "build_into", "is_foreign_folder"]
_ALLOCATIONS = 100_000  # between two garbage collections; most of what is made here is needed to the end


class BuildFailed(Exception):
    """Raised where nothing was built; the text says why, in the language of the terminal."""


class UnusableConfiguration(BuildFailed):
    """Raised where the configuration cannot be read or is not right."""


def build_into(
    site: Path, config: Path, *, everything: bool = True, offline: bool = False
) -> tuple[int, int]:
    """Build into a folder, which is replaced only where nothing fails; return the numbers of files and languages.

    config: that of the first language. everything: with the files beside the pages. offline: addresses that
    work from a folder. Raises BuildFailed, LockedError, and OSError such as on a full disk.
    """
    gc.set_threshold(_ALLOCATIONS)
    log_to_terminal()
    with (
        site_lock(site),
        naming(tempfile.gettempdir()),
    ):  # what fails without a name is where MkDocs writes first
        output = StagedOutput(site)
        try:
            build = _build_whole(output, config, everything=everything, offline=offline)
            output.publish()
        except BaseException:
            output.discard()
            raise
    return len(output.sums), len(build.site.registry.archive.languages)


def _build_whole(output: Output, config: Path, *, everything: bool, offline: bool) -> Build:
    """Build every file of a site and its manifest. Raises BuildFailed."""
    try:
        build = build_site(output, config, everything=everything, offline=offline)
    except ConfigurationError as error:
        raise UnusableConfiguration(str(error)) from None
    except (MkDocsException, UnicodeDecodeError) as error:  # the second: of a page, which MkDocs has named
        raise BuildFailed(own_text(str(error))) from None
    commit, date = os.environ["ARCHIVE_COMMIT"], os.environ["ARCHIVE_DATE"]
    files = manifest.manifest_files(dict(output.sums), address=build.site.address, commit=commit, date=date)
    for path, content in files:
        output.write(path, content)
    return build


def is_foreign_folder(folder: Path) -> bool:
    """Tell whether a folder has files and is no built site: a build would remove them."""
    return folder.is_dir() and any(folder.iterdir()) and not (folder / manifest.NAME).exists()

"""Check the registry and build all languages into a folder; with problems, the last good site stays as it is."""

import os
import sys
import time
from argparse import Namespace
from pathlib import Path

from policyarchive.checks.catalogue import terminal_language
from policyarchive.cli.environment import check_environment, warn_of_history
from policyarchive.cli.places import archive_folder, configuration
from policyarchive.cli.stop import Stop
from policyarchive.core.numerals import format_figure, to_english
from policyarchive.core.words import translate

SOURCES = (
    "docs",
    "registry",
    "source",
    "translations",
    "software",
    "wheels",
    ".git",
    ".github",
)  # of an archive


def run(options: Namespace) -> int:
    """Build into the folder of the site; print how much was built."""
    config = configuration(options)
    site = Path(os.path.realpath(options.site or archive_folder(options) / "site"))
    refuse_other_folder(site, config.parent)
    start = time.perf_counter()
    files, languages = build_or_stop(site, config, everything=not options.pages, offline=options.offline)
    seconds = max(1, round(time.perf_counter() - start))
    shown = {"files": format_figure(files), "languages": languages, "seconds": format_figure(seconds)}
    text = translate(options.lang, "build.done", **shown)
    print(to_english(text) if options.lang == "en" else text)
    return 0


def build_or_stop(
    site: Path, config: Path, *, everything: bool = True, offline: bool = False
) -> tuple[int, int]:
    """Build into a folder; return the numbers of files and languages. Raises Stop after printing what is wrong."""
    check_environment()
    warn_of_history(config.parent, terminal_language(os.environ))
    from policyarchive.build import site_folder  # MkDocs takes half a second to load: only where it is needed

    try:
        return site_folder.build_into(site, config, everything=everything, offline=offline)
    except site_folder.LockedError as error:
        raise Stop("build.locked", site=site, owner=error) from None
    except site_folder.UnusableConfiguration as error:
        raise Stop("cli.configuration", 2, detail=error) from None
    except site_folder.BuildFailed as error:
        if str(error):
            print(error, file=sys.stderr)
        raise Stop("build.failed") from None


def refuse_other_folder(site: Path, archive: Path) -> None:
    """Raise Stop where a build, which removes files that it has not made, would remove more than an earlier site."""
    from policyarchive.build.site_folder import is_foreign_folder

    if archive.is_relative_to(site):
        raise Stop("build.archive_inside", 2, folder=site)
    if any(site.is_relative_to(archive / name) for name in SOURCES):
        raise Stop("build.inside_sources", 2, folder=site)
    if os.path.lexists(site) and not site.is_dir():
        raise Stop("build.no_folder", 2, folder=site)
    if is_foreign_folder(site):
        raise Stop("build.foreign_folder", 2, folder=site)

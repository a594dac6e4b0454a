"""Check the registry and build all languages into a folder; with problems, the last good site stays as it is."""

import gc
import logging
import os
import sys
import time
from argparse import Namespace
from pathlib import Path

from mkdocs.exceptions import ConfigurationError, MkDocsException

from policyarchive.build import manifest
from policyarchive.build.build import build_site
from policyarchive.build.output import Output
from policyarchive.cli.places import archive_folder, configuration
from policyarchive.cli.stop import Stop
from policyarchive.core.numerals import english, printed
from policyarchive.core.words import translate

_ALLOCATIONS = 100_000  # between two looks for garbage; most of what is made here is held to the end


def run(options: Namespace) -> int:
    """Build into the folder of the site, once nothing can fail any more; say how much was built."""
    config = configuration(options)
    site = (options.site or archive_folder(options) / "site").resolve()
    refuse_foreign_folder(site, config.parent)
    start = time.perf_counter()
    files, languages = build_into(site, config, everything=not options.pages, offline=options.offline)
    seconds = max(1, round(time.perf_counter() - start))
    shown = {"files": printed(files), "languages": languages, "seconds": printed(seconds)}
    text = translate(options.lang, "build.done", **shown)
    print(english(text) if options.lang == "en" else text)
    return 0


def build_into(site: Path, config: Path, *, everything: bool = True, offline: bool = False) -> tuple[int, int]:
    """Build into a folder; return how many files and languages. Raises Stop with what is wrong."""
    gc.set_threshold(_ALLOCATIONS)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    output = Output(site, site.with_name(f".{site.name}.made"))
    try:
        build = build_site(output, config, everything=everything, offline=offline)
    except ConfigurationError as error:
        raise Stop("cli.configuration", 2, file=config, detail=error) from None
    except MkDocsException as error:
        print(error, file=sys.stderr)
        raise Stop("build.failed") from None
    version_of_data = {"commit": os.environ["ARCHIVE_COMMIT"], "date": os.environ["ARCHIVE_DATE"]}
    listed = manifest.manifest(output.sums, address=build.site.address, **version_of_data)
    output.write(manifest.NAME, listed)
    output.remove_vanished()
    output.remember()
    return len(output.sums), len(build.site.registry.archive.languages)


def refuse_foreign_folder(site: Path, archive: Path) -> None:
    """Raise Stop where a build, which removes what it has not made, would remove what is not a built site."""
    if archive.is_relative_to(site):
        raise Stop("build.archive_inside", 2, folder=site)
    if site.exists() and not site.is_dir():
        raise Stop("build.no_folder", 2, folder=site)
    if site.is_dir() and any(site.iterdir()) and not (site / manifest.NAME).exists():
        raise Stop("build.foreign_folder", 2, folder=site)

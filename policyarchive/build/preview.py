"""A preview that follows edits: of a record on its own pages at once, of anything else in a whole build."""

import os
import sys
from pathlib import Path

from mkdocs.exceptions import Abort

from policyarchive.build.build import Build, build_site
from policyarchive.build.dependencies import Dependencies
from policyarchive.build.output import Output
from policyarchive.build.write import write_pages
from policyarchive.checks.catalogue import as_text, terminal_language
from policyarchive.checks.check import check
from policyarchive.core.software_digest import loaded_version, version_on_disk
from policyarchive.core.words import use_translations
from policyarchive.registry.yaml.parse_cache import ParseCache
from policyarchive.site.site import site_for


class Preview:
    """A preview in a folder. After an edit of a record its pages come first, then, asked again, all the others.

    config: that of the first language. address: where the preview is looked at. Edited code is read by starting anew.
    """

    def __init__(self, config: Path, folder: Path, address: str):
        self.config, self.folder, self.address = config, folder, address
        self.registry = config.parent / "registry"
        self.again = folder / "again"  # touched where a whole build is still due
        self.again.touch()
        use_translations(config.parent)
        self._software = loaded_version()
        self._records: dict[Path, int] | None = None
        self._last: Build | None = None

    def build(self) -> None:
        """Build what has changed; say what is wrong with it, and go on serving the last good state."""
        if version_on_disk() != self._software:
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
        try:
            self._build()
        except Abort as error:
            print(error, file=sys.stderr, flush=True)

    def _build(self) -> None:
        records = stamps(self.registry)
        edited, self._records = self._records not in (None, records), records
        output = Output(self.folder / "site", self.folder / ".site.made")
        if edited and self._last:
            self._build_records(output, self._last)
            self.again.touch()
            return
        self._last = build_site(output, self.config, everything=False, preview=self.address)
        output.remove_vanished()
        output.remember()

    def _build_records(self, output: Output, last: Build) -> None:
        """Write the pages that are made from records, with the themes as the last whole build has set them up."""
        memory = ParseCache(output.beside("records"), self._software)
        registry, problems = check(self.registry, memory=memory)
        if registry is None or problems:
            raise Abort(as_text(problems, terminal_language(os.environ)))
        for theme, _ in last.languages.values():
            theme.site = site_for(registry, theme.site.language, address=self.address)
            write_pages(output, theme.site, theme.frames(), Dependencies(theme.site, self._software))
        output.remember()


def stamps(folder: Path) -> dict[Path, int]:
    """Return when each file below a folder was last written, in nanoseconds."""
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}

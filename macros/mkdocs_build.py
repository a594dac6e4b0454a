"""The other half of the adapter: what calls MkDocs, to build a site or a preview that follows edits."""

import os
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from macros import assemble, fingerprint, state, version
from macros.apart import first_steps
from macros.check import check
from macros.faultless import Faultless
from macros.output import Output
from macros.problems import LANGUAGES, as_text
from macros.recipes import Recipes
from macros.site import site_for

ROOT = Path(__file__).resolve().parent.parent


def build_into(
    output: Output,
    config: Path,
    *,
    everything: bool = True,
    offline: bool = False,
    preview: str | None = None,
) -> None:
    """Build all languages: MkDocs into a folder of its own, then all that differs into the output.

    everything: with the files beside the pages. offline: addresses that work from a folder. preview: the
    address that the pages are looked at under. Raises SystemExit where something is wrong, after saying what.
    """
    state.output, state.everything, state.preview = output, everything, preview
    state.memory = output.beside("records")
    for name, value in version.environment(ROOT).items():
        os.environ.setdefault(name, value)
    with tempfile.TemporaryDirectory() as folder:
        first = load_config(
            config_file=str(config), strict=not preview, site_dir=folder, use_directory_urls=not offline
        )
        try:
            build(first)
        except SystemExit as stop:
            _, faults = first_steps(state.others)
            raise Abort("\n".join([str(stop), *faults])) from None
        state.publish()
        output.take(Path(folder))


class Preview:
    """A preview in a folder. After an edit of a record its pages come first, then, asked again, all the others.

    Edited code is read by starting anew.
    """

    def __init__(self, config: Path, folder: Path, address: str):
        self.config, self.folder, self.address = config, folder, address
        self.registry = config.parent / "registry"
        self.again = folder / "again"  # touched where a whole build is still due
        self.again.touch()
        self.software, self.records = fingerprint.running(), None

    def build(self) -> None:
        """Build what has changed; say what is wrong with it, and go on serving the last good state."""
        if fingerprint.software() != self.software:
            os.execv(sys.executable, [sys.executable, *sys.argv])
        try:
            self._build()
        except Abort as mistake:
            print(mistake, file=sys.stderr, flush=True)

    def _build(self) -> None:
        records = stamps(self.registry)
        edited, self.records = self.records not in (None, records), records
        output = Output(self.folder / "site", self.folder / ".site.made")
        if edited and state.themes:
            self._build_records(output)
            self.again.touch()
            return
        build_into(output, self.config, everything=False, preview=self.address)
        output.remove_vanished()
        output.remember()

    def _build_records(self, output: Output) -> None:
        """Write the pages that are made from records, with the theme as the last whole build has set it up."""
        registry, found = check(self.registry, memory=Faultless(output.beside("records"), self.software))
        if found:
            raise Abort("\n".join(as_text(found, language) for language in LANGUAGES))
        for theme in state.themes:
            theme.site = site_for(registry, theme.site.language, address=self.address)
            around = assemble.frames_of(theme.site, theme.printed)
            assemble.write_pages(output, theme.site, around, Recipes(theme.site, self.software))
        output.remember()


def stamps(folder: Path) -> dict[Path, int]:
    """Return when each file below a folder was last written."""
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}

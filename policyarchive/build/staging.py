"""A site is built beside its folder first: only what differs, so that an edit costs what it changes.

When all is written, a rename makes the new files ready; then they take their places one by one. A build that is killed
before the rename leaves the site as it was; what one that is killed after it leaves undone, the next one does first.
"""

import json
import os
import shutil
from pathlib import Path

from policyarchive.build.output import Output, files_in, remove
from policyarchive.core.writing import write_file, write_text


class StagedOutput(Output):
    """The files of a site that differ, in a new folder beside it until they are published."""

    def __init__(self, site: Path):
        self._ready = site.with_name(f".{site.name}.ready")
        self._vanished = site.with_name(f".{site.name}.vanished")
        staged = site.with_name(f".{site.name}.new")
        if self._ready.exists():
            _take_places(self._ready, site, self._vanished)
        shutil.rmtree(staged, ignore_errors=True)
        self._vanished.unlink(missing_ok=True)
        super().__init__(staged, site.with_name(f".{site.name}.made"), site)

    def publish(self) -> None:
        """Put the new files into the site, and remove what this build has not made.

        Raises OSError: then the site is as it was, or the next build completes it.
        """
        remembered = self._memory.read_bytes() if self._memory and self._memory.exists() else None
        self.remember()
        try:
            self._publish()
        except OSError:
            if self._memory and remembered is not None:
                write_file(self._memory, remembered)
            raise

    def _publish(self) -> None:
        self.folder.mkdir(exist_ok=True)  # it is missing where nothing differs
        if not self.site.exists():
            self.folder.rename(self.site)
            return
        write_text(self._vanished, json.dumps(self.vanished))
        os.sync()  # what a crash of the system could still take from the new files would be missed in the old ones
        self.folder.rename(self._ready)
        _take_places(self._ready, self.site, self._vanished)

    def discard(self) -> None:
        """Remove the new folder: the build has failed. What is ready already stays for the next one."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if not self._ready.exists():
            self._vanished.unlink(missing_ok=True)


def _take_places(ready: Path, site: Path, vanished: Path) -> None:
    """Remove what has vanished from a site, then move the files of another folder to their places there."""
    if vanished.exists():
        remove(site, json.loads(vanished.read_bytes()))
        vanished.unlink()  # a new file may be named like a folder that was removed, or the other way round
    for path in files_in(str(ready)):
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (ready / path).replace(target)
    shutil.rmtree(ready)

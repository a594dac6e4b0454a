"""Which version of the repository a site is built from, as git says; nothing here without git."""

from pathlib import Path

from macros.gitlog import said


def environment(root: Path) -> dict[str, str]:
    """Return what the build is told through its environment, so that equal commits give equal bytes."""
    return {
        "SOURCE_DATE_EPOCH": said(root, "log", "-1", "--format=%ct") or "0",
        "ARCHIVE_COMMIT": said(root, "rev-parse", "HEAD"),
        "ARCHIVE_DATE": said(root, "log", "-1", "--format=%cs", "--", "registry"),
    }

"""Proposing renewed locks: the files that say which version of everything is installed, and what the tests said."""

from collections.abc import Mapping
from pathlib import Path

from policyarchive.intake.forge.api import Forge
from policyarchive.intake.forge.comments import clip, defuse
from policyarchive.intake.forge.proposals import Proposal, propose

BRANCH = "renewed-locks"
NAMES = ("requirements*.txt", "tests/tools/package-lock.json")  # nothing else is taken from the folder


def renewed_locks(folder: Path, root: Path) -> Mapping[str, str]:
    """Return the locks of a folder, by path, that differ from those of the archive; it has them at the same paths."""
    found = [file for name in NAMES for file in sorted(folder.glob(name)) if not file.is_symlink()]
    texts = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in found}
    return {
        path: text
        for path, text in texts.items()
        if (root / path).is_file() and (root / path).read_text(encoding="utf-8") != text
    }


def propose_locks(
    forge: Forge, files: Mapping[str, str], *, told: str, title: str, base: str, into: str, cut: str
) -> int:
    """Propose renewed locks; return the number of the pull request. told: what the tests said. Raises ForgeError."""
    body = clip(f"{title}\n\n```text\n{defuse(told).replace('```', '')}\n```\n", cut)
    proposal = Proposal(branch=BRANCH, title=title, body=body, files=files, base=base, into=into)
    return propose(forge, proposal)

"""The ids that an archive had at a commit or branch: those that must still be there, or lead elsewhere."""

from pathlib import Path

from policyarchive.core.git import file_at, record_ids
from policyarchive.registry.yaml.reader import read_yaml_text


def published_ids(registry: Path, base: str) -> list[str]:
    """Return the ids of the records at a commit, and those that had moved or were published by then: "documents/ubnd/2017/1".

    registry: its folder. Raises GitError where there is no such commit.
    """
    redirects, _ = read_yaml_text(file_at(registry, base, "redirects.yml"), "")
    old = (
        [*redirects.get("moved", {}), *redirects.get("published", [])] if isinstance(redirects, dict) else []
    )
    return [*record_ids(registry, base), *(f"documents/{identifier}" for identifier in old)]

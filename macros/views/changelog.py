"""View of the registry's change log: from the history that git keeps, never typed by hand."""

from pathlib import PurePosixPath

from macros.gitlog import Commit
from macros.naming import criterion_name, date_of, name_of
from macros.site import Site
from macros.views.parts import View


def changelog_view(site: Site, commits: list[Commit]) -> list[View]:
    """Return one entry a commit, newest first: date, what was done, which records."""
    return [
        {
            "id": commit.hash,
            "date": date_of(site, commit.time[:10]),
            "time": commit.time,
            "subject": commit.subject,
            "records": [_record(site, kind, path) for kind, path in commit.files],
        }
        for commit in commits
    ]


def _record(site: Site, kind: str, path: str) -> View:
    """Return how a changed file is called, with the key of its page while the record is there."""
    folder, *rest = PurePosixPath(path).with_suffix("").parts
    identifier = "/".join(rest)
    name, key = identifier, None
    if folder == "documents" and identifier in site.registry.documents:
        name = name_of(site, site.registry.documents[identifier], long=True)
        key = f"document:{identifier}"
    elif folder == "criteria" and identifier in site.registry.criteria:
        label = criterion_name(site, site.registry.criteria[identifier])
        name, key = site.t("criterion.label", number=identifier, name=label), f"criterion:{identifier}"
    return {"kind": site.t(f"changes.{kind}"), "name": name, "key": key, "url": key and site.permalink(key)}

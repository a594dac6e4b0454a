"""The effect of a change as a reviewer reads it, and the change log as readers follow it."""

from pathlib import Path

from policyarchive.core.git import Commit, history
from policyarchive.exports.changes.differences import differences
from policyarchive.exports.changes.log import changelog_view
from policyarchive.exports.changes.report import differences_view
from policyarchive.registry.load import Registry
from policyarchive.site.site import Site, site_for
from policyarchive.site.templates import environment, render

FEED = "changes.xml"


def report(base: Registry, head: Registry, *, address: str | None = None) -> str:
    """Return what changed between two states, in every language of the archive, as Markdown."""
    changes = differences(base, head)
    texts = []
    for language in head.archive.languages:
        before, after = site_for(base, language), site_for(head, language, address=address)
        view = differences_view(before, after, changes)
        texts.append(environment().get_template("exports/differences.md.j2").render(t=after.t, view=view))
    return "\n".join(texts)


def commits(site: Site) -> list[Commit]:
    """Return the history of the registry behind a site."""
    return history(_folder(site))


def _folder(site: Site) -> Path:
    return site.registry.files["archive"].file.parent


def feed_path(site: Site) -> str:
    """Return the path of the Atom feed of one language below the site."""
    return site.urls.root(site.language) + FEED


def feed(site: Site) -> str:
    """Return the Atom feed of the change log in one language."""
    entries = changelog_view(site, commits(site))
    return render(
        site,
        "exports/changelog.atom.j2",
        "",
        entries=entries,
        title=site.t("changes.title", name=site.pick(site.registry.archive.name)),
        author=site.pick(site.registry.archive.short_name),
        address=site.address + feed_path(site),
        log=site.permalink("page:changes"),
        updated=entries[0]["time"] if entries else "1970-01-01T00:00:00+00:00",
    )

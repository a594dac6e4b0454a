"""Atom feeds: the records that came or changed last, of the whole archive and of each issuer."""

import datetime

from policyarchive.core.git import History
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View, environment
from policyarchive.site.urls import HOME

LIMIT = 50


def feeds_for(site: Site, key: str) -> list[str | None]:
    """Return the issuers whose feeds a page offers; None means the feed of the whole archive."""
    kind, _, rest = key.partition(":")
    return [None, rest.split("/")[0]] if kind == "issuer" else [None]


def path_of(site: Site, issuer: str | None) -> str:
    """Return the path of a feed below the site: feed.xml, or beside the list of an issuer."""
    root = site.urls.root(site.language)
    folder = f"{site.urls.source(site.language, f'issuer:{issuer}')}/" if issuer else ""
    return f"{root}{folder}feed.xml"


def title_of_feed(site: Site, issuer: str | None) -> str:
    """Return the title of a feed."""
    name = site.pick(site.registry.archive.short_name)
    return f"{site.pick(site.registry.issuers[issuer].label)} – {name}" if issuer else name


def feed(site: Site, history: History, issuer: str | None = None) -> str:
    """Return a feed as Atom: at most LIMIT records, those changed last first."""
    identifiers = site.index.by_issuer[issuer] if issuer else site.index.ordered
    path = {identifier: site.registry.files[f"documents/{identifier}"].path for identifier in identifiers}
    latest = sorted(identifiers, key=lambda i: (history.changed_at(path[i]), i), reverse=True)[:LIMIT]
    updated = history.changed_at(path[latest[0]]) if latest else history.moment
    return (
        environment()
        .get_template("exports/feed.xml.j2")
        .render(
            language=site.language,
            title=title_of_feed(site, issuer),
            subtitle=site.t("feed.subtitle"),
            author=site.pick(site.registry.archive.name),
            address=site.address + path_of(site, issuer),
            page=site.permalink(f"issuer:{issuer}" if issuer else HOME),
            updated=_stamp(updated),
            entries=[_entry(site, history, identifier, path[identifier]) for identifier in latest],
        )
    )


def _entry(site: Site, history: History, identifier: str, path: str) -> View:
    summary = summary_of(site, identifier)
    return {
        "title": summary.long_name,
        "address": summary.permalink,
        "published": _stamp(history.added_at(path)),
        "updated": _stamp(history.changed_at(path)),
        "issuers": list(summary.issuers.values()),
        "type": summary.type,
        "type_id": summary.type_id,
        "summary": summary.title or site.t("document.no_title"),
    }


def _stamp(time: datetime.datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")

"""The view of the booklet: its title page, documents by issuer in short form, results, and its pages as HTML for paper."""

from dataclasses import dataclass

from policyarchive.exports.charts.files import chart_figure
from policyarchive.exports.charts.results import indicators_chart, overview_chart
from policyarchive.pages.documents.lists import select
from policyarchive.pages.parts import ground_of, term
from policyarchive.pages.results.criterion import results_view
from policyarchive.pages.results.criterion_opening import criterion_sentences
from policyarchive.pages.results.indicator_tables import groups_view
from policyarchive.pages.results.opening import has_figures, opening_sentences
from policyarchive.pages.results.rows import criterion_ref
from policyarchive.registry.model.documents import NOT_ESTABLISHED, STATED, issuers_of
from policyarchive.site.index import Edge
from policyarchive.site.names import date_of, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View, render
from policyarchive.site.urls import HOME
from policyarchive.site.validity import reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which documents a booklet holds: those that meet all conditions; without any, the whole archive with its results."""

    issuer: str | None = None
    type: str | None = None
    year: str | None = None
    ids: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not (self.issuer or self.type or self.year or self.ids)


def documents_of(site: Site, choice: Choice) -> list[str]:
    """Return the ids of the documents of a choice, by date, then number."""
    found = select(site, issuer=choice.issuer, type=choice.type, year=choice.year)
    return [identifier for identifier in found if not choice.ids or identifier in choice.ids]


def booklet_html(site: Site, choice: Choice, state: str) -> str:
    """Return the booklet as HTML for paper. state: the day of the data ("2026-11-24"), "" where it is not known."""
    archive, documents = site.registry.archive, documents_of(site, choice)
    return render(
        site,
        "booklet/booklet.html.j2",
        site.path(HOME),
        name=site.pick(archive.name),
        short_name=site.pick(archive.short_name),
        programme=site.pick(archive.programme),
        description=site.pick(archive.description),
        source=summary_of(site, archive.source).long_name,
        chosen=_chosen(site, choice),
        count=len(documents),
        state=date_of(site, state),
        iso=state,
        permalink=site.permalink(HOME),
        groups=_groups(site, documents),
        **(_results(site) if choice.is_whole else {"charts": [], "criteria": [], "indicators": []}),
    )


def _chosen(site: Site, choice: Choice) -> list[str]:
    """Return the conditions of a choice in words."""
    registry = site.registry
    words = [
        site.pick(registry.issuers[choice.issuer].label) if choice.issuer else "",
        site.pick(registry.types[choice.type].label) if choice.type else "",
        site.t("list.year", year=choice.year) if choice.year else "",
    ]
    return [word for word in words if word]


def _groups(site: Site, documents: list[str]) -> list[View]:
    """Return the documents by the body that leads them, in the order of the vocabulary."""
    groups: dict[str, list[str]] = {issuer: [] for issuer in site.registry.issuers}
    for identifier in documents:
        groups[issuers_of(site.registry.documents[identifier])[0]].append(identifier)
    return [
        {
            "id": issuer,
            "label": site.pick(site.registry.issuers[issuer].label),
            "documents": [_document(site, identifier) for identifier in ids],
        }
        for issuer, ids in groups.items()
        if ids
    ]


def _document(site: Site, identifier: str) -> View:
    """Return a record in short form."""
    document, index = site.registry.documents[identifier], site.index
    ended = reasons(site, identifier) if document.status == NOT_ESTABLISHED else []
    return {
        "document": summary_of(site, identifier),
        "anchor": "d-" + identifier.replace("/", "-"),
        "status": term(site, site.registry.terms.statuses, document.status)["label"],
        "ended": ended,
        "listing": term(site, site.registry.terms.listings, document.listing)["label"],
        "relations": [
            *(_relation(site, edge, edge.target, "label") for edge in index.outgoing.get(identifier, [])),
            *(_relation(site, edge, edge.source, "inverse") for edge in index.incoming.get(identifier, [])),
        ],
    }


def _relation(site: Site, edge: Edge, other: str, direction: str) -> View:
    return {
        "verb": site.pick(getattr(site.registry.verbs[edge.relation.verb], direction)),
        "other": summary_of(site, other),
        "inferred": edge.relation.certainty != STATED,
        "ground": ground_of(site, edge.source, edge.relation),
    }


def _results(site: Site) -> View:
    """Return the charts, the criteria with their table, and the other indicators by group."""
    registry, charts = site.registry, []
    if registry.criteria:
        charts.append(chart_figure(site, overview_chart(site)))
    if has_figures(site):
        charts.append(chart_figure(site, indicators_chart(site)))
    return {
        "charts": charts,
        "table": results_view(site) if registry.criteria else None,
        "criteria": [_criterion(site, number) for number in registry.criteria],
        "tables": groups_view(site) if registry.indicators else [],
        "indicators": [_indicator(site, identifier) for identifier in registry.indicators],
    }


def _criterion(site: Site, number: str) -> View:
    sentences = criterion_sentences(site, number)
    permalink = site.permalink(f"criterion:{number}")
    return {**criterion_ref(site, number), "anchor": f"c-{number}", "sentences": sentences, "permalink": permalink}  # fmt: skip


def _indicator(site: Site, identifier: str) -> View:
    return {
        "label": indicator_title(site, identifier),
        "anchor": f"i-{identifier}",
        "sentences": opening_sentences(site, identifier),
        "permalink": site.permalink(f"indicator:{identifier}"),
    }

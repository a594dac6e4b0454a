"""The views of dossiers: the page of one, and the list of all."""

from collections.abc import Iterator, Sequence

from policyarchive.exports.pictures.dossier import dossier_picture, relations_within
from policyarchive.exports.pictures.files import dossier_file, picture_figure
from policyarchive.pages.documents.claims import evidence
from policyarchive.pages.parts import INFERRED, crumbs, edit_ways, ground_of
from policyarchive.pages.results.opening import Dated, known_actuals
from policyarchive.registry.model.documents import NOT_ESTABLISHED
from policyarchive.registry.model.dossiers import Dossier
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.amounts import amount, amount_of
from policyarchive.site.index import Edge
from policyarchive.site.names import criterion_label, date_of, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View
from policyarchive.site.times import period_of
from policyarchive.site.urls import page_of_measure


def dossiers_view(site: Site) -> list[View]:
    """Return every dossier with what it is about and the span of its documents."""
    return [_entry(site, key, dossier) for key, dossier in site.registry.dossiers.items()]


def _entry(site: Site, key: str, dossier: Dossier) -> View:
    dates = sorted(date for one in dossier.members if (date := site.registry.documents[one].date))
    years = list(dict.fromkeys((dates[0][:4], dates[-1][:4]))) if dates else []
    return {
        "key": f"dossier:{key}",
        "title": site.pick(dossier.title),
        "summary": site.pick(dossier.summary) if dossier.summary else None,
        "count": len(dossier.members),
        "years": "–".join(years),
    }


def dossier_view(site: Site, key: str) -> View:
    """Return the view of the page of a dossier. Raises KeyError for an unknown id."""
    dossier = site.registry.dossiers[key]
    picture, edges = dossier_picture(site, key), relations_within(site, key)
    measures = [*_criteria(site, dossier), *_indicators(site, dossier)]
    return {
        **_entry(site, key, dossier),
        "crumbs": crumbs(
            site, ("page:relations", site.t("crumb.relations")), ("page:dossiers", site.t("crumb.dossiers"))
        ),
        "figure": picture_figure(site, picture, dossier_file(key)) if picture else None,
        "notes": [],
        "documents": _documents(site, dossier, edges),
        "measures": measures,
        "times": _shared_times(measures),
        "figures": [_figure(site, one) for one in dossier.figures],
        "open": list(_open(site, dossier, edges)),
        "edit": edit_ways(site, f"dossiers/{key}"),
    }


def _documents(site: Site, dossier: Dossier, edges: tuple[Edge, ...]) -> list[View]:
    """Return the documents in the order of the dossier, each with what it does to others of it."""
    acts: dict[str, list[View]] = {}
    for edge in edges:
        acts.setdefault(edge.source, []).append(_act(site, edge))
    return [
        {
            "document": summary_of(site, entry.document),
            "note": site.pick(entry.note) if entry.note else None,
            "acts": acts.get(entry.document, []),
        }
        for entry in dossier.documents
    ]


def _act(site: Site, edge: Edge) -> View:
    return {
        "verb": site.pick(site.registry.verbs[edge.relation.verb].label),
        "other": summary_of(site, edge.target),
        "ground": ground_of(site, edge.source, edge.relation),
        "evidence": evidence(site, edge.source, edge.relation),
    }


def _criteria(site: Site, dossier: Dossier) -> Iterator[View]:
    for number in dossier.criteria:
        criterion = site.registry.criteria[number]
        yield _measure(site, f"criteria/{number}", criterion_label(site, criterion), criterion)


def _indicators(site: Site, dossier: Dossier) -> Iterator[View]:
    for one in dossier.indicators:
        yield _measure(site, f"indicators/{one}", indicator_title(site, one), site.registry.indicators[one])


def _measure(site: Site, path: str, name: str, indicator: Indicator) -> View:
    """Return an indicator with its first and its last figure."""
    known = known_actuals(site, indicator)
    ends = [known[0], known[-1]] if len(known) > 1 else [None, *known]
    return {
        "key": page_of_measure(path),
        "name": name,
        "ends": [_dated(site, indicator, one) if one else None for one in ends],
    }


def _shared_times(measures: Sequence[View]) -> list[str | None]:
    """Return the time of all first figures and that of all last ones, each None where they differ."""
    ends = zip(*(row["ends"] for row in measures), strict=True)
    times = [{one["when"] for one in column if one} for column in ends]
    return [found.pop() if len(found) == 1 else None for found in times]


def _dated(site: Site, indicator: Indicator, one: Dated) -> View:
    return {
        "amount": amount_of(site, indicator.unit, one.cell),
        "when": period_of(site, one.column.date, one.column.until),
    }


def _figure(site: Site, reference: str) -> View:
    """Return a figure of the body."""
    statement = site.registry.statements[reference]
    return {
        "label": site.pick(statement.label),
        "amount": amount(site, statement),
        "when": date_of(site, statement.as_of, form="short"),
        "anchor": reference.replace("/", "-"),
        "line": statement.line,
    }


def _open(site: Site, dossier: Dossier, edges: tuple[Edge, ...]) -> Iterator[View]:
    """Yield what is not established on the documents of a dossier: a sentence, and the documents that it is on where they are few."""
    documents = {one: site.registry.documents[one] for one in dossier.members}
    count = len(documents)
    unknown = sum(document.status == NOT_ESTABLISHED for document in documents.values())
    inferred = sum(ground_of(site, edge.source, edge.relation) == INFERRED for edge in edges)
    tied = {end for edge in edges for end in (edge.source, edge.target)}
    alone = [one for one in documents if one not in tied]
    missing = sum(one not in site.index.full_texts for one in documents)
    if unknown:
        yield {"text": site.t("dossier.open.status", count=unknown, total=count), "documents": []}
    if inferred:
        yield {"text": site.t("dossier.open.inferred", count=inferred, total=len(edges)), "documents": []}
    if alone:
        yield {"text": site.t("dossier.open.alone"), "documents": [summary_of(site, one) for one in alone]}
    if missing:
        yield {"text": site.t("dossier.open.text", count=missing, total=count), "documents": []}

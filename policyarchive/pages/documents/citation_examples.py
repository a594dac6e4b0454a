"""Examples of how the archive is cited: a legal basis, a document, a figure, the whole, made of its own records."""

from policyarchive.exports.citations.legal_basis import legal_basis
from policyarchive.exports.citations.styles import plain_citation
from policyarchive.pages.results.opening import Dated, known_actuals
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.amounts import amount_of, written
from policyarchive.site.names import criterion_label, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View
from policyarchive.site.times import period_of

EXAMPLES = ("basis", "document", "figure", "archive")


def citation_example(site: Site, of: str) -> View | None:
    """Return an example of one of EXAMPLES; None where the archive has nothing for it."""
    made = {"basis": _basis, "document": _document, "figure": _figure, "archive": _archive}[of](site)
    if not made:
        return None
    language = site.first_language if of == "basis" else site.language
    return {"id": f"example-{of}", "label": site.t("citing.example"), "language": language, "text": made}


def related_document(site: Site) -> str | None:
    """Return the listed document that most others relate to."""
    return max(site.index.listed, key=lambda one: len(site.index.incoming.get(one, [])), default=None)


def _basis(site: Site) -> str | None:
    related = related_document(site)
    found = legal_basis(site, related) if related else None
    return found.text if found else None


def _document(site: Site) -> str | None:
    related = related_document(site)
    return plain_citation(site, related) if related else None


def _figure(site: Site) -> str | None:
    """Return the last figure of the first measure that has one."""
    registry = site.registry
    measures = [("criterion", *one) for one in registry.criteria.items()]
    measures += [("indicator", *one) for one in registry.indicators.items()]
    for kind, key, measure in measures:
        known = [one for one in known_actuals(site, measure) if one.cell.value]
        if known:
            name = criterion_label(site, measure) if kind == "criterion" else indicator_title(site, key)
            return _cited(site, f"{kind}:{key}", name, measure, known[-1])
    return None


def _cited(site: Site, key: str, name: str, measure: Indicator, last: Dated) -> str:
    percent = f" ({written(site, last.cell.percent)}%)" if last.cell.percent else ""
    return site.t(
        "citing.figure",
        name=name,
        when=period_of(site, last.column.date, last.column.until, form="long"),
        amount=amount_of(site, measure.unit, last.cell) + percent,
        appendix=site.registry.result_table.number,
        report=summary_of(site, site.registry.archive.source).long_name,
        url=site.permalink(key),
    )


def _archive(site: Site) -> str:
    name = site.pick(site.registry.archive.name)
    return site.t("citing.archive", name=name, url=site.permalink("page:index"))

"""Views of criteria and of the results table, with every figure as printed."""

from policyarchive.pages.documents.claims import evidence
from policyarchive.pages.parts import GROUNDS, by_ground, crumbs, edit_ways, report_links, term
from policyarchive.pages.results.criterion_opening import criterion_sentences, criterion_strip, strip_caption
from policyarchive.pages.results.figures import criterion_figures
from policyarchive.pages.results.later_reports import breakdowns, further_tables
from policyarchive.pages.results.notes import page_notes
from policyarchive.pages.results.own_chart import own_chart
from policyarchive.pages.results.rows import columns, criterion_ref, names_of, result_row
from policyarchive.site.names import count_label, note_view
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def criterion_view(site: Site, number: str) -> View:
    """Return the view of a criterion page. Raises KeyError for an unknown number."""
    criterion = site.registry.criteria[number]
    numbers = list(site.registry.criteria)
    position = numbers.index(number)
    return {
        **criterion_ref(site, number),
        "crumbs": crumbs(site, ("page:results", site.t("crumb.results"))),
        "opening": criterion_sentences(site, number),
        "strip": criterion_strip(site, number),
        "strip_caption": strip_caption(site),
        "names": names_of(site, criterion),
        "group": term(site, site.registry.terms.groups, criterion.group),
        "columns": columns(site, site.registry.result_table),
        "change_label": site.pick(site.registry.result_table.change.label),
        "row": result_row(site, number, criterion, site.registry.result_table),
        "count_label": count_label(site),
        "further": further_tables(site, number),
        "breakdowns": breakdowns(site, f"criteria/{number}"),
        "basis": _basis(site, number),
        "notes": [note_view(site, note) for note in criterion.notes],
        "line": criterion.line,
        "figures": criterion_figures(site, number),
        "data_notes": page_notes(site, f"criterion:{number}"),
        "figure": own_chart(site, f"criteria/{number}", titled=False),
        "previous": criterion_ref(site, numbers[position - 1]) if position else None,
        "next": criterion_ref(site, numbers[position + 1]) if position + 1 < len(numbers) else None,
        "permalink": site.permalink(f"criterion:{number}"),
        "report": report_links(site, f"criteria/{number}"),
        "edit": edit_ways(site, f"criteria/{number}"),
    }


def _basis(site: Site, number: str) -> list[View]:
    """Return the documents that concern a criterion, each once with all its links, by the best that they rest on."""
    claims: dict[str, list[View]] = {}
    for item in site.index.by_criterion[number]:
        claim = {
            "extent": site.t(f"extent.{item.link.extent}"),
            **evidence(site, item.document, item.link),
        }
        claims.setdefault(item.document, []).append(claim)
    return by_ground([_of_document(site, identifier, found) for identifier, found in claims.items()])


def _of_document(site: Site, identifier: str, claims: list[View]) -> View:
    best_first = sorted(claims, key=lambda claim: GROUNDS.index(claim["ground"]))
    return {"other": summary_of(site, identifier), "ground": best_first[0]["ground"], "claims": best_first}


def results_view(site: Site) -> View:
    """Return the results table of the appendix."""
    table = site.registry.result_table
    return {
        "title": table.title,
        "name": site.pick(table.name),
        "columns": columns(site, site.registry.result_table),
        "change_label": site.pick(table.change.label),
        "count_label": count_label(site),
        "rows": [result_row(site, number, row, table) for number, row in site.registry.criteria.items()],
    }

"""Views of criteria and of the results table, with every figure as printed."""

from policyarchive.exports.charts import chart_figure, criterion_chart
from policyarchive.pages.documents.document import evidence
from policyarchive.pages.parts import by_ground, crumbs, edit_link, report_links, term
from policyarchive.pages.results.figures import criterion_figures
from policyarchive.pages.results.later_reports import breakdowns, further_tables
from policyarchive.pages.results.notes import page_notes
from policyarchive.pages.results.rows import columns, criterion_ref, result_row
from policyarchive.registry.model.indicators import Indicator
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
        "names": _names(site, criterion),
        "group": term(site, site.registry.terms.groups, criterion.group),
        "columns": columns(site, site.registry.result_table),
        "change_label": site.pick(site.registry.result_table.change.label),
        "row": result_row(site, number, criterion, site.registry.result_table),
        "count_label": count_label(site),
        "further": further_tables(site, number),
        "breakdowns": breakdowns(site, number),
        "basis": _basis(site, number),
        "notes": [note_view(site, note) for note in criterion.notes],
        "line": criterion.line,
        "figures": criterion_figures(site, number),
        "data_notes": page_notes(site, f"criterion:{number}"),
        **chart_figure(site, criterion_chart(site, number), "criterion"),
        "previous": criterion_ref(site, numbers[position - 1]) if position else None,
        "next": criterion_ref(site, numbers[position + 1]) if position + 1 < len(numbers) else None,
        "permalink": site.permalink(f"criterion:{number}"),
        "report": report_links(site, f"criteria/{number}"),
        "edit_url": edit_link(site, f"criteria/{number}"),
    }


def _names(site: Site, criterion: Indicator) -> list[View]:
    """Return the name in every language and, where it differs, as the body prints it."""
    rows = [
        {"label": site.t("criterion.name_table"), "text": criterion.name[site.first_language], "language": site.first_language, "line": criterion.line}
    ]  # fmt: skip
    if criterion.name_body:
        body = criterion.name_body
        rows.append(
            {
                "label": site.t("criterion.name_body"),
                "text": body.text,
                "language": site.first_language,
                "line": body.line,
            }
        )
    others = [language for language in criterion.name if language != site.first_language]
    rows += [
        {"label": site.t("criterion.name_other", language=site.name_of(o)), "text": criterion.name[o], "language": o, "line": None}
        for o in others
    ]  # fmt: skip
    return rows


def _basis(site: Site, number: str) -> list[View]:
    """Return the documents that concern a criterion, by what the links rest on."""
    rows = [
        {"other": summary_of(site, item.document), "extent": site.t(f"extent.{item.link.extent}"), **evidence(site, item.document, item.link)}
        for item in site.index.by_criterion[number]
    ]  # fmt: skip
    return by_ground(rows)


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

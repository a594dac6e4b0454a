"""The marks in a list of documents by date: a year above its documents, and months where a year has many or stands alone.

policyarchive/assets/search/browser/finder_marks.js sets the same.
"""

from collections.abc import Iterable
from itertools import groupby

from policyarchive.core.dates import UNDATED, year_or_undated
from policyarchive.site.site import Site
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.templates import View

_MANY = 24  # documents of a year


def marked_groups(site: Site, identifiers: Iterable[str], *, one_year: bool) -> list[View]:
    """Return documents, in their order, by year: { year, count, months: [{ label, rows }] }.

    one_year: the page says the year, which then has no mark of its own ("year" is None). The label of a month is None
    where it has no mark.
    """
    summaries = [summary_of(site, one) for one in identifiers]
    groups = [(year, list(rows)) for year, rows in groupby(summaries, lambda row: year_or_undated(row.date))]
    return [
        {
            "year": None if one_year else year,
            "label": site.t("document.undated") if year == UNDATED else year,
            "count": len(rows),
            "months": _months(site, rows)
            if one_year or len(rows) >= _MANY
            else [{"label": None, "rows": rows}],
        }
        for year, rows in groups
    ]


def _months(site: Site, rows: list[DocumentSummary]) -> list[View]:
    return [
        {"label": month_label(site, month), "rows": list(some)} for month, some in groupby(rows, _month_of)
    ]


def _month_of(row: DocumentSummary) -> str:
    """Return the month of a document: "05"; "" where it is not known."""
    month = (row.date or "")[5:7]
    return month if month.isdigit() else ""


def month_label(site: Site, month: str) -> str | None:
    """Return a month as a heading, without its year; None for no month."""
    return site.t(f"list.month.{int(month)}") if month else None

"""What findings of the audit are about: the pages that show it, and a link that names it."""

from policyarchive.audit.columns import column_label
from policyarchive.audit.figures import CELLS, INDICATORS, REPORTS, measure_path
from policyarchive.site.names import indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View
from policyarchive.site.urls import page_of_measure

_PAGES = {"columns": "page:results", "parts": "page:appendix-1"}


def figure_anchor(identifier: str) -> str:
    """Return the id of the row of a statement on the page of figures."""
    return identifier.replace("/", "-")


def page_keys(site: Site, subject: str) -> list[str]:
    """Return the keys of the pages that show a subject, the one to link to first."""
    kind, _, rest = subject.partition("/")
    if kind == "documents":
        return [f"document:{rest}"]
    if kind in _PAGES:
        return [_PAGES[kind]]
    if kind in (CELLS, INDICATORS, REPORTS):
        return _page_keys_of_cell(site, subject)
    if kind == "breakdowns":
        return _page_keys_of_figure(site, site.registry.breakdowns[rest].of)
    return _page_keys_of_figure(site, rest)


def _page_keys_of_figure(site: Site, reference: str) -> list[str]:
    """Return the keys of the pages that show a statement or a cell of a results table."""
    if reference not in site.registry.statements:
        return _page_keys_of_cell(site, reference)
    statement = site.registry.statements[reference]
    own = [f"criterion:{statement.criterion}"] if statement.criterion else []
    shown = site.registry.measures and site.registry.sections[reference.split("/")[0]].headline
    return [*own, "page:figures", *(["page:results"] if shown else [])]


def _page_keys_of_cell(site: Site, reference: str) -> list[str]:
    """Return the keys of the pages that show a row or a cell of a results table."""
    return [page_of_measure(measure_path(site.registry, reference)), "page:results"]


def subject_link(site: Site, subject: str) -> View:
    """Return the name of what a finding is about, and the page that shows it with the place on it."""
    kind, _, rest = subject.partition("/")
    key = page_keys(site, subject)[0]
    if kind == "breakdowns":
        return _figure_link(site, site.registry.breakdowns[rest].of)
    if kind == "statements":
        return _figure_link(site, rest)
    return {"key": key, "anchor": "", "label": _label(site, kind, rest, subject)}


def _label(site: Site, kind: str, rest: str, subject: str) -> str:
    if kind == "documents":
        return summary_of(site, rest).name
    if kind == "columns":
        return site.t("note.column", name=site.pick(column_label(site.registry, rest)))
    if kind == "parts":
        return site.t("note.part", part=rest)
    return _measure_label(site, measure_path(site.registry, subject))


def _measure_label(site: Site, path: str) -> str:
    folder, _, name = path.partition("/")
    return site.t("note.criterion", number=name) if folder == CELLS else indicator_title(site, name)


def _figure_link(site: Site, reference: str) -> View:
    """Return the link to a statement, at its row among the figures of the report, or to a cell of a results table."""
    if reference not in site.registry.statements:
        path = measure_path(site.registry, reference)
        return {"key": page_of_measure(path), "anchor": "", "label": _measure_label(site, path)}
    label = site.pick(site.registry.statements[reference].label)
    return {"key": "page:figures", "anchor": figure_anchor(reference), "label": label}

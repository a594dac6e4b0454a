"""Views of the statements: every figure of the body, with its line and what checking it gave."""

from collections.abc import Iterable

from policyarchive.audit.figures import find_figure
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, VERDICTS
from policyarchive.audit.wording import localise_value, own_copy
from policyarchive.pages.parts import term
from policyarchive.pages.results.note_subjects import figure_anchor
from policyarchive.pages.results.notes import reason_of, verdict_words
from policyarchive.pages.results.notes_page import matters_view
from policyarchive.pages.results.shared_notes import share_notes
from policyarchive.registry.model.statements import Difference, Share, Statement
from policyarchive.site.amounts import amount
from policyarchive.site.names import date_of, note_view
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def figure_row(site: Site, identifier: str) -> View:
    """Return what a table of figures says of one statement."""
    statement = site.registry.statements[identifier]
    return {
        "id": figure_anchor(identifier),
        "label": site.pick(statement.label),
        "amount": amount(site, statement),
        "when": _when(site, statement),
        "line": statement.line,
        "criterion": statement.criterion,
        "key": f"criterion:{statement.criterion}" if statement.criterion else None,
        "formula": _formula(site, statement),
        "verdict": _verdict(site, f"statements/{identifier}"),
        "target": statement.target,
        "later": later_figures(site, identifier),
        "notes": [note_view(site, note) for note in statement.notes],
        "mark": "",
    }


def later_figures(site: Site, identifier: str) -> list[View]:
    """Return what further reports print on a statement: amount, date, report and its line."""
    statement = site.registry.statements[identifier]
    return [
        {
            "amount": amount(site, statement.model_copy(update={"value": later.value, "printed": None})),
            "when": date_of(site, later.as_of, form="short"),
            "report": summary_of(site, report.report),
            "line": later.line,
        }
        for report in site.registry.reports.values()
        for later in report.figures.get(identifier, [])
    ]


def _when(site: Site, statement: Statement) -> str:
    """Return the date or the years of a figure; "" when the report prints none."""
    if statement.period:
        return f"{statement.period.first_year}–{statement.period.last_year}"
    return date_of(site, statement.as_of, form="short")


def _formula(site: Site, statement: Statement) -> str:
    """Return what a share or a change is computed from: "838 / 2.050"; "" when nothing is printed."""
    computed = statement.computed_from
    if isinstance(computed, Share) and computed.whole:
        parts = (computed.part, " / ", computed.whole)
    elif isinstance(computed, Difference) and computed.subtrahend:
        parts = (computed.minuend, " − ", computed.subtrahend)
    else:
        return ""
    first, mark, second = parts
    formula = find_figure(site.registry, first).text + mark + find_figure(site.registry, second).text
    return localise_value(formula, site.language)


def _verdict(site: Site, subject: str) -> View:
    """Return the gravest verdict of the checks in which a figure takes part; none when there is none.

    What cannot be checked has no label of its own: for readers it is as if there were no check. The archive's own copy is left aside.
    """
    checks = [f for f in site.index.findings_about.get(subject, ()) if not own_copy(f)]
    verdicts = {finding.verdict for finding in checks}
    gravest = next((verdict for verdict in VERDICTS if verdict in verdicts), None)
    label = verdict_words(site, gravest)["name"] if gravest not in (None, NOT_CHECKABLE) else ""
    if gravest == CONSISTENT and {finding.code for finding in checks} == {"part"}:
        label = site.t("figure.within")
    return {"id": gravest or "none", "label": label, "note": reason_of(site, subject)}


def figure_table(site: Site, identifiers: Iterable[str]) -> View:
    """Return the rows of a table of statements, and the notes that several of them have in common.

    dated: whether any of them has a time. What its column says is not said in the names again.
    """
    rows, shared = share_notes([figure_row(site, identifier) for identifier in identifiers])
    rows = [{**row, "label": _undated(row["label"], row["when"])} for row in rows]
    return {"rows": rows, "notes": shared, "dated": any(row["when"] for row in rows)}


def _undated(label: str, when: str) -> str:
    """Return the name of a figure without its last part, where that is a time and no more: "…, giai đoạn 2011–2015"."""
    name, _, last = label.rpartition(", ")
    words = last.removesuffix(when) if when else last
    return name if name and words != last and not any(sign.isdigit() for sign in words) else label


def section_view(site: Site, section_id: str) -> View:
    """Return one section of the body with its figures and those left out, by reason."""
    section = site.registry.sections[section_id]
    table = figure_table(site, (f"{section_id}/{key}" for key in section.statements))
    return {
        **table,
        "id": section_id,
        "label": section.label,
        "name": site.pick(section.name),
        "wrong": sum(row["verdict"]["id"] == INCONSISTENT for row in table["rows"]),
        "left_out": [
            {"line": entry.line, "figures": entry.figures, "reason": term(site, site.registry.terms.left_out_reasons, entry.reason)["label"]}
            for entry in section.left_out
        ],
    }  # fmt: skip


def figures_view(site: Site) -> View:
    """Return the page of figures: every section of the body in its order, with how many of its figures do not agree."""
    sections = [section_view(site, section_id) for section_id in site.registry.sections]
    return {
        "sections": sections,
        "total": sum(len(section["rows"]) for section in sections),
        "wrong": sum(section["wrong"] for section in sections),
        "left_out": sum(len(section["left_out"]) for section in sections),
        "issues": matters_view(site)["figures"],
    }


def criterion_figures(site: Site, number: str) -> View:
    """Return the table of the figures of the body that belong to a criterion, in their order."""
    statements = site.registry.statements.items()
    return figure_table(
        site, (identifier for identifier, statement in statements if statement.criterion == number)
    )

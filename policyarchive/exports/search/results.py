"""The records of results for the search: criteria and other indicators, figures and sections of the report, its aims and the notes on the data."""

from collections.abc import Iterator

from policyarchive.audit.finding import NOTED, Finding
from policyarchive.audit.wording import explanation
from policyarchive.core.words import SOFTWARE_LANGUAGES, words
from policyarchive.exports.search.record import SEPARATOR, Record, address, lean, other_texts
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.statements import Aim, Statement, StatementSection
from policyarchive.site.amounts import amount, amount_of, written
from policyarchive.site.names import criterion_label, date_of, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.times import period_of


def result_records(site: Site) -> Iterator[Record]:
    """Yield a record of each criterion and other indicator, section of the body, figure there, aim and note."""
    yield from (_criterion(site, criterion) for criterion in site.registry.criteria.values())
    yield from (_indicator(site, identifier) for identifier in site.registry.indicators)
    for place, (section_id, section) in enumerate(site.registry.sections.items()):
        if section.statements:
            yield _part(site, section_id, section) | {"part": place}
        for key, statement in section.statements.items():
            if statement.same_as in site.registry.statements:
                continue  # the same figure, printed again
            yield _statement(site, f"{section_id}/{key}", statement) | {"under": place}
        yield from (_aim(site, aim) for aim in section.aims)
    yield from (_note(site, finding) for finding in site.index.findings if finding.verdict in NOTED)


def section_names(site: Site) -> list[list[str]]:
    """Return the names of each section of the body, to which its figures refer by their place here."""
    return [list(section.name.values()) for section in site.registry.sections.values()]


def _criterion(site: Site, criterion: Indicator) -> Record:
    headings = [words(code, site.first_language)["criterion.heading"] for code in site.urls.languages]
    body = [criterion.name_body.text] if criterion.name_body else []
    return lean(
        {
            "kind": "criterion",
            "url": address(site, f"criterion:{criterion.number}"),
            "criterion": criterion.number,
            "title": criterion_label(site, criterion),
            **other_texts(criterion.name, site.language, [site.pick(criterion.name), *body, *headings]),
            "name": SEPARATOR.join(dict.fromkeys([*criterion.name.values(), *body])),
            "said": _observed(site, criterion),
        }
    )


def _indicator(site: Site, identifier: str) -> Record:
    indicator = site.registry.indicators[identifier]
    headings = [words(code, site.first_language)["indicator.heading"] for code in site.urls.languages]
    return lean(
        {
            "kind": "indicator",
            "url": address(site, f"indicator:{identifier}"),
            "title": indicator_title(site, identifier),
            **other_texts(indicator.name, site.language, [site.pick(indicator.name), *headings]),
            "said": _observed(site, indicator),
        }
    )


def _observed(site: Site, indicator: Indicator) -> list[str]:
    """Return every observation in words, the last one first: "35 xã, 31,82% (6/2020)"."""
    times = site.registry.result_table.observations
    return [
        _observation(site, indicator.unit, observed, period_of(site, times[key].date, times[key].until))
        for key, observed in reversed(indicator.observations.items())
        if observed.value
    ]


def _observation(site: Site, unit: str, observed: Observation, time: str) -> str:
    percent = f", {written(site, observed.percent)}%" if observed.percent else ""
    return f"{amount_of(site, unit, observed)}{percent} ({time})"


def _statement(site: Site, identifier: str, statement: Statement) -> Record:
    """Return the record of a figure: on the page of its criterion, else on that of the figures."""
    when = date_of(site, statement.as_of, form="short")
    if statement.period:
        when = f"{statement.period.first_year}–{statement.period.last_year}"
    said = amount(site, statement)
    return lean(
        {
            "kind": "statement",
            "anchor": identifier.replace("/", "-"),
            "criterion": statement.criterion,
            "title": site.pick(statement.label),
            **other_texts(statement.label, site.language, [statement.words]),
            "said": [f"{said} ({when})" if when else said],
        }
    )


def _part(site: Site, identifier: str, section: StatementSection) -> Record:
    """Return the record of a section of the body, which stands for those of its figures that are found by its name alone."""
    count = len(section.statements)
    return lean(
        {
            "kind": "part",
            "url": address(site, "page:figures", f"section-{identifier}"),
            "title": f"{section.label}. {site.pick(section.name)}",
            **other_texts(section.name, site.language),
            "holds": site.t("search.holds" if count > 1 else "search.holds.one", count=count),
        }
    )


def _aim(site: Site, aim: Aim) -> Record:
    return lean(
        {
            "kind": "statement",
            "url": address(site, "page:results", "targets"),
            "title": site.pick(aim.label),
            **other_texts(aim.label, site.language, [aim.words]),
        }
    )


def _note(site: Site, finding: Finding) -> Record:
    language = site.choose_language(SOFTWARE_LANGUAGES)
    why = finding.inference.text if finding.inference else None
    record: Record = {
        "kind": "note",
        "url": address(site, "page:notes", site.index.note_id(finding)),
        "title": site.mark(explanation(finding, language), language),
        "of": _subject(site, finding.subject),
    }
    return {**record, "more": site.pick(why)} if why else record


def _subject(site: Site, subject: str) -> str:
    """Return what a note is about, where it has a name of its own."""
    kind, _, rest = subject.partition("/")
    if kind == "documents":
        return summary_of(site, rest).name
    if kind == "criteria":
        return criterion_label(site, site.registry.criteria[rest.split("/")[0]])
    return ""

"""What a person has to do in a new archive, in the words of one language."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from policyarchive.checks.catalogue import as_text
from policyarchive.core.words import FALLBACK, SOFTWARE_LANGUAGES, own_words, spoken, translate
from policyarchive.core.writing import write_text
from policyarchive.intake.importing.report import report_text
from policyarchive.intake.indicators.report import report_text as results_text
from policyarchive.intake.indicators.terms import UNGROUPED
from policyarchive.intake.starter.archive import EXAMPLE, REPORT, NewArchive
from policyarchive.intake.starter.pages import is_in_another_language
from policyarchive.intake.starter.records import UNSTATED
from policyarchive.registry.load import FOLDERS, Registry
from policyarchive.registry.model.documents import issuers_of

Need = tuple[str, dict[str, object]]  # a key of the interface words, and its values
_EXAMPLE_DOMAIN = EXAMPLE.partition("{name}")[2]


def to_do_lines(new: NewArchive, folder: Path, language: str, *, is_written: bool = True) -> list[str]:
    """Return a line for everything that the software could not do; rows that were not read come first.

    is_written: whether the archive is there, so that entries can be added to its vocabularies.
    """
    needs = [translate(language, key, **values) for key, values in _all_needs(new, folder)]
    problems = [as_text(list(new.problems), language)] if new.problems else []
    rows = report_text(new.registry, new.imported, new.warnings, language, is_written=is_written)
    results = [results_text(new.registry, new.results, (), language)] if new.results else []
    return [rows, *results, *needs, *problems]


def write_report(new: NewArchive, folder: Path) -> None:
    """Write what has to be done to source/report.txt, in those of the archive's languages that the software speaks."""
    languages = spoken(new.registry.archive.languages)
    text = "\n\n".join("\n".join(to_do_lines(new, folder, language)) for language in languages)
    write_text((folder / REPORT), text + "\n")


def _all_needs(new: NewArchive, folder: Path) -> Iterator[Need]:
    registry = new.registry
    yield from _needs_of_rows(new)
    yield from _needs_of_report(registry)
    yield from _needs_of_results(new)
    archive, first = registry.archive, registry.archive.languages[0]
    facts: dict[str, object] = {
        "programme": archive.programme[first],
        "place": archive.place[first],
        "period": archive.period,
    }
    yield "start.need.archive", facts
    if new.adopted:
        yield (
            "start.need.adopted",
            {
                "names": "; ".join(
                    f"{label} ({term.id})" for term in new.adopted for label in term.term.label.values()
                )
            },
        )
    if archive.country is None:
        yield "start.need.country", {}
    if archive.site_url.endswith(_EXAMPLE_DOMAIN):
        yield "start.need.addresses", {}
    for language in archive.languages:
        yield from _needs_of_language(registry, folder, language)


def _needs_of_rows(new: NewArchive) -> Iterator[Need]:
    report = new.registry.documents[new.registry.archive.source]
    if report.issuer == UNSTATED:
        yield "start.need.report_issuer", {}


def _needs_of_report(registry: Registry) -> Iterator[Need]:
    if not registry.documents[registry.archive.source].title:
        yield "start.need.report_title", {}
    language = registry.archive.languages[0]
    used = {issuer for document in registry.documents.values() for issuer in issuers_of(document)}
    short = [
        issuer.label_in(language)
        for key, issuer in registry.issuers.items()
        if key in used and not issuer.full_name
    ]
    if short:
        yield "start.need.full_names", {"names": "; ".join(short)}


def _needs_of_results(new: NewArchive) -> Iterator[Need]:
    if new.results_left:
        yield "start.need.results", {}
    measures = new.registry.measures.values()
    ungrouped = sum(indicator.group == UNGROUPED for indicator in measures)
    if ungrouped:
        yield "start.need.groups", {"count": ungrouped}
    undirected = sum(indicator.direction == "neither" for indicator in measures)
    if undirected:
        yield "start.need.directions", {"count": undirected}


def _needs_of_language(registry: Registry, folder: Path, language: str) -> Iterator[Need]:
    for where, count in count_untranslated(registry, language).items():
        yield "start.need.texts", {"language": language, "count": count, "where": where}
    if language in SOFTWARE_LANGUAGES:
        return
    words = own_words(FALLBACK).keys() - own_words(language).keys()
    pages = {f.name for f in folder.glob(f"docs/{registry.archive.languages[0]}/*.md")}
    pages -= {f.name for f in folder.glob(f"docs/{language}/*.md") if not is_in_another_language(f)}
    yield "start.need.words", {"language": language, "count": len(words)}
    yield "start.need.pages", {"language": language, "count": len(pages)}
    yield "start.need.menu", {"language": language}


def count_untranslated(registry: Registry, language: str) -> Counter[str]:
    """Return how many texts of the registry lack a language, by the folder or file they are in."""
    first = registry.archive.languages[0]
    counts: Counter[str] = Counter()
    for loaded in registry.files.values():
        missing = sum(
            bool({first, FALLBACK} & texts.keys()) and language not in texts for texts in _texts(loaded.data)
        )
        counts[_place(loaded.path)] += missing
    return +counts


def _place(path: str) -> str:
    """Return the folder of a record, or the path itself of a file that is the only one of its kind."""
    _, folder, *_ = path.split("/")
    return f"registry/{folder}" if folder in FOLDERS else path


def _texts(value: object) -> Iterator[dict[str, object]]:
    """Yield every mapping in a file: the texts per language are among them."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)

"""What in a new archive waits for a person, in the words of one language."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from policyarchive.checks.catalogue import as_text
from policyarchive.core.words import SOFTWARE_LANGUAGES, own_words, translate
from policyarchive.intake.starter.archive import EXAMPLE, NewArchive
from policyarchive.intake.starter.results import UNGROUPED
from policyarchive.intake.tables.report import unread_lines
from policyarchive.registry.load import FOLDERS, Registry

_ANY = EXAMPLE.partition("{name}")[2]


def to_do_lines(begun: NewArchive, folder: Path, language: str) -> list[str]:
    """Return a line for everything that no machine could do; rows that were not read come first."""
    said = [translate(language, key, **values) for key, values in _all(begun, folder)]
    problems = [as_text(begun.problems, language)] if begun.problems else []
    return [*unread_lines(begun.unread, language), *said, *problems]


def write_report(begun: NewArchive, folder: Path) -> None:
    """Keep what needs a person in source/report.txt, in every language of the software."""
    text = "\n\n".join("\n".join(to_do_lines(begun, folder, language)) for language in SOFTWARE_LANGUAGES)
    (folder / "source" / "report.txt").write_text(text + "\n", encoding="utf-8", newline="\n")


def _all(begun: NewArchive, folder: Path) -> Iterator[tuple[str, dict[str, object]]]:
    registry = begun.registry
    yield from _source(begun)
    archive, first = registry.archive, registry.archive.languages[0]
    facts = {"programme": archive.programme[first], "place": archive.place[first], "period": archive.period}
    yield "start.need.archive", facts
    if archive.site_url.endswith(_ANY):
        yield "start.need.addresses", {}
    for language in archive.languages:
        yield from _language(registry, folder, language)


def _source(begun: NewArchive) -> Iterator[tuple[str, dict[str, object]]]:
    registry = begun.registry
    report = registry.documents[registry.archive.source]
    if begun.unknown_issuers:
        yield "start.need.issuers", {"names": "; ".join(dict.fromkeys(begun.unknown_issuers))}
    if (
        registry.issuers[report.issuer].jurisdiction is None
        and registry.issuers[report.issuer].body == "state"
    ):
        yield "start.need.report_issuer", {}
    if begun.headings_left:
        yield "start.need.headings", {"names": "; ".join(begun.headings_left)}
    if not report.title:
        yield "start.need.report_title", {}
    used = {document.issuer for document in registry.documents.values()}
    short = [i.label[registry.archive.languages[0]] for key, i in registry.issuers.items() if key in used and not i.full_name]  # fmt: skip
    if short:
        yield "start.need.full_names", {"names": "; ".join(short)}
    if begun.results_left:
        yield "start.need.results", {}
    ungrouped = sum(criterion.group == UNGROUPED for criterion in registry.criteria.values())
    if ungrouped:
        yield "start.need.groups", {"count": ungrouped}


def _language(registry: Registry, folder: Path, language: str) -> Iterator[tuple[str, dict[str, object]]]:
    for where, count in count_untranslated(registry, language).items():
        yield "start.need.texts", {"language": language, "count": count, "where": where}
    if language in SOFTWARE_LANGUAGES:
        return
    words = own_words(SOFTWARE_LANGUAGES[0]).keys() - own_words(language).keys()
    pages = {f.name for f in folder.glob(f"docs/{registry.archive.languages[0]}/*.md")}
    pages -= {f.name for f in folder.glob(f"docs/{language}/*.md")}
    yield "start.need.words", {"language": language, "count": len(words)}
    yield "start.need.pages", {"language": language, "count": len(pages)}
    yield "start.need.menu", {"language": language}


def count_untranslated(registry: Registry, language: str) -> Counter[str]:
    """Return how many texts of the registry lack a language, by the folder or file they stand in."""
    first, counts = registry.archive.languages[0], Counter()
    for loaded in registry.files.values():
        missing = sum(first in texts and language not in texts for texts in _texts(loaded.data))
        counts[_where(loaded.path)] += missing
    return +counts


def _where(path: str) -> str:
    """Return the folder of a record; a file that is alone of its kind stands for itself."""
    _, folder, *_ = path.split("/")
    return f"registry/{folder}" if folder in FOLDERS else path


def _texts(value: object) -> Iterator[dict]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)

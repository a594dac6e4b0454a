"""The first records of a new archive: the archive itself, its vocabularies, and the report that it is made from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from policyarchive.core.assets import ASSETS
from policyarchive.core.numbering.reader import read_number
from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.numbering.rules import VIETNAMESE
from policyarchive.core.text import fold
from policyarchive.core.words import FALLBACK, SOFTWARE_LANGUAGES
from policyarchive.intake.importing.missing import MissingTerms
from policyarchive.intake.importing.names import Names
from policyarchive.intake.levels import is_below_province, level_in, place_in
from policyarchive.intake.starter.appendix import Appendix, Report, find_issuer, rest_of_name
from policyarchive.registry.base_vocabulary import (
    all_issuers,
    all_types,
    base_issuers,
    groups_of,
    number_rules,
)
from policyarchive.registry.document_ids import make_id
from policyarchive.registry.load import SINGLE_FILES
from policyarchive.registry.model.archive import FORMAT, Archive
from policyarchive.registry.model.documents import SOURCE, Document, Printed, Provenance
from policyarchive.registry.model.fields import Record
from policyarchive.registry.model.numbering import Numbering
from policyarchive.registry.model.vocabularies import (
    InstrumentType,
    Issuer,
    Issuers,
    Types,
    Verbs,
    Vocabulary,
)
from policyarchive.registry.new_terms import NewTerm, own_ids

_REGISTRY = ASSETS / "starter" / "registry"
_PLAIN = _REGISTRY / "plain"  # what is another one where the documents are not those of Vietnamese offices
_LABELLED = {*SOFTWARE_LANGUAGES, "fr"}  # the languages that labels of the starter are in
UNSTATED = "unstated"
_COUNTRY = {"vi": "Việt Nam", "en": "Viet Nam"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterVocabularies:
    """The vocabularies that a new archive starts with."""

    issuers: Issuers
    types: Types
    verbs: Verbs
    terms: Vocabulary

    def by_path(self) -> dict[str, Record]:
        """Return the vocabularies by their paths below the registry."""
        records: dict[str, Record] = {
            "issuers": self.issuers,
            "types": self.types,
            "verbs": self.verbs,
            "terms": self.terms,
        }
        return {SINGLE_FILES[name][0]: record for name, record in records.items()}

    def extended(self, added: Sequence[NewTerm]) -> "StarterVocabularies":
        """Return the vocabularies with further types and issuers."""
        types = {new.id: new.term for new in added if isinstance(new.term, InstrumentType)}
        issuers = {new.id: new.term for new in added if isinstance(new.term, Issuer)}
        return replace(
            self,
            types=Types(types=self.types.types | types),
            issuers=Issuers(issuers=self.issuers.issuers | issuers),
        )


def is_vietnamese(languages: Sequence[str]) -> bool:
    """Tell whether the documents of an archive are those of Vietnamese offices, by its first language."""
    return VIETNAMESE in groups_of(Numbering(), languages[0])


def references_for(languages: Sequence[str]) -> Path:
    """Return the references that a new archive starts with: those of its vocabularies."""
    return (_REGISTRY if is_vietnamese(languages) else _PLAIN) / "references.bib"


def read_vocabularies(languages: Sequence[str]) -> StarterVocabularies:
    """Return the vocabularies in the languages that the archive has."""
    data = {file.stem: _in_languages(_read(file), languages) for file in _REGISTRY.glob("*.yml")}
    if not is_vietnamese(languages):
        own = {file.stem: _in_languages(_read(file), languages) for file in _PLAIN.glob("*.yml")}
        data = {name: _without_references(texts) | own.get(name, {}) for name, texts in data.items()}
    return StarterVocabularies(
        issuers=Issuers.model_validate(data["issuers"]),
        types=Types.model_validate(data["types"]),
        verbs=Verbs.model_validate(data["verbs"]),
        terms=Vocabulary.model_validate(data["terms"]),
    )


@cache
def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def _without_references(value: Any) -> Any:
    """Return data without where its translations from Vietnamese come from."""
    if not isinstance(value, dict):
        return value
    return {key: _without_references(item) for key, item in value.items() if key != "reference"}


def _in_languages(value: Any, languages: Sequence[str]) -> Any:
    """Return data with texts in some languages only; in English where a text has none of them."""
    if isinstance(value, list):
        return [_in_languages(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    is_text = bool(value) and set(value) <= _LABELLED
    chosen = ([key for key in value if key in languages] or [FALLBACK]) if is_text else value
    return {key: _in_languages(value[key], languages) for key in chosen if key in value}


def report_record(
    report: Report, appendix: Appendix, vocabularies: StarterVocabularies, language: str, issuer: str | None
) -> tuple[str, Document, StarterVocabularies]:
    """Return id and record of the source report, and the vocabularies, with the full name that it gives its issuer.

    issuer: the id of the body that it names; None where it names none that is known.
    """
    reading = _reading_of(report, vocabularies, language)
    number = reading.canonical if reading else report.number
    signing = _signing(reading, vocabularies.issuers, language) if reading and not report.issuer else None
    fields = {
        "number": number,
        "type": _type_of(report, vocabularies.types, reading),
        "issuer": issuer or signing or UNSTATED,
        "date": report.date,
        "listing": SOURCE,
        "status": "not-established",
        **(_printed_fields(report, appendix) if appendix.attachment else {}),
    }
    issuers = _with_full_name(vocabularies.issuers, issuer, report.issuer, language)
    identifier = make_id(issuer or signing or UNSTATED, report.date, number)
    return identifier, Document.model_validate(fields), replace(vocabularies, issuers=issuers)


def issuer_of(report: Report, names: Names) -> str | None:
    """Return the id of the body that a report names, by the names that rows are read by, or by one that its own begins with."""
    if not report.issuer or (known := names.issuer(report.issuer)):
        return known if report.issuer else None
    own = {key: names.registry.issuers[key] for key in own_ids(names.registry, "issuer")}
    found = find_issuer(own, report.issuer)
    fits = found and level_in(report.issuer) in (None, *map(level_in, names.names_of(found)))
    return found if fits else None


def added_issuer(report: Report, names: Names) -> NewTerm | None:
    """Return an entry for the body that a report names, where it names one that is none of the vocabulary."""
    if not report.issuer or issuer_of(report, names):
        return None
    missing = MissingTerms(names)
    try:
        symbol = names.registry.read_number(report.number).issuer_symbol
    except NoNumber:
        symbol = None
    others = names.registry.signing_with(symbol) if symbol else []
    missing.note("issuer", report.issuer, None if others else symbol)
    return missing.named()[0]


def _with_full_name(issuers: Issuers, key: str | None, printed: str, language: str) -> Issuers:
    """Return the issuers with the full name that a report gives one, which may be a body of the software's vocabulary."""
    known = issuers.issuers.get(key or "") or base_issuers().get(key or "")
    if known is None or key is None or fold(printed) == fold(known.label_in(language)):
        return issuers
    fields = known.model_dump(exclude_unset=True, exclude={"symbols", "spellings"})
    if key not in issuers.issuers:
        fields["label"] = {language: known.label_in(language)}
    fields["full_name"] = {language: printed}
    return Issuers(issuers=issuers.issuers | {key: Issuer.model_validate(fields)})


def _printed_fields(report: Report, appendix: Appendix) -> dict[str, object]:
    """Return where and how the attachment prints the report."""
    forms = {
        "type": report.type,
        "number": report.number,
        "date": report.printed_date,
        "issuer": report.issuer,
    }
    printed = Printed.model_validate({name: text for name, text in forms.items() if text})
    return {"provenance": Provenance(lines=[appendix.line + 1]), "printed": printed}


def _reading_of(report: Report, vocabularies: StarterVocabularies, language: str) -> Reading | None:
    """Return how the number of the report is read; None where it is no single number."""
    groups = groups_of(Numbering(), language)
    types, issuers = vocabularies.types.types, vocabularies.issuers.issuers
    rules = number_rules(all_types(types, groups), all_issuers(issuers, groups), Numbering(), groups)
    try:
        return read_number(report.number, rules)
    except NoNumber:
        return None


def _signing(reading: Reading, issuers: Issuers, language: str) -> str | None:
    """Return the issuer that signs with the symbol of a number, given by its id: "88-BC/TU" is of the Provincial Party Committee."""
    known = all_issuers(issuers.issuers, groups_of(Numbering(), language))
    signing = [key for key in issuers.issuers if known[key].signs_with(reading.issuer_symbol or "")]
    return signing[0] if len(signing) == 1 else None


def _type_of(report: Report, types: Types, reading: Reading | None) -> str:
    """Return the type that is printed or that the number shows; a report where neither does."""
    labels = {fold(label): key for key, kind in types.types.items() for label in kind.label.values()}
    by_number = reading.types[0] if reading and reading.types else None
    reports = [key for key, kind in types.types.items() if kind.nature == "report"]
    return labels.get(fold(report.type)) or by_number or reports[0]


def report_type(report: Report, vocabularies: StarterVocabularies, language: str) -> InstrumentType:
    """Return the type of the report, one of the archive's or of the software's vocabulary."""
    key = _type_of(report, vocabularies.types, _reading_of(report, vocabularies, language))
    return all_types(vocabularies.types.types, groups_of(Numbering(), language))[key]


def place_of(report: Report, issuers: Issuers) -> str:
    """Return what the name of the report's issuer says beside its kind: "Tỉnh ủy Thanh Vân" gives "Thanh Vân".

    Of a body with the word of its level it is the place with that word: "Huyện ủy Thanh Hà" gives "huyện Thanh Hà".
    """
    issuer = find_issuer(issuers.issuers, report.issuer)
    labels = issuers.issuers[issuer].label.values() if issuer else ()
    rests = [rest for label in labels if (rest := rest_of_name(report.issuer, label)) is not None]
    if is_below_province(level_in(report.issuer)) or not any(rests):
        return place_in(report.issuer)
    return re.sub(r"^(?:de la|de|du|of)\s+|^d[’']", "", min(rests, key=len))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFacts:
    """What is known of a new archive. source: the id of its report; names and programmes are by language."""

    names: dict[str, str]
    programmes: dict[str, str]
    place: str
    country: str | None
    period: str
    source: str
    languages: list[str]
    address: str
    repository: str | None


def archive_record(facts: ArchiveFacts, report: Report, kind: InstrumentType) -> Archive:
    """Return the record of the archive itself. What is not known in a language is left out of it."""
    spoken = [language for language in facts.languages if language in SOFTWARE_LANGUAGES]
    own = {language: _COUNTRY[language] for language in spoken} if is_vietnamese(facts.languages) else {}
    country = {facts.languages[0]: facts.country} if facts.country else own
    database = {code: text for code, text in _law_database().items() if code in own}
    fields = {
        "format": FORMAT,
        "name": facts.names,
        "short_name": facts.names,
        "description": _descriptions(facts, report, kind),
        "programme": facts.programmes,
        "place": {facts.languages[0]: facts.place},
        **({"country": country} if country else {}),
        **({"law_database": {"name": database}} if database else {}),
        "period": facts.period,
        "source": facts.source,
        "languages": facts.languages,
        "site_url": facts.address,
        **_repository_fields(facts.repository),
    }
    return Archive.model_validate(fields)


def _law_database() -> dict[str, str]:
    """Return what the database of law of Viet Nam is called, by language."""
    names: dict[str, str] = _read(ASSETS / "starter" / "words.yml")["law_database"]
    return names


def _repository_fields(repository: str | None) -> dict[str, str]:
    """Return the addresses of a public repository: without one, no page links to where it would be edited."""
    if repository is None:
        return {}
    return {"edit_url": f"{repository}/edit/main/{{path}}", "issues_url": f"{repository}/issues/new"}


def _descriptions(facts: ArchiveFacts, report: Report, kind: InstrumentType) -> dict[str, str]:
    """Return what the archive is about, in those of its languages that have the programme's name; in English where none has."""
    sentences = _read(ASSETS / "starter" / "words.yml")
    described = [code for code in facts.languages if code in facts.programmes and code in sentences["report"]]
    texts = {}
    for language in described or [FALLBACK]:
        source = sentences["report"][language].format(type=kind.label_in(language), number=report.number)
        programme = facts.programmes.get(language) or facts.programmes[facts.languages[0]]
        texts[language] = sentences["description"][language].format(programme=programme, report=source)
    return texts

"""The first records of a new archive: the archive itself, its vocabularies, and the report that it is made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from policyarchive.core.assets import ASSETS
from policyarchive.core.numbering.reading import NoNumber, Reading, read_number
from policyarchive.core.numbering.rules import VIETNAMESE
from policyarchive.core.text import fold
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.intake.starter.appendix import Appendix, Report, find_issuer
from policyarchive.registry.base_vocabulary import all_issuers, all_types, groups_of, number_rules
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

_FOLDER = ASSETS / "starter"
REFERENCES = _FOLDER / "registry" / "references.bib"
_UNSTATED = "unstated"
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


def read_vocabularies(languages: Sequence[str]) -> StarterVocabularies:
    """Return the vocabularies in the languages that the archive has."""
    data = {
        name: _in_languages(_read(f"registry/{name}.yml"), languages)
        for name in ("issuers", "types", "verbs", "terms")
    }
    return StarterVocabularies(
        issuers=Issuers.model_validate(data["issuers"]),
        types=Types.model_validate(data["types"]),
        verbs=Verbs.model_validate(data["verbs"]),
        terms=Vocabulary.model_validate(data["terms"]),
    )


@cache
def _read(name: str) -> Any:
    return yaml.load((_FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def _in_languages(value: object, languages: Sequence[str]) -> object:
    """Return data with texts in some languages only, or in all that a text has where it has none of them."""
    if isinstance(value, list):
        return [_in_languages(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    is_text = set(value) <= set(SOFTWARE_LANGUAGES)
    chosen = [key for key in value if key in languages] if is_text else []
    return {key: _in_languages(value[key], languages) for key in chosen or value}


def report_record(
    report: Report, appendix: Appendix, vocabularies: StarterVocabularies, language: str
) -> tuple[str, Document, Issuers]:
    """Return id and record of the source report, and the issuers, with the full name that it gives its own."""
    issuers = vocabularies.issuers
    reading = _reading_of(report, vocabularies, language)
    number = reading.canonical if reading else report.number
    named = find_issuer(issuers.issuers, report.issuer)
    issuer = named or (reading and _signing(reading, issuers)) or _UNSTATED
    fields = {
        "number": number,
        "type": _type_of(report, vocabularies.types, reading),
        "issuer": issuer,
        "date": report.date,
        "listing": SOURCE,
        "status": "not-established",
        **(_printed_fields(report, appendix) if appendix.attachment else {}),
    }
    if named and fold(report.issuer) != fold(issuers.issuers[named].label[language]):
        issuers = _with_full_name(issuers, named, {language: report.issuer})
    return make_id(issuer, report.date, number), Document.model_validate(fields), issuers


def _with_full_name(issuers: Issuers, key: str, full_name: dict[str, str]) -> Issuers:
    data = issuers.issuers[key].model_dump(exclude_unset=True) | {"full_name": full_name}
    return Issuers(issuers=issuers.issuers | {key: Issuer.model_validate(data)})


def _printed_fields(report: Report, appendix: Appendix) -> dict[str, object]:
    """Return where and how the attachment prints the report."""
    forms = {
        "type": report.type,
        "number": report.number,
        "date": report.printed_date,
        "issuer": report.issuer,
    }
    printed = Printed(**{name: text for name, text in forms.items() if text})
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


def _signing(reading: Reading, issuers: Issuers) -> str | None:
    """Return the issuer that signs with the symbol of a number, given by its id: "88-BC/TU" is of the Provincial Party Committee."""
    known = all_issuers(issuers.issuers, [VIETNAMESE])
    signing = [key for key in issuers.issuers if reading.issuer_symbol in known[key].symbols]
    return signing[0] if len(signing) == 1 else None


def _type_of(report: Report, types: Types, reading: Reading | None) -> str:
    """Return the type that is printed or that the number shows; a report where neither does."""
    labels = {fold(label): key for key, kind in types.types.items() for label in kind.label.values()}
    by_number = reading.types[0] if reading and reading.types else None
    return labels.get(fold(report.type)) or by_number or "bao-cao"


def report_type(report: Report, vocabularies: StarterVocabularies, language: str) -> InstrumentType:
    """Return the type of the report, one of the archive's or of the software's vocabulary."""
    key = _type_of(report, vocabularies.types, _reading_of(report, vocabularies, language))
    return all_types(vocabularies.types.types, [VIETNAMESE])[key]


def place_of(report: Report, issuers: Issuers) -> str:
    """Return what follows the kind in the name of the report's issuer: "Tỉnh ủy Thanh Vân" gives "Thanh Vân"."""
    issuer = find_issuer(issuers.issuers, report.issuer)
    labels = issuers.issuers[issuer].label.values() if issuer else ()
    lengths = [len(label) for label in labels if fold(report.issuer).startswith(fold(label))]
    return report.issuer[max(lengths) :].strip() if lengths else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFacts:
    """What is known of a new archive. source: the id of its report; names and programmes are by language."""

    names: dict[str, str]
    programmes: dict[str, str]
    place: str
    period: str
    source: str
    languages: list[str]
    address: str
    repository: str | None


def archive_record(facts: ArchiveFacts, report: Report, kind: InstrumentType) -> Archive:
    """Return the record of the archive itself. What is not known in a language is left out of it."""
    spoken = [language for language in facts.languages if language in SOFTWARE_LANGUAGES]
    fields = {
        "format": FORMAT,
        "name": facts.names,
        "short_name": facts.names,
        "description": {
            language: _description(language, facts.programmes[language], report, kind)
            for language in spoken
            if language in facts.programmes
        },
        "programme": facts.programmes,
        "place": {facts.languages[0]: facts.place},
        "country": {language: _COUNTRY[language] for language in spoken},
        "period": facts.period,
        "source": facts.source,
        "languages": facts.languages,
        "site_url": facts.address,
        "edit_url": f"{facts.repository or facts.address.rstrip('/')}/edit/main/{{path}}",
        **({"issues_url": f"{facts.repository}/issues/new"} if facts.repository else {}),
    }
    return Archive.model_validate(fields)


def _description(language: str, programme: str, report: Report, kind: InstrumentType) -> str:
    words = _read("words.yml")
    label = kind.label.get(language) or next(iter(kind.label.values()))
    source = words["report"][language].format(type=label, number=report.number)
    description: str = words["description"][language].format(programme=programme, report=source)
    return description

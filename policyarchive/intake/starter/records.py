"""The first records of a new archive: what it is, its vocabularies, and the report that it is made from."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from policyarchive.core.assets import ASSETS
from policyarchive.core.document_numbers import canonical, parse_number
from policyarchive.core.text import fold, slug
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.intake.proposal import make_id
from policyarchive.intake.starter.appendix import Appendix, Report, find_issuer
from policyarchive.registry.load import SINGLE_FILES
from policyarchive.registry.model.archive import FORMAT, Archive
from policyarchive.registry.model.documents import SOURCE, Document, Printed, Provenance
from policyarchive.registry.model.fields import Record
from policyarchive.registry.model.vocabularies import Issuer, Issuers, Types

_FOLDER = ASSETS / "starter"
REFERENCES = _FOLDER / "registry" / "references.bib"
_UNSTATED = "unstated"
_COUNTRY = {"vi": "Việt Nam", "en": "Viet Nam"}


def read_vocabularies(languages: Sequence[str]) -> dict[str, Record]:
    """Return the vocabularies by their paths below the registry, in the languages that the archive has."""
    found = {path: kind for path, kind in SINGLE_FILES.values() if path.startswith("vocabularies/")}
    return {
        path: kind.model_validate(_in_languages(_read(f"registry/{Path(path).name}"), languages))
        for path, kind in found.items()
    }


@cache
def _read(name: str) -> dict:
    return yaml.load((_FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def _in_languages(value: object, languages: Sequence[str]) -> object:
    """Return data whose texts are given in some languages only, or in all that they have where it has none of them."""
    if isinstance(value, list):
        return [_in_languages(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    wanted = [key for key in value if key in languages] if set(value) <= set(SOFTWARE_LANGUAGES) else []
    return {key: _in_languages(value[key], languages) for key in wanted or value}


def report_record(
    report: Report, found: Appendix, issuers: Issuers, types: Types, first: str
) -> tuple[str, Document, Issuers]:
    """Return id and record of the source report, and the issuers, with the name by which it calls its own."""
    number = canonical(report.number)
    bodies = slug(number.rpartition("/")[2].rpartition("-")[2])
    named = find_issuer(issuers.issuers, report.issuer)
    issuer = named or (bodies if bodies in issuers.issuers else _UNSTATED)
    record = Document(
        number=number,
        type=_type(types, report.type, number),
        issuer=issuer,
        date=report.date,
        listing=SOURCE,
        status="not-established",
        **(_printed(report, found) if found.attachment else {}),
    )
    if named and fold(report.issuer) != fold(issuers.issuers[named].label[first]):
        full = Issuer.model_validate(
            issuers.issuers[named].model_dump(exclude_unset=True) | {"full_name": {first: report.issuer}}
        )
        issuers = Issuers(issuers=issuers.issuers | {named: full})
    return make_id(issuer, report.date, number), record, issuers


def _printed(report: Report, found: Appendix) -> dict[str, object]:
    """Return where and how the attachment prints the report."""
    forms = {
        "type": report.type,
        "number": report.number,
        "date": report.printed_date,
        "issuer": report.issuer,
    }
    printed = Printed(**{name: text for name, text in forms.items() if text})
    return {"provenance": Provenance(lines=[found.line + 1]), "printed": printed}


def _type(types: Types, printed: str, number: str) -> str:
    """Return the type that is printed or that the number shows; a report where neither says."""
    labels = {fold(label): key for key, kind in types.types.items() for label in kind.label.values()}
    shown = {kind.abbreviation: key for key, kind in types.types.items() if kind.abbreviation}
    parsed = parse_number(number, tuple(shown))
    return labels.get(fold(printed)) or (shown.get(parsed.type) if parsed else None) or "bao-cao"


def place_of(report: Report, issuers: Issuers) -> str:
    """Return what the name of the report's issuer says behind its kind: "Tỉnh ủy Thanh Vân" gives "Thanh Vân"."""
    issuer = find_issuer(issuers.issuers, report.issuer)
    labels = issuers.issuers[issuer].label.values() if issuer else ()
    lengths = [len(label) for label in labels if fold(report.issuer).startswith(fold(label))]
    return report.issuer[max(lengths) :].strip() if lengths else ""


def archive_record(
    *, names: dict[str, str], programmes: dict[str, str], place: str, period: str, report: Report, source: str,
    types: Types, languages: list[str], address: str, repository: str | None,
) -> Archive:  # fmt: skip
    """Return the record of the archive itself. What is not known in a language is left out of it."""
    words = _read("words.yml")
    spoken = [language for language in languages if language in SOFTWARE_LANGUAGES]
    kind = types.types[_type(types, report.type, report.number)].label
    fields = {
        "format": FORMAT,
        "name": names,
        "short_name": names,
        "description": {
            language: words["description"][language].format(
                programme=programmes[language],
                report=words["report"][language].format(type=kind[language], number=report.number),
            )
            for language in spoken
            if language in programmes
        },
        "programme": programmes,
        "place": {languages[0]: place},
        "country": {language: _COUNTRY[language] for language in spoken},
        "period": period,
        "source": source,
        "languages": languages,
        "site_url": address,
        "edit_url": f"{repository or address.rstrip('/')}/edit/main/{{path}}",
        **({"issues_url": f"{repository}/issues/new"} if repository else {}),
    }
    return Archive.model_validate(fields)

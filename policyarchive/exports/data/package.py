"""The CSV files as a Frictionless Data Package: what each file and each column is, for programs."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from policyarchive.core.git import History
from policyarchive.core.text import slug
from policyarchive.core.words import FALLBACK, SOFTWARE_LANGUAGES, name_of_language, words
from policyarchive.exports.data.columns import Column, Table, entry_of
from policyarchive.registry.model.forms import FORMS
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

PACKAGE = "datapackage.json"
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def package(site: Site, tables: Sequence[Table], files: Mapping[str, bytes], history: History) -> View:
    """Return the descriptor. files: the bytes of the CSV file of each table, by the name of the table."""
    archive, names = site.registry.archive, [table.name for table in tables]
    return {
        "profile": "tabular-data-package",
        "name": slug(site.registry.archive.short_name[site.first_language]),
        "id": f"{site.address}data/{PACKAGE}",
        **_in_languages(site, "title", archive.name),
        **_in_languages(site, "description", archive.description),
        "homepage": site.address,
        "version": f"{history.moment:%Y.%m.%d}",
        "created": f"{history.moment:%Y-%m-%dT%H:%M:%SZ}",
        **_licences(site),
        "sources": _sources(site),
        "contributors": [_creator(site)],
        "resources": [_resource(site, table, files[table.name], names) for table in tables],
    }


def _in_languages(site: Site, name: str, texts: Mapping[str, str]) -> View:
    """Return a property with a text in the first language, then one for each further language: title, title_en."""
    first, *others = site.urls.languages
    found = {name: texts.get(first) or texts[FALLBACK]}
    return found | {f"{name}_{language}": texts[language] for language in others if language in texts}


def _licences(site: Site) -> View:
    licence = site.registry.archive.licence
    return {"licenses": [{"path": licence.url, "title": licence.name}]} if licence else {}


def _sources(site: Site) -> list[View]:
    """Return the source report and the later ones."""
    registry = site.registry
    reports = dict.fromkeys(
        [registry.archive.source, *(report.report for report in registry.reports.values())]
    )
    summaries = [summary_of(in_language(site, site.first_language), report) for report in reports]
    return [{"title": summary.long_name, "path": summary.permalink} for summary in summaries]


def _creator(site: Site) -> View:
    """Return the archive, which makes the files from its records."""
    archive = site.registry.archive
    mail = {"email": archive.mail} if archive.mail else {}
    return {"title": archive.name[site.first_language], "path": site.address, "role": "publisher", **mail}


def _resource(site: Site, table: Table, data: bytes, names: Sequence[str]) -> View:
    sites = [in_language(site, language) for language in site.urls.languages]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        **_in_languages(site, "title", {s.language: s.t(f"export.table.{table.name}") for s in sites}),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "fields": [_field(site, table, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            **_foreign_keys(table, names),
        },
    }


def _foreign_keys(table: Table, names: Sequence[str]) -> View:
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": [theirs]}}
        for column, (other, theirs) in table.references.items()
        if other in names
    ]
    return {"foreignKeys": keys} if keys else {}


def _field(site: Site, table: Table, column: Column) -> View:
    entry = entry_of(table, column)
    descriptions = {
        language: _described(entry[language], column, language) + _terms(site, column, language)
        for language in SOFTWARE_LANGUAGES
    }
    return {
        "name": column.name,
        "type": entry.get("type", "string"),
        **({"format": entry["format"]} if "format" in entry else {}),
        **({"trueValues": ["yes"]} if entry.get("type") == "boolean" else {}),
        **_in_languages(site, "description", descriptions),
        **_constraints(table, column, entry),
    }


def _described(meaning: str, column: Column, language: str) -> str:
    """Return the meaning of a column, with the time or the language that it is for."""
    about = column.of.get(language) or next(iter(column.of.values()), "")
    if column.language:
        about = words(language).get(f"language.{column.language}") or name_of_language(column.language)
    return f"{meaning} ({about})" if about else meaning


def _terms(site: Site, column: Column, language: str) -> str:
    """Return what the ids in a column of qualifiers mean: "; tren: trên …"; "" for other columns."""
    if column.about != "qualifier":
        return ""
    terms = site.registry.terms.qualifiers.items()
    return "".join(f"; {key}: {term.label_in(language).format(value='…')}" for key, term in terms)


def _constraints(table: Table, column: Column, entry: Mapping[str, Any]) -> View:
    found: View = {}
    if column.name in table.key:
        found["required"] = True
    if [column.name] == list(table.key):
        found["unique"] = True
    if "values" in entry:
        found["enum"] = entry["values"]
    if "pattern" in entry:
        found["pattern"] = FORMS[entry["pattern"]]
    return {"constraints": found} if found else {}

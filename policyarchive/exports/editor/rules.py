"""What the editor holds a record against, as plain data: policyarchive/assets/editor/browser/rules.js reads it.

All of it comes from where the check has it: the forms of values and dates, the patterns of the rules for texts, the
vocabularies with what the software knows beside, the lists and the table of results of the source.
"""

import sys
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from policyarchive.checks.explanations import audit_rules
from policyarchive.checks.text import characters, damage, markup, vietnamese
from policyarchive.checks.values import MAX_SHOWN, field_names
from policyarchive.core import date_forms
from policyarchive.core.numbering.rules import pieces
from policyarchive.core.text import fold
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.exports.editor.patterns import compiled, in_browser
from policyarchive.exports.search.numbering import numbering
from policyarchive.registry.base_vocabulary import number_rules
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.documents import Document
from policyarchive.registry.model.fields import LONGEST
from policyarchive.registry.model.forms import FORMS
from policyarchive.registry.model.vocabularies import InstrumentType, Issuer
from policyarchive.registry.new_terms import own_ids
from policyarchive.registry.paths import RESERVED


def rule_settings(registry: Registry) -> dict[str, Any]:
    """Return the settings of problemsOf: forms, dates, texts, vocabularies, lists, and the findings that are explained."""
    return {
        "forms": {pattern: {"name": name, "pattern": in_browser(pattern)} for name, pattern in FORMS.items()},
        "fields": field_names(Document),
        "pieces": list(pieces()),
        "piece_patterns": {name: in_browser(piece) for name, piece in pieces().items()},
        "year": in_browser(pieces()["year"]),
        "digits": _digits(),
        "reserved": RESERVED.pattern,
        "longest": LONGEST,
        "shown": MAX_SHOWN,
        "software_languages": list(SOFTWARE_LANGUAGES),
        "dates": {"accents": _dates(accents=True), "plain": _dates(accents=False)},
        "text": _text(),
        "known": _known(registry),
        "lists": {"": _list(registry.document_list)}
        | {key: _list(table) for key, table in registry.lists.items()},
        "results": {
            "observations": list(registry.result_table.observations),
            "comparisons": list(registry.result_table.comparisons),
        },
        "explained": [[entry.rule, entry.subject] for entry in registry.explanations],
    }


def number_settings(registry: Registry, without: Iterable[str] = ()) -> dict[str, Any]:
    """Return by what numbers are read. without: documents whose numbers are not taken for known ones, those being edited."""
    numbers = [d.number for key, d in registry.documents.items() if d.number and key not in set(without)]
    return numbering(
        number_rules(registry.types, registry.issuers, registry.numbering, registry.number_groups, numbers)
    )


@cache
def _digits() -> list[str]:
    """Return the digits of other scripts that stand for 0, for 1 and so on."""
    signs = [sign for sign in map(chr, range(0x80, sys.maxunicode + 1)) if sign.isdigit()]
    return ["".join(sign for sign in signs if unicodedata.digit(sign) == value) for value in range(10)]


@cache
def _dates(*, accents: bool) -> dict[str, Any]:
    """Return the forms of a text that is a date, as policyarchive/core/date_forms.py makes them for all languages."""
    data = date_forms.settings()
    spelt = (lambda text: text) if accents else fold
    return {
        "pivot": data["pivot"],
        "months": {spelt(name): month for name, month in date_forms.months_in(data["months"]).items()},
        "quarters": {spelt(name): quarter for name, quarter in date_forms.quarters().items()},
        "pieces": {
            name: in_browser(spelt(piece)) for name, piece in (data["pieces"] | data["in_text"]).items()
        },
        "forms": [
            {"form": in_browser(spelt(entry["form"])), "parts": entry["parts"], "swaps": "swaps" in entry}
            for entry in data["forms"]
            if "query" not in entry
        ],
    }


def _text() -> dict[str, Any]:
    patterns = characters.PATTERNS | damage.PATTERNS | markup.PATTERNS | vietnamese.PATTERNS
    return {
        "twins": characters.TWINS,
        "patterns": {name: compiled(pattern) for name, pattern in patterns.items()},
    }


def _known(registry: Registry) -> dict[str, Any]:
    """Return the values that fields may name, by what they are; of types and issuers with what numbers say of them."""
    terms = registry.terms
    return {
        "types": {key: _type(kind) for key, kind in registry.types.items()},
        "issuers": {key: _issuer(issuer) for key, issuer in registry.issuers.items()},
        "own_types": sorted(own_ids(registry, "type")),
        "own_issuers": sorted(own_ids(registry, "issuer")),
        "verbs": sorted(registry.verbs),
        "units": {key: unit.kind for key, unit in terms.units.items()},
        "areas": {key: area.kind for key, area in registry.areas.areas.items()},
        "references": sorted(registry.references),
        "criteria": sorted(registry.criteria),
        "indicators": sorted(registry.indicators),
        "audit_rules": sorted(audit_rules()),
        **{
            name: sorted(getattr(terms, name))
            for name in (
                "statuses",
                "listings",
                "certainties",
                "groups",
                "qualifiers",
                "populations",
                "left_out_reasons",
            )
        },
    }


def _type(kind: InstrumentType) -> dict[str, Any]:
    return {
        "label": kind.label,
        "nature": kind.nature,
        "abbreviation": kind.abbreviation,
        "untyped": kind.untyped_number,
    }


def _issuer(issuer: Issuer) -> dict[str, Any]:
    return {"label": issuer.label, "symbols": issuer.symbols, "since": issuer.since, "until": issuer.until}


def _list(table: DocumentList) -> dict[str, Any]:
    return {
        "columns": [column.holds for column in table.columns],
        "sections": {
            key: {"issuer": section.issuer, "line": section.line} for key, section in table.sections.items()
        },
    }

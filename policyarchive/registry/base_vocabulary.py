"""The types and bodies that every archive of Vietnamese documents has, and how an archive's own take their place."""

from collections.abc import Iterable, Mapping
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.numbering.rules import (
    PLAIN,
    VIETNAMESE,
    BodySymbols,
    NumberRules,
    TypeSymbols,
    make_symbols,
    make_system,
    systems_of,
)
from policyarchive.core.text import fold
from policyarchive.registry.model.numbering import Numbering
from policyarchive.registry.model.vocabularies import InstrumentType, Issuer, Issuers, Types

_FOLDER = ASSETS / "vocabularies"


@cache
def base_types() -> Mapping[str, InstrumentType]:
    """Return the types of the software's own vocabulary, by id."""
    return Types.model_validate(read_settings(_FOLDER / "types.yml")).types


@cache
def base_issuers() -> Mapping[str, Issuer]:
    """Return the bodies of the software's own vocabulary, by id; the name of each is its full name."""
    issuers = Issuers.model_validate(read_settings(_FOLDER / "issuers.yml")).issuers
    return {i: issuer.model_copy(update={"full_name": issuer.label}) for i, issuer in issuers.items()}


def groups_of(numbering: Numbering, language: str) -> list[str]:
    """Return the groups of systems that an archive uses: those of Vietnamese offices where its first language is theirs."""
    if numbering.use is not None:
        return list(numbering.use)
    return [VIETNAMESE] if language == "vi" else [PLAIN]


def all_types(own: Mapping[str, InstrumentType], groups: list[str]) -> dict[str, InstrumentType]:
    """Return an archive's types, then those of the software that none of them takes the place of."""
    taken = {kind.abbreviation for kind in own.values() if kind.abbreviation}
    further = base_types() if VIETNAMESE in groups else {}
    return {
        **{key: _with_older_abbreviations(key, kind, further) for key, kind in own.items()},
        **{i: kind for i, kind in further.items() if i not in own and kind.abbreviation not in taken},
    }


def _with_older_abbreviations(
    key: str, own: InstrumentType, types: Mapping[str, InstrumentType]
) -> InstrumentType:
    """Return a type with what the software knows of it beside: older abbreviations, and who alone issues it."""
    same = [kind for kind in types.values() if kind.abbreviation and kind.abbreviation == own.abbreviation]
    known = types.get(key) or (same[0] if same else own)
    older = own.older_abbreviations or [a for a in known.older_abbreviations if a != own.abbreviation]
    return own.model_copy(
        update={"older_abbreviations": older, "jurisdiction": own.jurisdiction or known.jurisdiction}
    )


def all_issuers(own: Mapping[str, Issuer], groups: list[str]) -> dict[str, Issuer]:
    """Return an archive's issuers, each with the symbols it signs with, then the bodies of the software that none of them is."""
    further = base_issuers() if VIETNAMESE in groups else {}
    names = {name for issuer in own.values() for name in _names(issuer)}
    return {
        **{key: _with_symbols(key, issuer, further) for key, issuer in own.items()},
        **{i: body for i, body in further.items() if i not in own and not names & _names(body)},
    }


def _names(issuer: Issuer) -> set[str]:
    return {fold(name) for name in issuer.label.values()}


def _with_symbols(key: str, issuer: Issuer, bodies: Mapping[str, Issuer]) -> Issuer:
    """Return an issuer with symbols: those it lists, or those of the body that it is by its id or its name."""
    if issuer.symbols:
        return issuer
    body = bodies.get(key) or _body_named(issuer, bodies)
    return (
        issuer.model_copy(update={"symbols": body.symbols, "spellings": body.spellings}) if body else issuer
    )


def _body_named(issuer: Issuer, bodies: Mapping[str, Issuer]) -> Issuer | None:
    """Return the body with the longest name that an issuer's begins with: "Tỉnh ủy Thanh Vân" is a "Tỉnh ủy"."""
    own = [f"{fold(name)} " for name in (*issuer.label.values(), *(issuer.full_name or {}).values())]
    fitting = [
        (len(name), body)
        for body in bodies.values()
        for name in _names(body)
        if any(text.startswith(f"{name} ") for text in own)
    ]
    return max(fitting, key=lambda found: found[0])[1] if fitting else None


def number_rules(
    types: Mapping[str, InstrumentType],
    issuers: Mapping[str, Issuer],
    numbering: Numbering,
    groups: list[str],
    numbers: Iterable[str] = (),
) -> NumberRules:
    """Return by what the numbers of an archive are read: its own systems first. numbers: of its records."""
    own = tuple(make_system({"id": s.id, "form": s.form, "type": s.type}) for s in numbering.systems)
    shipped = tuple(system for group in groups for system in systems_of(group))
    symbols = make_symbols(
        [_type_symbols(key, kind) for key, kind in types.items()],
        [_body_symbols(issuer) for issuer in issuers.values() if issuer.symbols],
        numbers,
    )
    return NumberRules(systems=(*own, *shipped), symbols=symbols)


@cache
def base_rules() -> NumberRules:
    """Return by what numbers are read where there is no archive."""
    return number_rules(base_types(), base_issuers(), Numbering(), [VIETNAMESE])


def _type_symbols(key: str, kind: InstrumentType) -> TypeSymbols:
    first = (kind.abbreviation,) if kind.abbreviation else ()
    return TypeSymbols(
        id=key,
        abbreviations=(*first, *kind.older_abbreviations),
        names=(*kind.label.values(), *kind.words),
        national=kind.jurisdiction == "national",
    )


def _body_symbols(issuer: Issuer) -> BodySymbols:
    return BodySymbols(
        symbols=tuple(issuer.symbols),
        spellings=tuple(issuer.spellings),
        jurisdiction=issuer.jurisdiction,
        is_party=issuer.body == "party",
        names=tuple(issuer.label.values()),
    )

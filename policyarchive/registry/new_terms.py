"""Types and issuers that an archive does not have yet: as text to paste into its vocabularies, and written there."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from textwrap import indent
from typing import Literal

from policyarchive.core.text import slug
from policyarchive.registry.base_vocabulary import all_issuers, all_types
from policyarchive.registry.document_ids import stem
from policyarchive.registry.load import SINGLE_FILES, Registry
from policyarchive.registry.model.vocabularies import InstrumentType, Issuer, Issuers, Types
from policyarchive.registry.yaml.writer import write_fields

Kind = Literal["type", "issuer"]
KINDS: tuple[Kind, ...] = ("type", "issuer")
UNKNOWN = "…"  # stands for what is not known; the check refuses it
MODELS: dict[Kind, type[InstrumentType] | type[Issuer]] = {"type": InstrumentType, "issuer": Issuer}
_FILES: dict[Kind, str] = {"type": "types", "issuer": "issuers"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTerm:
    """An entry for the vocabulary of types or of issuers."""

    id: str
    term: InstrumentType | Issuer

    @property
    def kind(self) -> Kind:
        """The vocabulary that the entry is for."""
        return "type" if isinstance(self.term, InstrumentType) else "issuer"


def suggest_term(
    kind: Kind, label: str | None, symbols: Sequence[str], *, language: str, taken: Container[str] = ()
) -> NewTerm:
    """Return the entry for what a number or a person names.

    label: in the language given, None where unknown. symbols: in numbers. taken: the ids that the vocabulary has.
    """
    fields: dict[str, object] = {"label": {language: label or UNKNOWN}}
    if symbols:
        fields |= {"abbreviation": symbols[0]} if kind == "type" else {"symbols": list(symbols)}
    return NewTerm(
        id=free_id(label or "-".join(symbols), kind, taken), term=MODELS[kind].model_validate(fields)
    )


def with_full_name(new: NewTerm) -> NewTerm:
    """Return an entry that citations can name: without a full name, the name of a body is its label."""
    if not isinstance(new.term, Issuer) or new.term.full_name:
        return new
    fields = new.term.model_dump(exclude_unset=True)
    return replace(new, term=Issuer.model_validate(fields | {"full_name": new.term.label}))


def free_id(name: str, kind: Kind, taken: Container[str]) -> str:
    """Return the id that a name gives, with a number where another entry has it."""
    first = stem(name) if slug(name) else kind
    further = (f"{first}-{number}" for number in count(2))
    return next(name for name in chain([first], further) if name not in taken)


def terms_of(registry: Registry, kind: Kind) -> Mapping[str, InstrumentType | Issuer]:
    """Return the vocabulary of types or of issuers."""
    return registry.types if kind == "type" else registry.issuers


def own_ids(registry: Registry, kind: Kind) -> set[str]:
    """Return the ids of the entries that an archive lists itself, beside those of the software."""
    return set(registry.files[_FILES[kind]].data[_FILES[kind]])


def file_of(kind: Kind) -> str:
    """Return the path of the vocabulary below the registry."""
    return SINGLE_FILES[_FILES[kind]][0]


def entries_text(terms: Iterable[NewTerm], languages: Sequence[str]) -> str:
    """Return entries of one vocabulary as they stand in its file, ready to paste at its end."""
    fields = {new.id: new.term.model_dump(exclude_unset=True) for new in terms}
    return indent(write_fields(fields, languages).rstrip("\n"), "  ")


def own_types(registry: Registry, added: Iterable[NewTerm]) -> Types:
    """Return the archive's own vocabulary of types with further entries at its end."""
    own = Types.model_validate(registry.files["types"].data).types
    return Types(types=own | {new.id: new.term for new in added if isinstance(new.term, InstrumentType)})


def own_issuers(registry: Registry, added: Iterable[NewTerm]) -> Issuers:
    """Return the archive's own vocabulary of issuers with further entries at its end."""
    own = Issuers.model_validate(registry.files["issuers"].data).issuers
    return Issuers(issuers=own | {new.id: new.term for new in added if isinstance(new.term, Issuer)})


def with_terms(registry: Registry, added: Sequence[NewTerm]) -> Registry:
    """Return the registry as it is once the entries stand in its vocabularies; nothing is written."""
    return replace(
        registry,
        types=all_types(own_types(registry, added).types, registry.number_groups),
        issuers=all_issuers(own_issuers(registry, added).issuers, registry.number_groups),
    )

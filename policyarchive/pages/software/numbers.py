"""The views of how numbers are read: the box that reads what is typed, and the systems in the order in which they are tried."""

from collections.abc import Mapping
from typing import Any

from policyarchive.core.numbering.rules import PIECE, VIETNAMESE, system_entries
from policyarchive.exports.search.files import FOLDER, NUMBERING
from policyarchive.registry.model.numbering import NumberSystem
from policyarchive.registry.number_names import names_by_symbol
from policyarchive.site.site import Site
from policyarchive.site.templates import View

FIELDS = ("form", "canonical", "sequence", "year", "symbols", "type", "issuer_symbol", "system", "certain")
_TRIED = (
    "12/QĐ-UBND",
    "27-NQ/TƯ",
    "57/QĐUB",
    "12/hd-ubnd",
    "12/HDLS-UBND",
    "101-105/QĐ-UBND",
)  # each read otherwise


def number_box_view(site: Site) -> View:
    """Return the fields of a reading, numbers to try, names of types and bodies, and scripts by their paths below the site."""
    tried = (
        _TRIED
        if VIETNAMESE in site.registry.number_groups
        else [system["examples"][0] for system in number_systems_view(site)]
    )
    return {
        "fields": FIELDS,
        "tried": tried,
        "types": {key: site.pick(kind.label) for key, kind in site.registry.types.items()},
        "bodies": names_by_symbol(site.registry.issuers.values(), lambda issuer: site.pick(issuer.label)),
        "scripts": [f"{FOLDER}/{name}" for name in (NUMBERING, "number_box.js")],
        "styles": f"{FOLDER}/numbers.css",
    }


def number_systems_view(site: Site) -> list[View]:
    """Return the systems of an archive in the order in which they are tried, its own first."""
    own = [_own_system(site, system) for system in site.registry.numbering.systems]
    return own + [
        _system(site, entry) for group in site.registry.number_groups for entry in system_entries(group)
    ]


def _own_system(site: Site, system: NumberSystem) -> View:
    return {
        "id": system.id,
        "name": site.pick(system.name),
        "form": _form(site, system.form),
        "period": "",
        "examples": system.examples,
        "source": site.t("number.systems.own"),
    }


def _system(site: Site, entry: Mapping[str, Any]) -> View:
    return {
        "id": entry["id"],
        "name": site.pick(entry["name"]),
        "form": _form(site, entry["form"]),
        "period": _period(site, entry),
        "examples": entry["examples"],
        "source": site.pick(entry["source"]),
    }


def _form(site: Site, form: str) -> list[tuple[str, str]]:
    """Return a form in pieces, each as the sign before it and the word for what stands there; "" without one."""
    *parts, end = PIECE.split(form)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [
        *((sign, site.t(f"number.piece.{piece}")) for sign, piece in pairs),
        *([(end, "")] if end else []),
    ]


def _period(site: Site, entry: Mapping[str, Any]) -> str:
    """Return in which years a system was in use, as far as that is known."""
    ends = [site.t(f"number.systems.{end}", year=entry[end]) for end in ("since", "until") if end in entry]
    return ", ".join(ends)

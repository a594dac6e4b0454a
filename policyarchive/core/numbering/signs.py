"""The signs in and around numbers, as assets/numbering/systems.yml has them."""

import re
from collections.abc import Mapping
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings

SYSTEMS = ASSETS / "numbering" / "systems.yml"


@cache
def marks() -> Mapping[str, re.Pattern[str]]:
    """Return the regular expressions for what stands around and in numbers, and for what is no single number, by name."""
    found = read_settings(SYSTEMS)["marks"]
    return {name: re.compile(pattern) for name, pattern in found.items()}


@cache
def alike() -> Mapping[int, str]:
    """Return the signs that are read as another one which they look like, as str.translate takes them."""
    return str.maketrans(read_settings(SYSTEMS)["alike"])


@cache
def units() -> Mapping[str, re.Pattern[str]]:
    """Return how the units are written of bodies that sign with the abbreviation of a type, by that abbreviation."""
    return {kind: re.compile(pattern) for kind, pattern in read_settings(SYSTEMS)["units"].items()}


@cache
def digits() -> Mapping[int, str]:
    """Return the digits that letters may be, as str.translate takes them."""
    return str.maketrans(read_settings(SYSTEMS)["digits"])

"""Letters in a number that no vocabulary has and that may be the abbreviation of a type."""

from policyarchive.core.numbering.reading import Reading
from policyarchive.core.numbering.rules import NumberRules
from policyarchive.core.numbering.spelling import plain, without_frame


def unknown_type(reading: Reading, rules: NumberRules) -> str | None:
    """Return such letters: "HDLS" of "12/HDLS-UBND", which is read as a letter, and of "12-HDLS/TU", which fits no system.

    In the second case they are what alone keeps the number from one. None where there are none.
    """
    if reading.is_established or reading.readings:
        return reading.unknown_symbol
    bare = without_frame(plain(reading.form), rules.symbols).number
    for system in rules.systems:
        match = system.pattern.fullmatch(bare) if system.types is None else None
        if match and (kind := match.groupdict().get("type")) and kind not in rules.symbols.types:
            return kind
    return None

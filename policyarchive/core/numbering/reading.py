"""How the number of a document was read: its fields, and what is to be said of them."""

import re
from dataclasses import dataclass

from policyarchive.core.numbering.spelling import Mended

AS_PRINTED = "as-printed"
LETTERS = ("letter", "body-only")  # systems whose numbers name the unit that wrote, and no type
JOINT = "joint"  # how the ids of systems begin whose numbers name all the bodies that sign


class NoNumber(ValueError):
    """Raised where a text holds no single number; the text is the reason that why_no_single_number gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a number was read.

    form: as given. canonical: as the system writes it; form itself where none fits. sequence: the number in front
    ("06a"). type: its abbreviation, as written; types: the ids of the types that it can mean. body: the symbols of
    the body and its units, joined by hyphens. written: the symbols with the signs between them, None without any.
    system: the id of the system, "as-printed" where none fits.
    certain: nothing was mended, and the signs can be read in one way only; a symbol that no vocabulary has can be all the same.
    mended: (written, meant). respelt: the same, of symbols that are other spellings of one in force.
    readings: the canonical numbers between which the spelling does not decide; the number is then kept as printed.
    unknown_bodies: the symbols of bodies that sign which no vocabulary has. near: numbers that may be meant instead, where a
    letter may be a digit or an unknown symbol a slip of a known one. may_be_letter: the abbreviation of the type may be a
    body, and what follows its unit. is_called_otherwise: the words before the number name another type.
    """

    form: str
    canonical: str
    sequence: str | None = None
    year: str | None = None
    type: str | None = None
    types: tuple[str, ...] = ()
    body: str | None = None
    written: str | None = None
    system: str = AS_PRINTED
    certain: bool = False
    mended: Mended = ()
    respelt: Mended = ()
    readings: tuple[str, ...] = ()
    unknown_bodies: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    may_be_letter: bool = False
    is_called_otherwise: bool = False

    @property
    def is_established(self) -> bool:
        """Whether the number fits a system."""
        return self.system != AS_PRINTED

    @property
    def symbols(self) -> str | None:
        """The symbols after the number: "QĐ-UBND"."""
        return "-".join(filter(None, (self.type, self.body))) or None

    @property
    def issuer_symbols(self) -> tuple[str, ...]:
        """The symbols of the bodies that sign: all of them in a joint document, else the first without its units."""
        if self.body is None:
            return ()
        symbols = tuple(self.body.split("-"))
        return symbols if self.is_joint else symbols[:1]

    @property
    def is_joint(self) -> bool:
        """Whether several bodies sign."""
        return self.system.startswith(JOINT)

    @property
    def issuer_symbol(self) -> str | None:
        """The symbols of the bodies that sign, joined by hyphens."""
        return "-".join(self.issuer_symbols) or None

    @property
    def unknown_symbol(self) -> str | None:
        """The symbol of a letter's body that is none of a vocabulary, so that it may be a type: "HDLS" of "12/HDLS-UBND"."""
        return self.issuer_symbol if self.system == "letter" and self.unknown_bodies else None

    @property
    def running_number(self) -> int:
        """The number in front without its letter; 0 where the number has none."""
        return sequence_of(self.sequence or "")


def sequence_of(number: str) -> int:
    """Return the number that a document number begins with: "05/2041/NQ-HĐND" gives 5; 0 where it has none."""
    digits = re.match("[0-9]+", number)
    return int(digits[0]) if digits else 0

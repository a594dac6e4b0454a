"""How the documents of an archive are numbered, beside what the software knows (numbering.yml)."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from policyarchive.core.numbering.rules import make_system, pieces
from policyarchive.registry.model.fields import Distinct, PerLanguage, Record, Slug, Text


def _validate_form(value: str) -> str:
    """A form is made of known pieces, each of them once, and of signs that stand for themselves."""
    named = re.findall(r"\{([^{}]*)\}", value)
    wrong = [name for name in named if name not in pieces() or named.count(name) > 1]
    if wrong or "seq" not in named:
        found = {
            "piece": "{" + (wrong[0] if wrong else "seq") + "}",
            "known": " ".join(f"{{{p}}}" for p in pieces()),
        }
        raise PydanticCustomError("number-pieces", "{piece} wrong", found)
    return value


class NumberSystem(Record):
    """One way of numbering of an archive's own: form in {pieces}, the type that all its numbers have, and examples."""

    id: Slug
    form: Annotated[Text, AfterValidator(_validate_form)]
    name: PerLanguage
    type: Slug | None = None
    examples: Annotated[list[Text], Field(min_length=1)]

    def is_read(self, example: str) -> bool:
        """Tell whether a number is one of this system."""
        return bool(make_system({"id": self.id, "form": self.form}).pattern.fullmatch(example))


class Numbering(Record):
    """The file numbering.yml. use: the groups of systems that the software has; systems: further ones, tried first."""

    use: Annotated[list[Literal["vietnamese", "plain"]], Distinct] | None = None
    systems: list[NumberSystem] = Field(default_factory=list)

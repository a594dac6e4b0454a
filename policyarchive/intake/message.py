"""What the commands answer to a person who brings something: a sentence of the interface words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from policyarchive.checks import catalogue
from policyarchive.core.problems import Problem
from policyarchive.core.words import translate


class SaidError(Exception):
    """Raised where what a person wants cannot be; the text is a key of the interface words, values fills it in."""

    def __init__(self, key: str, **values: object):
        super().__init__(key)
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A sentence to print: a key of the interface words and its values. entry: lines of YAML to paste, which it ends in.

    problem: what the check would say, whose must, found and mend are values too.
    """

    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    entry: str = ""
    problem: Problem | None = None

    def sentence(self, language: str) -> str:
        """Return the sentence without the entry."""
        told = catalogue.message(self.problem, language) if self.problem else {}
        return translate(language, self.key, **self.values, **told)

    def text(self, language: str) -> str:
        """Return the sentence, and the entry on lines of its own."""
        return "\n".join(filter(None, (self.sentence(language), self.entry)))

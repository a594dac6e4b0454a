"""What the commands answer to a person who brings something: a sentence of the interface words."""

from dataclasses import dataclass

from policyarchive.core.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A sentence to print: a key of the interface words and its values. entry: lines of YAML to paste, which it ends in."""

    key: str
    values: dict[str, str]
    entry: str = ""

    def sentence(self, language: str) -> str:
        """Return the sentence without the entry."""
        return translate(language, self.key, **self.values)

    def text(self, language: str) -> str:
        """Return the sentence, and the entry on lines of its own."""
        return "\n".join(filter(None, (self.sentence(language), self.entry)))

"""Headings of a table to parts and sections of the list appendix. What is held stays; what nothing says stays open."""

import re
from dataclasses import dataclass

from policyarchive.core.text import fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList, Part, Section

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One heading of a table and what became of it: state is new, same, differs, no_part or no_issuer.

    mark is "B" for a part and "B.II" for a section; held is the label of the appendix where that differs.
    """

    line: int
    mark: str
    label: str
    state: str
    held: str = ""


class Outline:
    """The parts and sections of the list appendix, and those that a table adds to them."""

    def __init__(self, registry: Registry):
        self.registry = registry
        self.parts = dict(registry.document_list.parts)
        self.headings: list[Heading] = []

    @property
    def grown(self) -> DocumentList:
        """The list appendix with the parts and sections that were added."""
        return self.registry.document_list.model_copy(update={"parts": self.parts})

    def add_part(self, line: int, mark: str, label: str) -> None:
        """Take the heading of a part: its period are the years that it prints, if it prints any."""
        held, years = self.parts.get(mark), _YEAR.findall(label)
        if held is None:
            period = {"first_year": years[0], "last_year": years[-1]} if years else {}
            self.parts[mark] = Part(label=label, name=self._name(label), **period, line=line, sections={})
        self._note(line, mark, label, held, "new")

    def add_section(self, line: int, part: str, mark: str, label: str) -> None:
        """Take the heading of a section: its issuer is the one of this name."""
        above, issuer = self.parts.get(part), self._issuer(label)
        held = above.sections.get(mark) if above else None
        if above and held is None and issuer:
            section = Section(label=label, name=self._name(label), issuer=issuer, line=line)
            sections = above.sections | {mark: section}
            self.parts[part] = above.model_copy(update={"sections": sections})
        missing = "new" if above and issuer else "no_issuer" if above else "no_part"
        self._note(line, f"{part}.{mark}".lstrip("."), label, held, missing)

    def issuer(self, part: str, section: str) -> str | None:
        """Return the issuer whose documents stand in a section, None where the section is not known."""
        above = self.parts.get(part)
        found = above.sections.get(section) if above else None
        return found.issuer if found else None

    def _note(self, line: int, mark: str, label: str, held: Part | Section | None, otherwise: str) -> None:
        state = otherwise if held is None else "same" if held.label == label else "differs"
        known = held.label if state == "differs" else ""
        self.headings.append(Heading(line=line, mark=mark, label=label, state=state, held=known))

    def _name(self, label: str) -> dict[str, str]:
        return {self.registry.archive.languages[0]: label}

    def _issuer(self, label: str) -> str | None:
        names = {fold(name): key for key, i in self.registry.issuers.items() for name in i.label.values()}
        shortened = {_shortened(name): key for name, key in names.items()}
        return names.get(fold(label)) or shortened.get(fold(label))


def _shortened(name: str) -> str:
    """Return a folded name as it is often shortened: "ubnd tinh" of "uy ban nhan dan tinh"."""
    *words, last = name.split()
    return "".join(word[0] for word in words) + f" {last}"

"""Reading the headings of a table as parts and sections of the list appendix. Those that exist are not changed."""

import re
from dataclasses import dataclass

from policyarchive.core.text import fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList, Part, Section

_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One heading of a table and what became of it: state is new, same, differs, no_part or no_issuer.

    mark is "B" for a part and "B.II" for a section; recorded is the label in the appendix where that differs.
    """

    line: int
    mark: str
    label: str
    state: str
    recorded: str = ""


class Outline:
    """The parts and sections of the list appendix, and those that a table adds to them."""

    def __init__(self, registry: Registry):
        self.registry = registry
        self.parts = dict(registry.document_list.parts)
        self.headings: list[Heading] = []

    @property
    def extended_list(self) -> DocumentList:
        """The list appendix with the parts and sections that were added."""
        return self.registry.document_list.model_copy(update={"parts": self.parts})

    def add_part(self, line: int, mark: str, label: str) -> None:
        """Add a part by its heading: its period is the years that the heading prints, if it prints any."""
        existing, years = self.parts.get(mark), _YEAR.findall(label)
        if existing is None:
            period = {"first_year": years[0], "last_year": years[-1]} if years else {}
            self.parts[mark] = Part(label=label, name=self._name(label), **period, line=line, sections={})
        self._note(line, mark, label, existing, "new")

    def add_section(self, line: int, part: str, mark: str, label: str) -> None:
        """Add a section by its heading: its issuer is the one of this name."""
        above, issuer = self.parts.get(part), self._issuer_named(label)
        existing = above.sections.get(mark) if above else None
        if above and existing is None and issuer:
            section = Section(label=label, name=self._name(label), issuer=issuer, line=line)
            sections = above.sections | {mark: section}
            self.parts[part] = above.model_copy(update={"sections": sections})
        state = "new" if above and issuer else "no_issuer" if above else "no_part"
        self._note(line, f"{part}.{mark}".lstrip("."), label, existing, state)

    def issuer(self, part: str, section: str) -> str | None:
        """Return the issuer of the documents in a section, None where the section is not known."""
        above = self.parts.get(part)
        known = above.sections.get(section) if above else None
        return known.issuer if known else None

    def _note(self, line: int, mark: str, label: str, existing: Part | Section | None, if_new: str) -> None:
        """Note a heading; if_new: its state where the appendix does not have it yet."""
        state, recorded = if_new, ""
        if existing and existing.label == label:
            state = "same"
        elif existing:
            state, recorded = "differs", existing.label
        self.headings.append(Heading(line=line, mark=mark, label=label, state=state, recorded=recorded))

    def _name(self, label: str) -> dict[str, str]:
        return {self.registry.archive.languages[0]: label}

    def _issuer_named(self, label: str) -> str | None:
        names = {fold(name): key for key, i in self.registry.issuers.items() for name in i.label.values()}
        shortened = {_shorten(name): key for name, key in names.items()}
        return names.get(fold(label)) or shortened.get(fold(label))


def _shorten(name: str) -> str:
    """Return a folded name as it is often shortened: "ubnd tinh" of "uy ban nhan dan tinh"."""
    *words, last = name.split()
    return "".join(word[0] for word in words) + f" {last}"

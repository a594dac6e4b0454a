"""Reading the headings of a table as parts and sections of the list appendix. Those that exist are not changed."""

import re
from dataclasses import dataclass

from policyarchive.core.text import fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList, Section

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
        self.sections = dict(registry.document_list.sections)
        self.headings: list[Heading] = []

    @property
    def extended_list(self) -> DocumentList:
        """The list appendix with the sections that were added, in the order of their lines."""
        if self.sections == self.registry.document_list.sections:
            return self.registry.document_list
        ordered = dict(sorted(self.sections.items(), key=lambda item: item[1].line))
        return self.registry.document_list.model_copy(update={"sections": ordered})

    def add_part(self, line: int, mark: str, label: str) -> None:
        """Add a part by its heading: its period is the years that the heading prints, if it prints any."""
        existing, years = self.sections.get(mark), _YEAR.findall(label)
        if existing is None:
            period = {"first_year": years[0], "last_year": years[-1]} if years else {}
            self.sections[mark] = Section(mark=mark, label=label, name=self._name(label), **period, line=line)
        self._note(line, mark, label, existing, "new")

    def add_section(self, line: int, part: str, mark: str, label: str) -> None:
        """Add a section by its heading: its issuer is the one of this name."""
        key, issuer = f"{part}.{mark}".lstrip("."), self._issuer_named(label)
        existing = self.sections.get(key)
        if part and existing is None and issuer:
            section = Section(mark=mark, label=label, name=self._name(label), issuer=issuer, line=line)
            self.sections[key] = section
        state = "new" if part and issuer else "no_issuer" if part else "no_part"
        self._note(line, key, label, existing, state)

    def issuer(self, part: str, section: str) -> str | None:
        """Return the issuer of the documents in a section, None where the section is not known."""
        known = self.sections.get(f"{part}.{section}".lstrip("."))
        return known.issuer if known else None

    def _note(self, line: int, mark: str, label: str, existing: Section | None, if_new: str) -> None:
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

"""What can stand around paragraphs, rows, cells and runs of a Word file: tracked changes, content controls, wrappers."""

from collections.abc import Iterable, Iterator

from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.package import Element
from policyarchive.intake.formats.word.names import W, find, is_on

_ADDED = (f"{W}ins", f"{W}moveTo")
_REMOVED = (f"{W}del", f"{W}moveFrom")
_WRAPPERS = tuple(f"{W}{name}" for name in ("customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo"))
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICES = (f"{_COMPATIBLE}Choice", f"{_COMPATIBLE}Fallback")


def inside(parent: Iterable[Element], notes: Notes) -> Iterator[Element]:
    """Yield what is in an element once changes are accepted, without what stands around it, in order."""
    for element in parent:
        if element.tag in _ADDED or element.tag in _REMOVED:
            notes.note("tracked-changes")
        if element.tag in _ADDED or element.tag in _WRAPPERS:
            yield from inside(element, notes)
        elif element.tag == f"{W}sdt":
            yield from _inside_control(element, notes)
        elif element.tag == f"{_COMPATIBLE}AlternateContent":
            yield from _inside_choice(element, notes)
        elif element.tag == f"{W}ruby":
            yield from inside(element.findall(f"{W}rubyBase/*"), notes)
        elif element.tag not in _REMOVED:
            yield element


def _inside_control(control: Element, notes: Notes) -> Iterator[Element]:
    """Yield what is in a content control; one that still shows what to fill in has no text."""
    notes.note("content-control")
    content = find(control, "sdtContent")
    if content is None:
        return
    if is_on(find(control, "sdtPr/showingPlcHdr")):
        notes.note("content-control", kind="empty")
        for text in content.iter(f"{W}t"):
            text.text = ""
    yield from inside(content, notes)


def _inside_choice(element: Element, notes: Notes) -> Iterator[Element]:
    """Yield what is in the first of several versions of the same content."""
    version = next((version for choice in _CHOICES for version in element.findall(choice)), None)
    if version is not None:
        yield from inside(version, notes)

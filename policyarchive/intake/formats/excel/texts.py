"""The texts of a workbook: most cells only say which one of a common list they show."""

from collections.abc import Iterator

from openpyxl.utils.escape import unescape

from policyarchive.intake.formats.excel.styles import S, font_of
from policyarchive.intake.formats.package import Element, Package

Text = list[tuple[str, str]]  # its parts, each with the name of its font, "" for that of the cell


def shared_texts(package: Package) -> list[Text]:
    """Return the common list of texts. Raises TableError."""
    part = next(iter(package.related(package.main, "sharedStrings").values()), "")
    return [text_of(element) for element in package.stream(part, (f"{S}si",))]


def text_of(element: Element) -> Text:
    """Return the parts of a text; how it is pronounced, which some files add, is no part of it."""
    return list(_parts(element))


def _parts(element: Element) -> Iterator[tuple[str, str]]:
    for part in element:
        if part.tag == f"{S}t":
            yield unescape(part.text or ""), ""
        elif part.tag == f"{S}r":
            properties = part.find(f"{S}rPr")
            font = "" if properties is None else font_of(properties)
            yield unescape("".join(text.text or "" for text in part.findall(f"{S}t"))), font

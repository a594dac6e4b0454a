"""An Excel file as its sheets show it: a table for each sheet with a text, in the order of the tabs.

Read here, because the well-kept readers do not say what is shown: python-calamine gives values without their formats,
hidden rows like others, and ends the whole program where a sheet has a cell far off; openpyxl gives no sheet of a file
in Strict Open XML and stops at a file whose styles are damaged. What openpyxl knows of formats and of the names of
cells is used.
"""

from policyarchive.intake.formats.excel.cells import Cells
from policyarchive.intake.formats.excel.number_format import Show
from policyarchive.intake.formats.excel.sheet import TAGS, Sheet
from policyarchive.intake.formats.excel.styles import S, Styles
from policyarchive.intake.formats.excel.texts import shared_texts
from policyarchive.intake.formats.limits import Budget
from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.package import Element, Package
from policyarchive.intake.formats.source import SHEET, Place, Row, Source, Table, TableError

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LONGEST_NAME = 31  # characters that Excel allows
_ON = ("1", "true")


def read_excel(package: Package, decimal: str) -> Source:
    """Return the sheets of an Excel file, texts with all their blanks; decimal: see number_format. Raises TableError."""
    root = package.xml(package.main)
    if root is None:
        raise TableError("import.error.no_main_part")
    return _Reader(package, root, decimal).read()


class _Reader:
    def __init__(self, package: Package, root: Element, decimal: str):
        self._package, self._root = package, root
        self._decimal = decimal
        self._notes, self._budget = Notes(), Budget()
        properties = root.find(f"{S}workbookPr")
        from_1904 = properties is not None and properties.get("date1904") in _ON
        texts, styles = shared_texts(package), Styles(package.related_xml("styles"))
        show = Show(decimal, from_1904)
        self._cells = Cells(texts, styles, show, self._notes)
        self._unseen = Cells(texts, styles, show, Notes())

    def read(self) -> Source:
        parts = self._package.related(self._package.main, "worksheet")
        tables = []
        for ordinal, element in enumerate(self._root.iterfind(f"{S}sheets/{S}sheet"), 1):
            part, name = parts.get(element.get(_RELATION, "")), element.get("name", "")[:_LONGEST_NAME]
            if part is None:  # a chart has a sheet of its own, and nothing to read
                continue
            if element.get("state", "visible") != "visible":
                self._notes.note("hidden-content", name, kind="sheets")
                continue
            table = Table(Place(SHEET, ordinal, name), self._rows(part, name))
            tables += [table] if table.rows else []
        if len(tables) > 1:
            for table in tables:
                self._notes.note("several-sheets", table.place.name)
        return Source(tuple(tables), tuple(self._notes.warnings()), self._decimal)

    def _rows(self, part: str, name: str) -> tuple[Row, ...]:
        sheet = Sheet(name, self._cells, self._unseen, self._notes, self._budget)
        for element in self._package.stream(part, TAGS):
            sheet.read(element)
        return sheet.rows()

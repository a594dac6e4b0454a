"""How much a file may hold. A file of a few kilobytes can ask for all memory of a machine; none of these does."""

from policyarchive.intake.formats.source import TableError

# Bytes of all parts that are read of a Word or Excel file; a list of 10,000 documents has 40 MB in Word, packed 3 MB.
MAX_UNPACKED = 50_000_000
MAX_TAGS = 2_500_000  # in these parts: tags cost more than bytes; the same list has 1,500,000 in Word
MAX_ENTRIES = 10_000  # parts of a Word or Excel file; a workbook has some for each sheet, chart and picture
MAX_ROW = 100_000  # the last row of a sheet that may hold text; the software is tried with 10,000 documents
MAX_CELLS = 1_000_000  # of all tables together, empty ones between others counted
MAX_TEXT = (
    20_000_000  # characters of all cells and paragraphs together; a text that is used often counts each time
)
MAX_SPAN = 63  # columns of a Word table: more than Word allows
MAX_CELL = 131_072  # characters of one cell of a text file
MAX_COUNT = 32_767  # the highest number at which Word starts a list


class Budget:
    """Counts what is read from one file, so that reading stops before it takes too much."""

    def __init__(self) -> None:
        self.cells = self.characters = 0

    def take(self, texts: list[str] | tuple[str, ...]) -> None:
        """Count the cells of a row or a paragraph. Raises TableError where they are too many."""
        self.cells += len(texts)
        self.characters += sum(map(len, texts))
        if self.cells > MAX_CELLS or self.characters > MAX_TEXT:
            raise TableError("import.error.too_much", cells=f"{MAX_CELLS:,}", characters=f"{MAX_TEXT:,}")

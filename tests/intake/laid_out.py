"""A table as people have it: pasted text, a Word file or a workbook."""

import docx
import openpyxl


def laid_out(rows):
    """Return the first line and the rows at their lines, empty ones between, all of one width."""
    table, width = dict(rows), max(len(cells) for _, cells in rows)
    full = [table.get(line, []) for line in range(min(table), max(table) + 1)]
    return min(table), [cells + [""] * (width - len(cells)) for cells in full]


def as_text(rows, folder):
    (folder / "table.tsv").write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    return folder / "table.tsv"


def as_word(rows, folder):
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(folder / "table.docx"))
    return folder / "table.docx"


def as_excel(rows, folder):
    book = openpyxl.Workbook()
    for row, cells in enumerate(rows, 1):
        for column, text in enumerate(cells, 1):
            book.active.cell(row=row, column=column, value=text or None)
    book.save(folder / "table.xlsx")
    return folder / "table.xlsx"

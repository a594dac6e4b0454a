"""Files made for these tests: small Word and Excel files whose XML a test writes itself. All content is invented."""

import io
import zipfile

import docx
import openpyxl

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": W,
        "r": OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts):
    """Return a zip of parts by their names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def unzipped(raw):
    """Return the parts of a zip by their names."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def p(content="", properties=""):
    """Return a paragraph; a content without markup is one run."""
    inner = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text, properties=""):
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(content="", properties=""):
    """Return a cell; a content that is no paragraph is put into one."""
    inner = content if content.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells, properties=""):
    """Return a row of cells; a cell that is no markup is a text."""
    inner = "".join(cell if cell.startswith(("<w:tc>", "<w:sdt>")) else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows):
    """Return a table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def sdt(content, properties=""):
    """Return a content control around something."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def word(body, *, numbering="", styles=""):
    """Return a Word file with a body, lists and styles."""
    parts = {"styles": f"<w:styles {_SPACES}>{styles}</w:styles>"}
    if numbering:
        parts["numbering"] = f"<w:numbering {_SPACES}>{numbering}</w:numbering>"
    main = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return _office(
        "word/document.xml", kind, main, {f"word/{name}.xml": text for name, text in parts.items()}
    )


def sheet(rows, *, before="", after=""):
    """Return the XML of a sheet; rows are the XML of its rows, before and after what stands around them."""
    return f'<worksheet xmlns="{S}"><dimension ref="A1"/>{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def excel(*sheets, states=(), styles="", strings="", properties=""):
    """Return an Excel file of sheets by their XML, named Trang1, Trang2 …, with the states of those that are hidden."""
    names = "".join(
        f'<sheet name="Trang{count}" sheetId="{count}" r:id="rId{count}" state="{state}"/>'
        for count, state in enumerate([*states, *["visible"] * (len(sheets) - len(states))], 1)
    )
    main = f'<workbook xmlns="{S}" xmlns:r="{OFFICE}"><workbookPr {properties}/><sheets>{names}</sheets></workbook>'
    parts = {f"xl/worksheets/sheet{count}.xml": text for count, text in enumerate(sheets, 1)}
    parts["xl/styles.xml"] = f'<styleSheet xmlns="{S}">{styles}</styleSheet>'
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{S}">{strings}</sst>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return _office("xl/workbook.xml", kind, main, parts)


def _office(name, kind, main, others):
    folder = name.partition("/")[0]
    kinds = {"sheet": "worksheet"}
    links = "".join(
        f'<Relationship Id="rId{count}" Type="{OFFICE}/{kinds.get(_stem(part), _stem(part))}" Target="{part.removeprefix(folder + "/")}"/>'
        for count, part in enumerate(others, 1)
    )
    types = f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{name}" ContentType="{kind}"/>'
    root = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="{name}"/>'
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">{root}</Relationships>',
            f"{folder}/_rels/{name.rpartition('/')[2]}.rels": f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>',
            name: main,
            **others,
        }
    )


def _stem(part):
    return part.rpartition("/")[2].partition(".")[0].rstrip("0123456789")


def word_of(rows):
    """Return a Word file with a table, as python-docx writes it."""
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def excel_of(rows):
    """Return an Excel file with a sheet of texts, as openpyxl writes it."""
    book = openpyxl.Workbook()
    for number, cells in enumerate(rows, 1):
        for column, text in enumerate(cells, 1):
            cell = book.active.cell(row=number, column=column)
            cell.value, cell.data_type = text, "s"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()

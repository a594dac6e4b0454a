// A list of documents as a Word file in the layout of official documents (Decree 30/2020/NĐ-CP), as policyarchive/exports/data/docx.py
// lays out the appendices: A4, margins of 20, 20, 30 and 15 mm, Times New Roman, the page number above from page 2 on.

import {
  AlignmentType, Document, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, convertMillimetersToTwip
} from "docx"

const FONT = "Times New Roman", SIZE = 26, TABLE_SIZE = 24 // half points
const WIDTHS = [13, 38, 24, 58, 32] // millimetres
const CENTRED = new Set([0])
const mm = convertMillimetersToTwip

// Return a promise of the file. documents: as citations.py writes them; titles: the lines above the table; heads: of its columns.
function list({ documents, heads, titles, language }) {
  const rows = [row(heads, { isHead: true }), ...documents.map((document, i) => row(cellsOf(document, i + 1)))]
  const run = { font: FONT, size: SIZE, language: { value: language } }
  const file = new Document({
    title: titles.map(({ text }) => text).join(" – "), creator: "", lastModifiedBy: "", description: "", styles: { default: { document: { run } } },
    sections: [{
      properties: { titlePage: true, page: { size: { width: mm(210), height: mm(297) }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) } } },
      headers: { first: new Header({ children: [new Paragraph("")] }), default: new Header({ children: [pageNumber()] }) },
      children: [...titles.map(title), new Table({ rows, columnWidths: WIDTHS.map(mm), layout: TableLayoutType.FIXED, width: { size: mm(165), type: WidthType.DXA } })]
    }]
  })
  return Packer.toBlob(file)
}

function pageNumber() {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })
}

function title({ text, bold, italic }) {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [new TextRun({ text, bold, italics: italic })] })
}

function cellsOf({ type, number, date, day, title = "", issuer }, order) {
  return [String(order), number || "", date ? day : "", [type, title].filter(Boolean).join("\n"), issuer ?? ""]
}

function row(cells, { isHead = false } = {}) {
  return new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((text, i) => cell(text, i, isHead)) })
}

function cell(text, column, isHead) {
  const alignment = isHead || CENTRED.has(column) ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    width: { size: mm(WIDTHS[column]), type: WidthType.DXA }, margins: { left: mm(1.5), right: mm(1.5) },
    children: [new Paragraph({ alignment, children: text.split("\n").map((line, i) => new TextRun({ text: line, break: i, bold: isHead, size: TABLE_SIZE })) })]
  })
}

self.archiveWord = { list }

// A list of documents as an Excel workbook: real dates, numbers as text, links to records, made to be printed on A4. Written here,
// since the libraries of bearable size know no links, no repeated rows and no fit to a page; fflate makes the zip.

import { strToU8, zipSync } from "fflate"

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006", MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const WIDTHS = [6, 20, 24, 14, 74, 34], COLUMNS_OF_TEXT = [1, 2, 4, 5]
const LINE = 15.75, FILL = 0.95 // points; how full lines are
const [HEAD, TEXT, DATE, ORDER, LINK] = [1, 2, 3, 4, 5] // places in the list of cell formats
const BORDER = ["left", "right", "top", "bottom"].map(side => `<${side} style="thin"><color rgb="FF999999"/></${side}>`).join("")
const format = (font, number, across, apply = "") => `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${apply}><alignment horizontal="${across}" vertical="top" wrapText="1"/></xf>`
const font = inner => `<font>${inner}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
<fonts count="3">${font("")}${font("<b/>")}<font><u/><sz val="12"/><color rgb="FF0563C1"/><name val="Times New Roman"/><family val="1"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="2"><border><left/><right/><top/><bottom/></border><border>${BORDER}</border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(1, 0, "center")}${format(0, 49, "left")}${format(0, 164, "left")}${format(0, 0, "center")}${format(2, 49, "left")}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// Return the workbook of documents, as citations.py writes them. heads: of the columns; address: of the site; sheet: its name; pages: the line below every page, with &P and &N.
function workbook({ documents, heads, title, address, sheet, pages }) {
  const last = documents.length + 1, cells = documents.map((document, i) => row(i + 2, cellsOf(document, i + 1), heightOf(document))).join("")
  const links = documents.map(({ url, number }, i) => ({ at: `${number ? "C" : "E"}${i + 2}`, to: address + url }))
  const files = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("/xl/workbook.xml", `${TYPE}.main`)}${part("/xl/worksheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet")}${part("/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": relations([[`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"], [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"]]),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title></cp:coreProperties>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${xml(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${xml(sheet)}'!$A$1:$F$${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${xml(sheet)}'!$1:$1</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([[`${OFFICE}/relationships/worksheet`, "worksheets/sheet1.xml"], [`${OFFICE}/relationships/styles`, "styles.xml"]]),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": worksheet(row(1, heads.map(head => text(head, HEAD))) + cells, { last, links, title, pages }),
    "xl/worksheets/_rels/sheet1.xml.rels": relations(links.map(({ to }) => [`${OFFICE}/relationships/hyperlink`, to, ' TargetMode="External"']))
  }
  const packed = Object.entries(files).map(([name, content]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`)])
  return new Blob([zipSync(Object.fromEntries(packed))], { type: TYPE })
}

function worksheet(rows, { last, links, title, pages }) {
  const columns = WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")
  const hyperlinks = links.map(({ at }, i) => `<hyperlink ref="${at}" r:id="rId${i + 1}"/>`).join("")
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${rows}</sheetData><autoFilter ref="A1:F${last}"/>${hyperlinks && `<hyperlinks>${hyperlinks}</hyperlinks>`}<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.7" header="0.4" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;C${xml(title.replaceAll("&", "&&").slice(0, 200))}</oddHeader><oddFooter>${xml(`&C${pages}`)}</oddFooter></headerFooter></worksheet>`
}

function cellsOf({ type, number, date, day, title, issuer }, order) {
  return [figure(order), text(type ?? "", TEXT), text(number ?? "", number ? LINK : TEXT), isDay(date) ? `s="${DATE}"><v>${serial(date)}</v>` : text(day ?? "", TEXT), text(title ?? "", number ? TEXT : LINK), text(issuer ?? "", TEXT)]
}

// Return the height of a row, in points: programs that open the file do not all measure it.
function heightOf({ type, number, title, issuer }) {
  const lines = [type, number, title, issuer].map((words, i) => Math.ceil((words ?? "").length / (WIDTHS[COLUMNS_OF_TEXT[i]] * FILL)))
  return LINE * Math.max(1, ...lines) + 2
}

function row(at, cells, height) {
  return `<row r="${at}"${height ? ` ht="${height}" customHeight="1"` : ""}>${cells.map((cell, i) => `<c r="${"ABCDEF"[i]}${at}" ${cell}</c>`).join("")}</row>`
}

function text(words, style) {
  return `s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(words)}</t></is>`
}

function figure(value) {
  return `s="${ORDER}"><v>${value}</v>`
}

function isDay(date) {
  return /^\d{4}-\d\d-\d\d$/.test(date ?? "") && date >= "1900-03-01"
}

// Return a day as Excel counts them from 1900.
function serial(date) {
  return Math.round((Date.parse(`${date}T00:00Z`) - Date.UTC(1899, 11, 30)) / 864e5)
}

function part(name, type) {
  return `<Override PartName="${name}" ContentType="${type}+xml"/>`
}

function relations(all) {
  const items = all.map(([type, target, mode = ""], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${xml(target)}"${mode}/>`)
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`
}

// Return a text as XML; signs that no XML can hold are left out.
function xml(words) {
  return words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

self.archiveExcel = { workbook }

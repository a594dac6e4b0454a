// Texts of records as HTML: escaped, marked where they stand in another language.

export function escaped(text) {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

export function foreign(html, language) {
  return html && language ? `<span lang="${language}">${html}</span>` : html
}

// Subjects are shown with a capital; records keep them as printed. It does as capitalised of policyarchive/core/html.py.
export function capitalised(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

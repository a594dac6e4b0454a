// Texts of records as HTML: escaped, marked where they stand in another language.

export function escaped(text) {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

export function foreign(html, language) {
  return html && language ? `<span lang="${language}">${html}</span>` : html
}

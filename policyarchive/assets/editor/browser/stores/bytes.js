// Bytes as texts, and back.

const AT_ONCE = 0x8000 // signs that fromCharCode takes at a time
const reader = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

// Return what stands in base64 for some bytes.
export function toBase64(bytes) {
  let signs = ""
  for (let at = 0; at < bytes.length; at += AT_ONCE) signs += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return btoa(signs)
}

// Return the bytes of a text in base64; lines in it do not count.
export function fromBase64(text) {
  return Uint8Array.from(atob(text.replace(/\s/g, "")), sign => sign.charCodeAt(0))
}

// Return the text that stands in bytes, with a byte order mark if there is one; null where they are no UTF-8.
export function textOf(bytes) {
  try { return reader.decode(bytes) } catch { return null }
}

// Return the bytes of a file that is to be written, { text } or { bytes }.
export function bytesOf({ text, bytes }) {
  return bytes ?? new TextEncoder().encode(text)
}

export function isSame(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

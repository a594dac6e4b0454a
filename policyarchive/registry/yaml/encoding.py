"""Bytes of a file to text. Only UTF-8 without a byte order mark passes; the rest is named."""

import codecs

from policyarchive.core.problems import Problem, TextProblem, TextProblems, locate

MAX_BYTES = 1_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(raw: bytes) -> str | TextProblem:
    """Return the text, or the problem that keeps the bytes from being read as text."""
    return next(problems(raw), None) or raw.decode("utf-8")


def problems(raw: bytes) -> TextProblems:
    """Yield every problem that keeps the bytes from being read as text; of another encoding or too many, that alone."""
    whole = _too_large(raw) or _utf_16(raw)
    rules = (_byte_order_mark, _nul_byte, _not_utf_8)
    yield from filter(None, [whole] if whole else [rule(raw) for rule in rules])


def located_problems(raw: bytes, path: str) -> list[Problem]:
    """Return every problem that keeps the bytes of a file from being read, each at its place in the file."""
    shown = raw.decode("utf-8", errors="replace")
    return [locate(problem, shown, path) for problem in problems(raw)]


def _too_large(raw: bytes) -> TextProblem | None:
    if len(raw) <= MAX_BYTES:
        return None
    return TextProblem(code="file-too-large", found={"size": str(len(raw))})


def _utf_16(raw: bytes) -> TextProblem | None:
    """UTF-16 shows by its mark, or by a zero in every second byte of its first letters."""
    halves = {raw[0:20:2].strip(b"\0"), raw[1:20:2].strip(b"\0")}
    return TextProblem(code="utf-16") if raw.startswith(_UTF_16) or (len(raw) > 3 and b"" in halves) else None


def _byte_order_mark(raw: bytes) -> TextProblem | None:
    return TextProblem(code="byte-order-mark") if raw.startswith(codecs.BOM_UTF8) else None


def _nul_byte(raw: bytes) -> TextProblem | None:
    position = raw.find(b"\0")
    if position < 0:
        return None
    return TextProblem(code="nul-byte", offset=len(raw[:position].decode("utf-8", errors="replace")))


def _not_utf_8(raw: bytes) -> TextProblem | None:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", errors="replace")
        found = {"byte": f"0x{raw[error.start]:02X}"}
        return TextProblem(code="not-utf-8", offset=len(before), found=found)
    return None


def repair(raw: bytes) -> bytes:
    """Return the bytes as UTF-8 without mark and with LF, where nothing has to be guessed."""
    if raw.startswith(_UTF_16):
        raw = raw.decode("utf-16").encode("utf-8")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

"""A number as a section of a number format shows it: 1.234,5 and 18,18%, with the decimal mark of a language."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from policyarchive.intake.formats.excel.format_code import Tokens, UnknownFormat, literal

_DIGITS = ("0", "#", "?")
_WIDEST = 1e11  # from here on Excel shows a number without format by its power of ten


def general(value: float, decimal: str) -> str:
    """Return a number as a cell without format shows it: at most 11 characters, as Excel does."""
    size = abs(value)
    if size and (size >= _WIDEST or size < 1e-9):
        digits, _, power = f"{value:.5E}".partition("E")
        shown = f"{digits.rstrip('0').rstrip('.')}E{int(power):+03}"
    elif value == int(value):
        shown = str(int(value))
    else:
        places = max(9 if size < 1 else 10 - len(str(int(size))), 0)
        shown = f"{_rounded(Decimal(f'{value:.15g}'), places):f}"
        shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return shown.replace(".", decimal)


def figure(value: float, tokens: Tokens, decimal: str) -> str:
    """Return a number of no less than 0 as a section shows it. Raises UnknownFormat for fractions and powers of ten."""
    places = [index for index, token in enumerate(tokens) if token in _DIGITS]
    if not places:
        return "".join(
            general(value, decimal) if token.lower() in ("general", "@") else literal(token)
            for token in tokens
        )
    if "/" in tokens[places[0] :] or any(token[0] in "Ee" and len(token) == 2 for token in tokens):
        raise UnknownFormat("".join(tokens))
    point = tokens.index(".") if "." in tokens else len(tokens)
    whole, part = [at for at in places if at < point], [at for at in places if at > point]
    commas = _commas_after(tokens, places[-1])
    scaled = Decimal(f"{value:.15g}") * 100 ** tokens.count("%") / 1000**commas
    digits, _, decimals = f"{_rounded(scaled, len(part)):f}".partition(".")
    grouped = bool(whole) and "," in tokens[whole[0] : whole[-1]]
    group = (".", ",")[decimal == "."] if grouped else ""
    shown = dict(zip(whole, _whole(digits, [tokens[at] for at in whole], group), strict=True))
    shown |= zip(part, _part(decimals, [tokens[at] for at in part]), strict=True)
    shown |= {at: "" for at in range(places[0], places[-1] + commas + 1) if tokens[at] == ","}
    shown |= {point: decimal}
    return "".join(shown.get(at, literal(token)) for at, token in enumerate(tokens))


def _commas_after(tokens: Tokens, last: int) -> int:
    """Return how many commas follow the last digit: each divides by a thousand."""
    count = 0
    while tokens[last + 1 + count : last + 2 + count] == [","]:
        count += 1
    return count


def _whole(digits: str, places: list[str], group: str) -> list[str]:
    """Return what stands at each place before the decimal mark; the first one holds all digits that are left.

    group: the sign between thousands, or "".
    """
    if not places:
        return []
    digits = "" if digits == "0" else digits
    needed = len(places) - next((index for index, place in enumerate(places) if place == "0"), len(places))
    digits = digits.rjust(needed, "0")
    text = [
        digit + (group if left and left % 3 == 0 else "")
        for digit, left in zip(digits, range(len(digits) - 1, -1, -1), strict=True)
    ]
    blank = [" " if place == "?" else "" for place in places]
    if len(text) <= len(places):
        return [*blank[: len(places) - len(text)], *text]
    more = len(text) - len(places) + 1
    return ["".join(text[:more]), *text[more:]]


def _part(digits: str, places: list[str]) -> list[str]:
    """Return what stands at each place after the decimal mark: zeros at the end only where the format asks for them."""
    shown = list(digits)
    for index in range(len(places) - 1, -1, -1):
        if shown[index] != "0" or places[index] == "0":
            break
        shown[index] = " " if places[index] == "?" else ""
    return shown


def _rounded(value: Decimal, places: int) -> Decimal:
    """Return a number rounded half up, as Excel does. Raises UnknownFormat for one of more digits than it keeps."""
    try:
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    except InvalidOperation:
        raise UnknownFormat(str(value)) from None

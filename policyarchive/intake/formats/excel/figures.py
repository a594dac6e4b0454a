"""A number as a section of a number format shows it, with Vietnamese marks: 1.234,5 and 18,18%."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from policyarchive.intake.formats.excel.format_code import Tokens, UnknownFormat, literal

_DIGITS = ("0", "#", "?")
_WIDEST = 1e11  # from here on Excel shows a number without format by its power of ten
_MARKS = str.maketrans(".,", ",.")


def general(value: float) -> str:
    """Return a number as a cell without format shows it: at most 11 characters, as Excel does."""
    size = abs(value)
    if size and (size >= _WIDEST or size < 1e-9):
        digits, _, power = f"{value:.5E}".partition("E")
        return f"{digits.rstrip('0').rstrip('.')}E{int(power):+03}".translate(_MARKS)
    if value == int(value):
        return str(int(value))
    places = max(9 if size < 1 else 10 - len(str(int(size))), 0)
    shown = f"{_rounded(Decimal(f'{value:.15g}'), places):f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown).translate(_MARKS)


def figure(value: float, tokens: Tokens) -> str:
    """Return a number of no less than 0 as a section shows it. Raises UnknownFormat for fractions and powers of ten."""
    places = [index for index, token in enumerate(tokens) if token in _DIGITS]
    if not places:
        return "".join(
            general(value) if token.lower() in ("general", "@") else _sign(token) for token in tokens
        )
    if "/" in tokens[places[0] :] or any(token[0] in "Ee" and len(token) == 2 for token in tokens):
        raise UnknownFormat("".join(tokens))
    point = tokens.index(".") if "." in tokens else len(tokens)
    whole = [index for index in places if index < point]
    part = [index for index in places if index > point]
    scaled = Decimal(f"{value:.15g}") * 100 ** tokens.count("%")
    last = whole[-1] if whole else -1
    scaled /= 1000 ** _commas_after(tokens, places[-1])
    grouped = any(tokens[index] == "," for index in range(whole[0] if whole else 0, last))
    digits = f"{_rounded(scaled, len(part)):f}".partition(".")
    shown = _whole(digits[0], [tokens[index] for index in whole], grouped)
    shown += _part(digits[2], [tokens[index] for index in part])
    return "".join(_placed(tokens, dict(zip([*whole, *part], shown, strict=True))))


def _placed(tokens: Tokens, digits: dict[int, str]) -> list[str]:
    placed = [digits[index] if index in digits else _sign(token) for index, token in enumerate(tokens)]
    inner = range(min(digits), max(digits) + 1)
    return [
        "" if tokens[index] == "," and (index in inner or index == max(digits) + 1) else text
        for index, text in enumerate(placed)
    ]


def _sign(token: str) -> str:
    return "," if token == "." else literal(token)


def _commas_after(tokens: Tokens, last: int) -> int:
    """Return how many commas follow the last digit: each divides by a thousand."""
    count = 0
    while tokens[last + 1 + count : last + 2 + count] == [","]:
        count += 1
    return count


def _whole(digits: str, places: list[str], grouped: bool) -> list[str]:
    """Return what stands at each place before the decimal mark; the first one holds all digits that are left."""
    if not places:
        return []
    digits = "" if digits == "0" else digits
    needed = len(places) - next((index for index, place in enumerate(places) if place == "0"), len(places))
    digits = digits.rjust(needed, "0")
    text = [
        digit + ("." if grouped and left and left % 3 == 0 else "")
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

"""Notes below a chart: each has a mark, which stands at what it is on."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Notes:
    """The notes of one chart, in the order in which they are first referred to."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def mark(self, *texts: str) -> str:
        """Return the marks of some notes; "" for none."""
        return "".join(self._mark(text) for text in texts)

    def _mark(self, text: str) -> str:
        if text not in self._texts:
            self._texts.append(text)
        return _raised(self._texts.index(text) + 1)

    def lines(self) -> tuple[str, ...]:
        """Return every note after its mark."""
        return tuple(f"{_raised(place)} {text}" for place, text in enumerate(self._texts, 1))


def _raised(number: int) -> str:
    return str(number).translate(_RAISED)

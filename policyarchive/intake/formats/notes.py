"""Collecting what a person should look at while a file is read: the same kind of thing is said once, with its places."""

from policyarchive.intake.formats.source import Warning

_NAMED = 10  # places; a warning is a line, not a list


class Notes:
    """What was noted while one file was read."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], dict[str, None]] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def note(self, code: str, name: str = "", *, kind: str = "") -> None:
        """Note one more thing of a kind; name: which, such as "Sheet1!B2"."""
        key = code, kind
        self._counts[key] = self._counts.get(key, 0) + 1
        names = self._names.setdefault(key, {})
        if name and len(names) <= _NAMED:
            names[name] = None

    def warnings(self) -> list[Warning]:
        """Return a warning for each kind of thing, with how many there were and the names of the first ones."""
        return [
            Warning(code, {"count": count, "names": _shortened(list(self._names[code, kind]))}, kind)
            for (code, kind), count in self._counts.items()
        ]


def _shortened(names: list[str]) -> str:
    return ", ".join(names[:_NAMED]) + (" …" if names[_NAMED:] else "")

"""Comment lines of a YAML file, kept while the file is written anew: each stays above the value it stood above."""

from macros.places import Keys, text_places

END: Keys = ()


def taken(text: str) -> dict[Keys, list[str]]:
    """Return the comment lines by the keys of the value below them; END holds those at the end of the file.

    The line that names the schema is not a comment of anybody's: it is written anew.
    """
    first = _first_keys(text)
    found: dict[Keys, list[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("#") and "yaml-language-server" not in line:
            below = min((at for at in first if at > number), default=None)
            found.setdefault(END if below is None else first[below], []).append(line.strip())
    return found


def put_back(text: str, comments: dict[Keys, list[str]]) -> str:
    """Return canonical text with comment lines above the values they belong to."""
    where = {keys: line for line, keys in _first_keys(text).items()}
    written = text.split("\n")
    for keys, lines in sorted(comments.items(), key=lambda item: -where.get(item[0], len(written))):
        at = where.get(keys, len(written)) - 1
        indent = written[at][: len(written[at]) - len(written[at].lstrip())]
        written[at:at] = [indent + line for line in lines]
    return "\n".join(written)


def _first_keys(text: str) -> dict[int, Keys]:
    """Return for each line with a value the keys of the outermost one that begins there."""
    values, names = text_places(text, "")
    starts = names | {keys: place for keys, place in values.items() if keys and isinstance(keys[-1], int)}
    first: dict[int, Keys] = {}
    for keys, place in sorted(starts.items(), key=lambda item: len(item[0])):
        first.setdefault(place.line, keys)
    return first

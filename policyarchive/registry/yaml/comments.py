"""Comment lines of a YAML file, kept while the file is written anew: each stays above the value it was above."""

from policyarchive.registry.yaml.locations import Keys, text_locations

END: Keys = ()


def collect_comments(text: str) -> dict[Keys, list[str]]:
    """Return the comment lines by the keys of the value below them; END holds those at the end of the file.

    The line that names the schema is no comment: it is written anew.
    """
    first = _first_keys(text)
    comments: dict[Keys, list[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("#") and "yaml-language-server" not in line:
            below = min((start for start in first if start > number), default=None)
            comments.setdefault(END if below is None else first[below], []).append(line.strip())
    return comments


def insert_comments(text: str, comments: dict[Keys, list[str]]) -> str:
    """Return canonical text with comment lines above the values they belong to."""
    line_of = {keys: line for line, keys in _first_keys(text).items()}
    lines = text.split("\n")
    for keys, comment in sorted(comments.items(), key=lambda item: -line_of.get(item[0], len(lines))):
        index = line_of.get(keys, len(lines)) - 1
        indent = lines[index][: len(lines[index]) - len(lines[index].lstrip())]
        lines[index:index] = [indent + line for line in comment]
    return "\n".join(lines)


def _first_keys(text: str) -> dict[int, Keys]:
    """Return for each line with a value the keys of the outermost one that begins there."""
    values, names = text_locations(text, "")
    items = {keys: location for keys, location in values.items() if keys and isinstance(keys[-1], int)}
    first: dict[int, Keys] = {}
    for keys, location in sorted((names | items).items(), key=lambda item: len(item[0])):
        first.setdefault(location.line, keys)
    return first

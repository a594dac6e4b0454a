"""Lists written row by row, each row after what must become of it, and what has become of it. All content is invented.

^ above the list, = names columns, §A.I the heading of a section, >A.I an entry of it, !reason unread.
"""

from policyarchive.intake.formats.read import read_text
from policyarchive.intake.lists.lines import lines_of
from policyarchive.intake.lists.read import read_lists


def told(source, lists):
    """Return what has become of each line of a source."""
    fates = {}
    for found in lists:
        fates |= dict.fromkeys(found.heading_rows, "=")
        fates |= {heading.line: "§" + ".".join(heading.path) for heading in found.headings}
        fates |= {entry.line: ">" + ".".join(entry.path) for entry in found.entries}
        fates |= {line.line: "!" + line.reason.removeprefix("import.unread.") for line in found.unread}
    return [fates.get(line, "^") for line in range(1, len(lines_of(source)) + 1)]


def wrong_rows(case, **options):
    """Return the rows of a case of which something else has become than is written before them."""
    rows = [tuple(map(str.strip, row.split(" | ", 1))) for row in case.strip().splitlines()]
    source = read_text("sep=|\n" + "\n".join(cells for _, cells in rows))
    actual = told(source, read_lists(source, **options))
    return [
        f"{cells}: {fate}, not {wanted}"
        for (wanted, cells), fate in zip(rows, actual, strict=True)
        if fate != wanted
    ]

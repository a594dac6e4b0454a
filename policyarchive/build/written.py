"""What Markdown leaves out of hand-written pages: labels of cells for narrow screens, words of code that stay whole."""

import re

from markupsafe import Markup, escape

_ALIGNED = re.compile(r' style="text-align: (left|center|right);"')
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_HEADING = re.compile(r"<th(?: [^>]*)?>(.*?)</th>", re.DOTALL)
_CELL = re.compile(r"<td(?P<rest>(?: [^>]*)?>)(?P<text>.*?)(?=</td>)", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_BLOCK = re.compile(r"(<pre[ >].*?</pre>)", re.DOTALL)
_CODE = re.compile(r"(?<=>)[^<]+(?=</code>)")
_FOLDER = re.compile(r"(?<=\w)/(?=\w)")
_UNBROKEN = Markup('<span class="unbroken">{}</span>')
_MOST_FIGURES = 4  # columns
_LONGEST = 28  # signs of code that fit into a line of a phone


def mark_tables(html: str) -> str:
    """Return the HTML of Markdown with the heading of each cell in the cell, and alignment as a class.

    The policy forbids inline styles. The first cell of a row is its title, and needs no heading unless it is a number.
    """
    return _TABLE.sub(_labelled, _ALIGNED.sub(r' class="align-\1"', html))


def _labelled(table: re.Match[str]) -> str:
    if _is_of_figures(table[0]):
        return table[0].replace("<table>", "<table data-figures>", 1)
    headings = [Markup(_TAG.sub("", text)).unescape() for text in _HEADING.findall(table[0])]
    return _ROW.sub(lambda row: _row(row[0], headings), table[0])


def _is_of_figures(table: str) -> bool:
    """Tell whether a table is names with a few columns of figures, which a phone has room for as it is."""
    count, right = len(_HEADING.findall(table)), table.count('<th class="align-right"')
    return 2 <= count <= _MOST_FIGURES + 1 and right == count - 1


def _row(row: str, headings: list[str]) -> str:
    left = iter(headings)
    return _CELL.sub(lambda cell: _cell(cell, next(left, ""), first=cell.start() == row.find("<td")), row)


def _cell(cell: re.Match[str], heading: str, *, first: bool) -> str:
    titled = first and not cell["text"].replace(".", "").isdigit()
    label = "" if titled or not heading else f' data-label="{escape(heading)}"'
    return f"<td{label}{cell['rest']}{cell['text']}"


def keep_code_whole(html: str) -> str:
    """Return HTML in which no line ends inside a flag or a file's name, as browsers do after each hyphen; blocks of code scroll.

    A path that is longer than a line of a phone may end a line after each of its folders.
    """
    pieces = _BLOCK.split(html)
    pieces[::2] = [_CODE.sub(_whole, piece) for piece in pieces[::2]]
    return "".join(pieces)


def _whole(code: re.Match[str]) -> str:
    return re.sub(r"\S+", _word, code[0])


def _word(word: re.Match[str]) -> str:
    if len(Markup(word[0]).unescape()) > _LONGEST:
        return _FOLDER.sub("/<wbr>", word[0])
    return str(_UNBROKEN.format(Markup(word[0]))) if "-" in word[0] else word[0]

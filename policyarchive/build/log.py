"""The log of MkDocs and its plugins for a person in a terminal: in our words where they are known, else quoted."""

import logging
import os
import re

from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.words import translate

_TRACEBACK = "\n\n```\nTraceback"  # as the macros plugin adds it to what is wrong with a page
_CLASS = re.compile(r"[<]class '[\w.]+'>")
_VALUE = r"Config value '(?P<name>[^']+)': "
_LINK = r"Doc file '(?P<page>[^']+)' contains an? .*?link(?: to)? '(?P<link>[^']*)'"
_MACRO = r"\[macros\] - ERROR.*_File_: `(?P<page>[^`]+)`\s+"
_FAULTS = (  # what MkDocs and the macros plugin say, and the interface words for it; the first that fits
    (_VALUE + r"Required configuration not provided\.", "config.no_value"),
    (_VALUE + r"The path '(?P<path>.+)' isn't an existing .*", "config.no_path"),
    (_VALUE + r'The "(?P<plugin>.+)" plugin is not installed', "config.no_plugin"),
    (_VALUE + r"Unrecognised theme name: '(?P<theme>[^']*)'.*", "config.no_theme"),
    (_VALUE + r"The 'docs_dir' should not be the parent directory .*", "config.parent"),
    (_VALUE + r"(?P<detail>.*)", "config.value"),
    (
        r"Error building page '(?P<page>[^']+)': '(?P<name>[^']*)' not found in search paths.*",
        "written.template",
    ),
    (r"A reference to '(?P<page>[^']+)' is included in the 'nav' configuration, .*", "written.not_there"),
    (_LINK + r", but the doc .* anchor '(?P<anchor>#[^']*)'.*", "written.anchor"),
    (_LINK + r".*", "written.link"),
    (r"Encoding error reading file: (?P<page>.*)", "written.encoding"),
    (
        _MACRO
        + r"_Line (?P<line>[0-9]+) in Markdown file:_ \*\*(?P<detail>.*?)\*\*\s*```\w*\s*(?P<code>.*?)\s*```.*",
        "written.syntax",
    ),
    (_MACRO + r"_\w+_: '(?P<name>\w+)' is undefined.*", "written.macro_undefined"),
    (_MACRO + r".*missing [0-9]+ required positional arguments?: '(?P<what>.*)'", "written.macro_value"),
    (_MACRO + r".*'NoneType' object is not callable.*", "written.macro_unknown"),
    (_MACRO + r"_\w+_: (?P<detail>.*)", "written.macro"),
)
# What only repeats that there were mistakes, or the one before.
_REPEATED = re.compile(
    r"Aborted with .*|Error reading page '.+': 'utf-8' codec .*|'utf-8' codec .*", re.DOTALL
)


class _InWords(logging.Formatter):
    """Says what is known in the language of the terminal. folder: of the pages of the language that is being built."""

    folder = "docs"

    def format(self, record: logging.LogRecord) -> str:
        message = super().format(record).partition(_TRACEBACK)[0].strip()
        return in_words(message, terminal_language(os.environ), self.folder)


_FORMATTER = _InWords()


def log_to_terminal() -> None:
    """Show warnings and errors on stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(_FORMATTER)
    handler.addFilter(lambda record: bool(own_text(record.getMessage())))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])


def name_pages_in(folder: str) -> None:
    """Name the pages of the language that is built next by their folder."""
    _FORMATTER.folder = folder


def own_text(message: str) -> str:
    """Return a message, "" for one that only repeats what has been said."""
    return "" if _REPEATED.fullmatch(message) else message


def in_words(message: str, language: str, folder: str) -> str:
    """Return a message of MkDocs in our words; one that is not known as a quotation."""
    for pattern, key in _FAULTS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            values = {name: _CLASS.sub("…", value) for name, value in match.groupdict().items()}
            if "page" in values:
                values["page"] = f"{folder}/{values['page']}"
            return translate(language, key, **values)
    return translate(language, "log.other", message=_CLASS.sub("…", message))

"""The parser of the command line, made from the table of commands; what it says is in the language of the terminal."""

import argparse
import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from policyarchive import __version__
from policyarchive.checks.text.characters import show_invisible
from policyarchive.core.commands import COMMANDS, SHARED, Argument, Command, command_words, meaning, purpose
from policyarchive.core.words import translate

PROGRAM = "policyarchive"
_FAULTS = (  # what argparse says, and the key of our words for it
    (r"the following arguments are required: (?P<what>.*)", "usage.missing"),
    (r"unrecognized arguments: (?P<what>.*)", "usage.unknown"),
    (r"argument (?P<name>.+?): invalid choice: (?P<what>.*) \(choose from (?P<known>.*)\)", "usage.choice"),
    (r"argument (?P<name>.+?): invalid (?P<kind>\w+) value: (?P<what>.*)", "usage.value"),
    (r"argument (?P<name>.+?): expected .*", "usage.no_value"),
    (r"argument (?P<name>.+?): ignored explicit argument (?P<what>.*)", "usage.no_value_wanted"),
)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese or English and ends a wrong call with a sentence and exit code 2."""

    language: str

    def __init__(self, *, language: str, **settings: Any):
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.language = language
        self.places = self.add_argument_group(translate(language, "usage.arguments"))
        self.options = self.add_argument_group(translate(language, "usage.options"))
        help_text = command_words(language)["arguments"]["--help"]
        self.options.add_argument("-h", "--help", action="help", help=help_text)

    def format_usage(self) -> str:
        """Return how the command is called."""
        return self._translated(super().format_usage())

    def format_help(self) -> str:
        """Return the whole help."""
        return self._translated(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with a call, and where to read on."""
        sentence = show_invisible(fault(message.replace("\n", " "), self.language))
        self.exit(2, f"{sentence}\n{translate(self.language, 'usage.see', command=self.prog)}\n")

    def _translated(self, text: str) -> str:
        return text.replace("usage: ", translate(self.language, "usage.usage") + " ", 1)


def fault(message: str, language: str) -> str:
    """Return in words what argparse finds wrong."""
    for pattern, key in _FAULTS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            values = found.groupdict()
            if kind := values.pop("kind", None):
                values["wanted"] = translate(language, f"usage.kind.{kind}")
            return translate(language, key, **values)
    return message


def parser(language: str) -> Parser:
    """Return the parser of all commands."""
    top = Parser(prog=PROGRAM, language=language, description=translate(language, "usage.about"))
    top.options.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=translate(language, "usage.version"))  # fmt: skip
    commands = top.add_subparsers(
        title=translate(language, "usage.commands"), dest="command", metavar="…", required=True,
        parser_class=Parser,
    )  # fmt: skip
    for command in COMMANDS:
        said = purpose(command, language)
        made = commands.add_parser(command.name, help=said, description=said, language=language)
        for argument in (*command.arguments, *SHARED):
            _add(made, command, argument)
    return top


def _add(made: Parser, command: Command, argument: Argument) -> None:
    names = [name for name in (argument.short, argument.name) if name]
    settings: dict[str, Any] = {"help": meaning(command, argument, made.language).replace("%", "%%")}
    if argument.value is None and not argument.choices:
        settings["action"] = "store_true"
    else:
        settings["default"] = argument.default
        if argument.choices:
            settings["choices"] = argument.choices
        else:
            settings["type"] = _KINDS.get(str(argument.value), str)
            settings["metavar"] = command_words(made.language)["values"][argument.value]
        if argument.repeated:
            settings["action"] = "append"
    if argument.is_option:
        made.options.add_argument(*names, required=argument.required, **settings)
    else:
        made.places.add_argument(*names, nargs=None if argument.required else "?", **settings)


def path(text: str) -> Path:
    """Return the path that is typed. Raises ValueError where none is."""
    if not text:
        raise ValueError(text)
    return Path(text)


def port(text: str) -> int:
    """Return a number from 1 to 65535. Raises ValueError."""
    return _number(text, most=65_535)


def line(text: str) -> int:
    """Return the number of a line, from 1. Raises ValueError."""
    return _number(text, most=9_999_999)


def date(text: str) -> str:
    """Return a day as it is typed, such as 2026-11-24. Raises ValueError where there is no such day."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    datetime.date.fromisoformat(text)
    return text


def commit(text: str) -> str:
    """Return a name of a commit. Raises ValueError for what git would take for an option."""
    if not text or text.startswith("-"):
        raise ValueError(text)
    return text


def _number(text: str, *, most: int) -> int:
    if not re.fullmatch(r"[0-9]{1,7}", text) or not 1 <= int(text) <= most:
        raise ValueError(text)
    return int(text)


_KINDS: dict[str, Callable[[str], object]] = {
    "FILE": path, "FOLDER": path, "PORT": port, "LINE": line, "DATE": date, "COMMIT": commit,
}  # fmt: skip

"""The parser of the command line, made from the table of commands, with messages in the language of the terminal."""

import argparse
import datetime
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

from policyarchive import __version__
from policyarchive.checks.text.characters import show_invisible
from policyarchive.core.commands import COMMANDS, SHARED, Argument, Command, command_words, meaning, purpose
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate

PROGRAM = "policyarchive"
LANGUAGE_IN_FRONT = "lang_in_front"  # of the command; one behind it counts more
_FAULTS = (  # the messages of argparse, and the keys of our words for them
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
        """Print what is wrong with a call and where the help is, then exit."""
        sentence = show_invisible(translate_error(message.replace("\n", " "), self.language))
        self.exit(2, f"{sentence}\n{translate(self.language, 'usage.see', command=self.prog)}\n")

    def _translated(self, text: str) -> str:
        return text.replace("usage: ", translate(self.language, "usage.usage") + " ", 1)


def translate_error(message: str, language: str) -> str:
    """Return a message of argparse in our words; one that is not known as it is."""
    for pattern, key in _FAULTS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            values = {name: value.strip("'\"") for name, value in match.groupdict().items()}
            if "known" in values:
                values["known"] = values["known"].replace("'", "")
            if kind := values.pop("kind", None):
                values["wanted"] = translate(language, f"usage.kind.{kind}")
            return translate(language, key, **values)
    return message


def make_parser(language: str) -> Parser:
    """Return the parser of all commands."""
    top = Parser(prog=PROGRAM, language=language, description=translate(language, "usage.about"))
    top.options.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=translate(language, "usage.version"))  # fmt: skip
    lang = next(argument for argument in SHARED if argument.name == "--lang")
    about = command_words(language)["arguments"][lang.name]
    top.options.add_argument(lang.name, dest=LANGUAGE_IN_FRONT, choices=lang.choices, help=about)
    commands = top.add_subparsers(
        title=translate(language, "usage.commands"), dest="command", metavar="…", required=True,
        parser_class=Parser,
    )  # fmt: skip
    for command in COMMANDS:
        about = purpose(command, language)
        sub = commands.add_parser(command.name, help=about, description=about, language=language)
        for argument in (*command.arguments, *SHARED):
            _add_argument(sub, command, argument)
    return top


def language_asked_for(typed: Sequence[str]) -> str | None:
    """Return the language that a call asks for anywhere, in which its help and its faults are told; None where it asks for none."""
    asked = None
    for before, one in pairwise(["", *typed]):
        value = one if before == "--lang" else one.removeprefix("--lang=")
        if value in SOFTWARE_LANGUAGES and (before == "--lang" or value != one):
            asked = value
    return asked


def _add_argument(sub: Parser, command: Command, argument: Argument) -> None:
    settings: dict[str, Any] = {"help": meaning(command, argument, sub.language).replace("%", "%%")}
    if argument.choices:
        settings |= {"default": argument.default, "choices": argument.choices}
    elif argument.value:
        metavar = command_words(sub.language)["values"][argument.value]
        kind = _KINDS.get(argument.value, str)
        settings |= {"default": argument.default, "type": kind, "metavar": metavar}
    else:
        settings["action"] = "store_true"
    if argument.repeated:
        settings["action"] = "append"
    if argument.is_option:
        names = [name for name in (argument.short, argument.name) if name]
        sub.options.add_argument(*names, required=argument.required, **settings)
    else:
        sub.places.add_argument(argument.name, nargs=None if argument.required else "?", **settings)


def path(text: str) -> Path:
    """Return a typed path. Raises ValueError for an empty one."""
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
    "FILE": path, "FOLDER": path, "PORT": port, "LINE": line, "NAME": str, "COLUMNS": str, "DATE": date, "COMMIT": commit,
}  # fmt: skip

"""The commands of the software as data: the parser, its help, the reference page and shell completion read this table.

What a command does and what its arguments mean is in assets/words/commands.yml, in each language of the software.
"""

from dataclasses import dataclass
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument of a command.

    name: "file" for one that is given by its place, "--site" for an option. short: its one-letter form, such as "-C".
    value: what it takes, such as "FILE" (see cli.parser); None for an option that is only given or not.
    choices: the values it can have, if they are few. required: whether the command needs it.
    repeated: whether it can be given several times.
    """

    name: str
    value: str | None = None
    short: str | None = None
    choices: tuple[str, ...] = ()
    default: str | int | None = None
    required: bool = False
    repeated: bool = False

    @property
    def is_option(self) -> bool:
        """Whether it is given by its name, not by its place."""
        return self.name.startswith("--")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command and its own arguments, without those that every command has."""

    name: str
    arguments: tuple[Argument, ...] = ()


def _needed(name: str, value: str, **more: object) -> Argument:
    return Argument(name=name, value=value, required=True, **more)


def _option(name: str, value: str | None = None, **more: object) -> Argument:
    return Argument(name=name, value=value, **more)


SHARED = (
    _option("--archive", "FOLDER", short="-C"),
    _option("--lang", choices=SOFTWARE_LANGUAGES),
)
_REGISTRY = _option("--registry", "FOLDER")
_CONFIG = _option("--config", "FILE")
_SITE = _option("--site", "FOLDER")

COMMANDS = (
    Command(
        name="check",
        arguments=(
            _option("--format", choices=("text", "json", "github"), default="text"),
            _option("--today", "DATE"),
            _option("--base", "COMMIT"),
            _REGISTRY,
        ),
    ),
    Command(name="build", arguments=(_SITE, _option("--offline"), _option("--pages"), _CONFIG)),
    Command(
        name="serve", arguments=(_option("--built"), _option("--port", "PORT", default=8000), _SITE, _CONFIG)
    ),
    Command(
        name="new",
        arguments=(
            Argument(name="number", value="TEXT"),
            _option("--date", "TEXT"),
            _option("--type", "TEXT"),
            _option("--issuer", "TEXT"),
            _option("--title", "TEXT"),
            _option("--title-en", "TEXT"),
            _option("--line", "NUMBER"),
            _option("--reference", "KEY"),
            _option("--listing", choices=("cited", "external")),
            _option("--again"),
            _REGISTRY,
        ),
    ),
    Command(
        name="import",
        arguments=(
            _needed("file", "FILE"),
            _option("--first-line", "LINE"),
            _option("--results"),
            _option("--report", "ID"),
            _option("--dry-run"),
            _REGISTRY,
        ),
    ),
    Command(
        name="attach",
        arguments=(
            _needed("file", "FILE"),
            _needed("--document", "ID"),
            _option("--role", choices=("scan", "text", "other"), required=True),
            _option("--language", "CODE"),
            _option("--reference", "KEY"),
            _REGISTRY,
        ),
    ),
    Command(name="fix", arguments=(_option("--check"), _REGISTRY)),
    Command(
        name="diff",
        arguments=(
            _needed("base", "COMMIT"),
            Argument(name="head", value="COMMIT"),
            _option("--address", "ADDRESS"),
            _REGISTRY,
        ),
    ),
    Command(
        name="form",
        arguments=(
            _needed("answer", "FILE"),
            _option("--issue", "NUMBER", default=""),
            _option("--today", "DATE"),
            _REGISTRY,
        ),
    ),
    Command(
        name="export",
        arguments=(_needed("appendix", "NUMBER", choices=("1", "2")), _option("--headings"), _REGISTRY),
    ),
    Command(name="pack", arguments=(_needed("zip", "FILE"), _option("--offline"), _CONFIG)),
    Command(name="freeze-ids", arguments=(_REGISTRY,)),
    Command(
        name="init",
        arguments=(
            _needed("folder", "FOLDER"),
            _needed("--name", "TEXT", repeated=True),
            _needed("--source", "FILE"),
            _option("--results", "FILE"),
            _option("--languages", "CODES", default="vi,en"),
            _option("--report", "TEXT"),
            _option("--programme", "TEXT"),
            _option("--place", "TEXT"),
            _option("--address", "ADDRESS"),
            _option("--repository", "ADDRESS"),
            _option("--wheel", "FILE"),
        ),
    ),
    Command(name="vendor"),
    Command(name="upgrade", arguments=(_needed("wheel", "FILE"),)),
    Command(name="migrate", arguments=(_REGISTRY,)),
    Command(name="schemas", arguments=(_REGISTRY,)),
    Command(name="forms"),
    Command(name="completion"),
)


@cache
def command_words(language: str) -> dict[str, dict]:
    """Return the words of the commands in a language of the software: "make", "commands", "arguments", "values"."""
    return read_settings(ASSETS / "words" / "commands.yml")[language]


def purpose(command: Command, language: str) -> str:
    """Return what a command does, as a sentence."""
    return command_words(language)["commands"][command.name]["does"]


def meaning(command: Command, argument: Argument, language: str) -> str:
    """Return what an argument means for a command; what it means for all commands where that is the same."""
    words = command_words(language)
    return words["commands"][command.name].get(argument.name) or words["arguments"][argument.name]


def usage(argument: Argument, language: str) -> str:
    """Return an argument as it is typed, in brackets where it can be left out: "[--site FOLDER]"."""
    shown = "{" + ",".join(argument.choices) + "}" if argument.choices else ""
    shown = shown or (command_words(language)["values"][argument.value] if argument.value else "")
    names = "|".join(name for name in (argument.short, argument.name) if name)
    typed = f"{names} {shown}".strip() if argument.is_option else shown
    return typed if argument.required else f"[{typed}]"

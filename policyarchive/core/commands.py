"""The commands of the software as data: the parser, its help, the reference page and shell completion read this table.

What a command does and what its arguments mean is in assets/words/commands.yml, in each language of the software.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Command:
    """One command and its own arguments, without those that every command has."""

    name: str
    arguments: tuple[Argument, ...] = ()


SHARED = (
    Argument("--archive", "FOLDER", short="-C"),
    Argument("--lang", choices=SOFTWARE_LANGUAGES),
)
_REGISTRY = Argument("--registry", "FOLDER")
_CONFIG = Argument("--config", "FILE")
_SITE = Argument("--site", "FOLDER")

COMMANDS = (
    Command(
        "check",
        (
            Argument("--format", choices=("text", "json", "github", "markdown"), default="text"),
            Argument("--today", "DATE"),
            Argument("--base", "COMMIT"),
            Argument("--branch", "NAME"),
            _REGISTRY,
        ),
    ),
    Command("build", (_SITE, Argument("--offline"), Argument("--pages"), _CONFIG)),
    Command("serve", (Argument("--built"), Argument("--port", "PORT", default=8000), _SITE, _CONFIG)),
    Command("edit", (Argument("--port", "PORT", default=8000), Argument("--today", "DATE"), _CONFIG)),
    Command(
        "new",
        (
            Argument("number", "TEXT"),
            Argument("--date", "TEXT"),
            Argument("--type", "TEXT"),
            Argument("--issuer", "TEXT", repeated=True),
            Argument("--title", "TEXT"),
            Argument("--title-en", "TEXT"),
            Argument("--line", "NUMBER"),
            Argument("--reference", "KEY"),
            Argument("--listing", choices=("cited", "external")),
            Argument("--again"),
            Argument("--today", "DATE"),
            _REGISTRY,
        ),
    ),
    Command(
        "import",
        (
            Argument("file", "FILE", required=True),
            Argument("--first-line", "LINE"),
            Argument("--list", "NAME"),
            Argument("--table", "NAME"),
            Argument("--columns", "COLUMNS"),
            Argument("--decimal", choices=(",", ".")),
            Argument("--ask"),
            Argument("--format", choices=("text", "json"), default="text"),
            Argument("--results"),
            Argument("--report", "ID"),
            Argument("--dry-run"),
            Argument("--today", "DATE"),
            _REGISTRY,
        ),
    ),
    Command(
        "attach",
        (
            Argument("file", "FILE", required=True),
            Argument("--document", "ID", required=True),
            Argument("--role", choices=("scan", "text", "other"), required=True),
            Argument("--language", "CODE"),
            Argument("--reference", "KEY"),
            _REGISTRY,
        ),
    ),
    Command(
        "number",
        (
            Argument("number", "TEXT", required=True),
            Argument("--format", choices=("text", "json"), default="text"),
            _REGISTRY,
        ),
    ),
    Command("fix", (Argument("--check"), _REGISTRY)),
    Command(
        "diff",
        (
            Argument("base", "COMMIT", required=True),
            Argument("head", "COMMIT"),
            Argument("--address", "ADDRESS"),
            _REGISTRY,
        ),
    ),
    Command(
        "forge",
        (
            Argument("what", "NAME", choices=("setup", "files", "form", "review", "locks"), required=True),
            Argument("folder", "FOLDER"),
            Argument("--forge", choices=("github", "gitlab", "forgejo", "gitea"), default="github"),
            Argument("--repository", "NAME"),
            Argument("--event", "FILE"),
            Argument("--dry-run"),
            Argument("--today", "DATE"),
            _REGISTRY,
        ),
    ),
    Command(
        "export",
        (
            Argument("what", "NAME", choices=("1", "2", "booklet"), required=True),
            Argument("file", "FILE"),
            Argument("--headings"),
            Argument("--issuer", "ID"),
            Argument("--type", "ID"),
            Argument("--year", "TEXT"),
            Argument("--id", "ID", repeated=True),
            Argument("--language", "CODE"),
            _REGISTRY,
        ),
    ),
    Command(
        "pack", (Argument("zip", "FILE", required=True), Argument("--offline"), Argument("--bag"), _CONFIG)
    ),
    Command("freeze-ids", (_REGISTRY,)),
    Command(
        "init",
        (
            Argument("folder", "FOLDER", required=True),
            Argument("--name", "TEXT", repeated=True, required=True),
            Argument("--source", "FILE", required=True),
            Argument("--results", "FILE"),
            Argument("--results-columns", "COLUMNS"),
            Argument("--table", "NAME"),
            Argument("--columns", "COLUMNS"),
            Argument("--add-terms"),
            Argument("--dry-run"),
            Argument("--languages", "CODES", default="vi,en"),
            Argument("--report", "TEXT"),
            Argument("--programme", "TEXT"),
            Argument("--place", "TEXT"),
            Argument("--country", "TEXT"),
            Argument("--today", "DATE"),
            Argument("--address", "ADDRESS"),
            Argument("--repository", "ADDRESS"),
            Argument("--wheel", "FILE"),
        ),
    ),
    Command("vendor"),
    Command("upgrade", (Argument("wheel", "FILE", required=True),)),
    Command("migrate", (_REGISTRY,)),
    Command("schemas", (_REGISTRY,)),
    Command("forms"),
    Command("links", (_REGISTRY,)),
    Command("completion"),
)


def arguments_of(name: str) -> tuple[Argument, ...]:
    """Return the arguments of a command, without those that every command has."""
    return next(command.arguments for command in COMMANDS if command.name == name)


@cache
def command_words(language: str) -> dict[str, dict[str, Any]]:
    """Return the words of the commands in a language of the software: "make", "commands", "arguments", "values"."""
    words: dict[str, dict[str, Any]] = read_settings(ASSETS / "words" / "commands.yml")[language]
    return words


def purpose(command: Command, language: str) -> str:
    """Return what a command does, as a sentence."""
    return str(command_words(language)["commands"][command.name]["does"])


def meaning(command: Command, argument: Argument, language: str) -> str:
    """Return what an argument means for a command; what it means for all commands where that is the same."""
    words = command_words(language)
    return str(words["commands"][command.name].get(argument.name) or words["arguments"][argument.name])


def usage(argument: Argument, language: str) -> str:
    """Return an argument as it is typed, in brackets where it can be left out: "[--site FOLDER]"."""
    shown = "{" + ",".join(argument.choices) + "}" if argument.choices else ""
    shown = shown or (command_words(language)["values"][argument.value] if argument.value else "")
    names = "|".join(name for name in (argument.short, argument.name) if name)
    typed = f"{names} {shown}".strip() if argument.is_option else shown
    return typed if argument.required else f"[{typed}]"

"""The commands of this repository, as they describe themselves: targets of make, and scripts.

Their own words are English; assets/words/commands.yml translates them. The view says what each command does.
"""

import ast
import re
from ast import literal_eval, unparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.site.site import Site
from policyarchive.site.templates import View

ROOT = Path(__file__).resolve().parents[3]
_MAKEFILES = ("Makefile", "development.mk")  # the second stays with those who work on the software
_TARGET = re.compile(r"^([a-z-]+):.*?## (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command: what it does in its own words, and its arguments as they are typed."""

    name: str
    does: str
    arguments: list[str]


@cache
def translations() -> dict[str, dict[str, dict[str, str]]]:
    """Return what commands do: by language, then group, then name."""
    words: dict[str, dict[str, dict[str, str]]] = read_settings(ASSETS / "words" / "commands.yml")
    return words


def commands() -> dict[str, list[Command]]:
    """Return every command by its group."""
    return {"make": list(_targets()), "scripts": list(_scripts())}


def _targets() -> Iterator[Command]:
    for name in _MAKEFILES:
        file = ROOT / name
        if file.exists():
            for target, does in _TARGET.findall(file.read_text(encoding="utf-8")):
                yield Command(name=target, does=does, arguments=[])


def _scripts() -> Iterator[Command]:
    for file in sorted((ROOT / "scripts").glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        does = " ".join((ast.get_docstring(tree) or "").split("\n\n")[0].split())
        yield Command(name=file.name, does=does, arguments=list(_arguments(tree)))


def _arguments(tree: ast.Module) -> Iterator[str]:
    """Yield the arguments that a script reads, in its order; those that may be left out in brackets."""
    nodes = list(ast.walk(tree))
    loops = {id(call): node for node in nodes if isinstance(node, ast.For) for call in _calls(ast.walk(node))}
    for call in sorted(_calls(nodes), key=lambda call: call.lineno):
        loop = loops.get(id(call))
        names = [f"--{name}" for name in literal_eval(loop.iter)] if loop else [literal_eval(call.args[0])]
        settings = {keyword.arg: keyword.value for keyword in call.keywords}
        for name in names:
            yield _argument(name, settings)


def _calls(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    """Yield the calls that add an argument to a parser."""
    for node in nodes:
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "add_argument":
            yield node


def _argument(name: str, settings: dict[str | None, ast.expr]) -> str:
    if not name.startswith("--"):
        return f"[{name.upper()}]" if "nargs" in settings else name.upper()
    typed = name if "action" in settings and unparse(settings["action"]) == "'store_true'" else f"{name} …"
    return typed if "required" in settings else f"[{typed}]"


_OWN = "en"  # the language of the code
_TYPED = {"make": "make {name}", "scripts": ".venv/bin/python scripts/{name}"}


def commands_view(site: Site) -> list[View]:
    """Return the groups of commands, each command as it is typed and with what it does."""
    return [
        {
            "group": group,
            "commands": [
                {
                    "typed": _TYPED[group].format(name=command.name),
                    "arguments": " ".join(command.arguments),
                    "does": _does(site, group, command),
                }
                for command in members
            ],
        }
        for group, members in commands().items()
    ]


def _does(site: Site, group: str, command: Command) -> str:
    """Return what a command does; a script of an archive's own may have no words but its own."""
    language = site.choose_language(SOFTWARE_LANGUAGES)
    translation = translations().get(language, {}).get(group, {}).get(command.name)
    text = translation or command.does
    return site.mark(f"{text[0].upper()}{text[1:].removesuffix('.')}.", language if translation else _OWN)

"""View of the commands: what each target of make and each script does."""

from macros.commands import Command, commands, translations
from macros.site import Site
from macros.translations import COMPLETE
from macros.views.parts import View

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
                for command in found
            ],
        }
        for group, found in commands().items()
    ]


def _does(site: Site, group: str, command: Command) -> str:
    """Return what a command does; a script of an archive's own may have no words but its own."""
    language = site.spoken(COMPLETE)
    found = translations().get(language, {}).get(group, {}).get(command.name)
    text = found or command.does
    return site.marked(f"{text[0].upper()}{text[1:].removesuffix('.')}.", language if found else _OWN)

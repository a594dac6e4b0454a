"""The view of the commands: targets of make, and what `policyarchive` can do, in the words that its help prints."""

from policyarchive.core.commands import (
    COMMANDS,
    SHARED,
    Argument,
    Command,
    command_words,
    meaning,
    purpose,
    usage,
)
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.site.site import Site
from policyarchive.site.templates import View

PROGRAM = "policyarchive"


def commands_view(site: Site) -> list[View]:
    """Return the groups of commands: each command as it is typed, what it does, and what its arguments mean."""
    language = site.choose_language(SOFTWARE_LANGUAGES)
    targets = command_words(language)["make"].items()
    return [
        {"group": "make", "commands": [_target(site, name, does, language) for name, does in targets]},
        {"group": "commands", "commands": [_command(site, command, language) for command in COMMANDS]},
        {"group": "shared", "commands": [_shared(site, argument, language) for argument in SHARED]},
    ]


def _target(site: Site, name: str, does: str, language: str) -> View:
    return {"typed": f"make {name}", "does": site.mark(does, language), "arguments": []}


def _command(site: Site, command: Command, language: str) -> View:
    return {
        "typed": f"{PROGRAM} {command.name}",
        "does": site.mark(purpose(command, language), language),
        "arguments": [
            {
                "typed": usage(argument, language),
                "means": site.mark(meaning(command, argument, language), language),
            }
            for argument in command.arguments
        ],
    }


def _shared(site: Site, argument: Argument, language: str) -> View:
    does = command_words(language)["arguments"][argument.name]
    return {"typed": usage(argument, language), "does": site.mark(does, language), "arguments": []}

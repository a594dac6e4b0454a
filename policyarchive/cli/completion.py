"""Print completion by the Tab key for bash, made from the table of commands: nothing runs at a key press."""

from argparse import Namespace

from policyarchive.core.commands import COMMANDS, SHARED, Command

_SCRIPT = """_policyarchive() {{
  local words="{commands}"
  [ "$COMP_CWORD" -gt 1 ] && case ${{COMP_WORDS[1]}} in
{cases}
    *) words="" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "${{COMP_WORDS[COMP_CWORD]}}"))
}}
complete -o default -F _policyarchive policyarchive
"""


def run(options: Namespace) -> int:
    """Print the script."""
    cases = "\n".join(f'    {command.name}) words="{_words(command)}" ;;' for command in COMMANDS)
    print(_SCRIPT.format(commands=" ".join(command.name for command in COMMANDS), cases=cases), end="")
    return 0


def _words(command: Command) -> str:
    """Return what can follow a command: its options and the values of those that have few."""
    arguments = (*command.arguments, *SHARED)
    options = [argument.name for argument in arguments if argument.is_option]
    return " ".join([*options, "--help", *(choice for argument in arguments for choice in argument.choices)])

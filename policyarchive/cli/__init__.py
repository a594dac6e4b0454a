"""The command `policyarchive`: each of its subcommands is a module of this package with a function `run`.

Exit codes: 0 done; 1 problems in the data; 2 a wrong call, or a file that cannot be read or written.
"""

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from keyword import iskeyword

from policyarchive.checks.catalogue import LANGUAGE_VARIABLE, as_text, terminal_language
from policyarchive.checks.fix import languages_of
from policyarchive.checks.text.characters import show_invisible
from policyarchive.cli.parser import LANGUAGE_IN_FRONT, language_asked_for, make_parser
from policyarchive.cli.places import archive_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.git import GitError
from policyarchive.core.problems import RegistryError
from policyarchive.core.system_errors import reason_of
from policyarchive.core.words import translate, words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code. Raises SystemExit after help or a wrong call."""
    _prepare_streams()
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        return _run(arguments)
    except RegistryError as error:
        return _print_error(as_text(error.problems, terminal_language(os.environ)), 1)
    except Stop as stop:
        text = translate(terminal_language(os.environ), stop.key, **stop.values)
        return _print_error(show_invisible(text), stop.code)
    except GitError as error:
        text = translate(terminal_language(os.environ), "cli.git", detail=error)
        return _print_error(show_invisible(text), 2)
    except BrokenPipeError:  # the program that reads our output has ended
        _drop_output()
        return 0
    except OSError as error:
        return _print_error(show_invisible(_describe_error(error, terminal_language(os.environ))), 2)
    except KeyboardInterrupt:
        return _print_error("\n" + translate(terminal_language(os.environ), "cli.stopped"), 1)


def _run(arguments: Sequence[str] | None) -> int:
    typed = sys.argv[1:] if arguments is None else arguments
    try:
        options = make_parser(language_asked_for(typed) or terminal_language(os.environ)).parse_args(typed)
    except SystemExit:
        sys.stdout.flush()  # of the help: here a full disk is still named
        raise
    options.lang = (
        options.lang
        or getattr(options, LANGUAGE_IN_FRONT)
        or terminal_language(os.environ, _languages(options))
    )
    os.environ[LANGUAGE_VARIABLE] = options.lang  # for what prints elsewhere: the build, other processes
    code = handler(options.command)(options)
    sys.stdout.flush()
    return code


def handler(command: str) -> Callable[[Namespace], int]:
    """Return what a command runs. Its module alone is loaded: those of all others would cost a wait before each command."""
    name = command.replace("-", "_") + ("_" if iskeyword(command) else "")
    run: Callable[[Namespace], int] = import_module(f"{__name__}.{name}").run
    return run


def _languages(options: Namespace) -> Sequence[str]:
    """Return the languages of the archive that a command is about, also of one that it starts."""
    if options.command == "init":
        return str(options.languages).split(",")
    registry = getattr(options, "registry", None) or archive_folder(options) / "registry"
    return languages_of(registry)


def _prepare_streams() -> None:
    """Have streams that take any text, also where the caller has closed them."""
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - open to the end
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # else its encoding is not ours to choose
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_error(text: str, code: int) -> int:
    """Print a text on stderr; return the exit code."""
    try:
        sys.stdout.flush()
    except OSError:
        _drop_output()
    print(text, file=sys.stderr)
    return code


def _drop_output() -> None:
    """Send what is still to be printed nowhere: it cannot be printed where it should."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _describe_error(error: OSError, language: str) -> str:
    """Return in words why the system could not read or write a file."""
    file = error.filename or words(language)["cli.os.output"]
    return translate(language, "cli.os", file=file, reason=reason_of(error, language))

"""The command `policyarchive`: each of its subcommands is a module of this package with a function `run`.

Exit codes: 0 done; 1 problems in the data; 2 a wrong call, or a file that cannot be read or written.
"""

import errno
import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from policyarchive.checks.catalogue import LANGUAGE_VARIABLE, as_text, terminal_language
from policyarchive.checks.text.characters import show_invisible
from policyarchive.cli import (
    attach,
    build,
    check,
    completion,
    diff,
    export,
    fix,
    form,
    forms,
    freeze_ids,
    import_,
    init,
    links,
    migrate,
    new,
    pack,
    schemas,
    serve,
    upgrade,
    vendor,
)
from policyarchive.cli.parser import make_parser
from policyarchive.cli.stop import Stop
from policyarchive.core.problems import RegistryError
from policyarchive.core.words import translate, words

HANDLERS: dict[str, Callable[[Namespace], int]] = {  # by the names in core.commands
    "check": check.run,
    "build": build.run,
    "serve": serve.run,
    "new": new.run,
    "import": import_.run,
    "attach": attach.run,
    "fix": fix.run,
    "diff": diff.run,
    "form": form.run,
    "export": export.run,
    "pack": pack.run,
    "freeze-ids": freeze_ids.run,
    "init": init.run,
    "vendor": vendor.run,
    "upgrade": upgrade.run,
    "migrate": migrate.run,
    "schemas": schemas.run,
    "forms": forms.run,
    "links": links.run,
    "completion": completion.run,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code. Raises SystemExit after help or a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # else its encoding is not ours to choose
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = make_parser(terminal_language(os.environ)).parse_args(arguments)
    options.lang = options.lang or terminal_language(os.environ)
    os.environ[LANGUAGE_VARIABLE] = (
        options.lang
    )  # for what prints problems elsewhere: the build, other processes
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        code = HANDLERS[options.command](options)
        sys.stdout.flush()
        return code
    except RegistryError as error:
        return _print_error(as_text(error.problems, options.lang), 1)
    except Stop as stop:
        return _print_error(show_invisible(translate(options.lang, stop.key, **stop.values)), stop.code)
    except BrokenPipeError:  # the program that reads our output has ended
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _print_error(show_invisible(_describe_error(error, options.lang)), 2)
    except KeyboardInterrupt:
        return _print_error("\n" + translate(options.lang, "cli.stopped"), 1)


def _print_error(text: str, code: int) -> int:
    """Print a text on stderr; return the exit code."""
    sys.stdout.flush()
    print(text, file=sys.stderr)
    return code


def _describe_error(error: OSError, language: str) -> str:
    """Return in words why the system could not read or write a file."""
    key = f"cli.os.{errno.errorcode.get(error.errno or 0, '').lower()}"
    reason = words(language)[key] if key in words(language) else error.strerror or str(error)
    return translate(language, "cli.os", file=error.filename or "–", reason=reason)

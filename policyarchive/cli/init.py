"""Start the archive of another office from its own appendices in Word and Excel."""

from argparse import Namespace

from policyarchive.cli.import_ import stop_for
from policyarchive.cli.stop import Stop
from policyarchive.core.git import try_git
from policyarchive.core.words import translate
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.starter.appendix import parse_report
from policyarchive.intake.starter.archive import ArchiveRequest, StartError, start_archive
from policyarchive.intake.starter.to_do import to_do_lines, write_report
from policyarchive.intake.starter.wheel import WheelError, read_wheel, running_wheel


def run(options: Namespace) -> int:
    """Write the archive that the arguments describe, and list what a person has to do in it."""
    try:
        wheel = read_wheel(options.wheel) if options.wheel else running_wheel()
        new = start_archive(_request(options), wheel, options.folder)
    except WheelError as error:
        raise Stop(str(error), 2) from None
    except StartError as error:
        raise Stop(str(error), 1, **error.values) from None
    except TableError as error:
        raise stop_for(error, error.file or options.source, options.lang) from None
    try_git(options.folder, "init", "--quiet", "--initial-branch=main")
    write_report(new, options.folder)
    counts = {"documents": len(new.registry.documents), "criteria": len(new.registry.criteria)}
    print(translate(options.lang, "start.done", folder=options.folder, **counts))
    print(translate(options.lang, "start.needs"))
    print("\n".join(f"- {line}" for line in to_do_lines(new, options.folder, options.lang)))
    print(translate(options.lang, "start.next", folder=options.folder))
    return 1 if new.problems else 0


def _request(options: Namespace) -> ArchiveRequest:
    languages = [code.strip() for code in options.languages.split(",")]
    return ArchiveRequest(
        names=dict(_name(text, languages[0]) for text in options.name),
        list_file=options.source,
        results_file=options.results,
        languages=languages,
        report=parse_report(options.report) if options.report else None,
        programme=options.programme,
        place=options.place,
        country=options.country,
        address=options.address,
        repository=options.repository,
    )


def _name(text: str, first: str) -> tuple[str, str]:
    language, mark, name = text.partition("=")
    return (language, name) if mark and 2 <= len(language) <= 3 else (first, text)

"""Start the archive of another office from its own appendices in Word and Excel."""

from argparse import Namespace

from policyarchive.cli.import_ import stop_for
from policyarchive.cli.stop import Stop
from policyarchive.core.git import try_git
from policyarchive.core.words import translate
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.importing.choice import columns_told
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.importing.report import report_text
from policyarchive.intake.indicators.choice import meanings_told
from policyarchive.intake.starter.appendix import parse_report
from policyarchive.intake.starter.archive import ArchiveRequest, NewArchive, StartError, start_archive
from policyarchive.intake.starter.to_do import to_do_lines, write_report
from policyarchive.intake.starter.wheel import WheelError, read_wheel, running_wheel


def run(options: Namespace) -> int:
    """Write the archive that the arguments describe, and list what a person has to do in it."""
    try:
        wheel = read_wheel(options.wheel) if options.wheel else running_wheel()
        new = start_archive(_request(options), wheel, options.folder, dry_run=options.dry_run)
    except WheelError as error:
        raise Stop(str(error), 2) from None
    except (StartError, ChoiceError) as error:
        raise Stop(str(error), 1, **error.values) from None
    except TableError as error:
        raise stop_for(error, error.file or options.source, options.lang) from None
    if not new.holds_anything:
        print(report_text(new.registry, new.imported, new.warnings, options.lang, is_written=False))
        raise Stop("start.error.nothing_read", 1)
    if not options.dry_run:
        try_git(options.folder, "init", "--quiet", "--initial-branch=main")
        write_report(new, options.folder)
    _say(new, options)
    return 1 if new.problems or new.lacks_results else 0


def _say(new: NewArchive, options: Namespace) -> None:
    """Print what was begun, where an earlier try is, what is left to do, and the next command."""
    counts = {"documents": len(new.registry.documents), "indicators": len(new.registry.measures)}
    done = "start.would_be_done" if options.dry_run else "start.done"
    print(translate(options.lang, done, folder=options.folder, **counts))
    if new.previous:
        print(translate(options.lang, "start.previous", folder=new.previous))
    if new.lacks_results:
        print(translate(options.lang, "start.results_refused"))
    print(translate(options.lang, "start.needs"))
    print(
        "\n".join(
            f"- {line}"
            for line in to_do_lines(new, options.folder, options.lang, is_written=not options.dry_run)
        )
    )
    if not options.dry_run:
        print(translate(options.lang, "start.next", folder=options.folder))


def _request(options: Namespace) -> ArchiveRequest:
    languages = [code.strip() for code in options.languages.split(",")]
    return ArchiveRequest(
        names=dict(_name(text, languages[0]) for text in options.name),
        list_file=options.source,
        results_file=options.results,
        languages=languages,
        columns=columns_told(options.columns),
        results_columns=meanings_told(options.results_columns),
        table=options.table,
        add_terms=options.add_terms,
        report=parse_report(options.report) if options.report else None,
        programme=options.programme,
        place=options.place,
        country=options.country,
        today=options.today,
        address=options.address,
        repository=options.repository,
    )


def _name(text: str, first: str) -> tuple[str, str]:
    language, mark, name = text.partition("=")
    return (language, name) if mark and 2 <= len(language) <= 3 else (first, text)

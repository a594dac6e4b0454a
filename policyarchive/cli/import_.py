"""Import a list of documents or a table of results; report every row that gave nothing."""

import datetime
import sys
from argparse import Namespace
from pathlib import Path

from policyarchive.checks.check import check
from policyarchive.cli.import_results import FILLED, import_results_table
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.problems import RegistryError
from policyarchive.core.text import slug
from policyarchive.core.words import SOFTWARE_LANGUAGES, decimal_mark, translate
from policyarchive.core.writing import create_file
from policyarchive.exports.data.xlsx import xlsx_bytes
from policyarchive.intake.formats.read import read_source
from policyarchive.intake.formats.source import Source, TableError
from policyarchive.intake.importing.choice import chosen, columns_held, columns_told, names_of
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.importing.importer import Goal, Imported, import_list
from policyarchive.intake.importing.refused import free_file, refused_rows
from policyarchive.intake.importing.report import report_json, report_text
from policyarchive.intake.lists.model import KINDS, OTHER, ListTable
from policyarchive.intake.lists.read import read_lists
from policyarchive.intake.results.read import read_results
from policyarchive.registry.load import Registry

_NOTHING = tuple(
    f"import.error.{name}" for name in ("empty", "only_hidden", "no_dates")
)  # read, yet of no use


def run(options: Namespace) -> int:
    """Import the table that the arguments name; 1 where something is left for a person to do."""
    result = check(registry_folder(options))
    if any(problem.code != FILLED for problem in result.problems):
        raise RegistryError(result.problems)
    registry = result.registry
    try:
        source = read_source(options.file, decimal_mark(registry.archive.languages[0]))
        if options.results or options.report or _is_of_results(source):
            return import_results_table(options, registry, source)
        return _import_list(options, registry, source)
    except ChoiceError as error:
        raise Stop(str(error), 1, **error.values) from None
    except TableError as error:
        raise stop_for(error, options.file, options.lang) from None


def _is_of_results(source: Source) -> bool:
    """Tell whether a file holds a table of results and no list of documents."""
    return not read_lists(source) and bool(read_results(source))


def stop_for(error: TableError, file: Path, language: str) -> Stop:
    """Return how a command ends where a table cannot be used: with 2 where the file cannot be read at all."""
    code = 1 if str(error) in _NOTHING else 2
    return Stop("import.stopped", code, file=file, reason=translate(language, str(error), **error.values))


def _import_list(options: Namespace, registry: Registry, source: Source) -> int:
    """Import a list of documents; 1 where a row was refused or nothing was read."""
    goal = _goal(options)
    exported = {"title_" + registry.archive.languages[0]: "title"}  # in the archive's own CSV
    held = registry.lists.get(goal.further) if goal.further else registry.document_list
    told = {**exported, **columns_held(held), **columns_told(options.columns)}
    lists = read_lists(source, columns=told)
    table = chosen(lists, options.table)
    if options.ask and (answers := _ask_columns(table, options.lang)):
        lists = read_lists(source, columns=told | answers)
        table = chosen(lists, options.table)
    if len(lists) > 1 and not (options.list or options.first_line):
        goal = _goal_named(f"{goal.name} {table.place.name or options.table or 1}")
    imported = import_list(
        registry,
        registry_folder(options),
        table,
        goal,
        dry_run=options.dry_run,
        today=options.today,
    )
    if options.format == "json":
        print(report_json(imported, source.warnings, options.lang))
    else:
        print(report_text(registry, imported, source.warnings, options.lang))
        _say_what_was_written(options, imported)
        if len(lists) > 1:
            others = names_of(lists, but=table.place)
            print(translate(options.lang, "import.other_lists", names=others))
    if not options.dry_run:
        _keep_refused(options, imported)
    return 0 if imported.is_complete else 1


def _ask_columns(table: ListTable, language: str) -> dict[str, str]:
    """Ask what each column holds that is only kept; return what was answered, by heading."""
    answers: dict[str, str] = {}
    for number, column in enumerate(table.columns, 1):
        if column.kind == OTHER and column.heading:
            values = {"number": number, "heading": column.heading, "kinds": ", ".join(KINDS)}
            print(
                translate(language, "import.column_question", **values), end="", file=sys.stderr, flush=True
            )
            kind = sys.stdin.readline().strip()
            answers |= {column.heading: kind} if kind in KINDS else {}
    return answers


def _goal(options: Namespace) -> Goal:
    """Return the list of the archive that a file is read into."""
    if options.first_line:
        return Goal(further=None, name="", first_line=options.first_line)
    return _goal_named(options.list or _without_ending(options.file.stem))


def _goal_named(name: str) -> Goal:
    """Return the further list of a name."""
    return Goal(further=slug(name)[:60].strip("-") or "danh-muc", name=name)


def _without_ending(stem: str) -> str:
    """Return the name of a file without what names it as the refused rows of another: these belong to the list of that one."""
    endings = (translate(language, "import.refused.file", name="") for language in SOFTWARE_LANGUAGES)
    return next((stem.partition(ending)[0] for ending in endings if ending in stem), stem)


def _say_what_was_written(options: Namespace, imported: Imported) -> None:
    if options.dry_run:
        print(translate(options.lang, "import.looked"))
    elif imported.written:
        print(translate(options.lang, "import.written", files=len(imported.written)))


def _keep_refused(options: Namespace, imported: Imported) -> None:
    """Write the refused rows beside the file that was read, for a person to mend."""
    rows = refused_rows(imported, options.lang)
    if not rows:
        return
    name = translate(options.lang, "import.refused.file", name=options.file.stem)
    file = free_file(options.file.with_name(f"{name}.xlsx"))
    moment = datetime.datetime.fromtimestamp(options.file.stat().st_mtime, datetime.UTC)
    create_file(file, xlsx_bytes({name: [list(row) for row in rows]}, title=name, moment=moment))
    print(translate(options.lang, "import.refused_file", file=file), file=sys.stderr)

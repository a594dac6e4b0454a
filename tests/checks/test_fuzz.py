"""Whatever a file holds: no exception, no wait, and what passes the check was read to its last word."""

import contextlib
import csv
import io
import re
import shutil
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policyarchive.checks.catalogue import as_text
from policyarchive.checks.check import check
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.fix import fixes
from policyarchive.checks.pages import page_problems
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.intake.formats.read import read_source
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.forms.answer import answer_form
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.importing.importer import Goal, import_list
from policyarchive.intake.importing.report import report_json, report_text
from policyarchive.intake.indicators.importer import import_results
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.indicators.report import report_text as results_text
from policyarchive.intake.indicators.report_data import report_json as results_json
from policyarchive.intake.lists.read import read_lists
from policyarchive.intake.results.read import read_results
from tests.support import INVENTED, ROOT

SECONDS = 2
REGISTRY = FOLDER / "_registry"
FILES = sorted(file.relative_to(REGISTRY).as_posix() for file in REGISTRY.rglob("*.yml"))
BIBLIOGRAPHY = INVENTED / "references.bib"
FORMS = sorted((ROOT / "tests/issues").glob("*.md"))
QUIET = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

# What people and programs leave: signs of YAML, BibTeX, Markdown and HTML, odd characters, damaged bytes.
PIECES = st.sampled_from(
    ["", " ", "\t", "\n", "\r\n", ":", ": ", "- ", "#", " # ", "'", '"', "{", "}", "[", "]", "|", ">", "&a", "*a", "!x", "%",
     "@misc{a,", ",", "=", "<<: ", "---", "\n---\n", "...", "?", "? [a]\n", "<b>", "{{ x }}", "](x)", "\0", "\x1b[31m", "\ufeff", "\u200b",
     "\u00a0", "\u0301", "\ud7ff", "٢٩", "−", "1e9", "0x1F", "~", "null", "true", "2022-13-45", "01/02/2022", "9" * 40,
     "../../x", "https://a b", "javascript:x", "\u2028", "Quy?t d?nh", "_x000D_", "#REF!", "<<<<<<< HEAD\n", "=======\n"]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES | st.text(max_size=12)), min_size=1, max_size=4
)


def edited(text: str, edits: list[tuple[float, int, str]]) -> str:
    """Return a text with some pieces put in at some places, each in the place of so many characters."""
    for place, length, piece in edits:
        at = int(place * len(text))
        text = text[:at] + piece + text[at + length :]
    return text


def written(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", errors="surrogatepass"))


@pytest.fixture
def quick():
    """Fail where a test has waited longer than a person would."""

    def run(function, *arguments, **named):
        start = time.process_time()
        result = function(*arguments, **named)
        assert time.process_time() - start < SECONDS
        return result

    return run


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    return shutil.copytree(REGISTRY, tmp_path_factory.mktemp("fuzz") / "registry")


def scalars(data: object) -> list[str]:
    """Return all values of a file as written, null and empty ones left out."""
    if isinstance(data, dict):
        return [text for value in data.values() for text in scalars(value)]
    if isinstance(data, list):
        return [text for value in data for text in scalars(value)]
    return [data] if data else []


@QUIET
@given(name=st.sampled_from(FILES), edits=EDITS)
def test_a_file_of_the_registry_is_read_whole_or_refused(registry, quick, name, edits):
    file = registry / name
    text = file.read_text(encoding="utf-8")
    try:
        written(file, edited(text, edits))
        result = quick(check, registry, today="2030-01-01")
        for language in SOFTWARE_LANGUAGES:
            assert result.problems == [] or as_text(result.problems, language)
        if not result.problems:
            read = result.registry.files[_name_of(result.registry, file)].data
            assert scalars(read) == scalars(yaml.load(file.read_bytes(), yaml.BaseLoader))
        list(quick(fixes, registry, SOFTWARE_LANGUAGES))
    finally:
        file.write_text(text, encoding="utf-8")


def _name_of(registry, file: Path) -> str:
    return next(name for name, loaded in registry.files.items() if loaded.file == file)


@QUIET
@given(edits=EDITS)
def test_the_bibliography_is_read_whole_or_refused(registry, quick, edits):
    file = registry / "references.bib"
    before = file.read_bytes()
    try:
        written(file, edited(BIBLIOGRAPHY.read_text(encoding="utf-8"), edits))
        result = quick(check, registry)
        about_bib = [problem for problem in result.problems if problem.location.path.endswith(".bib")]
        if not about_bib:
            text = re.sub(r"^[ \t]*%.*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
            read = " ".join(
                f"{r.type} {r.key} {' '.join(r.fields)} {' '.join(r.fields.values())}"
                for r in result.registry.references.values()
            ).lower()
            lost = [word for word in re.findall(r"\w{4,}", text.lower()) if word not in read]
            assert lost == []
    finally:
        file.write_bytes(before)


@QUIET
@given(edits=EDITS)
def test_a_page_is_whole_or_named(tmp_path, quick, edits):
    written(tmp_path / "page.md", edited("# Trang\n\nCâu {{ x }}.\n\n| a | b |\n|---|---|\n", edits))
    for problem in quick(page_problems, tmp_path):
        assert as_text([problem], "vi")


@QUIET
@given(form=st.sampled_from(FORMS), edits=EDITS)
def test_a_form_changes_what_passes_the_check_or_nothing(tmp_path_factory, quick, form, edits):
    registry = shutil.copytree(REGISTRY, tmp_path_factory.mktemp("form") / "registry")
    before = state(registry)
    body = edited(form.read_bytes().decode(), edits)
    done, answer = quick(answer_form, registry, body, issue="12")
    assert answer and "Traceback" not in answer
    assert check(registry).problems == []
    assert done or state(registry) == before
    shutil.rmtree(registry.parent)


def state(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


CELLS = st.one_of(
    st.sampled_from(["1", "A", "II", "Quyết định", "7/QĐ-UBND, ngày 15/01/2004", "08/3/2003", "Về chương trình", "STT",
                     "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu", "31,82%", "35/110", "-", "GIAI ĐOẠN 2003 - 2005"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, max_size=7), min_size=1, max_size=12)


@QUIET
@given(rows=ROWS, ending=st.sampled_from([".csv", ".txt", ".xlsx"]), edits=st.none() | EDITS)
def test_a_table_is_read_or_refused_and_its_check_still_passes(tmp_path, quick, rows, ending, edits):
    file = tmp_path / f"table{ending}"
    file.write_bytes(_table(rows, ending))
    if edits:
        content = file.read_bytes().decode("latin-1")
        file.write_bytes(edited(content, edits).encode("latin-1", errors="ignore"))
    try:
        source = quick(read_source, file)
    except TableError:
        return
    found = check(REGISTRY).registry
    for table in quick(read_lists, source):
        imported = quick(import_list, found, REGISTRY, table, Goal(further="bang", name="bảng"), dry_run=True)
        assert quick(report_text, found, imported, (), "vi") and quick(report_json, imported, (), "en")
    for table in quick(read_results, source):
        with contextlib.suppress(ChoiceError):
            imported = quick(import_results, found, REGISTRY, table, Lines(), dry_run=True)
            assert quick(results_text, found, imported, (), "vi") and quick(results_json, imported, (), "en")


def _table(rows: list[list[str]], ending: str) -> bytes:
    """Return the bytes of a table in a file of some kind."""
    if ending == ".xlsx":
        import openpyxl
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

        book = openpyxl.Workbook()
        for row in rows:
            book.active.append([ILLEGAL_CHARACTERS_RE.sub("", cell).lstrip("=") for cell in row])
        held = io.BytesIO()
        book.save(held)
        return held.getvalue()
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter="," if ending == ".csv" else "\t", quoting=csv.QUOTE_MINIMAL, escapechar="\\"
    )
    writer.writerows(rows)
    return text.getvalue().encode()

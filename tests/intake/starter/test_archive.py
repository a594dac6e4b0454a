"""An archive from an office's own appendices: all of them in it, none of the first archive, and what is left to do."""

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from policyarchive.checks.check import check
from policyarchive.core.commands import command_words
from policyarchive.exports.data.appendices import document_rows
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.starter.appendix import parse_report
from policyarchive.intake.starter.archive import ArchiveRequest, StartError, start_archive
from policyarchive.intake.starter.to_do import write_report
from policyarchive.intake.starter.wheel import Wheel
from policyarchive.registry.model.documents import LISTED
from tests.intake.starter import office
from tests.intake.starter.conftest import NAME, ran
from tests.support import ROOT

WHEEL = Wheel(name="policyarchive-1.0.0-py3-none-any.whl", version="1.0.0", content=b"", lock="")
DOCUMENTS = {
    "hdnd/2041/3-2041-nq-hdnd",
    "hdnd/2042/5-nq-hdnd",
    "ubnd/2041/7-qd-ubnd",
    "ubnd/2045/15-kh-ubnd",
    "tinh-uy/2045/88-bc-tu",
}


def test_every_row_that_can_be_read_is_a_record(two):
    checked = check(two[0] / "registry", today="2046-01-01")
    registry, problems = checked.registry, checked.problems
    assert problems == [] and registry.documents.keys() == DOCUMENTS
    assert {d.issuer for d in registry.documents.values() if d.listing == LISTED} == {"hdnd", "ubnd"}
    source = registry.documents[registry.archive.source]
    assert (source.number, source.date, source.printed.issuer) == (
        "88-BC/TU",
        "2045-08-15",
        "Tỉnh ủy Thanh Vân",
    )
    assert registry.archive.place["vi"] == "Thanh Vân" and registry.archive.period == "2041–2045"
    assert registry.issuers["tinh-uy"].full_name == {"vi": "Tỉnh ủy Thanh Vân"}
    assert list(registry.result_table.observations) == ["2041", "2045-06"] and list(registry.criteria) == [
        "1",
        "2",
    ]


def test_the_registry_is_canonical(two):
    result = ran(two[0], "fix", "--check")
    assert result.returncode == 0, result.stdout


def test_the_appendices_come_out_as_they_went_in(two):
    rows = ["\t".join(row) for row in [*office.READ, office.LEFT[0], office.LEFT[2]]]
    assert ran(two[0], "export", 1).stdout.splitlines() == rows
    assert ran(two[0], "export", 2).stdout.splitlines() == office.RESULT_ROWS


def test_the_records_point_to_the_lines_of_the_kept_text(two):
    registry = check(two[0] / "registry").registry
    files = sorted((two[0] / "source").glob("appendix-*.tsv"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    for document in registry.documents.values():
        assert document.printed.number in lines[document.provenance.lines[0] - 1]
    for criterion in registry.criteria.values():
        assert criterion.printed.name in lines[criterion.line - 1]


@pytest.mark.parametrize(
    "said",
    [
        "Số 12/HD-SCX ngày 21/7/2044",
        "Số 16/KH-BCĐ ngày 31/02/2045",
        "Tiêu chí 3: Đường làng",
        "with an issuer that is not in registry/vocabularies/issuers.yml: Sở Cây xanh",
        "the report has no title yet",
        "2 indicators are in no group yet",
        "site_url in registry/archive.yml is provisional",
        "en: texts without a translation in registry/documents: 4",
    ],
)
def test_what_needs_a_person_is_said_and_kept(two, said):
    kept = (two[0] / "source/report.txt").read_text(encoding="utf-8")
    assert said in two[1] and said in kept and "bảng 1, dòng 12: hàng nằm dưới mục “Sở Cây xanh”" in kept


def test_quoted_words_are_held_against_the_kept_text(two, tmp_path):
    archive = Path(
        shutil.copytree(two[0], tmp_path / "archive", ignore=shutil.ignore_patterns("site*", ".site*"))
    )
    record = archive / "registry/documents/ubnd/2045/15-kh-ubnd.yml"
    written = record.read_text(encoding="utf-8")
    relation = "relations:\n  - verb: implements\n    target: hdnd/2041/3-2041-nq-hdnd\n    certainty: stated\n    quote: {}\n"
    quotes = {
        "Ban hành Chương trình làng xanh\n    line: 6": [],
        "Ban hành Chương trình làng xanh\n    line: 21": ["words-not-on-line"],  # of the second appendix
        "Ban hành Chương trình làng xanh\n    line: 999": ["no-such-line"],
        "thực hiện Nghị quyết": [],  # of its own title
    }
    found = {}
    for quote in quotes:
        record.write_text(written + relation.format(quote), encoding="utf-8")
        found[quote] = [problem.code for problem in check(archive / "registry").problems]
    assert found == quotes


def test_a_row_left_over_is_read_once_its_issuer_is_known(two, tmp_path):
    registry = tmp_path / "registry"
    for file in (two[0] / "registry").rglob("*"):
        if file.is_file():
            copy = registry / file.relative_to(two[0] / "registry")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    issuers = registry / "vocabularies/issuers.yml"
    issuers.write_text(issuers.read_text("utf-8") + "  scx:\n    label:\n      vi: Sở Cây xanh\n", "utf-8")
    ran(two[0], "import", "source/appendix-1.tsv", "--first-line", 1, "--registry", registry)
    checked = check(registry)
    found, problems = checked.registry, checked.problems
    assert problems == [] and "scx/2044/12-hd-scx" in found.documents


@pytest.fixture(scope="module")
def traces(real) -> set[str]:
    """What would betray the first archive: names, places, addresses, and the documents of its registry."""
    words = {
        "Bắc Kạn",
        "Bac Kan",
        "bac-kan",
        "backan",
        "Thái Nguyên",
        real.archive.site_url,
        real.archive.mail,
    }
    for key, issuer in real.issuers.items():
        names = set((issuer.full_name or {}).values())
        words |= {name for name in names if "Kạn" in name} | ({key} if key.startswith("dai-hoi") else set())
    for identifier, document in real.documents.items():
        words |= {identifier, *filter(None, (document.number,)), *document.title.values()}
    return {word.casefold() for word in words if word}


def contents(folder: Path):
    """Yield (path, text) of every file of a folder, and of those packed into zips, Word files and workbooks."""
    for file in folder.rglob("*"):
        if not file.is_file() or ".git" in file.parts:
            continue
        if file.suffix in (".zip", ".docx", ".xlsx", ".whl"):
            yield from _packed(file.name, file.read_bytes())
        else:
            yield file.relative_to(folder).as_posix(), file.read_bytes().decode("utf-8", errors="replace")


def _packed(name: str, raw: bytes):
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for entry in packed.namelist():
            content = packed.read(entry)
            if entry.endswith((".zip", ".docx", ".xlsx")):
                yield from _packed(f"{name}/{entry}", content)
            else:
                yield f"{name}/{entry}", content.decode("utf-8", errors="replace")


def test_nothing_of_the_first_archive_is_left(two, traces):
    found = set()
    for path, text in contents(two[0]):
        folded = f"{path}\0{text}".casefold()
        found |= {(path, word) for word in traces if word in folded}
    assert found == set()


def test_an_archive_holds_what_is_its_own_and_a_wheel(two):
    names = {path.name for path in two[0].iterdir()} - {
        "site",
        ".site.made",
        ".site.records.made",
        ".site.lock",
        ".git",
    }
    assert names == {
        ".ci", ".gitattributes", ".github", ".gitignore", ".vscode", "CONTRIBUTING.md", "Makefile", "README.md", "docs",
        "mkdocs.en.yml", "mkdocs.yml", "registry", "requirements.txt", "software", "source",
    }  # fmt: skip
    assert [path.name for path in (two[0] / "software").iterdir()] == [WHEEL.name]
    assert not list(two[0].glob("[!s]*/**/*.py"))


def test_the_makefile_of_an_archive_is_short_and_has_the_commands_that_are_explained(two):
    text = (two[0] / "Makefile").read_text(encoding="utf-8")
    shown = subprocess.run(
        ["make", "-C", two[0], "--no-print-directory"], capture_output=True, encoding="utf-8", check=True
    )
    assert len(text.splitlines()) <= 30
    assert {line.split(":")[0] for line in shown.stdout.splitlines()} == {
        f"make {target}" for target in command_words("en")["make"]
    }


@pytest.mark.parametrize("name", ["check", "deploy", "forms", "links", "preview", "review"])
def test_workflows_of_an_archive_are_those_of_this_repository(two, name):
    """The repository is an archive as well: what checks and publishes it does so for the others."""
    path = f".github/workflows/{name}.yml"
    assert (two[0] / path).read_bytes() == (ROOT / path).read_bytes()


def test_forms_of_an_archive_are_in_its_languages(two, tmp_path):
    start_archive(wish(tmp_path), WHEEL, tmp_path / "new")
    names = {file.name for file in (tmp_path / "new/.github/ISSUE_TEMPLATE").iterdir()}
    assert names == {"config.yml", "correction-vi.yml", "new-document-vi.yml", "relation-vi.yml"}
    assert len(list((two[0] / ".github/ISSUE_TEMPLATE").glob("*-en.yml"))) == 3


def wish(folder, **changes):
    fields = {"names": {"vi": NAME}, "results_file": None, "languages": ["vi"]}
    rows = changes.pop("rows", office.READ)
    attached = changes.pop("attached", office.ATTACHED)
    return ArchiveRequest(
        **{**fields, "list_file": office.list_file(folder, rows, attached=attached), **changes}
    )


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"attached": None}, "start.error.no_report"),
        ({"languages": ["fr", "vi"]}, "start.error.first_language"),
        ({"names": {"en": "Archive"}}, "start.error.first_language"),
    ],
)
def test_what_cannot_begin_says_why_and_writes_nothing(tmp_path, changes, key):
    with pytest.raises(StartError) as caught:
        start_archive(wish(tmp_path, **changes), WHEEL, tmp_path / "new")
    assert str(caught.value) == key and not (tmp_path / "new").exists()


def test_a_folder_that_holds_files_is_left_alone(tmp_path):
    with pytest.raises(StartError) as caught:
        start_archive(wish(tmp_path), WHEEL, tmp_path)
    assert str(caught.value) == "start.error.not_empty"


def test_results_without_dates_are_left_out_and_named(tmp_path):
    results = office.results_file(
        tmp_path, [["TT", "Nội dung", "ĐVT", "Đầu kỳ"], [1, "Tiêu chí 1: Cây", "Làng", 2]]
    )
    begun = start_archive(wish(tmp_path, results_file=results), WHEEL, tmp_path / "new")
    assert begun.results_left and begun.problems == [] and begun.registry.criteria == {}
    assert begun.lacks_results
    told = wish(tmp_path, results_file=results, results_columns={"4": "value@2041"})
    assert not start_archive(told, WHEEL, tmp_path / "told").lacks_results


OTHER = [
    ["STT", "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu"],
    ["A", "VĂN BẢN CỦA TỈNH", "", ""],
    ["I", "HĐND tỉnh", "", ""],
    ["1", "Nghị quyết", "Số 3/2041/NQ-HĐND ngày 08/3/2041", "Ban hành Chương trình làng xanh"],
    ["STT", "Loại văn bản", "Số, ngày, tháng ban hành", "Trích yếu"],
]


def test_a_part_may_name_no_years_and_the_report_may_be_named_by_hand(tmp_path):
    named = parse_report("Báo cáo số 12/BC-UBND ngày 02/3/2042 của Ủy ban nhân dân tỉnh Thanh Vân")
    begun = start_archive(wish(tmp_path, rows=OTHER, attached=None, report=named), WHEEL, tmp_path / "new")
    assert begun.problems == [] and begun.imported.is_complete
    sections = begun.registry.document_list.sections
    assert sections["A"].first_year is None and sections["A.I"].issuer == "hdnd"
    assert begun.registry.archive.source == "ubnd/2042/12-bc-ubnd" and begun.registry.archive.period == "2041"


def test_a_list_may_have_one_level_of_sections_or_none(tmp_path):
    rows = [office.READ[0], office.READ[3], ["I", "Hội đồng nhân dân tỉnh", "", ""], office.READ[4]]
    begun = start_archive(wish(tmp_path, rows=rows), WHEEL, tmp_path / "new")
    listed = {d.number: d.section for d in begun.registry.documents.values() if d.listing == LISTED}
    assert listed == {"3/2041/NQ-HĐND": None, "5/NQ-HĐND": "I"} and begun.problems == []


def test_a_list_without_headings_begins_nothing(tmp_path):
    with pytest.raises(ChoiceError) as caught:
        start_archive(wish(tmp_path, rows=office.READ[1:]), WHEEL, tmp_path / "new")
    assert str(caught.value) == "import.no_list" and not (tmp_path / "new").exists()


def test_where_no_row_can_be_read_nothing_is_written(tmp_path):
    rows = [office.READ[0], ["1", "Quyết định", "Số 7/QĐ-UBND ngày 31/02/2041", "Tưới cây"]]
    begun = start_archive(wish(tmp_path, rows=rows), WHEEL, tmp_path / "new")
    assert not begun.holds_anything and not (tmp_path / "new").exists()


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path):
    wanted = wish(tmp_path)
    ahead = start_archive(wanted, WHEEL, tmp_path / "new", dry_run=True)
    assert not (tmp_path / "new").exists()
    begun = start_archive(wanted, WHEEL, tmp_path / "new")
    assert ahead.registry.documents == begun.registry.documents and ahead.imported.rows == begun.imported.rows


def test_until_the_first_commit_it_can_be_begun_again_and_the_earlier_try_is_kept(tmp_path):
    target = tmp_path / "new"
    begun = start_archive(wish(tmp_path), WHEEL, target)
    write_report(begun, target)
    again = start_archive(wish(tmp_path, rows=OTHER), WHEEL, target)
    assert again.previous == tmp_path / "new.1" and (again.previous / "registry/archive.yml").is_file()
    write_report(again, target)
    git(target, "init", "--quiet")
    git(target, "add", "--all")
    git(target, "commit", "--quiet", "--message", "Lập kho")
    with pytest.raises(StartError) as caught:
        start_archive(wish(tmp_path), WHEEL, target)
    assert str(caught.value) == "start.error.not_empty"


def git(folder, *arguments):
    own = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", str(folder), *own, *arguments], check=True, capture_output=True)


WIDE = [
    ["TT", "Số ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu", "Nơi lưu"],
    ["Năm 2041", "", "", "", "", ""],
    ["1", "3/2041/NQ-HĐND", "08/3/2041", "HĐND tỉnh", "Ban hành Chương trình làng xanh", "Tủ 1"],
    ["2", "12/HD-SCX", "21/7/2041", "Sở Cây xanh", "Cách tưới cây", ""],
]


def test_a_list_of_any_columns_is_kept_and_printed_back(tmp_path):
    begun = start_archive(wish(tmp_path, rows=WIDE, add_terms=True), WHEEL, tmp_path / "new")
    assert begun.problems == [] and begun.imported.is_complete
    assert [term.term.label["vi"] for term in begun.adopted] == ["Sở Cây xanh"]
    rows = [line.split("\t") for line in document_rows(begun.registry)]
    assert rows == [
        [*filter(None, row)] + [""] * (6 - len([*filter(None, row)])) if row[2] == "" else row for row in WIDE
    ]


def test_the_number_of_the_report_gives_its_body_no_symbol_of_another(tmp_path):
    source = office.list_file(
        tmp_path,
        [office.READ[0], ["1", "Nghị quyết", "Số 3/2041/NQ-HĐND ngày 08/3/2041", "Ban hành Chương trình"]],
        attached="(Kèm theo Báo cáo số 8/BC-HĐND ngày 15/8/2045 của Thường trực HĐND tỉnh Thanh Vân)",
    )
    request = ArchiveRequest(
        names={"vi": NAME}, list_file=source, results_file=None, languages=["vi"], add_terms=True
    )
    registry = start_archive(request, WHEEL, tmp_path / "new", dry_run=True).registry
    assert registry.documents[registry.archive.source].issuer == "thuong-truc-hdnd-tinh-thanh-van"
    assert registry.documents["hdnd/2041/3-2041-nq-hdnd"].issuer == "hdnd"


ISSUERS = {
    "Huyện ủy Thanh Hà": ("huyen-uy", "huyện Thanh Hà"),
    "UBND xã Cây Xanh": ("unstated", "xã Cây Xanh"),
    "Sở Y tế tỉnh Thanh Vân": ("syt", "tỉnh Thanh Vân"),
    "Ủy ban nhân dân tỉnh Thanh Vân": ("ubnd", "Thanh Vân"),
}


@pytest.mark.parametrize("issuer", ISSUERS)
def test_the_report_is_of_the_body_that_its_name_says(tmp_path, issuer):
    """Also where its number has the symbol of a body of the province."""
    source = office.list_file(tmp_path, office.READ, attached=f"(Kèm theo Báo cáo số 8/BC-UBND ngày 15/8/2045 của {issuer})")  # fmt: skip
    request = ArchiveRequest(names={"vi": NAME}, list_file=source, results_file=None, languages=["vi", "en"])
    registry = start_archive(request, WHEEL, tmp_path / "new", dry_run=True).registry
    found = registry.documents[registry.archive.source].issuer, registry.archive.place["vi"]
    assert found == ISSUERS[issuer]
    added = start_archive(replace(request, add_terms=True), WHEEL, tmp_path / "new", dry_run=True).registry
    body = added.issuers[added.documents[added.archive.source].issuer]
    assert body.label["vi"] == issuer or body.full_name["vi"] == issuer

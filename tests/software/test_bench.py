"""The benchmark of builds: what the other generators are given, what a command costs, what the tables say."""

import json
import sys
from dataclasses import replace

import pytest

from bench.builds import hugo, own, plain
from bench.builds.content import RECORD, contents
from bench.builds.cost import CommandError, Cost, measure, median_cost, total_cost
from bench.builds.floor import write_as_many
from bench.builds.frame import FrameError, as_template
from bench.builds.machine import describe_machine
from bench.builds.preview import measure_preview
from bench.builds.run import AGAIN, CHECK, EDITED, FRESH, HUGO, OWN, PLAIN, WHOLE, Output, Result, output_of
from bench.builds.table import write_tables
from bench.builds.written import written_pages
from bench.synthetic import write_registry
from policyarchive.audit import audit
from policyarchive.audit.finding import CONSISTENT
from policyarchive.checks.check import check, checked_registry
from tests import support
from tests.support import INVENTED, LANGUAGES

pytestmark = pytest.mark.slow

MEGABYTES = 50_000_000


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The invented archive, built by this project."""
    folder = tmp_path_factory.mktemp("bench")
    result = support.run("build", "--config", support.project(folder), "--site", folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def markdown(sites, built, tmp_path_factory):
    folder = tmp_path_factory.mktemp("plain")
    plain.write_project(sites.values(), built, folder)
    return folder


@pytest.fixture(scope="module")
def hugo_project(sites, built, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hugo")
    hugo.write_project(list(sites.values()), built, folder)
    return folder


def test_invented_numbers_rise_with_the_dates_as_real_ones_do(tmp_path):
    base = checked_registry(INVENTED)
    write_registry(base, INVENTED, tmp_path / "registry", 400)
    grown = checked_registry(tmp_path / "registry")
    assert len(grown.documents) == 400
    assert _out_of_order(grown) == _out_of_order(base)


def _out_of_order(registry):
    return {f.subject for f in audit(registry) if f.code == "number-order" and f.verdict != CONSISTENT}


def test_the_same_registry_is_invented_each_time(tmp_path):
    base = checked_registry(INVENTED)
    for name in ("one", "two"):
        write_registry(base, INVENTED, tmp_path / name, 60)
    assert _texts_in(tmp_path / "one") == _texts_in(tmp_path / "two")


def _texts_in(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.yml")}


def test_every_record_and_list_is_content(sites):
    pages = list(contents(sites["vi"]))
    assert {page.key for page in pages if page.kind == RECORD} == {
        f"document:{identifier}" for identifier in sites["vi"].registry.documents
    }
    assert {page.key.partition(":")[0] for page in pages if page.kind != RECORD} == {
        "issuer",
        "type",
        "year",
        "criterion",
        "dossier",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_is_a_markdown_page_with_its_titles(language, sites, markdown):
    for page in contents(sites[language]):
        text = (markdown / "docs" / language / f"{sites[language].urls.source(language, page.key)}.md").read_text(
            encoding="utf-8"
        )  # fmt: skip
        assert page.title in text
        for entry in page.view.get("titles", []):
            assert entry["text"] in text.replace("\\", "")
        for citation in page.view.get("citations", {"plain": []})["plain"]:
            assert citation["text"] in text.replace("\\", "")


def test_plain_material_builds_the_same_addresses(sites, markdown, tmp_path):
    for command in plain.commands(markdown, tmp_path / "site", list(LANGUAGES)):
        measure(command, markdown)
    for site in sites.values():
        for page in contents(site):
            assert (tmp_path / "site" / site.path(page.key) / "index.html").is_file()
    output = output_of(tmp_path / "site", sites["vi"])
    assert output.files > len(sites["vi"].registry.documents)
    assert output.page_gzip < output.page < output.size


@pytest.mark.parametrize("language", LANGUAGES)
def test_hugo_gets_every_page_with_its_view(language, sites, hugo_project, built):
    pages = json.loads((hugo_project / f"data/{language}.json").read_text(encoding="utf-8"))["pages"]
    site = sites[language]
    expected = [site.urls.source(language, page.key) for page in contents(site)]
    hand_written = list(written_pages(site, built))
    assert {page.path for page in hand_written} > {
        site.urls.source(language, f"page:{name}") for name in ("documents", "results")
    }
    assert [page["path"] for page in pages] == expected + [page.path for page in hand_written]
    assert all(page["view"]["html"] for page in pages if page["layout"] == "page")
    for page in pages[: len(expected)]:
        assert page["view"]["crumbs"][0]["path"] == ""
        assert page["layout"] in ("record", "list")


@pytest.mark.parametrize("language", LANGUAGES)
def test_hand_written_pages_are_markdown_with_their_html(language, sites, built, markdown):
    pages = list(written_pages(sites[language], built))
    assert len(pages) > 5
    for page in pages:
        text = (markdown / "docs" / language / f"{page.path}.md").read_text(encoding="utf-8")
        assert page.html in text and page.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_for_hugo_is_ours_without_what_differs_between_pages(language, hugo_project, sites):
    frame = (hugo_project / f"layouts/baseof.{language}.html").read_text(encoding="utf-8")
    assert '{{ block "main" . }}' in frame
    assert "<title>{{ .Title }} – {{ .Site.Title }}</title>" in frame
    assert 'href="..' not in frame
    assert 'src="..' not in frame
    source = sites[language].registry.archive.source
    assert sites[language].permalink(f"document:{source}") not in frame


def test_a_page_of_another_shape_lends_no_frame():
    with pytest.raises(FrameError, match="article"):
        as_template('<meta name="viewport" content="width=device-width,initial-scale=1"><meta property="og:image:width">', "a/")  # fmt: skip


def test_an_edit_changes_one_record_and_leaves_the_registry_sound(tmp_path):
    own.write_project(INVENTED, tmp_path / "own", 30)
    registry = tmp_path / "own/registry"
    before = {file: file.read_bytes() for file in registry.rglob("*.yml")}
    own.edit(tmp_path / "own", "(1)")
    changed = [file for file, content in before.items() if file.read_bytes() != content]
    assert len(changed) == 1
    checked = check(registry)
    found, problems = checked.registry, checked.problems
    assert problems == []
    assert len(found.documents) == 30


def test_the_preview_is_measured_until_it_shows_the_edit(sites, tmp_path):
    support.project(tmp_path)
    record = own.edited_document(tmp_path)
    cost = measure_preview(
        tmp_path, sites["vi"].path(f"document:{record}"), lambda mark: own.edit(tmp_path, mark), "(seen)"
    )
    assert "(seen)" in (tmp_path / f"registry/documents/{record}.yml").read_text(encoding="utf-8")
    assert cost.wall > cost.cpu > 0
    assert cost.peak > MEGABYTES // 2


def test_a_preview_without_the_page_says_why(tmp_path):
    support.copied(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("docs_dir: none\n", encoding="utf-8")
    with pytest.raises(CommandError, match="site_name"):
        measure_preview(tmp_path, "", str, "(seen)")


def test_edits_of_the_other_projects_are_in_their_pages(sites, built, tmp_path):
    plain.write_project(sites.values(), built, tmp_path / "plain")
    hugo.write_project(list(sites.values()), built, tmp_path / "hugo")
    plain.edit(tmp_path / "plain", "(1)")
    hugo.edit(tmp_path / "hugo", "(1)")
    for language in LANGUAGES:
        edited = [
            f
            for f in (tmp_path / "plain/docs" / language).rglob("*.md")
            if f.read_text(encoding="utf-8").endswith("(1)\n")
        ]
        assert len(edited) == 1
        data = json.loads((tmp_path / f"hugo/data/{language}.json").read_text(encoding="utf-8"))
        assert [page["title"].endswith("(1)") for page in data["pages"]].count(True) == 1


def test_the_cost_of_a_command_is_its_own(tmp_path):
    ours = b"x" * 4 * MEGABYTES
    small = measure([sys.executable, "-c", "pass"], tmp_path)
    large = measure([sys.executable, "-c", f"print(len(b'x' * {MEGABYTES}))"], tmp_path)
    assert 0 < small.peak < len(ours)
    assert small.cpu > 0
    assert small.wall > 0
    assert large.peak > MEGABYTES


def test_the_memory_of_a_command_is_that_of_all_its_processes(tmp_path):
    program = f"import os, time; os.fork(); held = b'x' * {MEGABYTES}; time.sleep(2); os._exit(0)"
    assert measure([sys.executable, "-c", program], tmp_path).peak > 2 * MEGABYTES


def test_a_command_that_fails_says_why(tmp_path):
    with pytest.raises(CommandError, match="no such thing"):
        measure([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path)


def test_costs_add_up_and_have_a_middle():
    costs = [Cost(wall=1, cpu=2, peak=30), Cost(wall=3, cpu=5, peak=10), Cost(wall=2, cpu=9, peak=20)]
    assert total_cost(costs) == Cost(wall=6, cpu=16, peak=30)
    assert median_cost(costs) == Cost(wall=2, cpu=5, peak=30)


def result(asked: int, generator: str, step: str, cpu: float) -> Result:
    output = Output(files=10, size=5_000_000, page=16_384, page_gzip=4_096)
    cost = Cost(wall=cpu * 2, cpu=cpu, peak=400_000_000)
    return Result(asked=asked, documents=asked, generator=generator, step=step, cost=cost, output=output)


def test_the_tables_hold_ratios_and_targets():
    found = [
        result(asked, generator, step, seconds * asked / 1_000)
        for asked in (1_000, 10_000, 100_000)
        for generator, seconds in ((OWN, 2.0), (WHOLE, 5.0), (PLAIN, 20.0), (HUGO, 4.0))
        for step in (FRESH, AGAIN, EDITED)
    ]
    found += [replace(result(1_000, OWN, CHECK, 0.5), output=None)]
    text = write_tables(found)
    assert text.count("| Generator | 1,000 | 10,000 | 100,000 |") == 6
    assert (
        "| this project | 2.00 | 20.00 | 200.00 |\n| – compared with plain Material | 0.10× | 0.10× | 0.10× |"
        in text
    )
    assert "| – compared with Hugo | 0.50× | 0.50× | 0.50× |" in text
    assert "| fresh folder, this project | 4.00 | 40.00 | 400.00 |" in text
    assert "| check of the registry | 0.50 | – | – |" in text
    assert "| this project | 16.4 (4.1) | 16.4 (4.1) | 16.4 (4.1) |" in text
    assert "| 1,000 documents, fresh folder: compared with Hugo | ≤ 1.30 | 0.50 | 0.50 |" in text
    assert "| 10,000 documents, fresh folder: compared with plain Material | ≤ 0.12 | 0.10 | 0.10 |" in text
    assert (
        f"| 1,000 documents, fresh folder, {WHOLE}: compared with this project | ≤ 2.50 | 2.50 | 2.50 |"
        in text
    )
    assert (
        f"| 10,000 documents, fresh folder, {WHOLE}: compared with plain Material | ≤ 0.25 | 0.25 | 0.25 |"
        in text
    )
    assert "| growth from 10,000 to 100,000 documents, fresh folder | ≤ 11 | 10.0 | 10.0 |" in text
    assert f"| 1,000 documents, one record edited, {WHOLE}: wall | ≤ 1 s | 5.0 s | 10.0 s |" in text
    assert "| 100,000 documents: peak of memory | ≤ 1,500 MB | 400 MB |  |" in text
    assert "| 1,000 documents: record page, raw | ≤ 16 KiB | 16.0 KiB |  |" in text
    assert "48 documents" not in text


def test_the_floor_is_as_many_files_of_the_same_sizes(tmp_path):
    site = tmp_path / "site"
    (site / "en/a").mkdir(parents=True)
    (site / "index.html").write_bytes(b"123")
    (site / "en/a/b.txt").write_bytes(b"")
    write_as_many(site, tmp_path / "floor")
    sizes = [
        {p.relative_to(folder): p.stat().st_size for p in folder.rglob("*") if p.is_file()}
        for folder in (site, tmp_path / "floor")
    ]
    assert sizes[0] == sizes[1] and len(sizes[0]) == 2


def test_the_machine_is_described():
    assert "mkdocs-material" in describe_machine()

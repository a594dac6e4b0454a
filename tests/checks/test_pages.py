"""Hand-written pages as files: what Markdown would print without a word is a problem with its place."""

import markdown
import pytest
from mkdocs.config import load_config

from macros.all import Macros
from macros.page import names_of
from policyarchive.build.written import mark_tables
from policyarchive.checks.page_code import MACHINERY
from policyarchive.checks.page_markup import what_runs
from policyarchive.checks.pages import page_problems
from tests import support


@pytest.mark.parametrize(
    ("content", "code", "at"),
    [
        (b"# A\n\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> b\n", "merge-conflict", "3:1"),
        (b"# A\n\n>>>>>>> branch\n", "merge-conflict", "3:1"),
        (b"# A\n\nx\x1b[31m\n", "invisible-character", "3:2"),
        (b"# A\n\nx\x00\n", "nul-byte", "3:2"),
        (b"# A\n\ncaf\xe9\n", "not-utf-8", "3:4"),
        ("# Á\n".encode("utf-16"), "utf-16", "1:1"),
        (b"\xef\xbb\xbf# A\n", "byte-order-mark", "1:1"),
        (b"Note: important\nSource: second\n\n# H\n", "page-metadata", "1:1"),
        (b"---\ntitle: [a\n---\n\n# H\n", "yaml-syntax", "3:1"),
        (b"", "empty-page", "1:1"),
        (b" \n\n", "empty-page", "1:1"),
        (b"#" * 1_000_001, "file-too-large", "1:1"),
    ],
)
def test_a_damaged_page_is_named_with_its_place(tmp_path, content, code, at):
    page = tmp_path / "docs/vi/about.md"
    page.parent.mkdir(parents=True)
    page.write_bytes(content)
    found = [(problem.code, str(problem.location)) for problem in page_problems(tmp_path / "docs")]
    assert (code, f"docs/vi/about.md:{at}") in found and {name for name, _ in found} == {code}


def test_a_link_is_refused_and_not_followed(tmp_path):
    (tmp_path / "secret.md").write_text("# Secret", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/about.md").symlink_to(tmp_path / "secret.md")
    (problem,) = page_problems(tmp_path / "docs")
    assert (problem.code, str(problem.location)) == ("symbolic-link", "docs/about.md:1:1")


def test_every_problem_of_the_bytes_is_named_at_once(tmp_path):
    (tmp_path / "page.md").write_bytes(b"\xef\xbb\xbf# A\n\x00\ncaf\xe9\n")
    found = [(problem.code, problem.location.line) for problem in page_problems(tmp_path)]
    assert found == [("byte-order-mark", 1), ("nul-byte", 2), ("not-utf-8", 3)]


def test_a_heading_underlined_by_seven_signs_is_no_conflict(tmp_path):
    (tmp_path / "page.md").write_text("Heading\n=======\n\n| a |\n|---|\n", encoding="utf-8")
    (tmp_path / "page.md~").write_bytes(b"\0")
    assert page_problems(tmp_path) == page_problems(tmp_path / "none") == []


def test_the_pages_of_this_archive_are_whole():
    assert page_problems(support.ROOT / "docs") == []


@pytest.mark.parametrize(
    ("line", "piece"),
    [
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "cycler"),
        ("{{ ''.__class__ }}", ".__class__"),
        ("{{ count['__globals__'] }}", "count"),
        ("{{ count|attr('__globals__') }}", "attr"),
        ("{{ lipsum() }}", "lipsum"),
        ("{{ range(10**9) }}", "range"),
        ("{{ config }}", "config"),
        ("{{ page.file.abs_src_path }}", "page.file.abs_src_path"),
        ("{{ count(config.site_dir) }}", "config.site_dir"),
        ("{% include '/etc/passwd' %}", "include"),
        ("{% import 'a' as b %}", "import"),
        ("{% for a in [1] %}{{ self }}{% endfor %}", "self"),
        ("{{ count(*config) }}", "count"),
        ("{% set a = namespace %}", "namespace"),
    ],
)
def test_a_page_reaches_nothing_but_macros(tmp_path, line, piece):
    (tmp_path / "page.md").write_text(f"# A\n\nWords.\n{line}\n", encoding="utf-8")
    found = page_problems(tmp_path)
    assert {problem.code for problem in found} == {"page-code"}
    assert {problem.location.line for problem in found} == {4}
    assert any(piece in problem.found["piece"] for problem in found)


def test_everything_that_pages_are_given_is_known_to_be_no_macro(tmp_path):
    config = load_config(config_file=str(support.project(tmp_path)), site_dir=str(tmp_path / "site"))
    config.plugins.run_event("config", config)
    plugin = config.plugins["macros"]
    given = {*plugin.variables, *plugin.macros, *plugin.env.globals} - {*names_of(Macros)}
    assert given <= MACHINERY and "config" in given and "cycler" in given


def test_a_page_calls_macros_with_values_of_its_own(tmp_path):
    text = "# A\n\n{% set n = 'x' %}{% for a in [n, 'y'] %}{{ count(a, b=1)|upper }}{% endfor %}\n{% raw %}{{ b.c }}{% endraw %}\n"
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    assert page_problems(tmp_path) == []


RUNS = [
    "<script>alert(1)</script>", '<SCRIPT src="a.js"></script>', '<img src="a.png" onerror="x()">', '<p style="color: red">a</p>',
    "[a](javascript:alert(1))", "<javascript:alert(1)>", '[a]: JavaScript:alert(1)\n\n[a]', '<a href="data:text/html,x">a</a>',
    '<iframe src="https://example.org"></iframe>', '[a](b.md){: onclick="x()" }', '[a](b.md){ onclick="x()" }', "<svg/onload=x()>",
]  # fmt: skip
SECRETLY = [
    "[a](&#106;avascript:alert(1))",
    '<a href="java\tscript:alert(1)">a</a>',
    '<a href="&#x6A;avascript:alert(1)">a</a>',
]


@pytest.mark.parametrize("line", RUNS)
def test_a_page_has_nothing_that_runs(tmp_path, line):
    (tmp_path / "page.md").write_text(f"# A\n\n{line}\n", encoding="utf-8")
    found = page_problems(tmp_path)
    assert {problem.code for problem in found} == {"page-script"}
    assert {problem.location.line for problem in found} == {3}


@pytest.mark.parametrize("line", [line for line in RUNS if "script:alert" not in line.lower()] + SECRETLY)
def test_nothing_that_runs_is_left_in_the_html_of_a_page(line):
    html = markdown.markdown(line, extensions=["attr_list"])
    assert what_runs(html), html


@pytest.mark.parametrize(
    "line",
    [
        "The element `<script>` and `javascript:alert(1)` in words.", "```html\n<script>\n</script>\n```",
        "~~~\n<a onclick=\"x\">\n~~~", "The style = the way; once = one time; a < b and b > c.", "| a | b |\n|--:|---|\n| 1 | 2 |",
    ],
)  # fmt: skip
def test_code_and_words_are_no_scripts(tmp_path, line):
    (tmp_path / "page.md").write_text(f"# A\n\n{line}\n", encoding="utf-8")
    assert page_problems(tmp_path) == []
    assert what_runs(mark_tables(markdown.markdown(line, extensions=["tables", "fenced_code"]))) == []

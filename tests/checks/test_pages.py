"""Hand-written pages as files: what Markdown would print without a word is a problem with its place."""

import pytest

from policyarchive.checks.pages import page_problems
from tests.support import ROOT


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
    assert page_problems(ROOT / "docs") == []

"""What changed between two states, in words of both languages, and the change log from the history of git."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
from markdown import markdown

from policyarchive.checks.check import checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.core.git import GitError, export_registry, history, record_ids
from policyarchive.exports.changes import feed as changes_feed
from policyarchive.exports.changes.differences import changed_pages, differences
from policyarchive.site.site import site_for
from policyarchive.site.templates import markdown_text
from tests.support import call, copied, replace
from tests.tables import check_each

DOCUMENT = "documents/ubnd/2004/7-qd-ubnd.yml"
ATOM = "{http://www.w3.org/2005/Atom}"


def git(folder, *arguments):
    identity = ("-c", "user.name=Thử", "-c", "user.email=thu@thanh-van.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    """A repository with two commits: the second changes a document, adds one and takes a relation away."""
    registry = shutil.copytree(FOLDER / "_registry", tmp_path / "kho" / "registry")
    git(tmp_path / "kho", "init", "-q")
    git(tmp_path / "kho", "add", "-A")
    git(tmp_path / "kho", "commit", "-q", "-m", "Lập kho")
    file = registry / DOCUMENT
    text = file.read_text(encoding="utf-8")
    new = text.replace("7/QĐ-UBND", "8/QĐ-UBND").replace("[15]", "[16]")
    (registry / "documents/ubnd/2004/8-qd-ubnd.yml").write_text(new, encoding="utf-8")
    start, end = text.index("relations:"), text.index("criteria:")
    changed = text[:start] + text[end:]
    file.write_text(changed.replace("trồng cây\n  en", "trồng cây *rừng* của @ban\n  en"), encoding="utf-8")
    git(tmp_path / "kho", "add", "-A")
    git(tmp_path / "kho", "commit", "-q", "-m", "Sửa <trích yếu> & thêm quyết định")
    return registry


@pytest.fixture
def states(repository, tmp_path):
    return checked_registry(export_registry(repository, "HEAD~1", tmp_path / "base")), checked_registry(
        repository
    )


def test_differences_name_records_fields_and_relations(states):
    changed, added = differences(*states)
    assert (added.key, added.change) == ("document:ubnd/2004/8-qd-ubnd", "added")
    assert changed.key == "document:ubnd/2004/7-qd-ubnd"
    assert changed.relations_removed == (("implements", "hdnd/2003/5-nq-hdnd"),)
    assert {field.field for field in changed.fields} >= {"title.vi"}


def test_a_change_shows_on_the_pages_of_both_ends_of_a_relation(states):
    assert "document:hdnd/2003/5-nq-hdnd" in changed_pages(differences(*states), states[1])


def test_a_report_says_it_in_both_languages_and_literally(states):
    report = changes_feed.report(*states)
    for words in (
        "Hồ sơ mới",
        "New records",
        "bỏ quan hệ",
        "relation removed",
        "Quyết định số 8",
        "Decision No",
    ):
        assert words in report
    assert "trồng cây `*rừng*` của `@ban`" in report


def test_nothing_changed_is_said_too(states):
    assert "Không có hồ sơ nào thay đổi" in changes_feed.report(states[1], states[1])


def test_markdown_shows_hostile_text_literally():
    """As the library of the site reads it: in code where it could mean something, with every sign that was typed."""

    def is_literal(typed):
        shown = str(markdown_text(typed))
        made = ElementTree.fromstring(f"<body>{markdown(f'- x: {shown}')}</body>")
        assert {element.tag for element in made.iter()} <= {"body", "ul", "li", "code"}
        assert "".join(made.itertext()).strip() == f"x: {' '.join(typed.split())}"
        outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", shown)
        assert not set("<>[]`#@*_\\|~$") & set(outside) and not re.search(r"&\S*;|://|www\.", outside)

    check_each(
        [
            "<img onerror=x> [a](javascript:b) `c`\n# d",
            "&#64;ban &commat;ban @ban #1 GH-1 a1b2c3d https://a.example www.a.example a@b.example",
            "``a` `b``", "*a* __b__ ~~c~~ $d$ :tada:", "- a", "1. b", "+", "\\@ban", "<!-- x -->",
            "Bộ KH&ĐT, “7/QĐ-UBND” (31/4/2004) – 5%; v.v.",
        ],
        is_literal,
    )  # fmt: skip


def test_the_log_names_date_words_and_records(repository):
    newest, oldest = history(repository)
    assert newest.subject == "Sửa <trích yếu> & thêm quyết định"
    assert newest.files == (("changed", DOCUMENT), ("added", "documents/ubnd/2004/8-qd-ubnd.yml"))
    assert {kind for kind, _ in oldest.files} == {"added"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_feed_is_well_formed_and_links_to_the_log(repository, language):
    site = site_for(checked_registry(repository), language)
    feed = ElementTree.fromstring(changes_feed.feed(site).encode())
    entries = feed.findall(f"{ATOM}entry")
    changed = {path for commit in history(repository) for _, path in commit.files}
    assert str(len(changed)) in entries[0].find(f"{ATOM}title").text
    assert {"vi": "mới: Quyết định số 8", "en": "new: Decision No. 8"}[language] in entries[0].find(
        f"{ATOM}summary"
    ).text
    assert entries[0].find(f"{ATOM}id").text.startswith(site.permalink("page:changes"))
    assert feed.find(f"{ATOM}updated").text == entries[0].find(f"{ATOM}updated").text


def test_without_git_the_log_is_empty(tmp_path):
    folder = shutil.copytree(FOLDER / "_registry", tmp_path / "registry")
    assert history(folder) == []
    with pytest.raises(GitError):
        record_ids(folder, "HEAD")


def test_ids_of_a_commit_are_those_of_its_records(repository):
    assert "documents/ubnd/2004/8-qd-ubnd" not in record_ids(repository, "HEAD~1")
    assert {"documents/ubnd/2004/8-qd-ubnd", "criteria/1"} <= set(record_ids(repository, "HEAD"))


def test_the_command_prints_the_report(repository):
    done = call("diff", "HEAD~1", "HEAD", "--registry", repository)
    assert done.returncode == 0
    assert "Hồ sơ mới" in done.stdout and "New records" in done.stdout


@pytest.mark.parametrize(
    ("language", "appeared"), [("vi", "Ghi chú dữ liệu mới xuất hiện"), ("en", "Data notes that appear")]
)
def test_a_wrong_figure_shows_as_a_changed_figure_and_as_a_note(tmp_path, registry, language, appeared):
    folder = copied(tmp_path)
    replace(folder / "criteria/1.yml", "value: '9'\n    percent: '90'", "value: '8'\n    percent: '90'")
    replace(folder / "statements/ii.yml", "value: '9'", "value: '8'")
    replace(folder / "statements/ii.yml", "words: 9 làng", "words: 8 làng")
    report = changes_feed.report(registry, checked_registry(folder))
    assert appeared in report and "90" in report.split(appeared)[1]
    assert {"vi": "Làng có cây xanh", "en": "Villages with trees"}[language] in report

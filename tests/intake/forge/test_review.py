"""The comment on a pull request: only where the commit is that of the request, within the limit, naming nobody."""

import pytest

from tests.intake.forge.fake import LIMIT, PERSON

HEAD = "c" * 40


@pytest.fixture
def preview(tmp_path, repository):
    """Write what the other workflow has left: preview(number, words)."""
    repository.pulls[7] = {"number": 7, "state": "open", "branch": "x", "head": {"sha": HEAD}}

    def write(number, words):
        folder = tmp_path / "review"
        folder.mkdir(exist_ok=True)
        (folder / "number").write_bytes(number.encode())
        (folder / "changes.md").write_bytes(words if isinstance(words, bytes) else words.encode())
        return folder

    return write


def built(sha=HEAD):
    return {
        "workflow_run": {"head_sha": sha, "html_url": "https://code.example/runs/1", "conclusion": "success"}
    }


def test_changes_are_posted_once_with_the_preview_in_front(repository, happen, preview):
    for words in ("## One", "## Two"):
        assert happen("review", built(), preview("7\n", words)) == 0
    (said,) = repository.said(7)
    assert "(https://code.example/runs/1#artifacts)" in said and said.endswith("## Two")


def test_the_words_of_a_stranger_are_clipped_and_name_nobody(repository, happen, preview):
    assert happen("review", built(), preview("7", "@octocat &#64;octocat\n" * 60_000)) == 0
    (said,) = repository.said(7)
    assert len(said) <= LIMIT and "@octocat" not in said and "&#64;" not in said


def test_what_is_no_text_is_posted_as_far_as_it_is_one(repository, happen, preview):
    assert happen("review", built(), preview("7", b"\xff\x00a")) == 0
    assert repository.said(7)[0].endswith("a") and "\0" not in repository.said(7)[0]


@pytest.mark.parametrize(
    ("number", "sha"), [("7", "d" * 40), ("8", HEAD), ("", HEAD), ("7; x", HEAD), ("../7", HEAD), ("٧", HEAD), ("9" * 30, HEAD)]
)  # fmt: skip
def test_a_number_is_believed_only_if_the_commit_agrees(repository, happen, preview, capsys, number, sha):
    repository.comment(8, PERSON, "x")
    assert happen("review", built(sha), preview(number, "## One")) == 1
    assert not repository.said(7) and not repository.said(8)
    assert capsys.readouterr().out.startswith("::error::")

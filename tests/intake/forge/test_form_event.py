"""Forms from the issue to the answer and the pull request, with a forge that refuses what GitHub refuses."""

import re

import pytest

from policyarchive.intake.forge import form_event
from policyarchive.intake.forge.comments import MARK
from tests.intake.forge.fake import BASE, BOT, LIMIT, PERSON
from tests.support import ROOT

VALID = (ROOT / "tests/issues/correction-vi.md").read_text(encoding="utf-8")
WRONG = VALID.replace("7/QĐ-UBND", "99/QĐ-UBND").replace("7-qd-ubnd", "99-qd-ubnd")
OTHER = VALID.replace("gây rừng", "ven suối")
RECORD = "registry/documents/ubnd/2004/7-qd-ubnd.yml"


def issue(body, before=None, *, number=12, labels=()):
    changes = {"changes": {"body": {"from": before}}} if before is not None else {}
    return {"issue": {"number": number, "body": body, "labels": list(labels)}, **changes}


@pytest.fixture
def allowed(repository):
    repository.permissions["can_approve_pull_request_reviews"] = True
    return repository


def test_a_valid_form_without_any_label_becomes_a_request_with_one_changed_file(allowed, happen):
    assert happen("form", issue(VALID)) == 0
    (request,) = allowed.pulls.values()
    commit = allowed.commits[allowed.refs["form-12"]]
    assert commit["parents"] == [BASE] and list(allowed.trees[commit["tree"]]) == [RECORD]
    assert "Ban hành kế hoạch trồng cây gây rừng" in allowed.trees[commit["tree"]][RECORD]
    assert (request["base"], request["title"]) == ("main", "Form #12") and "(#12)" in request["body"]
    (said,) = allowed.said(12)
    assert "#100" in said and "hợp nhất" in said and "pull request" in said


def test_an_edit_of_an_accepted_form_renews_its_request(allowed, happen):
    happen("form", issue(VALID))
    first = allowed.refs["form-12"]
    assert happen("form", issue(OTHER, VALID)) == 0
    (request,) = allowed.pulls.values()
    tree = allowed.trees[allowed.commits[allowed.refs["form-12"]]["tree"]]
    assert allowed.refs["form-12"] != first and allowed.commits[allowed.refs["form-12"]]["parents"] == [BASE]
    assert "ven suối" in tree[RECORD] and "ven suối" in request["body"] and len(allowed.said(12)) == 1


@pytest.mark.parametrize(
    "edited", [WRONG, "", None, "Thôi, tôi rút lại."], ids=["wrong", "empty", "none", "free"]
)
def test_an_edit_into_something_invalid_closes_the_request_and_says_so(allowed, happen, edited):
    happen("form", issue(VALID))
    assert happen("form", issue(edited, VALID)) == 0
    (request,) = allowed.pulls.values()
    (said,) = allowed.said(12)
    assert request["state"] == "closed" and "form-12" not in allowed.refs
    assert "has been closed" in said and "đã được đóng" in said


def test_a_form_mended_after_that_has_a_new_request(allowed, happen):
    happen("form", issue(VALID))
    happen("form", issue(WRONG, VALID))
    assert happen("form", issue(VALID, WRONG)) == 0
    assert [request["state"] for request in allowed.pulls.values()] == ["closed", "open"]
    assert "has been closed" not in allowed.said(12)[0]


def test_a_form_that_changes_nothing_is_answered(allowed, happen):
    body = VALID.replace("trồng cây gây rừng", "trồng cây")  # as the record has it
    assert happen("form", issue(body)) == 0
    assert not allowed.pulls and allowed.refs == {"main": BASE}
    assert len(allowed.said(12)) == 1 and "không có gì phải sửa" in allowed.said(12)[0]


def test_the_longest_text_that_an_issue_takes_is_answered(allowed, happen):
    """65,536 letters of three bytes: more than a variable of a process can hold, so it comes in a file."""
    body = VALID + "ộ" * (LIMIT - len(VALID))
    assert happen("form", issue(body)) == 0
    assert not allowed.pulls and "too long" in allowed.said(12)[0]


def test_an_answer_to_many_signs_fits_into_a_comment(allowed, happen):
    signs = "/. @ban #1 " * 1_500
    assert happen("form", issue(VALID.replace("gây rừng", signs))) == 0
    (said,) = allowed.said(12) or [""]
    assert 0 < len(said) <= LIMIT
    for request in allowed.pulls.values():
        assert len(request["body"]) <= LIMIT


def test_nobody_is_named_by_what_was_typed(allowed, happen):
    """GitHub looks for names in the text that Markdown makes, outside of code: an entity is a sign again there."""
    accepted = VALID.replace("gây rừng", "@octocat #1 rừng")
    refused = VALID.replace("7/QĐ-UBND", "99").replace("7-qd-ubnd", "&#64;octocat/&commat;octocat/#1")
    for number, body in enumerate((accepted, refused), 1):
        assert happen("form", issue(body, number=number)) == 0
    (request,) = allowed.pulls.values()
    for text in (request["body"], *allowed.said(2)):
        outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)
        assert "octocat" in text and "octocat" not in outside and not re.search(r"&#?\w+;|[^(]#1", outside)


def test_where_workflows_may_not_propose_the_person_is_answered_and_the_run_fails(repository, happen, capsys):
    assert happen("form", issue(VALID)) == 1
    assert "form-12" in repository.refs and "`form-12`" in repository.said(12)[0]
    printed = capsys.readouterr().out
    assert printed.startswith("::error::") and "policyarchive forge setup" in printed


def test_what_goes_wrong_in_any_other_way_is_answered_too(allowed, happen, monkeypatch):
    def fail(*arguments, **options):
        raise ZeroDivisionError

    monkeypatch.setattr(form_event, "answer_form", fail)
    with pytest.raises(ZeroDivisionError):
        happen("form", issue(VALID))
    assert "an editor will read it" in allowed.said(12)[0]


@pytest.mark.parametrize(
    "body", ["", None, "Xin hỏi về trang này.", "### Căn cứ\n\nChỉ một mục\n\n### Khác\n\nx"]
)
def test_an_issue_that_is_no_form_is_left_alone(allowed, happen, body):
    assert happen("form", issue(body, labels=[{"name": "form:correction"}])) == 0
    assert not allowed.comments and not allowed.pulls and not allowed.asked


def test_a_form_spoilt_by_hand_is_answered(allowed, happen):
    assert happen("form", issue("Chào!\n\n" + VALID)) == 0
    assert "open the form again" in allowed.said(12)[0]


def test_the_comment_of_another_is_never_overwritten(allowed, happen):
    for number in range(120):
        allowed.comment(12, PERSON if number % 2 else BOT, f"{number}: `form-12` {MARK}")
    happen("form", issue(WRONG))
    happen("form", issue(OTHER, WRONG))
    assert len(allowed.comments) == 121 and allowed.comments[121]["user"] == BOT
    assert all(allowed.comments[i + 1]["body"].startswith(f"{i}:") for i in range(120))


def test_a_forge_that_is_not_there_or_refuses_is_an_error_in_words(repository, happen, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", "another")
    assert happen("form", issue(VALID)) == 2
    assert "Bad credentials" in capsys.readouterr().err
    monkeypatch.setenv("GITHUB_API_URL", "http://127.0.0.1:9")
    assert happen("form", issue(VALID)) == 2

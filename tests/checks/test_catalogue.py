import json
import re

import pytest

from policyarchive.checks.catalogue import as_github, as_json, as_text, fine, message, problem_wording
from policyarchive.core.problems import Location, Problem
from tests.support import LANGUAGES, call, copied, replace, run_anew
from tests.tables import check_each

FOUND = [
    Problem(
        code="unknown-term",
        location=Location(path="b.yml", line=2, column=9),
        found={"value": "x", "near": "y", "known": "y, z"},
    ),
    Problem(code="empty-file", location=Location(path="b.yml", line=2, column=3)),
    Problem(code="no-evidence", location=Location(path="a.yml", line=12), found={"target": "50%\nof it"}),
    Problem(code="empty-file", location=Location(path="a.yml", line=3)),
]
PLACES = ["a.yml:3:1", "a.yml:12:1", "b.yml:2:3", "b.yml:2:9"]


def test_text_is_sorted_by_place_and_counted():
    lines = as_text(FOUND, "en").splitlines()
    assert [line.split(": ")[0] for line in lines if line[0] in "ab"] == PLACES
    assert lines[-1] == "Problems: 4"
    assert lines[0] == "a.yml:3:1: A file must have content [empty-file]"
    assert lines[1:3] == [
        "    Found: an empty file",
        "    Fix: Fill in the fields or delete the file.",
    ]


def test_text_in_vietnamese():
    text = as_text(FOUND, "vi")
    assert "b.yml:2:9: Giá trị phải có trong bảng từ vựng [unknown-term]" in text
    assert "Phát hiện: “x”" in text
    assert text.endswith("Số lỗi: 4")


NAMING = [code for code, wording in problem_wording().items() if "Did you mean" in str(wording)]


def test_where_nothing_near_is_known_the_remedy_is_whole_without_a_suggestion():
    def is_whole(code):
        names = re.findall(r"\{(\w+)\}", str(problem_wording()[code]))
        found = dict.fromkeys(names, "x") | {"near": "–", "known": "–"}
        for language in LANGUAGES:
            mend = message(Problem(code=code, location=Location(path="a.yml"), found=found), language)["mend"]
            assert mend and "–" not in mend and not mend.startswith(("Hoặc", "hoặc", "Or", "or "))

    check_each(NAMING, is_whole)


def test_json_holds_places_and_both_languages():
    rows = json.loads(as_json(FOUND))
    assert [f"{row['path']}:{row['line']}:{row['column']}" for row in rows] == PLACES
    assert set(rows[0]["message"]) == set(LANGUAGES)
    assert set(rows[0]["message"]["en"]) == {"must", "found", "mend"}


WARNING = Problem(
    code="unknown-symbol",
    location=Location(path="a.yml"),
    found={"number": "1-XY/TU", "symbol": "XY", "near": "–", "file": "types.yml", "entry": "  xy: …"},
    is_warning=True,
)


def test_a_warning_comes_last_and_is_counted_and_marked_apart():
    both = [WARNING, *FOUND]
    text = as_text(both, "vi")
    assert text.splitlines()[-2:] == ["Số lỗi: 4", "Cần xem lại: 1"] and "gần" not in text
    assert as_text([WARNING], "en").splitlines()[-1] == "To look at: 1"
    assert [row["level"] for row in json.loads(as_json(both))] == ["error"] * 4 + ["warning"]
    assert (
        as_github(both, "en")
        .splitlines()[-1]
        .startswith("::warning file=a.yml,line=1,col=1,title=unknown-symbol::")
    )


def test_github_annotations_stay_on_one_line():
    lines = as_github(FOUND, "en").splitlines()
    assert len(lines) == len(FOUND)
    assert lines[1].startswith("::error file=a.yml,line=12,col=1,title=no-evidence::")
    assert "50%25%0Aof it" in lines[1]


def test_every_code_says_what_must_hold_what_was_found_and_how_to_mend_it():
    def says_all(code):
        said = {language: set(texts) for language, texts in problem_wording()[code].items()}
        assert said == dict.fromkeys(LANGUAGES, {"must", "found", "mend"})

    check_each((code for code in problem_wording() if not code.startswith("_")), says_all)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ((), {"LC_ALL": "en_GB.UTF-8"}, "The value must be in the vocabulary [unknown-term]"),
        ((), {"LC_ALL": "C.UTF-8"}, "Giá trị phải có trong bảng từ vựng [unknown-term]"),
        (("--lang", "vi"), {"LC_ALL": "en_GB.UTF-8"}, "Phát hiện: “decree”"),
        (("--format", "json", "--lang", "en"), {}, '"code": "unknown-term"'),
        (("--format", "github", "--lang", "en"), {}, "::error file=registry/documents/ubnd/2044/7-qd-ubnd.yml,line=2,"),
    ],
)  # fmt: skip
def test_the_script_prints_the_problems_and_fails(tmp_path, arguments, environment, expected):
    folder = copied(tmp_path)
    replace(folder / "documents/ubnd/2044/7-qd-ubnd.yml", "type: quyet-dinh", "type: decree")
    result = call("check", "--registry", folder, *arguments, **environment)
    assert result.returncode == 1
    assert expected in result.stdout


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ("--lang", "vi"),
            "Không có lỗi: 9 văn bản, 3 tiêu chí.\nĐối chiếu số liệu của nguồn: 47 phép. Khớp: 45; không kiểm tra được: 1; ghi chú: 1. Từng ghi chú ở trang “Ghi chú dữ liệu”.\n",
        ),
        (
            ("--lang", "en"),
            "No problems. Documents: 9; criteria: 3.\nAudit of the source: 47 checks. Consistent: 45; not checkable: 1; notes: 1. Every note is on the page “Data notes”.\n",
        ),
        (("--format", "json"), "[]\n"),
        (("--format", "github"), ""),
    ],
)
def test_the_script_is_content_with_a_sound_registry(tmp_path, arguments, expected):
    result = call("check", "--registry", copied(tmp_path), *arguments)
    assert (result.returncode, result.stdout) == (0, expected)


def test_the_script_works_where_the_terminal_is_not_utf_8(tmp_path):
    folder = copied(tmp_path)
    replace(folder / "documents/ubnd/2044/7-qd-ubnd.yml", "type: quyet-dinh", "type: decree")
    result = run_anew("check", "--registry", folder, PYTHONIOENCODING="ascii")
    assert result.returncode == 1
    assert "unknown-term" in result.stdout
    assert "Traceback" not in result.stderr


def test_indicators_are_counted_besides_criteria():
    counts = {"documents": 2, "criteria": 0, "indicators": 12}
    assert fine(counts, "vi") == "Không có lỗi: 2 văn bản, 12 chỉ tiêu."
    assert fine(counts | {"criteria": 3}, "en") == "No problems. Documents: 2; criteria: 3; indicators: 12."
    assert fine(counts | {"indicators": 0}, "vi") == "Không có lỗi: 2 văn bản, 0 tiêu chí."

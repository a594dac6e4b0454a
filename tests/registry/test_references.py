import pytest

from policyarchive.checks.catalogue import problem_wording
from policyarchive.registry.references import read_references

ONE = "@misc{a,\n author = {{Viện A}},\n title = {B {C} \\& D},\n}\n"


def read(tmp_path, text: str | bytes):
    file = tmp_path / "references.bib"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_references(file, "registry/references.bib")


def test_fields_come_without_braces(tmp_path):
    entries, problems = read(tmp_path, ONE)
    assert problems == []
    assert entries["a"].type == "misc"
    assert entries["a"].fields == {"author": "Viện A", "title": "B C & D"}


@pytest.mark.parametrize("text", ["", "% nothing yet\n", "\n\n"])
def test_a_file_without_entries_has_no_references(tmp_path, text):
    assert read(tmp_path, text) == ({}, [])


def test_no_file_no_references(tmp_path):
    assert read_references(tmp_path / "references.bib", "") == ({}, [])


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (ONE + ONE, "duplicate-reference", "5:7"),
        (ONE + "\n@misc{b,\n title = {open\n", "bibtex-unclosed-brace", "7:10"),
        (ONE + "\n@misc{b,\n title = {x},\n title = {y},\n}\n", "bibtex-field-twice", "8:10"),
        (b"@misc{a,\n title = {caf\xe9},\n}\n", "not-utf-8", "2:14"),
    ],
)
def test_faults_are_reported_with_their_line(tmp_path, text, code, line):
    _, problems = read(tmp_path, text)
    assert [(p.code, str(p.location)) for p in problems] == [(code, f"registry/references.bib:{line}")]
    assert problems[0].code in problem_wording()


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("url = {https://a.example/b}", None),
        ("url = {https://a.example:443/b.c?id=1.}", None),
        ("url = {https://a.example./b}", "host-with-dot"),
        ("url = {https://a.example.}", "host-with-dot"),
        ("url = {https://a.example.:443/b}", "host-with-dot"),
        ("url = {https://a.example/tag/b}", "weak-source"),
        ("url = {https://a.example/search?q=b}", "weak-source"),
        ("url = {https://a.example/tim-kiem/b}", "weak-source"),
        ("url = {https://a.example/?s=b}", "weak-source"),
        ("url = {https://a.example/research/tags-of-trees?class=b}", None),
        ("note = {a}", "note-without-language"),
        ("note_vi = {a}", None),
        ("author_en = {Government}", None),
    ],
)
def test_a_source_is_one_page_and_its_remark_has_a_language(tmp_path, field, code):
    _, problems = read(tmp_path, f"@misc{{a,\n title = {{x}},\n {field},\n}}\n")
    assert [problem.code for problem in problems] == [code] * bool(code)


def test_a_broken_file_is_told_in_our_words_alone(tmp_path, caplog):
    file = tmp_path / "references.bib"
    file.write_text("@misc{a,\n title = {x},\n", encoding="utf-8")
    _, (problem,) = read_references(file, "references.bib")
    assert (problem.code, problem.location.line) == ("bibtex-unclosed-brace", 2)
    assert caplog.records == []

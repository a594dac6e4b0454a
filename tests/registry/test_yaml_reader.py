import pytest

from policyarchive.core.problems import Location
from policyarchive.registry.yaml.encoding import MAX_BYTES
from policyarchive.registry.yaml.reader import read_yaml


def read(tmp_path, content: str | bytes):
    file = tmp_path / "a.yml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_yaml(file, "registry/a.yml")


def test_scalars_stay_as_typed(tmp_path):
    loaded = read(
        tmp_path, "a: 05\nb: no\nc: 12:30\nd: 1.10\ne: 2041-03-08\nf: 0131\ng: 'null'\nh: null\ni: ~\nj:\n"
    )
    assert loaded.problems == []
    assert loaded.data == {
        "a": "05", "b": "no", "c": "12:30", "d": "1.10", "e": "2041-03-08", "f": "0131", "g": "null",
        "h": None, "i": None, "j": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        ("\ufeffa: 1\n", "byte-order-mark", 1, 1),
        ("a: é\n".encode("utf-16"), "utf-16", 1, 1),
        (b"a: 1\nb: caf\xe9\n", "not-utf-8", 2, 7),
        ("a: 'open\n", "unclosed-quote", 1, 1),
        ("a: b: c\n", "unquoted-colon", 1, 5),
        ("a: \x07\n", "invisible-character", 1, 4),
        ("a: b\u2028c\nd: 1\n", "line-sign", 1, 5),
        ("a: b\u2029c\nd: 1\n", "line-sign", 1, 5),
        ("a: b\x85c\nd: 1\n", "line-sign", 1, 5),
        ("a:\n\u00a0\u00a0b: 1\nc: 2\n", "odd-indent", 2, 1),
        ("a:\n  b: 1\n \u3000c: 2\n", "odd-indent", 3, 2),
        ("a: &x 1\n", "yaml-anchor", 1, 4),
        ("a: *x\n", "yaml-anchor", 1, 4),
        ("a: !!python/name:os.system 1\n", "yaml-tag", 1, 4),
        ("a: !x 1\n", "yaml-tag", 1, 4),
        ("a: 1\n---\nb: 2\n", "yaml-documents", 2, 1),
        ("a: " + "[" * 10 + "]" * 10, "yaml-depth", 1, 13),
        ("[" * 5000, "yaml-depth", 1, 11),
        ("a:\n  <<: {b: 1}\n", "yaml-merge", 2, 3),
        ("x" * (MAX_BYTES + 1), "file-too-large", 1, 1),
    ],
)
def test_what_is_refused(tmp_path, content, code, line, column):
    loaded = read(tmp_path, content)
    assert loaded.data is None
    assert [(p.code, p.location) for p in loaded.problems] == [
        (code, Location(path="registry/a.yml", line=line, column=column))
    ]


def test_an_equal_key_is_named_with_both_places(tmp_path):
    (problem,) = read(tmp_path, "a: 1\nb:\n  c: 1\n  c: 2\n").problems
    assert (problem.code, str(problem.location)) == ("duplicate-key", "registry/a.yml:4:3")
    assert problem.found == {"key": "c", "first": "registry/a.yml:3:3"}


def test_ten_levels_are_allowed(tmp_path):
    assert read(tmp_path, "[" * 10 + "]" * 10).problems == []


def test_places_of_values_names_and_what_is_not_there(tmp_path):
    loaded = read(tmp_path, "a:\n  - b: 1\n  - c: 2\n")
    assert str(loaded.location("a", 1, "c")) == "registry/a.yml:3:8"
    assert str(loaded.name_location("a", 1, "c")) == "registry/a.yml:3:5"
    assert str(loaded.location("a", 1, "missing")) == "registry/a.yml:3:5"
    assert str(loaded.location("nowhere")) == "registry/a.yml:1:1"


def test_an_empty_file_holds_nothing(tmp_path):
    assert (read(tmp_path, "").data, read(tmp_path, "# a remark\n").data) == (None, None)

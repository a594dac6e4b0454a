"""Compiled templates: taken again as long as nothing that was compiled into them has changed."""

import pytest
from jinja2 import DictLoader, Environment

from macros import compiled


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path / "made")
    return tmp_path / "made"


def printed(word: str, made_with: str) -> str:
    """A template that has a word compiled into it, printed by an environment of its own."""
    env = Environment(
        loader=DictLoader({"a": "{{ 'key'|t }}"}), bytecode_cache=compiled.Compiled("x", made_with)
    )
    env.filters["t"] = lambda key: word
    return env.get_template("a").render()


def test_what_is_compiled_is_taken_again_until_something_in_it_changes(folder):
    assert printed("one", "A") == "one"
    assert [file.suffix for file in folder.iterdir()] == [".pyc"]
    assert printed("two", "A") == "one"  # taken as it was compiled
    assert printed("two", "B") == "two"


def test_a_folder_that_cannot_be_made_does_no_harm(folder, monkeypatch):
    monkeypatch.setattr(compiled, "_FOLDER", folder / "below" / "nothing")
    assert printed("one", "A") == "one"


def test_a_damaged_file_is_made_anew(folder):
    assert printed("one", "A") == "one"
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    assert printed("two", "A") == "two"

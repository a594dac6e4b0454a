"""What is written into a registry is taken back where the whole would not pass the check, and nothing else is."""

import pytest

from policyarchive.core.problems import RegistryError
from policyarchive.intake import save
from policyarchive.intake.save import all_or_nothing
from tests import support

RECORD, OTHER = "documents/ubnd/2041/7-qd-ubnd.yml", "documents/hdnd/2042/5-nq-hdnd.yml"


@pytest.fixture
def registry(tmp_path):
    return support.copied(tmp_path)


def held(folder):
    return {file: file.read_bytes() for file in folder.rglob("*.yml")}


def spoil(file):
    file.write_text(
        file.read_text(encoding="utf-8").replace("issuer: ubnd", "issuer: ubdn"), encoding="utf-8"
    )


def test_what_does_not_pass_is_taken_back(registry):
    before = held(registry)
    with pytest.raises(RegistryError), all_or_nothing(registry):
        spoil(registry / RECORD)
        (registry / "documents/new.yml").write_text("x: y\n", encoding="utf-8")
    assert held(registry) == before


def test_an_interruption_takes_back_too(registry):
    before = held(registry)
    with pytest.raises(KeyboardInterrupt), all_or_nothing(registry):
        spoil(registry / RECORD)
        raise KeyboardInterrupt
    assert held(registry) == before


def test_what_another_program_writes_during_the_check_stays(registry, monkeypatch):
    before, check = held(registry), save.check

    def check_while_someone_edits(directory, **named):
        result = check(directory, **named)
        for file in (registry / OTHER, registry / "documents/ubnd/2044/7-qd-ubnd.yml"):
            file.write_bytes(file.read_bytes() + b"# edited\n")
        (registry / "documents/theirs.yml").write_bytes(b"# theirs\n")
        return result

    monkeypatch.setattr(save, "check", check_while_someone_edits)
    with pytest.raises(RegistryError), all_or_nothing(registry):
        spoil(registry / RECORD)
    after = held(registry)
    assert after[registry / RECORD] == before[registry / RECORD]
    assert after[registry / OTHER] == before[registry / OTHER] + b"# edited\n"
    assert (registry / "documents/theirs.yml").exists()

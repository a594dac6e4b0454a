"""The ways of numbering of an archive's own: the example of the docs is read, and a wrong type is named. All invented."""

import re

import pytest
import yaml

from policyarchive.checks.check import check
from tests import support

NEW = "  - id: contracts\n    form: '{seq}/HĐLĐ/{year}'\n    name: {vi: Hợp đồng}\n    type: hop-dong\n    examples: [12/HĐLĐ/2041]\n"


@pytest.fixture
def folder(tmp_path):
    registry = support.copied(tmp_path)
    (registry / "numbering.yml").write_text(f"systems:\n{NEW}", encoding="utf-8")
    return registry


@pytest.mark.parametrize("language", support.LANGUAGES)
def test_the_example_of_the_docs_is_read(folder, language):
    page = (support.ROOT / f"docs/{language}/editing.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml\n(systems:.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (folder / "numbering.yml").write_text(example, encoding="utf-8")
    checked = check(folder)
    (system,) = yaml.safe_load(example)["systems"]
    reading = checked.registry.read_number(system["examples"][0])
    assert checked.problems == [] and (reading.system, reading.types) == (system["id"], (system["type"],))
    assert (reading.sequence, reading.year, reading.certain) == ("12", "2041", True)


def test_a_type_that_no_vocabulary_has_is_named(folder):
    support.replace(folder / "numbering.yml", "type: hop-dong", "type: hop-dng")
    (problem,) = check(folder).problems
    assert (problem.code, problem.found["near"]) == ("unknown-term", "hop-dong")
    assert (problem.location.path, problem.location.line) == ("registry/numbering.yml", 5)

"""The list of decision records leaves none out, and names each as its file does."""

import re

from tests.support import ROOT

RECORDS = ROOT / "docs/adr"
LINE = re.compile(r"^\| (\d+) \| \[(.+)\]\((\d{4}-[a-z0-9-]+\.md)\) \|", re.MULTILINE)


def test_every_decision_record_is_in_the_list_under_its_own_title():
    listed = LINE.findall((RECORDS / "README.md").read_text(encoding="utf-8"))
    files = sorted(RECORDS.glob("[0-9]*.md"))
    assert [name for *_, name in listed] == [file.name for file in files]
    for (number, title, name), file in zip(listed, files, strict=True):
        heading = file.read_text(encoding="utf-8").partition("\n")[0]
        assert (int(number), heading) == (int(name[:4]), f"# {int(number)}. {title}")

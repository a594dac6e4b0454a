"""Two entries of a vocabulary with one label: a problem, unless one body followed the other. All bodies are invented."""

from policyarchive.checks.check import check
from tests import support

CASES = [  # labels and dates of two bodies, and whether they are a problem
    ("{vi: Sở Cây xanh}", "", "{vi: Sở Cây xanh}", "", True),
    ("{vi: Sở Cây xanh}", "", "{vi: sở cây xanh}", "", True),
    ("{vi: Sở Cây xanh, en: Trees}", "", "{vi: Sở Cây rừng, en: Trees}", "", True),
    ("{vi: Sở Cây xanh}", "", "{vi: Sở Cây xánh}", "", False),
    ("{vi: Sở Cây xanh}", "until: '2030'", "{vi: Sở Cây xanh}", "since: '2030'", False),
    ("{vi: Sở Cây xanh}", "since: 2030-03-01", "{vi: Sở Cây xanh}", "until: 2030-03-01", False),
    ("{vi: Sở Cây xanh}", "until: 2030-03-02", "{vi: Sở Cây xanh}", "since: 2030-03-01", True),
    ("{vi: Sở Cây xanh}", "until: '2030'", "{vi: Sở Cây xanh}", "", True),
    ("{vi: Bộ Nội vụ}", "", "{vi: Sở Cây xanh}", "", False),  # takes the place of the software's own
]


def test_two_bodies_of_one_time_have_two_names(tmp_path):
    file = support.copied(tmp_path) / "vocabularies/issuers.yml"
    begun, wrong = file.read_text(encoding="utf-8").rstrip(), []
    for one, dates, other, later, is_problem in CASES:
        entries = [("mot", one, dates), ("hai", other, later)]
        text = "".join(f"\n  {key}:\n    label: {label}\n    {when}" for key, label, when in entries)
        file.write_text(f"{begun}{text}\n", encoding="utf-8")
        found = [(problem.code, problem.found["other"]) for problem in check(tmp_path / "registry").problems]
        if found != [("label-twice", "mot")] * is_problem:
            wrong.append((one, dates, other, later, found))
    assert wrong == []

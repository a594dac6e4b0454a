"""The real registry: nothing of the source's two appendices is lost, and nothing is added in silence."""

import re
from collections import Counter

import pytest

from policyarchive.checks.check import check
from policyarchive.site.index import Index
from tests.support import FIXTURES, LANGUAGES, ROOT, call
from tests.tables import check_each

ROWS = [
    line.split("\t") for line in (FIXTURES / "source/appendix-1.tsv").read_text(encoding="utf-8").splitlines()
]
DOCUMENTS = [row for row in ROWS if row[2].startswith("Số ") and " ngày " in row[2]]
RESULTS = [
    line.split("\t") for line in (FIXTURES / "source/appendix-2.tsv").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def index(real) -> Index:
    return Index(real)


def test_it_is_sound():
    assert check(ROOT / "registry").problems == []


def test_documents_are_complete(index):
    assert (len(index.listed), len(index.cited_only), len(index.external)) == (48, 9, 8)
    assert len(index.ordered) == 48 + 9 + 8 + 1
    assert {place: len(found) for place, found in index.by_section.items() if found} == {
        "A.I": 3, "A.II": 5, "A.III": 4, "B.I": 3, "B.II": 7, "B.III": 21, "B.IV": 5,
    }  # fmt: skip


def test_each_row_of_appendix_1_is_a_document(real, index):
    def is_the_row(cells, document):
        number, day, month, year = re.fullmatch(r"Số (.*) ngày (\d+)/(\d+)/(\d{4})", cells[2]).groups()
        assert document.number == real.canonical_number(number)
        assert document.date == f"{year}-{int(month):02d}-{int(day):02d}"
        assert document.title["vi"] == cells[3]
        assert document.printed.type == cells[1]
        assert document.provenance.order == cells[0]

    listed = sorted((real.documents[i] for i in index.listed), key=lambda d: d.provenance.lines[0])
    check_each(zip(DOCUMENTS, listed, strict=True), is_the_row)


def test_there_are_48_rows():
    assert len(DOCUMENTS) == 48


@pytest.mark.parametrize("appendix", ["1", "2"])
def test_the_round_trip_is_exact(appendix):
    result = call("export", appendix)
    assert result.returncode == 0
    assert result.stdout == (FIXTURES / f"source/appendix-{appendix}.tsv").read_text(encoding="utf-8")


def test_each_row_of_appendix_2_is_a_criterion(real):
    def is_the_row(cells):
        criterion = real.criteria[cells[0]]
        figures = [value for o in criterion.observations.values() for value in (o.value, o.percent)]
        assert (criterion.printed.name, criterion.printed.unit) == (cells[1], cells[2])
        assert [*figures, criterion.change] == cells[3:]

    check_each(RESULTS, is_the_row)


def test_there_are_19_criteria_with_3_observations_each(real):
    assert [int(number) for number in real.criteria] == list(range(1, 20))
    assert {len(criterion.observations) for criterion in real.criteria.values()} == {3}
    assert len(RESULTS) == 19


def test_every_relation_has_its_evidence(index):
    relations = [edge.relation for edge in index.edges]
    assert all(relation.quote and (relation.line or relation.reference) for relation in relations)
    assert Counter(relation.certainty for relation in relations if relation.line) == {
        "stated": 13, "inferred-strong": 4, "inferred-medium": 7, "inferred-weak": 21,
    }  # fmt: skip
    assert Counter(relation.certainty for relation in relations if not relation.line) == {
        "stated": 6, "inferred-medium": 1, "inferred-weak": 2,
    }  # fmt: skip


def test_an_amending_document_is_not_older_than_what_it_acts_on(real, index):
    later = {"amends", "adjusts", "replaces", "repeals", "guides", "implements", "based-on", "reviews"}
    for edge in index.edges:
        dates = real.documents[edge.source].date, real.documents[edge.target].date
        if edge.relation.verb in later and all(dates):
            assert dates[0] >= dates[1][: len(dates[0])], f"{edge.source} {edge.relation.verb} {edge.target}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_name_in_every_language(real, language):
    entries = [*real.issuers.values(), *real.types.values(), *real.verbs.values()]
    entries += [
        entry for name in type(real.terms).model_fields for entry in getattr(real.terms, name).values()
    ]
    assert all(entry.label[language] for entry in entries)
    assert all(criterion.name[language] for criterion in real.criteria.values())
    assert all(
        document.title.get(language) for document in real.documents.values() if document.listing == "listed"
    )


def test_status_is_never_claimed_without_evidence(real):
    claimed = {i for i, d in real.documents.items() if d.status != "not-established" and not d.references}
    assert claimed == set()

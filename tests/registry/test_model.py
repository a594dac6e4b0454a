"""The forms of single values: digits are ASCII digits, and few enough to compute with."""

import pytest
from pydantic import TypeAdapter, ValidationError

from policyarchive.registry.model.archive import Archive
from policyarchive.registry.model.documents import Document, issuer_fields, issuers_of
from policyarchive.registry.model.fields import Count, Date, Line, Percent
from policyarchive.registry.model.statements import Figure, Year

REFUSED = [
    (Count, "٢٩"),
    (Count, "1" * 13),
    (Count, "2" * 20),
    (Percent, "٢٦,٣٦"),
    (Percent, "0,0000001"),
    (Percent, f"1,{'0' * 50}"),
    (Figure, "٨٧,٣"),
    (Figure, "9" * 400),
    (Year, "２０２２"),
    (Date, "٢٠٢٢-٠١-٢٥"),
    (Line, "1_0"),
    (Line, "1.0"),
    (Line, "٣"),
    (Line, "9" * 5000),
]
ACCEPTED = [
    (Count, "-5"),
    (Count, "999999999999"),
    (Percent, "26,36"),
    (Figure, "302.500"),
    (Figure, "1.234.567,5"),
    (Date, "2022-01-25"),
    (Line, "10"),
]


@pytest.mark.parametrize(("kind", "value"), REFUSED)
def test_other_digits_and_too_many_are_refused(kind, value):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(("kind", "value"), ACCEPTED)
def test_what_reports_print_is_accepted(kind, value):
    assert str(TypeAdapter(kind).validate_python(value)) == value


@pytest.mark.parametrize(
    "address", ['https://a"><script>x</script>/', "javascript:x/", "https://a b/", "https://a'/"]
)
def test_an_address_of_the_site_is_of_the_web_and_breaks_no_page(address):
    with pytest.raises(ValidationError) as caught:
        Archive.model_validate({"site_url": address})
    assert ("site_url",) in {error["loc"] for error in caught.value.errors() if error["type"] != "missing"}


BODIES = {"type": "nghi-quyet", "listing": "external"}


@pytest.mark.parametrize(
    ("fields", "issuers"),
    [({"issuer": "ubnd"}, ("ubnd",)), ({"issuers": ["ubnd", "hdnd"]}, ("ubnd", "hdnd"))],
)
def test_a_document_has_one_issuer_or_several(fields, issuers):
    document = Document.model_validate(BODIES | fields)
    assert issuers_of(document) == issuers
    assert document.model_dump(exclude_unset=True) == BODIES | fields == BODIES | issuer_fields(issuers)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "missing-field"),
        ({"issuer": "ubnd", "issuers": ["ubnd", "hdnd"]}, "issuer-and-issuers"),
        ({"issuers": ["ubnd"]}, "wrong-form"),
        ({"issuers": ["ubnd", "ubnd"]}, "not-distinct"),
        ({"issuer": "UBND"}, "string_pattern_mismatch"),
    ],
)
def test_neither_both_and_one_of_several_are_refused_for_one_reason(fields, code):
    with pytest.raises(ValidationError) as refused:
        Document.model_validate(BODIES | fields)
    assert [error["type"] for error in refused.value.errors()] == [code]

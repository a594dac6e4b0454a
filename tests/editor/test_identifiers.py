"""The browser names a new record as the software does, and puts two changes of one record together."""

from policyarchive.core.text import slug
from policyarchive.exports.editor.rules import rule_settings
from policyarchive.registry.document_ids import candidate_ids
from tests.editor.node import answers, shared

NUMBERS = (
    "734/QĐ-UBND",
    "",
    "12/2019/NQ-HĐND",
    "Ðề án số 5",
    "CON",
    "a" * 200,
    "a-" * 60,
    "  ",
    "36-HD/VPTW",
    "Ɖ!",
)
DATES = ("2017-05-29", "2017-Q3", "2017", None)


def test_a_new_document_has_the_id_that_the_software_would_give_it(registry):
    asked, expected = [], []
    for number in NUMBERS:
        for date in DATES:
            data = {"issuer": "ubnd", "type": "quyet-dinh"} | ({"date": date} if date else {})
            data |= {"number": number} if number.strip() else {}
            asked.append(["newIds", data, "Một tên", shared("settings")])
            expected.append(list(candidate_ids("ubnd", date, data.get("number", "Một tên"), "quyet-dinh")))
    assert [answer["done"] for answer in answers(asked, {"settings": rule_settings(registry)})] == expected


def test_a_text_becomes_part_of_a_path_as_in_the_software():
    texts = [*NUMBERS, "hoà hòa Đ Ð", "ﬁ ½ Å", "–a–", "Ư Ơ ư̛"]
    assert [answer["done"] for answer in answers([["slug", text] for text in texts])] == list(
        map(slug, texts)
    )


def merged(base, mine, theirs):
    (answer,) = answers([["merge", base, mine, theirs]])
    return answer["done"]


def test_changes_of_different_fields_go_together():
    base = {"date": "2017", "title": {"vi": "a", "en": "b"}, "relations": [{"verb": "x"}]}
    mine, theirs = base | {"date": "2018"}, base | {"title": {"vi": "c", "en": "b"}}
    assert merged(base, mine, theirs) == {"data": theirs | {"date": "2018"}, "conflicts": []}


def test_both_changes_of_a_field_are_a_conflict_and_mine_is_shown():
    base = {"title": {"vi": "a", "en": "b"}, "lines": ["1"]}
    mine, theirs = {"title": {"vi": "m", "en": "b"}, "lines": ["1", "2"]}, {"title": {"vi": "t", "en": "u"}, "lines": ["3"]}  # fmt: skip
    found = merged(base, mine, theirs)
    assert found["data"] == {"title": {"vi": "m", "en": "u"}, "lines": ["1", "2"]}
    assert found["conflicts"] == [["title", "vi"], ["lines"]]


def test_what_one_took_away_stays_away_unless_the_other_changed_it():
    base = {"date": "2017", "number": "1"}
    assert merged(base, {"number": "1"}, base | {"number": "2"}) == {"data": {"number": "2"}, "conflicts": []}
    assert merged(base, {"number": "1"}, base | {"date": "2018"})["conflicts"] == [["date"]]

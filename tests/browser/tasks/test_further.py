"""What else works in every browser: the other language, the tray, no scripts, dark colours.

Marked weekly where other tests prove the same in Chromium.
"""

import pytest

from tests.browser.tasks.hands import DESK
from tests.browser.tasks.person import Person

DECREE = "van-ban/ubnd/2017/734-qd-ubnd/"
BASES = [
    "Căn cứ Nghị quyết số 05/2019/NQ-HĐND ngày 17 tháng 4 năm 2019 của ",
    "Căn cứ Nghị quyết số 08/2019/NQ-HĐND ngày 17 tháng 7 năm 2019 của ",
]
COLOURS = """() => { const { backgroundColor, color } = getComputedStyle(document.body)
    return [backgroundColor, color].map(one => Math.max(...one.match(/[\\d.]+/g).slice(0, 3))) }"""


@pytest.mark.weekly
def test_the_other_language_keeps_the_page(person):
    person.hands.go(person.home + DECREE)
    person.clicks_on("header a", "English")
    person.arrives("en/documents/ubnd/2017/734-qd-ubnd/")
    assert person.sees("h1") == "Decision No. 734/QĐ-UBND of 29 May 2017"
    person.clicks_on("header a", "Tiếng Việt")
    person.arrives(DECREE)


@pytest.mark.weekly
def test_documents_are_gathered_and_cited_together(person):
    person.hands.go(person.home + "van-ban/hdnd/")
    for number in ("08-2019", "05-2019"):
        person.clicks_on(f".cell-pick [value='hdnd/2019/{number}-nq-hdnd']")
    person.sees(".tray", "Đã chọn 2 văn bản")
    person.clicks_on(".tray button")
    person.clicks_on(".tray-panel[open] button", "Sao chép dòng căn cứ")
    person.sees(".tray-panel[open] .tray-status", "Đã sao chép")
    copied = person.pastes().splitlines()
    assert [line[: len(begun)] for line, begun in zip(copied, BASES, strict=True)] == BASES


@pytest.mark.weekly
def test_dark_colours_where_the_system_asks_for_them(opens, base):
    with opens(DESK, dark=True) as hands:
        Person(hands, base).sees("h1")
        paper, ink = hands.script(COLOURS)
        assert paper < 60 and ink > 200


def test_light_and_dark_are_chosen_by_hand_and_kept(person):
    paper, ink = person.hands.script(COLOURS)
    assert paper > 230 and ink < 60
    person.clicks_on("header .icon--palette")
    person.hands.go(person.home + DECREE)
    paper, ink = person.hands.script(COLOURS)
    assert paper < 60 and ink > 200


@pytest.mark.weekly
@pytest.mark.parametrize("place", [DECREE, "van-ban/hdnd/", "ket-qua/"])
def test_pages_are_read_without_scripts(opens, base, place):
    with opens(DESK, scripts=False) as hands:
        person = Person(hands, base)
        hands.go(base + place)
        assert hands.script("() => !document.querySelector('.js')")
        for css in ("h1", "main a", ".md-tabs a", "footer a"):
            assert person.sees(css)

"""Numbers, dates, spans and names of files are kept together in HTML, and nothing else is changed by it."""

import re

import pytest
from markupsafe import Markup, escape

from policyarchive.core.unbroken import keep_together, number, words_of
from tests.support import ROOT

KEPT = re.compile(r'<span class="(?:number|unbroken)[^"]*">([^<]*)</span>')


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Quyết định số 7/QĐ-UBND ngày 15/01/2044", ["số 7/QĐ-UBND", "ngày 15/01/2044"]),
        ("ngày 15/1/2044, 26,36%, 15/1-3/2/2044", ["ngày 15/1/2044", "15/1-3/2/2044"]),
        ("1.305 / 110 = 11,86 ≠ 12,5", ["1.305 / 110 = 11,86", "≠ 12,5"]),
        ("84 − 23 = 61; 3 + 4 + 5 = 12; còn 7 / xã", ["84 − 23 = 61"]),
        ("giai đoạn 2041–2045", ["2041–2045"]),
        ("giai đoạn 2041 - 2045 và 2046 – 2050", ["2041 - 2045", "2046 – 2050"]),
        ("từ 11/2041 - 6/2045", ["11/2041 - 6/2045"]),
        ("Báo cáo 88-BC/TU.", ["88-BC/TU"]),
        ("Thông tư 13/2041/TTLT-BXD-BTN&MT", ["13/2041/TTLT-BXD-BTN&MT"]),
        ("80.338–80.398 hộ; 80,338–80,398", ["80.338–80.398", "80,338–80,398"]),
        ("ban hành ngày 05 tháng 5 năm 2041.", ["ngày 05 tháng 5 năm 2041"]),
        ("Tháng 5/2041, tháng 6 năm 2042", ["Tháng 5/2041", "tháng 6 năm 2042"]),
        ("of 5 May 2041, by June 2042", ["of 5 May 2041", "June 2042"]),
        ("Decision No. 7/QĐ-UBND", ["No. 7/QĐ-UBND"]),
        ("am 5. Mai 2041, du 5 mai 2041", ["5. Mai 2041", "5 mai 2041"]),
        ("Tệp archive.zip, danh-muc-2041.xlsx", ["archive.zip", "danh-muc-2041.xlsx"]),
        ("kinh tế - xã hội, https://kho.example/7/archive.zip", []),
    ],
)
def test_numbers_dates_spans_and_names_of_files_are_kept_together(text, kept):
    html = keep_together(str(escape(text)))
    assert [Markup(piece).unescape() for piece in KEPT.findall(html)] == kept
    assert Markup(html).striptags() == text


@pytest.mark.parametrize(
    "html",
    [
        '<a title="7/QĐ-UBND" href="7-2041/archive.zip">x</a>',
        "<title>7/QĐ-UBND</title><script>a = 'archive.zip'</script><option>2041–2045</option>",
        "<svg><title>2041–2045</title><text>5 May 2041</text></svg>",
        "<pre><code>danh-muc.xlsx</code></pre><!-- 7/QĐ-UBND -->",
        '<span class="sum">71 / 110 = 64,55% ≠ 63,39%</span>',
        '<time datetime="2041-05-15">15/5/2041</time> <span class="number">7/QĐ-UBND</span>',
    ],
)
def test_attributes_scripts_drawings_and_what_is_whole_stay_as_they_are(html):
    assert keep_together(html) == html


def test_words_of_pictures_stand_together_too():
    assert words_of("giai đoạn 2041 - 2045, số 7/QĐ-UBND") == ["giai", "đoạn", "2041 - 2045,", "số 7/QĐ-UBND"]
    assert words_of(" xã  nông thôn ") == ["xã", "nông", "thôn"]


def test_it_is_done_once():
    once = keep_together("<p>7/QĐ-UBND, 2041 - 2045, https://kho.example/2041/7-qd-ubnd/</p>")
    assert keep_together(once) == once != "<p>7/QĐ-UBND, 2041 - 2045, https://kho.example/2041/7-qd-ubnd/</p>"


def test_an_address_breaks_after_a_slash_or_at():
    pieces = 'https://kho.example/<wbr>2041/<wbr><span class="unbroken">7-qd-ubnd/</span>'
    assert keep_together("https://kho.example/2041/7-qd-ubnd/") == pieces
    assert keep_together("ban-1@kho.example") == '<span class="unbroken">ban-1@</span><wbr>kho.example'
    long = keep_together(f"https://kho.example/2041-{'dai-' * 10}")
    assert "unbroken" not in long and keep_together(long) == long


def test_a_number_of_any_form_is_kept_together_and_escaped():
    assert number("7 A&B") == '<span class="number">7 A&amp;B</span>'
    assert number("7/QĐ", "số") == '<span class="number">số 7/QĐ</span>'
    assert number("13/2041/TTLT-BXD-BNNPTNT", "số").startswith("số <span")
    assert "number--long" in number("13/2041/TTLT-BXD-BNNPTNT-BTN&MT")
    assert "number--long" in keep_together("13/2041/TTLT-BXD-BNNPTNT-BTN&amp;MT")


def test_no_template_and_no_other_module_has_a_rule_of_its_own():
    folder = ROOT / "policyarchive"
    files = [*folder.rglob("*.j2"), *(folder / "core").rglob("*.py"), *(folder / "pages").rglob("*.py")]
    own = [
        file.name for file in files if re.search(r"nowrap|\\u2011|&#8209;", file.read_text(encoding="utf-8"))
    ]
    assert own == []

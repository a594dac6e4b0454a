"""Rules for one text: what is refused, and ordinary writing that must pass."""

from itertools import pairwise
from time import process_time

import pytest

from policyarchive.checks.text import characters, check_text

FINE = (
    "Về việc sửa đổi, bổ sung Điều 5 Quy định ban hành kèm theo Quyết định số 38/2017/QĐ-UBND",
    "HOÀN THÀNH CHƯƠNG TRÌNH TOÀN QUÂN, TOÀN DÂN HOÁ GIẢI KHÓ KHĂN",
    "Uỷ ban nhân dân; hoà giải, thuỷ lợi, khoẻ, quý, thúy, loè",
    "Chương trình “Mỗi xã một sản phẩm” (OCOP) – giai đoạn 2018–2020…",
    "Giá < 5% & khối lượng > 2 m³/ha | theo *mẫu* số_01 ~ [phụ lục] (kèm theo)",
    "Ngân hàng Nhà nước; World Bank; Green Room; khu Moon Deep; xoong, coong",
    "Xã Đắk R'Lấp; ông Niño; công ty Citroën",
    "TP. Hồ Chí Minh – XÃ”, “QUÂ”",
    "Москва",
    "5 µg/m³, 12 ½",
    "{xem phụ lục}",
    "thời gian: 8:30; tỷ lệ 1:500; data; file mẫu",
)
REFUSED = (
    ("telex", "Quyeets ddinhj"),
    ("telex", "UYR BAN NHAAN DAAN TINHR VEEF VIEECJ"),
    ("telex", "Keets quar thuwcj hieenj"),
    ("legacy-encoding", "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh"),
    ("legacy-encoding", "Quyeát ñònh cuûa UÛy ban nhaân daân tænh"),
    ("legacy-encoding", "VEÀ VIEÄC BAN HAØNH"),
    ("mojibake", "Quyáº¿t Ä‘á»‹nh"),
    ("mojibake", "giai Ä‘oáº¡n 2011â€“2015"),
    ("look-alike", "QÐ-UBND"),
    ("look-alike", "СT-TU"),
    ("look-alike", "ＱＤ"),
    ("look-alike", "Νghị quyết"),
    ("odd-dash", "2011‐2015"),
    ("invisible-character", "trồng\u202ecây"),
    ("invisible-character", "Ban\u00adhành"),
    ("invisible-character", "Ban\ufffdhành"),
    ("odd-space", "số\u202f5"),
    ("html", "a</td>b"),
    ("html", "a <img src=x onerror=alert(1)> b"),
    ("html", "a &lt;b"),
    ("template-marker", "{% raw %}"),
    ("template-marker", "a }} b"),
    ("markdown", "![x](y)"),
    ("markdown", "--8<-- 'x'"),
    ("markdown", "{ .class onclick=x }"),
    ("link-in-text", "JavaScript:alert(1)"),
    ("link-in-text", "xem www.thanh-van.example"),
)


@pytest.mark.parametrize("text", FINE)
def test_ordinary_writing_passes(text):
    assert [problem.code for problem in check_text(text)] == []


@pytest.mark.parametrize(("code", "text"), REFUSED)
def test_strange_writing_is_refused(code, text):
    assert code in {problem.code for problem in check_text(text)}


def test_english_is_not_held_against_telex():
    text = "Towns keep seeds of trees; laws of rooms"
    assert not list(check_text(text, language="en"))


def test_cleaning_changes_nothing_but_what_cannot_be_seen():
    assert characters.clean(" Ban\u00a0 hành\u200b\tke\u0302\u0301 ") == "Ban hành kế"


@pytest.mark.parametrize("sign", ["[", "[a", "{.a", "[](", "[a][", "<a", "`", "**a"])
def test_twice_the_signs_take_about_twice_the_time(sign):
    """The last of four doublings, of the quickest of three tries, takes less than three times the one before."""
    times = [min(_time_of(sign * (20_000 << step)) for _ in range(3)) for step in range(4)]
    *_, (before, last) = pairwise(times)
    assert last < 3 * before


def _time_of(text):
    start = process_time()
    list(check_text(text))
    return process_time() - start

"""Rules for one text: what is refused, and ordinary writing that must pass."""

from itertools import pairwise
from time import process_time

import pytest

from policyarchive.checks.text import characters, check_text
from tests.tables import check_each

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
    "Vì sao chậm? Giải pháp nào?",
    "Diện tích 12 km², lưu lượng m³; độ dốc m⁻¹; đất nông nghiệp (ha)",
    "Diện tích (m²)",
    "Mật độ dân số trên mỗi km²",
    "Kế hoạch #5 [phụ lục]",
    "Đường QL1A, H5N1, CO2, khối a6 và b7",
    "phòng d9, nhà a6",
    "%",
    "ước đạt – cao hơn",
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
    ("lost-letters", "Ban\ufffdhành"),
    ("odd-space", "số\u202f5"),
    ("html", "a</td>b"),
    ("html", "a <img src=x onerror=alert(1)> b"),
    ("html", "a &lt;b"),
    ("template-marker", "{% raw %}"),
    ("template-marker", "a }} b"),
    ("markdown", "![x](y)"),
    ("markdown", "--8<-- 'x'"),
    ("markdown", "{ .class onclick=x }"),
    ("lost-letters", "Quy?t d?nh v? ph?i h?p"),
    ("lost-letters", "QUY??T ĐỊNH"),
    ("spreadsheet-remains", "Ban hành_x000D_"),
    ("spreadsheet-remains", "#REF!"),
    ("spreadsheet-remains", "tăng #N/A so với"),
    ("spreadsheet-remains", "#VALUE!"),
    ("placeholder", "TODO"),
    ("placeholder", "N/A"),
    ("placeholder", "xxx"),
    ("placeholder", "-"),
    ("placeholder", "…"),
    ("footnote-mark", "Ban hành kế hoạch [1]"),
    ("footnote-mark", "Ban hành kế hoạch[^12]"),
    ("footnote-mark", "Ban hành kế hoạch¹"),
    ("footnote-mark", "Ban hành kế hoạch²"),
    ("stacked-marks", "kế hoa\u0323\u0302\u0301ch"),
    ("stacked-marks", "ế\u0303"),
    ("stacked-marks", "a" + "\u0301" * 300),
    ("private-character", "\uf0b7 Ban hành"),
    ("private-character", "Ban\ufdd0hành"),
    ("private-character", "Ban\U0001ffffhành"),
    ("private-character", "\U0010fffd"),
    ("vni-keys", "Quye61t d9i5nh"),
    ("vni-keys", "U3y ban nha6n da6n ti3nh"),
    ("vni-keys", "THU7C5 HIE65N D9U7O7NG2 LO61I"),
    ("link-in-text", "JavaScript:alert(1)"),
    ("link-in-text", "xem www.thanh-van.example"),
)


def test_ordinary_writing_passes():
    def passes(text):
        assert [problem.code for problem in check_text(text)] == []

    check_each(FINE, passes)


def test_strange_writing_is_refused():
    def is_refused(code, text):
        assert code in {problem.code for problem in check_text(text)}

    check_each(REFUSED, is_refused)


def test_english_is_not_held_against_telex():
    text = "Towns keep seeds of trees; laws of rooms"
    assert not list(check_text(text, language="en"))


def test_cleaning_changes_nothing_but_what_cannot_be_seen():
    assert characters.clean(" Ban\u00a0 hành\u200b\tke\u0302\u0301 ") == "Ban hành kế"


@pytest.mark.parametrize("sign", ["[", "[a", "{.a", "[](", "[a][", "<a", "`", "**a"])
def test_twice_the_signs_take_about_twice_the_time(sign):
    """The last of four doublings, of the quickest of three tries, takes less than three times the one before."""
    times = [min(_time_of(sign * (10_000 << step)) for _ in range(3)) for step in range(4)]
    *_, (before, last) = pairwise(times)
    assert last < 3 * before


def _time_of(text):
    start = process_time()
    list(check_text(text))
    return process_time() - start


@pytest.mark.parametrize(
    ("text", "keys", "codes"),
    [
        ("-", ("printed", "number"), []),
        ("-", ("quote",), ["placeholder"]),
        ("kế hoạch [1]", ("relations", 0, "quote"), []),
        ("kế hoạch [1]", ("title", "vi"), ["footnote-mark"]),
        ("https://thanh-van.example/?a=b", ("site_url",), []),
    ],
)
def test_some_rules_are_for_some_fields(text, keys, codes):
    assert [problem.code for problem in check_text(text, keys=keys)] == codes

"""Headings of sections among the rows of a list, whatever their marks; what is not sure is under none. All content is invented."""

from tests.intake.lists.told import wrong_rows

CASES = {
    "marks with points and brackets": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A. | GIAI ĐOẠN 2016 - 2020
        §A.I | I) | Tỉnh ủy
        >A.I | 1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây
        §A.II | II.- | Ủy ban nhân dân tỉnh
        >A.II | 1. | 8/QĐ-UBND | 3/5/2016 | Tưới cây
        §B | B/ | GIAI ĐOẠN 2021 - 2025
        §B.I | I | Tỉnh ủy
        >B.I | 01 | 9/QĐ-UBND | 3/5/2021 | Bón cây
    """,
    "marks before the labels": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A. GIAI ĐOẠN 2016 - 2020
        §A.I |  | I. Tỉnh ủy
        >A.I | 1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây
        §A.II | II - Ủy ban nhân dân tỉnh
        >A.II | 1 | 8/QĐ-UBND | 2/5/2016 | Tưới cây
        §A.III | III.Hội đồng nhân dân tỉnh
        >A.III | 1 | 9/NQ-HĐND | 2/5/2016 | Bón cây
    """,
    "figures and small letters": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Cấp tỉnh
        §I.1 | 1 | Tỉnh ủy
        §I.1.a | a) | Nghị quyết
        >I.1.a | 1 | 7-NQ/TU | 2/5/2016 | Trồng cây
        §I.1.b | b) | Chỉ thị
        >I.1.b | 1 | 8-CT/TU | 2/5/2016 | Tưới cây
        §I.2 | 2 | Ủy ban nhân dân tỉnh
        >I.2 | 1 | 9/QĐ-UBND | 2/5/2016 | Bón cây
        §II | II | Cấp huyện
        §II.1 | 1. | Huyện ủy
        >II.1 | 1 | 10-NQ/HU | 2/5/2016 | Bón cây
    """,
    "figures of several levels": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §1 | 1. Cấp tỉnh
        §1.1.1 | 1.1. Tỉnh ủy
        >1.1.1 | 1 | 7-NQ/TU | 2/5/2016 | Trồng cây
        §1.1.2 | 1.2 | Ủy ban nhân dân tỉnh
        >1.1.2 | 1 | 8/QĐ-UBND | 2/5/2016 | Tưới cây
        §2 | 2. Cấp huyện
        >2 | 1 | 9/QĐ-UBND | 2/5/2016 | Bón cây
    """,
    "numbers that count on through the sections": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §1 | 1 | Tỉnh ủy
        >1 | 1 | 7-NQ/TU | 2/5/2016 | Trồng cây
        >1 | 2 | 8-NQ/TU | 2/5/2016 | Trồng cây
        >1 | 3 | 9-NQ/TU | 2/5/2016 | Trồng cây
        §2 | 2 | Ủy ban nhân dân tỉnh
        >2 | 4 | 10/QĐ-UBND | 2/5/2016 | Bón cây
    """,
    "words": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §Phần thứ nhất | Phần thứ nhất. VĂN BẢN CỦA ĐẢNG
        §Phần thứ nhất.Mục 1 | Mục 1: Tỉnh ủy
        >Phần thứ nhất.Mục 1 | 1 | 7-NQ/TU | 2/5/2016 | Trồng cây
        §Phần thứ nhất.Mục 2 | Mục 2 | Huyện ủy
        >Phần thứ nhất.Mục 2 | 1 | 8-NQ/HU | 2/5/2016 | Trồng cây
        §PHẦN THỨ HAI | PHẦN THỨ HAI
        >PHẦN THỨ HAI | 1 | 9/QĐ-UBND | 2/5/2016 | Trồng cây
        !heading_mark | Phần II. VĂN BẢN CỦA NHÀ NƯỚC
        !after_unread_heading | 1 | 10/QĐ-UBND | 2/5/2016 | Trồng cây
    """,
    "no marks": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §1 | Năm 2019
        >1 | 1 | 7/QĐ-UBND | 2/5/2019 | Trồng cây
        §2 | 2020
        >2 | 2 | 8/QĐ-UBND | 2/5/2020 | Trồng cây
        §3 |  | Tỉnh ủy
        >3 | 3 | 9-QĐ/TU | 2/5/2020 | Trồng cây
    """,
    "years within bodies": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        §I.1 | Năm 2019
        >I.1 | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        §I.2 | Năm 2020
        >I.2 | 1 | 8-QĐ/TU | 2/5/2020 | Trồng cây
        §II | II | Ủy ban nhân dân tỉnh
        §II.1 | Năm 2019
        >II.1 | 1 | 9/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "a letter after its letter": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A | Một
        §A.I | I | Tỉnh ủy
        >A.I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        §B | B | Hai
        >B | 1 | 8-QĐ/TU | 2/5/2019 | Trồng cây
        §C | C | Ba
        §C.I | I | Tỉnh ủy
        >C.I | 1 | 9-QĐ/TU | 2/5/2019 | Trồng cây
        §D | D | Bốn
        >D | 1 | 10-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "a part that begins with its second section": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A | GIAI ĐOẠN 2016 - 2020
        §A.II | II | Ủy ban nhân dân tỉnh
        >A.II | 1 | 7/QĐ-UBND | 2/5/2016 | Trồng cây
        §B | B | GIAI ĐOẠN 2021 - 2025
        §B.III | III | Sở Tài chính
        >B.III | 1 | 8/QĐ-STC | 2/5/2021 | Trồng cây
    """,
    "a second part whose first section lost its mark": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A | GIAI ĐOẠN 2016 - 2020
        §A.I | I | Tỉnh ủy
        >A.I | 1 | 7-QĐ/TU | 2/5/2016 | Trồng cây
        §B | B | GIAI ĐOẠN 2021 - 2025
        §B.1 | Tỉnh ủy
        >B.1 | 1 | 8-QĐ/TU | 2/5/2021 | Trồng cây
        !heading_mark | II | Ủy ban nhân dân tỉnh
        !after_unread_heading | 1 | 9/QĐ-UBND | 2/5/2021 | Trồng cây
    """,
    "I after H": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §G | G | Bảy
        >G | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        §H | H | Tám
        >H | 1 | 8-QĐ/TU | 2/5/2019 | Trồng cây
        §I | I | Chín
        >I | 1 | 9-QĐ/TU | 2/5/2019 | Trồng cây
        §K | K | Mười
        §L | L | Mười một
        >L | 1 | 10-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "I below H where I was below G": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §G | G | Bảy
        §G.I | I | Tỉnh ủy
        >G.I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        §H | H | Tám
        §H.I | I | Tỉnh ủy
        >H.I | 1 | 8-QĐ/TU | 2/5/2019 | Trồng cây
        §H.II | II | Hội đồng nhân dân
        §I | I | Chín
        >I | 1 | 9-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "Roman five and ten": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §IV | IV | Bốn
        >IV | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        §V | V | Năm
        §V.A | A | Một
        >V.A | 1 | 8-QĐ/TU | 2/5/2019 | Trồng cây
        §IX | IX | Chín
        §X | X | Mười
        >X | 1 | 9-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "printed again on a further page": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A | GIAI ĐOẠN 2016 - 2020
        §A.I | I | Tỉnh ủy
        §A.II | II | Ủy ban nhân dân tỉnh
        >A.II | 1 | 7/QĐ-UBND | 2/5/2019 | Trồng cây
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A | GIAI ĐOẠN 2016 - 2020 (tiếp theo)
        §A.II | II | ỦY BAN NHÂN DÂN TỈNH (Tiếp theo)
        >A.II | 2 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
        = | (tiếp theo)
        §A.II | II | Ủy ban nhân dân tỉnh
        >A.II | 3 | 9/QĐ-UBND | 2/5/2019 | Trồng cây
        = | Trang 2/5
        >A.II | 4 | 10/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "years printed again": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §1 | Năm 2019
        >1 | 1 | 7/QĐ-UBND | 2/5/2019 | Trồng cây
        §1 | Năm 2019 (tiếp)
        >1 | 2 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
        §2 | Năm 2020
        §1 | Năm 2019 (tiếp)
        >1 | 3 | 9/QĐ-UBND | 2/5/2019 | Trồng cây
        §3 | Năm 2020
        >3 | 4 | 10/QĐ-UBND | 2/5/2020 | Trồng cây
    """,
    "the same mark with another label": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !heading_mark | I | Ủy ban nhân dân tỉnh
        !after_unread_heading | 1 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
        §II | II | Hội đồng nhân dân tỉnh
        >II | 1 | 9/NQ-HĐND | 2/5/2019 | Trồng cây
    """,
    "a section again, though nothing says that it goes on": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        §II | II | Ủy ban nhân dân tỉnh
        >II | 1 | 7/QĐ-UBND | 2/5/2019 | Trồng cây
        !heading_mark | I | Tỉnh ủy
        !after_unread_heading | 1 | 8-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "a row not understood ends the section": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §A | A | GIAI ĐOẠN 2016 - 2020
        §A.I | I | Tỉnh ủy
        >A.I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !unclear | ii | Ủy ban nhân dân tỉnh
        !after_unread_heading | 1 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
        §A.III | III | Hội đồng nhân dân tỉnh
        >A.III | 1 | 9/NQ-HĐND | 2/5/2019 | Trồng cây
        !unclear | B | GIAI ĐOẠN 2021 - 2025 |  | 12 văn bản
        !after_unread_heading | I | Tỉnh ủy
        !after_unread_heading | 1 | 10-QĐ/TU | 2/5/2021 | Trồng cây
        §C | C | GIAI ĐOẠN 2026 - 2030
        §C.I | I | Tỉnh ủy
        >C.I | 1 | 11-QĐ/TU | 2/5/2026 | Trồng cây
    """,
    "a section that lost its mark": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !unclear | Ủy ban nhân dân tỉnh
        !after_unread_heading | 1 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "a part whose heading was not understood": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        !unclear | A | GIAI ĐOẠN 2016 - 2020 |  | 12 văn bản
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !heading_mark | B | GIAI ĐOẠN 2021 - 2025
        !after_unread_heading | I | Tỉnh ủy
        !after_unread_heading | 1 | 8-QĐ/TU | 2/5/2021 | Trồng cây
    """,
    "a figure in place of a Roman one": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !heading_mark | 11 | Ủy ban nhân dân tỉnh
        !after_unread_heading | 1 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "a document in one cell": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        !unclear | 1. Quyết định số 7/QĐ-UBND ngày 2/5/2016 về trồng cây
        !after_unread_heading | 2 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "a unit without marks": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §1 | Sở Nông nghiệp
        >1 | 1 | 7/QĐ-SNN | 2/5/2019 | Trồng cây
        !unclear | (từ số 8 đến số 9)
        !after_unread_heading | 2 | 8/QĐ-SNN | 2/5/2019 | Trồng cây
        §2 | Sở Tài chính
        >2 | 1 | 9/QĐ-STC | 2/5/2019 | Trồng cây
    """,
    "English": """
        = | No. | Number | Date | Title
        §Part One | Part One. Central bodies
        §Part One.I | I | Council
        >Part One.I | 1 | CR/2019/045 | 8 April 2019 | Trees
        §Part One.I | I | Council (continued)
        >Part One.I | 2 | CR/2019/046 | 8 April 2019 | Water
        !summary | Total: 2 documents
        §Part Two | Part Two. Local bodies
        >Part Two | 1 | 12/2020 | 8 April 2020 | Water
    """,
}  # fmt: skip


def test_every_row_is_in_its_section_or_in_none():
    assert {name: wrong for name, case in CASES.items() if (wrong := wrong_rows(case))} == {}

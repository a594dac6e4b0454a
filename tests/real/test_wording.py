"""No page says what a native official would say otherwise: words that pages had once, and the better ones for them."""

import re

import pytest

from tests.language import spoken
from tests.real.test_language import pages

# What a page says no more: the words to say in its place.
OLD = {
    "vi": {
        "Vị trí trong kho": "Có trong", "Xuất xứ": "Nguồn thông tin", "bản văn nguồn": "văn bản nguồn",
        "Văn bản được dẫn(?! chiếu)": "Văn bản được viện dẫn", "chưa phải sự thật": "chưa xác nhận", "[Mm]ức chắc chắn": "Độ tin cậy",
        "[Bb]ỏ mọi điều kiện lọc": "Xóa bộ lọc", r"Tải bảng \(CSV\)": "Tải danh sách", "không ghi thành số liệu": "–",
        r"[Nn]hư in\b": "theo bản in, giữ nguyên", r"Số đo\b": "Đo hiệu năng", "Gửi thư cho": "Gửi email cho", "kho lưu trữ cam kết": "Cam kết",
        "được (?:hướng dẫn|áp dụng|triển khai thực hiện) bởi": "Văn bản hướng dẫn, …",
    },
    "en": {
        r"is (?:applied|guided|implemented) by": "Guidance", "Files to take away": "Downloads", "Where things stood": "Position reported",
        "Numerals not kept": "–", "not established fact": "Inferred by the editors", "Place in the archive": "Listed in",
        "directing and guiding|direction and guidance": "policy documents", "When MkDocs is gone": "If MkDocs is discontinued",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", OLD)
def test_no_page_has_the_old_words(build, language):
    old = re.compile("|".join(OLD[language]))
    found = {
        (match[0], path)
        for path, source in pages(build[0], language).items()
        for words in spoken(source, language)
        for match in old.finditer(words)
    }
    assert found == set()


def test_pages_of_types_are_named_in_the_plural(build):
    titles = [
        re.search("<h1>([^<]*)", source)[1]
        for path, source in pages(build[0], "en").items()
        if re.fullmatch("en/types/[^/]+/index.html", path)
    ]
    assert titles and [title for title in titles if not title.endswith("s")] == []

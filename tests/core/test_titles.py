import pytest

from policyarchive.core.text import normalise_title


@pytest.mark.parametrize(
    ("printed", "reading", "reasons"),
    [
        ("Quy định tưới cây", "Quy định tưới cây", ()),
        ("Quy định tưới cây.", "Quy định tưới cây", ("final-stop",)),
        ("về việc trồng cây", "Về việc trồng cây", ("lower-case-start",)),
        ("đề án", "Đề án", ("lower-case-start",)),
        ("Giai đoạn 2041 – 2045", "Giai đoạn 2041-2045", ("dashes",)),
        ("giai đoạn 2041 - 2045.", "Giai đoạn 2041-2045", ("final-stop", "lower-case-start", "dashes")),
        ("Giai đoạn 2041-2045", "Giai đoạn 2041-2045", ()),
        ("Lúa - cá", "Lúa - cá", ()),
    ],
)
def test_a_reading_names_what_it_changes(printed, reading, reasons):
    assert normalise_title(printed) == (reading, reasons)

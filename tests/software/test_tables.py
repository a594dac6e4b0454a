"""A table that is one test fails with every row that fails, and names it."""

import pytest

from tests.tables import check_each


def is_positive(number: int) -> None:
    assert number > 0
    if number > 8:
        pytest.fail("too large")


def test_every_row_that_fails_is_named_with_its_reason():
    check_each([1, 2], is_positive)
    with pytest.raises(AssertionError) as caught:
        check_each([1, -1, 9, 2, -2, "a"], is_positive)
    first, *named = str(caught.value).splitlines()
    assert first == "4 of 6 fail"
    for row, reason in (
        ("(-1,)", "-1 > 0"),
        ("(9,)", "too large"),
        ("(-2,)", "-2 > 0"),
        ("('a',)", "TypeError"),
    ):
        assert any(line.startswith(row) and reason in line for line in named), named


def test_a_row_of_several_parts_is_checked_by_its_parts_and_no_row_is_no_proof():
    def is_squared(number, square):
        assert number**2 == square

    check_each({2: 4, 3: 9}.items(), is_squared)
    with pytest.raises(AssertionError, match=r"1 of 2 fail\n\(3, 8\): "):
        check_each({2: 4, 3: 8}.items(), is_squared)
    with pytest.raises(AssertionError, match="no case"):
        check_each([], is_positive)

"""Which kind of chart figures call for."""

from policyarchive.exports.charts.choice import MOST_LINES, MOST_SQUARES, kind_of
from tests.exports.charts.programme import (
    YEARS,
    chart,
    every_kind,
    of_percent,
    parts_of_whole,
    programme,
    row,
)
from tests.tables import check_each


def test_the_kind_follows_from_the_figures():
    several = [row(f"Chỉ tiêu {index}", ("1", "2", "3", "4")) for index in range(MOST_LINES + 1)]
    cases = [
        ("several rows, two dates", of_percent(("2021", "2024")), "dumbbell"),
        ("several rows, three dates", of_percent(("2021", "2022", "2024")), "dumbbell"),
        ("several rows, four dates", of_percent(YEARS), "line"),
        ("more rows than lines can be told apart", several, "multiples"),
        ("rows in groups", [row("a", ("1", "2", "3", "4"), group="x"), row("b", ("1", "2", "3", "4"), group="y")], "multiples"),
        ("several rows, one date", of_percent(("2024",)), "bars"),
        ("one row of plain figures", [row("a", ("1", "2"), years=YEARS[:2])], "bars"),
        ("one row, a part of a whole", [parts_of_whole((1, 2), 110)], "squares"),
        ("a whole of too many squares", [parts_of_whole((1, 2), MOST_SQUARES + 1)], "bars"),
        ("more than the whole", [parts_of_whole((1, 12), 11)], "bars"),
        ("a part of a whole at four dates", [parts_of_whole((1, 2, 3, 4), 110)], "line"),
        ("a date without any figure does not count", [row("a", ("1", None, None, "2"))], "bars"),
        ("no rows", [], "bars"),
    ]  # fmt: skip

    def is_kind(_name, rows, kind):
        assert kind_of(chart(rows)) == kind

    check_each(cases, is_kind)


def test_different_units_never_share_an_axis():
    assert kind_of(programme()) == "multiples"
    assert {kind_of(found) for found in every_kind().values()} == {"multiples", "line", "dumbbell", "bars", "squares"}  # fmt: skip

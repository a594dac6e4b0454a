"""Data to geometry: every figure at its place, every text inside and none on another, in every kind of chart."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.exports.charts import palette
from policyarchive.exports.charts.model import Point, Row
from policyarchive.exports.charts.shapes import Circle, Group, Line, Polyline, Rect, Squares, text_boxes
from policyarchive.exports.charts.sheet import SMALL_SCREEN, WIDE, plot, sheet
from policyarchive.exports.charts.squares import cells
from tests.exports.charts.programme import YEARS, chart, every_kind, of_percent, parts_of_whole, row

WIDTHS = (WIDE, SMALL_SCREEN)
SMALLEST = 11  # pixels of a letter that can be read on a small screen


def flat(shapes):
    """Yield all shapes, those in groups as well."""
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from flat(shape.shapes)


def shapes_of(drawing, kind):
    return [shape for shape in flat(drawing.shapes) if isinstance(shape, kind)]


def assert_legible(drawing):
    """Fail where a text reaches over the edge, or lies on another one."""
    boxes = list(text_boxes(drawing.shapes))
    for text, (left, top, right, bottom) in boxes:
        assert (
            left >= -0.5 and top >= -3 and right <= drawing.width + 0.5 and bottom <= drawing.height + 0.5
        ), text
    for (one, first), (other, second) in combinations(boxes, 2):
        apart = first[2] <= second[0] + 0.1 or second[2] <= first[0] + 0.1
        apart = apart or first[3] <= second[1] + 0.1 or second[3] <= first[1] + 0.1
        assert apart, (one, first, other, second)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", every_kind())
def test_no_text_is_over_the_edge_or_on_another(kind, width):
    found = every_kind()[kind]
    assert_legible(plot(found, width))
    assert_legible(sheet(found, width))


names = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)
values = st.none() | st.decimals(-(10**6), 10**7, places=1)


@st.composite
def charts(draw):
    """Make up a chart of any names and figures."""
    count = draw(st.integers(1, 5))
    years = YEARS[: draw(st.integers(1, 4))]
    units = draw(st.sampled_from([("%",), ("%", "hộ")]))
    rows = []
    for index in range(count):
        figures = draw(st.lists(values, min_size=len(years), max_size=len(years)))
        texts = tuple(None if value is None else str(value) for value in figures)
        made = row(draw(names), texts, years=years, unit=units[index % len(units)], mark="",
                   direction=draw(st.sampled_from(["more", "less", "neither"])), group=draw(st.sampled_from(["", "Nhóm"])))  # fmt: skip
        rows.append(replace(made, id=str(index)))
    return chart(rows)


@settings(max_examples=60, deadline=None)
@given(charts(), st.sampled_from(WIDTHS))
def test_any_names_and_figures_give_a_legible_chart(made, width):
    assert_legible(plot(made, width))


@settings(max_examples=40, deadline=None)
@given(charts(), st.sampled_from(WIDTHS))
def test_every_row_is_named_and_no_figure_is_invented(made, width):
    drawn = "".join(text.replace(" ", "") for text, _ in text_boxes(plot(made, width).shapes))
    if len(made.rows) > 1:
        shown = [found for found in made.rows if found.known]
        assert all("".join(found.name.split()) in "".join(drawn.split()) for found in shown)


def test_letters_are_large_enough_on_a_small_screen():
    for found in every_kind().values():
        sizes = [shape.size for shape in flat(plot(found, SMALL_SCREEN).shapes) if shape.kind == "text"]
        assert min(sizes) * 328 / SMALL_SCREEN >= SMALLEST


def test_the_first_date_is_hollow_and_the_last_is_filled():
    rows = [row("a", ("20", "70"), years=YEARS[:2]), row("b", ("30", "60"), years=YEARS[:2])]
    dots = shapes_of(plot(chart(rows), WIDE), Circle)
    assert [dot.fill == palette.PAPER for dot in dots] == [True, False] * 3  # the legend, then two rows


def test_places_on_the_axis_are_in_proportion():
    drawn = plot(
        chart(
            [row("a", ("0", "50"), years=YEARS[:2]), row("b", ("20", "100"), years=YEARS[:2])], unit_mark="%"
        ),
        WIDE,
    )
    dots = [shape.cx for shape in shapes_of(drawn, Circle)][2:]  # the first two are of the legend
    zero, fifty, twenty, hundred = dots
    assert (fifty - zero) / (hundred - zero) == pytest.approx(0.5)
    assert (twenty - zero) / (hundred - zero) == pytest.approx(0.2)


def test_what_is_good_follows_from_the_direction_and_is_seen_without_colour():
    falls = ("25", "12")
    cases = {"less": (palette.GOOD, ""), "more": (palette.BAD, "4 3"), "neither": (palette.PLAIN, "")}
    for direction, (colour, dash) in cases.items():
        found = row("Hộ nghèo", falls, years=YEARS[:2], direction=direction)
        drawn = plot(chart([found, replace(found, id="b")]), WIDE)
        between = [line for line in shapes_of(drawn, Line) if line.width == 3 and line.x2 - line.x1 != 24]
        assert {(line.stroke, line.dash) for line in between} == {(colour, dash)}
        assert "−13" in [text for text, _ in text_boxes(drawn.shapes)]


def test_bars_begin_at_zero_and_those_below_it_go_left():
    rows = [row("a", ("40",), years=("2024",)), row("b", ("-20",), years=("2024",))]
    up, down = [rect for rect in shapes_of(plot(chart(rows), WIDE), Rect) if rect.fill == palette.GOOD]
    assert up.width == pytest.approx(2 * down.width)
    assert down.x + down.width == pytest.approx(up.x)


def test_a_missing_figure_breaks_the_line_and_is_no_zero():
    drawn = plot(chart([row("a", ("10", "20", None, "30", "40"), years=("2020", *YEARS))]), WIDE)
    assert [len(line.points) for line in shapes_of(drawn, Polyline)] == [2, 2]
    assert len(shapes_of(drawn, Circle)) == 4


def test_dates_are_as_far_from_each_other_as_in_time():
    points = tuple(
        Point(label=d, date=d, value=Decimal(1), text="1") for d in ("2011", "2012", "2013", "2021")
    )
    drawn = plot(chart([Row(id="a", name="a", points=points)]), WIDE)
    x = [dot.cx for dot in shapes_of(drawn, Circle)]
    assert (x[3] - x[2]) == pytest.approx(8 * (x[1] - x[0]))


def test_there_is_a_square_for_each_part_of_the_whole():
    drawn = plot(chart([parts_of_whole((35, 110), 110)]), WIDE)
    assert [len(found.at) for found in shapes_of(drawn, Squares)] == [35, 75, 110, 0]
    assert cells(3, 2, 10) == ((0, 0), (10, 0), (0, 10))


def test_panels_have_the_heading_of_their_group_and_a_scale_of_their_own():
    texts = [text for text, _ in text_boxes(plot(every_kind()["multiples"], WIDE).shapes)]
    assert [text for text in texts if text in ("Giảm nghèo", "Y tế và giáo dục", "Hạ tầng")] == ["Giảm nghèo", "Y tế và giáo dục", "Hạ tầng"]  # fmt: skip
    assert "−13,2 chuyển biến tốt" in texts and "+2,1 kém đi" in texts


def test_lines_are_named_at_their_ends():
    drawn = plot(chart(of_percent(YEARS)), WIDE)
    texts = dict(text_boxes(drawn.shapes))
    assert {"12,1%", "11,9%", "95,4%"} <= set(texts)


def test_a_sheet_carries_all_words_and_a_margin():
    found = chart(of_percent(YEARS), notes=("¹ Ước tính.",))
    drawn = sheet(found)
    texts = list(text_boxes(drawn.shapes))
    for words in (found.title, found.subtitle, *found.warnings, *found.notes, found.source, found.licence):
        assert words in " ".join(text for text, _ in texts)
    assert min(box[0] for _, box in texts) >= 20 and max(box[3] for _, box in texts) <= drawn.height - 20

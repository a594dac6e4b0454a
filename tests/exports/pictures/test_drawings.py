"""Drawings of pictures: no words on others or outside, lines that say what they mean, links in order of time."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings

from policyarchive.exports.charts import palette
from policyarchive.exports.charts.shapes import Circle, Curve, Group, Link, Rect, Text, text_boxes
from policyarchive.exports.pictures import arcs, chains, lanes
from policyarchive.exports.pictures.model import Tie
from tests.exports.pictures.made import node, picture, pictures

BOTH = (lanes.drawing, arcs.drawing)


def assert_legible(drawing):
    boxes = list(text_boxes(drawing.shapes))
    for text, (left, top, right, bottom) in boxes:
        assert left >= -0.5 and top >= -3 and right <= drawing.width + 0.5 and bottom <= drawing.height, text
    for (one, a), (other, b) in combinations(boxes, 2):
        assert a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1, (one, other)


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_no_words_lie_on_others_or_outside(made):
    for draw in BOTH:
        assert_legible(draw(made))
    assert_legible(chains.drawing(made))


def flat(shapes, x=0.0, y=0.0):
    for shape in shapes:
        if isinstance(shape, Group | Link):
            yield from flat(shape.shapes, x + shape.x, y + shape.y)
        else:
            yield shape, x, y


@settings(max_examples=40, deadline=None)
@given(pictures())
def test_no_rim_is_cut_off_and_words_are_large_enough(made):
    subject = replace(made.nodes[0], is_subject=True)
    made = replace(made, nodes=(subject, *made.nodes[1:]))
    for draw in (*BOTH, chains.drawing):
        drawn = draw(made)
        for shape, x, y in flat(drawn.shapes):
            if isinstance(shape, Rect):
                half = shape.rim / 2 if shape.stroke else 0
                assert x + shape.x - half >= 0 and y + shape.y - half >= 0
                assert x + shape.x + shape.width + half <= drawn.width
                assert y + shape.y + shape.height + half <= drawn.height
            assert not isinstance(shape, Circle) or y + shape.cy > shape.r
            assert not isinstance(shape, Text) or shape.size >= 13


@pytest.mark.parametrize("draw", [*BOTH, chains.drawing])
@pytest.mark.parametrize("dense", [True, False])
def test_numbers_are_whole(draw, dense):
    numbers = ["13/2041/TTLT-BXD-BNNPTNT-BTN&MT", "04/2041/NQ-HĐND", "1600/QĐ-TTg", "A" * 9 + "/2041/BC-" * 6]
    nodes = [node(place, 2040 + place, "ubnd", name=name) for place, name in enumerate(numbers)]
    texts = [text for text, _ in text_boxes(draw(picture(nodes, [], dense=dense)).shapes)]
    assert all(number in "".join(texts) for number in numbers)
    assert {"04/2041/NQ-HĐND", "1600/QĐ-TTg"} <= set(texts)


def test_chains_lie_beside_each_other_as_long_as_there_is_room():
    nodes = [node(place, year, lane) for place, (year, lane) in enumerate(
        [(2040, "national"), (2041, "national"), (2042, "national"), (2043, "national"), (2030, "hdnd"), (2050, "hdnd"), (2044, "ubnd")]
    )]  # fmt: skip
    drawn = chains.drawing(picture(nodes, [], dense=True))
    groups = [(shape.x, shape.y) for shape in drawn.shapes if isinstance(shape, Group)]
    assert len(groups) == 3 and groups[0][1] == groups[1][1] < groups[2][1] and drawn.width <= 1208


@pytest.mark.parametrize("draw", BOTH)
def test_an_inferred_line_is_broken_and_heads_point_to_what_is_acted_upon(draw):
    nodes = [node(0, 2040, "hdnd"), node(1, 2041, "ubnd"), node(2, 2042, "ubnd")]
    kinds = {
        (False, False): ([""], 1),
        (True, False): (["5 4"], 1),
        (True, True): (["5 4"], 0),  # neither acts on the other
    }
    for (inferred, both_ways), (dashes, heads) in kinds.items():
        tie = Tie(source="n1", target="n0", inferred=inferred, both_ways=both_ways)
        curves = [shape for shape in draw(picture(nodes, [tie])).shapes if isinstance(shape, Curve)]
        assert [curve.dash for curve in curves if curve.stroke] == dashes
        assert sum(curve.fill == palette.SOFT for curve in curves) == heads


@pytest.mark.parametrize("draw", BOTH)
def test_documents_are_links_in_order_of_time_but_the_one_that_the_picture_is_about(draw):
    nodes = [node(0, 2040, "ubnd"), node(1, 2041, "hdnd", is_subject=True), node(2, 2042, "national")]
    shapes = draw(picture(nodes, [])).shapes
    assert [shape.key for shape in shapes if isinstance(shape, Link)] == ["document:n0", "document:n2"]
    assert sum(isinstance(shape, Group) for shape in shapes) == 1


def test_columns_that_share_a_year_are_told_by_their_dates():
    years = [2036, 2037, 2038, 2039, 2040, 2040, 2041]
    nodes = [node(place, year, "ubnd", when=f"{place}/5/{year}") for place, year in enumerate(years, 1)]
    tie = Tie(source="n6", target="n5", inferred=False)
    texts = [text for text, _ in text_boxes(lanes.drawing(picture(nodes, [tie])).shapes)]
    assert texts[:2] == ["1/5/2036 – 5/5/2040", "6/5/2040 – 7/5/2041"]


def test_a_long_number_breaks_behind_its_signs():
    made = picture([node(0, 2040, "ubnd", name="13/2041/TTLT-BXD-BNNPTNT-BTN&MT", title="")], [])
    texts = [text for text, _ in text_boxes(lanes.drawing(made).shapes)]
    assert any(text.endswith(("-", "/")) for text in texts)
    assert "13/2041/TTLT-BXD-BNNPTNT-BTN&MT" in "".join(texts)

"""Drawings of pictures: no words on others or outside, lines that say what they mean, links in order of time."""

from itertools import combinations

import pytest
from hypothesis import given, settings

from policyarchive.exports.charts import palette
from policyarchive.exports.charts.shapes import Curve, Group, Link, text_boxes
from policyarchive.exports.pictures import arcs, lanes
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


def test_a_long_number_breaks_behind_its_signs():
    made = picture([node(0, 2040, "ubnd", name="13/2041/TTLT-BXD-BNNPTNT-BTN&MT", title="")], [])
    texts = [text for text, _ in text_boxes(lanes.drawing(made).shapes)]
    assert any(text.endswith(("-", "/")) for text in texts)
    assert "13/2041/TTLT-BXD-BNNPTNT-BTN&MT" in "".join(texts)

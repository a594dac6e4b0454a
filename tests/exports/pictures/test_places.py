"""Documents never share a place, and no line runs through one."""

from hypothesis import given, settings

from policyarchive.exports.pictures.model import Tie
from policyarchive.exports.pictures.places import MOST_COLUMNS, by_step, by_year, placed
from tests.exports.pictures.made import node, picture, pictures


def columns_of(made):
    return by_year(made.nodes) if made.dense else by_step(made)


@settings(max_examples=200, deadline=None)
@given(pictures())
def test_each_document_has_a_place_of_its_own(made):
    places = placed(made, columns_of(made))
    taken = [(node.lane, places.row[node.id], places.column[node.id]) for node in made.nodes]
    assert len(set(taken)) == len(taken)
    assert all(places.row[node.id] < places.rows[node.lane] for node in made.nodes)


@settings(max_examples=200, deadline=None)
@given(pictures())
def test_no_line_runs_through_a_document(made):
    places = placed(made, columns_of(made))
    at = {(node.lane, places.row[node.id], places.column[node.id]) for node in made.nodes}
    lane = {node.id: node.lane for node in made.nodes}
    for tie in made.ties:
        first, last = sorted((tie.source, tie.target), key=lambda one: places.column[one])
        passed = range(places.column[first] + 1, places.column[last])
        assert not {(lane[last], places.row[last], column) for column in passed} & at, tie


@settings(max_examples=100, deadline=None)
@given(pictures())
def test_time_never_runs_back(made):
    columns = [columns_of(made)[node.id] for node in made.nodes]
    assert columns == sorted(columns)


def test_years_are_apart_where_there_is_room_and_acts_in_any_case():
    nodes = [node(0, 2040, "ubnd"), node(1, 2040, "ubnd"), node(2, 2041, "hdnd")]
    ties = [Tie(source="n1", target="n0", inferred=False)]
    assert by_step(picture(nodes, ties)) == {"n0": 0, "n1": 1, "n2": 2}


def test_a_long_chain_keeps_to_the_columns_that_can_be_read():
    nodes = [node(place, 2030 + place, "ubnd") for place in range(12)]
    ties = [Tie(source=f"n{place + 1}", target=f"n{place}", inferred=True) for place in range(11)]
    assert max(by_step(picture(nodes, ties)).values()) == MOST_COLUMNS - 1

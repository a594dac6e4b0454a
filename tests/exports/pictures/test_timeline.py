"""The strip of time holds at any archive: one year or eighty, one document or thousands on a day."""

from dataclasses import replace
from decimal import Decimal

import pytest

from policyarchive.exports.charts import palette
from policyarchive.exports.charts.shapes import Line, Link, Rect, Text, text_boxes
from policyarchive.exports.pictures.strip import SMALL, WIDE, strip
from policyarchive.exports.pictures.timeline import MOST_DOTS, Path, timeline
from policyarchive.site.site import site_for
from tests.exports.pictures.made import with_documents

WIDTHS = (WIDE, SMALL)


def inside(drawing):
    return all(
        left >= -0.5 and right <= drawing.width + 1 and bottom <= drawing.height + 1
        for _, (left, _, right, bottom) in text_boxes(drawing.shapes)
    )


def kinds(drawing, kind):
    return [shape for shape in drawing.shapes if isinstance(shape, kind)]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_dated_document_is_a_dot_that_leads_to_its_page(sites, width):
    found = timeline(sites["vi"])
    drawing = strip(found, width)
    dated = {f"document:{one}" for one, d in sites["vi"].registry.documents.items() if d.date}
    dots = kinds(drawing, Link)
    assert {dot.key for dot in dots} == dated and all(dot.quiet for dot in dots) and inside(drawing)
    assert len({(dot.shapes[0].cx, dot.shapes[0].cy) for dot in dots}) == len(dots)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_mark_of_results_strikes_through_words(sites, language, width):
    shapes = strip(timeline(sites[language]), width).shapes
    struck = 0
    for place, text in enumerate(shapes):
        if not isinstance(text, Text):
            continue
        left, top, right, bottom = text.box
        for before, rule in enumerate(shapes):
            across = isinstance(rule, Line) and rule.dash == "2 3" and left <= rule.x1 <= right
            if across and rule.y1 < bottom and rule.y2 > top:
                ground = shapes[place - 1]
                assert before < place - 1 and isinstance(ground, Rect), text.text
                assert ground.x <= left and ground.x + ground.width >= right
                struck += 1
    assert struck


def test_dots_never_lie_on_each_other(registry):
    site = site_for(with_documents(registry, ["2042-03-01", "2042-03-02", "2042-03-02", "2042-03-05"]), "vi")
    for width in WIDTHS:
        places = [(dot.shapes[0].cx, dot.shapes[0].cy) for dot in kinds(strip(timeline(site), width), Link)]
        for place, (x, y) in enumerate(places):
            assert all((x - a) ** 2 + (y - b) ** 2 >= 80 for a, b in places[:place])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [40, MOST_DOTS + 1])
def test_many_documents_of_one_day_are_a_bar_with_their_number(registry, width, count):
    site = site_for(with_documents(registry, ["2042-03-01"] * count), "vi")
    drawing = strip(timeline(site), width)
    assert not kinds(drawing, Link) and inside(drawing)
    assert any(bar.fill == palette.GOOD for bar in kinds(drawing, Rect))
    assert drawing.height < 1200


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("dates", [["2045-01-01"], ["1965", "2045-12-31"]])
def test_it_holds_from_one_year_to_eighty(registry, width, dates):
    only = replace(registry, documents={})
    made = with_documents(
        replace(only, documents={"ubnd/2041/7-qd-ubnd": registry.documents["ubnd/2041/7-qd-ubnd"]}), dates
    )
    documents = {key: one for key, one in made.documents.items() if key != "ubnd/2041/7-qd-ubnd"}
    site = site_for(replace(made, documents=documents, criteria={}, result_table=registry.result_table), "vi")
    found = timeline(site)
    assert found.first <= int(dates[0][:4]) and found.last >= int(dates[-1][:4])
    assert inside(strip(found, width))


def test_an_archive_without_dates_has_none(registry):
    undated = {key: one for key, one in registry.documents.items() if not one.date}
    assert undated and timeline(site_for(replace(registry, documents=undated), "vi")) is None


def test_criteria_move_from_their_first_to_their_last_figure(sites):
    paths = timeline(sites["en"]).paths
    assert len(paths) == len(sites["en"].registry.criteria)
    assert all(path.points[0][0] < path.points[-1][0] for path in paths)
    assert [path.falls for path in paths] == [path.points[-1][1] < path.points[0][1] for path in paths]
    assert any(path.falls for path in paths)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_criterion_that_fell_is_named_at_any_width(sites, width):
    found = timeline(sites["vi"])
    texts = " ".join(text for text, _ in text_boxes(strip(found, width).shapes))
    assert all(path.name in texts for path in found.paths if path.falls)


@pytest.mark.parametrize("width", WIDTHS)
def test_of_many_criteria_the_named_ones_alone_have_a_colour(sites, width):
    found = timeline(sites["vi"])
    times = [at for at, _ in found.paths[0].points]
    made = {"high": (1, 9), "middle": (2, 5), "other": (1, 4), "low": (0, 3), "fell": (8, 6)}
    paths = tuple(
        Path(name=name, points=tuple(zip((times[0], times[-1]), map(Decimal, ends), strict=True)), falls=name == "fell")
        for name, ends in made.items()
    )  # fmt: skip
    shapes = strip(replace(found, paths=paths, most=Decimal(9)), width).shapes
    named = {text for text, _ in text_boxes(shapes)} & set(made)
    colours = [line.stroke for line in shapes if isinstance(line, Line) and line.y1 != line.y2 and line.x1 != line.x2]  # fmt: skip
    assert named == {"high", "low", "fell"}
    assert sorted(colours) == sorted([palette.AXIS] * 2 + [palette.PLAIN] * 2 + [palette.BAD])


def test_indicators_of_many_units_have_their_times_alone(measured_sites):
    found = timeline(measured_sites["vi"])
    assert found.marks and not found.paths
    for width in WIDTHS:
        assert inside(strip(found, width))

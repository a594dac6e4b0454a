"""Charts as SVG and PNG: one whole file that needs nothing else, the same bytes each time, drawn by other programs."""

import io
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from policyarchive.core.assets import ASSETS
from policyarchive.exports.charts import palette
from policyarchive.exports.charts.files import png, svg_file
from tests.exports.charts.programme import YEARS, chart, every_kind, row

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "desc", "g", "text", "line", "circle", "rect", "polyline", "path"}
CHART_CSS = (ASSETS / "theme/assets/parts/chart.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", every_kind())
def test_a_file_is_one_svg_of_plain_shapes_with_colours_of_its_own(kind):
    text = svg_file(every_kind()[kind])
    root = ElementTree.fromstring(text)
    names = [element.tag.removeprefix(SVG) for element in root.iter()]
    assert names.count("svg") == 1 and set(names) <= DRAWN
    for word in ("class=", "style=", "var(", "href", "url(", "<script", "<style"):
        assert word not in text
    colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) - {"none"}
    assert colours <= set(palette.COLOURS)


@pytest.mark.parametrize("kind", every_kind())
def test_a_file_says_what_it_is_in_words(kind):
    found = every_kind()[kind]
    root = ElementTree.fromstring(svg_file(found))
    assert root.get("role") == "img"
    named = {root.find(f"{SVG}{tag}").get("id"): root.find(f"{SVG}{tag}").text for tag in ("title", "desc")}
    assert root.get("aria-labelledby").split() == list(named)
    title, description = named.values()
    assert title == found.title
    assert all(p.shown_in_full in description for r in found.rows for p in r.points)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=50), st.text(max_size=50))
def test_any_name_and_title_gives_one_whole_file(name, title):
    found = chart(
        [row(name, ("1", "2"), years=YEARS[:2]), row("b", ("1", "2"), years=YEARS[:2])], title=title
    )
    assert ElementTree.fromstring(svg_file(found)).tag == f"{SVG}svg"


@pytest.mark.parametrize("kind", every_kind())
def test_a_picture_shows_the_chart_and_is_the_same_each_time(kind):
    text = svg_file(every_kind()[kind])
    content = png(text)
    image = Image.open(io.BytesIO(content)).convert("RGB")
    root = ElementTree.fromstring(text)
    assert image.width / image.height == pytest.approx(
        float(root.get("width")) / float(root.get("height")), rel=0.01
    )
    assert image.getpixel((0, 0)) == (255, 255, 255)
    colours = {colour for _, colour in image.getcolors(1 << 24)}
    assert {(0x1B, 0x21, 0x1E), (0x53, 0x5C, 0x56)} <= colours  # words and what is below them
    assert content == png(text)


def test_letters_of_vietnamese_are_in_the_picture():
    """A letter that the font lacks would be the same empty box as any other."""

    def drawn(letters):
        shape = f'<text x="5" y="40" font-size="30" font-family="sans-serif">{letters}</text>'
        return png(f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">{shape}</svg>')

    letters = "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ≥≤≈→−¹²³⁴"
    assert len({drawn(letter) for letter in letters}) == len(letters)


def test_every_colour_has_one_for_dark_pages():
    for colour in palette.COLOURS:
        for use in ("fill", "stroke"):
            assert f'.chart [{use}="{colour}"]' in CHART_CSS, (use, colour)


def test_words_of_charts_can_be_read_on_light_and_dark_paper():
    dark = dict(re.findall(r'slate"\] \.chart \[fill="(#\w+)"\] \{ fill: (#\w+); \}', CHART_CSS))
    words = set(palette.COLOURS) - {palette.GRID, palette.AXIS, palette.PAPER, palette.TINT}
    assert words <= set(dark)
    for colour in words:
        assert contrast(colour, "#ffffff") >= 4.5 and contrast(dark[colour], "#121714") >= 4.5, colour


def contrast(one, other):
    """Return the contrast of two colours by WCAG."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def test_a_name_that_looks_like_markup_is_text():
    found = replace(every_kind()["bars"], title='</title><script>alert("1")</script>')
    root = ElementTree.fromstring(svg_file(found))
    assert root.find(f"{SVG}title").text == found.title and root.find(f".//{SVG}script") is None

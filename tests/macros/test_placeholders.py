import pytest

from macros.placeholders import Placeholders


@pytest.mark.parametrize(
    ("html", "tag"), [("<table>1</table>", "div"), ("\n<a>1</a>", "span"), ("<p>1</p>", "div")]
)
def test_what_is_held_comes_back(html, tag):
    placeholders = Placeholders()
    marker = placeholders.hold(html)
    assert marker.startswith(f"<{tag} ")
    assert placeholders.restore(f"<p>before {marker} after</p>") == f"<p>before {html.strip()} after</p>"


def test_plain_text_needs_no_placeholder():
    assert Placeholders().hold("48") == "48"


def test_several_come_back_in_their_places():
    placeholders = Placeholders()
    first, second = placeholders.hold("<b>1</b>"), placeholders.hold("<b>2</b>")
    assert placeholders.restore(second + first) == "<b>2</b><b>1</b>"


def test_on_a_page_in_another_language_html_says_which_it_is_in():
    placeholders = Placeholders()
    marker = placeholders.hold("<p>1</p>")
    assert placeholders.restore(marker, "en") == '<div lang="en"><p>1</p></div>'

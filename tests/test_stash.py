import pytest

from macros.placeholders import clear, hold, restore


@pytest.mark.parametrize(
    ("html", "tag"), [("<table>1</table>", "div"), ("\n<a>1</a>", "span"), ("<p>1</p>", "div")]
)
def test_what_is_put_comes_back(html, tag):
    clear()
    marker = hold(html)
    assert marker.startswith(f"<{tag} ")
    assert restore(f"<p>before {marker} after</p>") == f"<p>before {html.strip()} after</p>"


def test_plain_text_needs_no_marker():
    assert hold("48") == "48"


def test_several_come_back_in_their_places():
    clear()
    first, second = hold("<b>1</b>"), hold("<b>2</b>")
    assert restore(second + first) == "<b>2</b><b>1</b>"

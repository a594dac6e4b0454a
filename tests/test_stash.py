import pytest

from macros import stash


@pytest.mark.parametrize(
    ("html", "tag"), [("<table>1</table>", "div"), ("\n<a>1</a>", "span"), ("<p>1</p>", "div")]
)
def test_what_is_put_comes_back(html, tag):
    stash.clear()
    marker = stash.put(html)
    assert marker.startswith(f"<{tag} ")
    assert stash.restore(f"<p>before {marker} after</p>") == f"<p>before {html.strip()} after</p>"


def test_plain_text_needs_no_marker():
    assert stash.put("48") == "48"


def test_several_come_back_in_their_places():
    stash.clear()
    first, second = stash.put("<b>1</b>"), stash.put("<b>2</b>")
    assert stash.restore(second + first) == "<b>2</b><b>1</b>"

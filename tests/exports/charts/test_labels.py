"""Labels that never lie on each other, and lines that break where they must."""

from hypothesis import given
from hypothesis import strategies as st

from policyarchive.exports.charts.labels import Label, beside, flow, spread
from policyarchive.exports.charts.lettering import width, wrap

heights = st.lists(st.tuples(st.floats(-50, 400), st.floats(5, 60)), min_size=1, max_size=10)


@given(heights)
def test_blocks_below_each_other_never_overlap(items):
    wanted, sizes = [top for top, _ in items], [size for _, size in items]
    tops = spread(wanted, sizes, 0, 300)
    placed = sorted((top, top + size) for top, size in zip(tops, sizes, strict=True))
    assert all(before[1] <= after[0] + 1e-6 for before, after in zip(placed, placed[1:], strict=False))
    if sum(sizes) <= 300:
        assert placed[0][0] >= -1e-6 and placed[-1][1] <= 300 + 1e-6


def test_blocks_that_have_room_stay_where_they_are_wanted():
    assert spread([10, 100], [20, 20], 0, 300) == [10, 100]


def test_a_label_goes_beside_its_mark_else_above_it_else_beyond():
    drawn = [(100, 200), (94, 106), (194, 206)]
    last = Label(x=200, text="98", right=True, bold=True)
    first = Label(x=100, text="55", right=False)
    between = Label(x=150, text="60", right=False, needed=False)
    assert [(put.anchor, put.above) for put in beside([last, first, between], 14, 6, drawn)] == [
        ("start", False), ("end", False), ("middle", True),
    ]  # fmt: skip
    crowded = [Label(x=150, text="60", right=False, needed=False)] * 2
    assert len(beside(crowded, 14, 6, drawn)) == 1
    needed = [Label(x=150, text="60", right=False)] * 2
    assert [put.x > 200 for put in beside(needed, 14, 6, drawn)] == [False, True]


@given(st.lists(st.floats(1, 400), max_size=8))
def test_what_flows_stays_in_its_room(widths):
    places = flow(widths, 300, 10)
    assert all(x == 0 or x + length <= 300 for (x, _), length in zip(places, widths, strict=True))


@given(st.text(max_size=80), st.floats(20, 300))
def test_lines_are_no_wider_than_their_room_and_lose_nothing(text, room):
    lines = wrap(text, 14, room)
    assert all(width(line, 14) <= room or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_text_with_too_many_lines_is_cut_with_a_sign():
    lines = wrap("một hai ba bốn năm sáu", 14, 60, most=2)
    assert len(lines) == 2 and lines[-1].endswith("…")


def test_a_long_word_breaks():
    assert len(wrap("Donaudampfschifffahrtsgesellschaft", 14, 80)) > 2


def test_letters_of_vietnamese_are_measured_not_guessed():
    assert width("ỡ", 10) == width("ơ", 10) > width("i", 10)
    assert width("汉", 10) > width("ơ", 10)

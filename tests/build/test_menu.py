"""The menu without pages that an archive has nothing for."""

from policyarchive.build.menu import without_pages
from tests.tables import check_each

HOME, NOTES, RESULTS, FIGURES = (
    {"Home": "index.md"},
    {"Notes": "notes.md"},
    {"Table": "results.md"},
    "figures.md",
)
EMPTY = {"results.md", "figures.md"}
CASES = [
    (
        [HOME, {"Results": [RESULTS, FIGURES, NOTES]}],
        [HOME, NOTES],
    ),  # one page takes the place of its section
    ([HOME, {"Results": [RESULTS, FIGURES]}], [HOME]),
    ([HOME, {"Results": [RESULTS, NOTES, HOME]}], [HOME, {"Results": [NOTES, HOME]}]),
    ([HOME, {"Notes": [NOTES]}], [HOME, {"Notes": [NOTES]}]),  # a section that loses nothing stays
    ([HOME, RESULTS, FIGURES], [HOME]),
    (["index.md", {"A": [{"B": [RESULTS]}, HOME, NOTES]}], ["index.md", {"A": [HOME, NOTES]}]),
    ([{"Out": "https://may-ngan.example/"}], [{"Out": "https://may-ngan.example/"}]),
]


def test_pages_leave_the_menu_with_the_sections_that_held_nothing_else():
    def leaves(menu, expected):
        assert without_pages(menu, EMPTY) == expected

    check_each(CASES, leaves)

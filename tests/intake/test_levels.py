"""The levels that names of bodies say. Names and places are invented."""

from policyarchive.intake.levels import Scope, level_in, place_in, unshouted
from tests.tables import check_each

LEVELS = {
    "Ủy ban nhân dân tỉnh": "province",
    "UBND thành phố Thanh Vân": "city",
    "Thành ủy": "city",
    "Huyện ủy Thanh Hà": "district",
    "UBND thị xã Thanh Sơn": "district",
    "Phòng Kinh tế": "district",
    "Phòng, chống thiên tai": None,
    "UBND xã Cây Xanh, huyện Thanh Hà": "commune",
    "Sở Lao động - Thương binh và Xã hội": None,
    "Liên minh Hợp tác xã tỉnh": "province",
    "Thanh Ha District People's Committee": "district",
}
PLACES = {
    "Thường trực HĐND tỉnh Thanh Vân": "tỉnh Thanh Vân",
    "Huyện ủy Thanh Hà": "huyện Thanh Hà",
    "Thành ủy Thanh Vân": "thành phố Thanh Vân",
    "UBND huyện": "",
    "Provincial Tree Office": "",
    "UBND xã Cây Xanh, huyện Thanh Hà": "xã Cây Xanh",
    "Ban Chỉ đạo tỉnh về nông thôn mới": "",
}
SHOUTED = {
    "ỦY BAN NHÂN DÂN HUYỆN THANH HÀ": "Ủy ban nhân dân huyện Thanh Hà",
    "UBND THÀNH PHỐ THANH VÂN": "UBND thành phố Thanh Vân",
    "HUYỆN ỦY THANH HÀ": "Huyện ủy Thanh Hà",
    "SỞ CÂY XANH": "Sở Cây xanh",
    "Sở Cây xanh": "Sở Cây xanh",
    "UBND": "UBND",
}


def _gives(reader):
    def check(text, wanted):
        assert reader(text) == wanted

    return check


def test_the_lowest_word_of_a_level_counts():
    check_each(LEVELS.items(), _gives(level_in))


def test_the_place_has_the_word_of_its_level():
    check_each(PLACES.items(), _gives(place_in))


def test_names_in_capitals_are_written_as_names_are():
    check_each(SHOUTED.items(), _gives(lambda name: unshouted(name, ("Sở Cây xanh",))))


def test_a_list_of_a_district_holds_bodies_of_that_district():
    scope = Scope(level="district", place="huyện Thanh Hà", said="")
    held = ("UBND huyện Thanh Hà", "HĐND huyện")
    others = ("UBND huyện Thanh Bình", "UBND tỉnh", "UBND xã Cây Xanh", "UBND")
    assert [*map(scope.holds, held + others)] == [True, True, False, False, False, False]

"""Several bodies in one cell, and names as offices shorten them. Bodies without a place are those of the software."""

from policyarchive.checks.check import checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.intake.importing.cells import printed_of
from policyarchive.intake.importing.names import Names
from policyarchive.intake.lists.model import Column
from tests.tables import check_each

NAMES = Names(checked_registry(FOLDER / "_registry"))
KNOWN = {
    "Bộ Nông nghiệp và PTNT": "bnnptnt",
    "Bộ NN&PTNT - TW Hội Nông dân Việt Nam": "bnnptnt hndtw",
    "Bộ NN&PTNT, Bộ KH&ĐT và Bộ Tài chính": "bnnptnt bkhdt btc",
    "HĐND và UBND tỉnh": "hdnd ubnd",
    "HĐND, UBND huyện Thanh Hà": "",
    "HĐND tỉnh và UBND tỉnh": "hdnd ubnd",
    "VĂN BẢN CỦA TRUNG ƯƠNG": "",
    "Bộ Lao động - Thương binh và Xã hội": "bldtbxh",
}
UNKNOWN = {
    "Sở Cây xanh": ["Sở Cây xanh"],
    "Sở Trồng cây và Tưới nước": ["Sở Trồng cây và Tưới nước"],
    "Sở Trồng cây - Tưới nước và Chăm sóc": ["Sở Trồng cây - Tưới nước và Chăm sóc"],
    "Sở Y tế - Sở Cây xanh": ["Sở Cây xanh"],
    "Sở Cây xanh, Hội Làm vườn và UBND tỉnh": ["Sở Cây xanh", "Hội Làm vườn"],
    "Sở Y tế; Câu lạc bộ Cây": ["Câu lạc bộ Cây"],
    "MARX, MPJ and MOK": ["MARX", "MPJ", "MOK"],
    "HĐND và UBND huyện Thanh Hà": ["HĐND huyện Thanh Hà", "UBND huyện Thanh Hà"],
    "Văn phòng HĐND và UBND huyện Thanh Hà": ["Văn phòng HĐND và UBND huyện Thanh Hà"],
}
NUMBERS = {
    "Joint Circular 26/2031/TTLT-BYT": ("Joint Circular", "26/2031/TTLT-BYT"),
    "Thông tư 3/2031/TT-BYT": ("Thông tư", "3/2031/TT-BYT"),
    "Ghi nhớ 3/2031/GN-BYT": ("", "Ghi nhớ 3/2031/GN-BYT"),
    "PPCU/2020/07": ("", "PPCU/2020/07"),
}


def test_bodies_of_one_cell_are_told_apart_by_any_sign():
    def check(cell, keys):
        assert " ".join(NAMES.issuers(cell)) == keys

    check_each(KNOWN.items(), check)


def test_bodies_that_are_not_known_are_named_one_by_one():
    def check(cell, names):
        assert NAMES.unknown(cell) == names

    check_each(UNKNOWN.items(), check)


def test_two_spellings_of_a_body_are_one():
    def check(one, other):
        assert NAMES.key_of(one) == NAMES.key_of(other)

    pairs = {"BTV Tỉnh ủy": "Ban Thường vụ Tỉnh ủy", "UBMTTQ xã Cây": "Ủy ban Mặt trận Tổ quốc xã Cây"}
    check_each(pairs.items(), check)


def test_the_name_of_a_type_before_a_number_is_its_type():
    def check(cell, found):
        printed = printed_of((Column(heading="", kind="number"),), (cell,), ["Joint circular", "Thông tư"])
        assert (printed.type, printed.number) == found

    check_each(NUMBERS.items(), check)

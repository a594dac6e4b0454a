"""Records with mistakes as people make them: the same at each run, given the source of chance."""

import copy
import random
from collections.abc import Callable
from typing import Any

Keys = tuple[str | int, ...]
# What is typed in the place of a value: wrong dates, wrong numbers, damaged and odd texts.
TYPED = [
    "", " ", "a ", " a", "a\nb", "x" * 2001, "29/5/2017", "5/29/2017", "01/02/2017", "2017-13", "2017-02-30", "1899", "2200-01-01", "29.5.2017", "ngày 29 tháng 5 năm 2017", "tháng 5/2017",
    "quý II/2017", "2017-Q5", "2017-05-29T10:30", "29/5/2017 08:00", "May 29, 2017", "32/1/2017", "năm 2017", "năm 20…", "20170529", "29-05-17", "٢٠١٧", "２０１７-05-29", "2017-05", "2017-Q2",
    "12/QĐ-UBND", "12/QD-UBND", "12 QĐ/UBND", "5O/QĐ-UBND", "12/2017/QĐ-UBND", "12/XYZ-ABC", "12/QĐ-XYZ", "Không số", "số: 12/QĐ-UBND", "12, 13/QĐ-UBND", "12-15/QĐ-UBND", "…/QĐ-UBND", "0209.3871.234",
    "Quyết định", "quyet-dinh", "UBND", "Ủy ban nhân dân tỉnh", "hdnd", "a b", "A", "con", "Listed", "liste", "stated", "true", "maybe", "0", "-1", "1.5", "05", "1e3", "1,000", "12.345", "87.3", "87,3%", "1 250",
    "Quy?t d?nh", "Quyáº¿t Ä‘á»‹nh", "QuyÕt ®Þnh sè", "Quyeát ñònh", "Quyeets ddinhj", "Quye61t d9i5nh", "Nghị  quyết", "Nghị\u00a0quyết", "Nghị\u200bquyết", "hòa".replace("ò", "o\u0300"), "thu\u0302\u0323c", "Соng", "Ð", "a−b", "a‑b", "1／2",
    "{{ x }}", "<b>a</b>", "&amp;", "[a](b)", "**a**", "`a`", "https://a.vn", "www.a.vn", "javascript:x", "TODO", "…", "-", "n/a", "#REF!", "_x000D_", "a\ue000b", "a\U000f0001b", "“Về việc”", "Về việc [1]", "Về việc¹", "m³", "z̀́̂",
    "không có trong nguồn", "ii-3/duong-xa", "criteria/2/2020-06/count", "vi", "fr", "A.I", "Z.9", "123456789012345", "a" * 130, "\u0007", "e\u0301", "ﬁ", "Ⅳ", "𝐐", "İ", "ſ", "trường hợp", "Tiếng Việt",
    "./.", "(ngày 5/5/2015)", "12/QĐ-UBND ngày 5/5/2015", "7/CT-TTHT", "88-BC/TU", "31/QĐ-TW", "10/NQ-HĐND", "05/2014/TTLT-BTC", "1980/QĐ-TTg", "1860/QĐ-BCĐ", "12/HDLS-UBND", "12/QDD-UBND", "12/QĐ-UBNB", "2/2017/NQLT-HĐND-UBND",
]  # fmt: skip
NAMES = [
    "tittle",
    "note",
    "Title",
    "printed ",
    "fr",
    "vi",
    "en",
    "2",
    "a\u00a0b",
    "x" * 130,
    "",
    " ",
    "relation",
    "kind",
    "A b",
    "0x",
    "__proto__",
    "constructor",
    "con",
    "Quyết định",
]


# Values in the form of their fields that do not fit the rest of a record, or what the archive has.
FITTING: dict[str, list[Any]] = {
    "date": ["2016", "2018-Q3", "2027-01-01", "2019-12-31"], "expires": ["2010", "2016-05", "2024-01-01", "2030"], "effective": ["2015-06-01", "2031"],
    "status": ["in-force", "khong-co", "expired"], "type": ["cong-van", "nghi-quyet", "loai-la"], "issuer": ["hdnd", "tinh-uy", "co-quan-la"], "listing": ["listed", "archive", "source"],
    "number": [text for text in TYPED if text[:1].isdigit() or "/" in text] + ["12/QĐ-STNMT", "3/HD-UBND", "100/BC-UBNDD", "12/2016/QĐ-UBND", "9/KH-HĐND", "15-NQ/UBND", "Số 7", "k/s", "12-QĐ/TƯ", "5/hd-ubnd", "31/2016/NQLT-BTC-BYT"],
    "verb": ["dong-tu-la"], "certainty": ["chac"], "target": ["ubnd/2041/1-qd-ubnd"], "quote": ["không có trong đề mục", "quyết định", "…"], "slips": [{"không có": "có"}],
    "reference": ["khong-co"], "translation": ["khong-co"], "references": [["khong-co"]], "criteria": [["99"], ["1", "99"]], "section": ["Z.9", "A.I", "B"], "in_list": ["danh-muc-la"],
    "cells": [{"99": "x"}, {"1": "x", "0": "y"}], "provenance": [{"lines": ["12"]}, {"in_list": "bang", "lines": ["3"]}], "printed": [{"number": "12/QĐ-UBND", "date": "5/5/2015"}],
    "files": [[{"path": "a.pdf", "role": "text", "language": lang, "bytes": "1", "sha256": "a" * 64} for lang in ("vi", "vi", "fr")]],
    "line": ["1", "9999"], "lines": [["1", "2"], ["5", "3"]], "unit": ["don-vi-la", "percent", "phan-tram"], "value": ["5", "1,5", "99.999"], "percent": ["12,5"], "missing": ["…", "-"],
    "qualifier": ["hon-la"], "population": ["la"], "group": ["nhom-la"], "denominator": ["la"], "parent": ["la"], "reason": ["ly-do-la"], "criterion": ["99"], "words": ["không có số"], "part": ["Z.9"],
    "column": ["2099"], "at": ["2099"], "later": ["2099"], "rule": ["quy-tac-la"], "kind": ["la"], "within": ["la"], "abbreviation": ["QĐ"], "label": [{"vi": "Quyết định"}, {"en": "Decision"}],
    "first_year": ["2031"], "languages": [["vi", "con"]], "period": ["2020-2016"], "form": ["{seq}/{la}", "{year}"], "examples": [["la"]], "issuers": [["hdnd", "ubnd"], ["hdnd"], ["ubnd", "ubnd"], []],
}  # fmt: skip
OF_DOCUMENTS = (
    "expires",
    "effective",
    "status",
    "files",
    "references",
    "criteria",
    "printed",
    "provenance",
    "issuers",
)


def mutated(data: Any, chance: random.Random) -> Any:
    """Return a copy of data with one to three mistakes."""
    found = copy.deepcopy(data)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        chance.choice(MISTAKES)(found, chance)
    return found


def _places(data: Any, at: Keys = ()) -> list[Keys]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [place for key, value in items for place in ((*at, key), *_places(value, (*at, key)))]


def _holder(data: Any, at: Keys) -> Any:
    for key in at[:-1]:
        data = data[key]
    return data


def _somewhere(
    data: Any, chance: random.Random, kind: type | tuple[type, ...] = object
) -> tuple[Any, Any] | None:
    """Return an object or list of the data and a key of it whose value is of a kind."""
    places = [(_holder(data, at), at[-1]) for at in _places(data)]
    fitting = [(holder, key) for holder, key in places if isinstance(holder[key], kind)]
    return chance.choice(fitting) if fitting else None


def typed(data: Any, chance: random.Random) -> None:
    """Put another value in the place of one."""
    if found := _somewhere(data, chance, str):
        found[0][found[1]] = chance.choice(TYPED)


def damaged(data: Any, chance: random.Random) -> None:
    """Put signs into a value, or take some away."""
    if found := _somewhere(data, chance, str):
        text = found[0][found[1]]
        place = chance.randrange(len(text) + 1)
        found[0][found[1]] = (
            text[:place]
            + chance.choice(
                ["", " ", "  ", "\u00a0", "\u0301", "?", "\n", "٣", "x", ".", "/", "–", chance.choice(TYPED)]
            )
            + text[place + chance.choice([0, 0, 1, 3]) :]
        )


def dropped(data: Any, chance: random.Random) -> None:
    """Leave a field or an item out."""
    if found := _somewhere(data, chance):
        del found[0][found[1]]


def emptied(data: Any, chance: random.Random) -> None:
    """Leave a field or an item empty."""
    if found := _somewhere(data, chance):
        found[0][found[1]] = chance.choice([None, {}, []])


def turned(data: Any, chance: random.Random) -> None:
    """Put a list, fields or a text where something else belongs."""
    if found := _somewhere(data, chance):
        value = found[0][found[1]]
        found[0][found[1]] = chance.choice(
            [[value], {"vi": value}, [value, value], "a", ["a", "b"], {"kind": "sum"}]
        )


def repeated(data: Any, chance: random.Random) -> None:
    """Say an item twice."""
    if found := _somewhere(data, chance, list):
        value = found[0][found[1]]
        value[chance.randrange(len(value) + 1) :] = copy.deepcopy(value[:1]) + value[len(value) :]


def named(data: Any, chance: random.Random) -> None:
    """Give a field another name, or add one that is not known."""
    if found := _somewhere(data, chance, dict):
        fields = found[0][found[1]]
        old = chance.choice([*fields, None])
        fields[chance.choice(NAMES)] = (
            fields.pop(old) if old is not None and chance.random() < 0.5 else chance.choice(TYPED)
        )
    elif isinstance(data, dict):
        data[chance.choice(NAMES)] = chance.choice(TYPED)


def fitted(data: Any, chance: random.Random) -> None:
    """Put a value in the form of its field where it does not belong."""
    places = [(_holder(data, at), at[-1]) for at in _places(data)]
    fitting = [(holder, key) for holder, key in places if key in FITTING]
    if isinstance(data, dict) and "listing" in data:
        fitting += [(data, name) for name in OF_DOCUMENTS]
    if fitting:
        holder, key = chance.choice(fitting)
        holder[key] = copy.deepcopy(chance.choice(FITTING[key]))


MISTAKES: list[Callable[[Any, random.Random], None]] = [
    typed,
    typed,
    typed,
    damaged,
    damaged,
    dropped,
    dropped,
    emptied,
    turned,
    repeated,
    named,
    *[fitted] * 10,
]

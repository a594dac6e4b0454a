"""Charts of an invented programme: twelve indicators, four years, several units. No such place or figures exist."""

from dataclasses import replace
from decimal import Decimal

from policyarchive.core.words import translate
from policyarchive.exports.charts.findings import finding_of_rows
from policyarchive.exports.charts.model import Chart, Direction, Point, Row, Words
from policyarchive.exports.charts.scale import with_sign, written

YEARS = ("2021", "2022", "2023", "2024")
INDICATORS: tuple[tuple[str, str, str, Direction, str, tuple[str | None, ...]], ...] = (
    ("Tỷ lệ hộ nghèo đa chiều", "Giảm nghèo", "%", "less", "%", ("25.3", "20.1", "16.8", "12.1")),
    ("Tỷ lệ hộ cận nghèo", "Giảm nghèo", "%", "less", "%", ("9.8", "10.4", "11.2", "11.9")),
    ("Thu nhập bình quân đầu người", "Giảm nghèo", "nghìn đồng/năm", "more", "", ("28500", "31200", None, "38750")),
    ("Hộ được vay vốn ưu đãi", "Giảm nghèo", "hộ", "more", "", ("185400", "186100", "190020", "192750")),
    ("Tỷ lệ dân số có bảo hiểm y tế", "Y tế và giáo dục", "%", "more", "%", ("88.5", "91", "93.2", "95.4")),
    ("Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi", "Y tế và giáo dục", "%", "less", "%", ("27.4", "26", "24.1", "22.5")),
    ("Trường đạt chuẩn quốc gia", "Y tế và giáo dục", "trường", "more", "", ("112", "118", "118", "131")),
    ("Tỷ lệ học sinh bỏ học cấp trung học cơ sở", "Y tế và giáo dục", "%", "less", "%", ("0.8", "0.8", "0.7", "0.8")),
    ("Đường trục thôn được cứng hóa", "Hạ tầng", "km", "more", "", ("640", "712.5", "780", "835.4")),
    ("Hộ dùng nước hợp vệ sinh", "Hạ tầng", "%", "more", "%", ("71", "76.5", "82", "88.3")),
    ("Vốn ngân sách đã phân bổ", "Hạ tầng", "triệu đồng", "neither", "", ("410250", "388000", "512300", "498700")),
    ("Biến động dân số cơ học", "Hạ tầng", "người", "neither", "", ("-320", "-150", "85", "-40")),
)  # fmt: skip


def point(year: str, value: str | None, mark: str = "", decimal: str = ",") -> Point:
    """Return a figure of a year; None is one that is missing."""
    number = None if value is None else Decimal(value)
    text = "–" if number is None else written(number, decimal, mark)
    return Point(label=year, date=year, value=number, text=text, amount=text)


def row(name: str, values: tuple[str | None, ...], *, direction: Direction = "more", group: str = "",
        unit: str = "%", mark: str = "%", years: tuple[str, ...] = YEARS, decimal: str = ",") -> Row:  # fmt: skip
    """Return an indicator with a figure per year."""
    points = tuple(point(year, value, mark, decimal) for year, value in zip(years, values, strict=True))
    known = [p.number for p in points if p.value is not None]
    change = known[-1] - known[0] if len(known) > 1 else None
    text = "" if change is None else with_sign(change, decimal)
    return Row(id=name, name=name, points=points, direction=direction, group=group, unit=unit, change=change, change_text=text)  # fmt: skip


def chart(rows: list[Row], language: str = "vi", identifier: str = "programme", **values: object) -> Chart:
    """Return rows as a chart with words around it."""
    words = Words(
        better=translate(language, "chart.better"),
        worse=translate(language, "chart.worse"),
        change=translate(language, "results.change"),
        decimal="," if language == "vi" else ".",
    )
    title = finding_of_rows(tuple(rows), lambda key, **found: translate(language, key, **found))
    plain = Chart(id=identifier, title=title, subtitle="Số liệu bịa đặt để kiểm thử", rows=tuple(rows), words=words,
                  source="Nguồn: báo cáo bịa đặt.", licence="Giấy phép: bịa đặt.", warnings=("Cách đo năm 2023 khác các năm trước.",))  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]


def programme(language: str = "vi") -> Chart:
    """Return the chart of all twelve indicators."""
    decimal = "," if language == "vi" else "."
    rows = [
        row(name, values, direction=direction, group=group, unit=unit, mark=mark, decimal=decimal)
        for name, group, unit, direction, mark, values in INDICATORS
    ]
    return chart(rows, language)


def of_percent(years: tuple[str, ...], count: int = 5) -> list[Row]:
    """Return the indicators in percent, at some of the years, in one group."""
    places = [YEARS.index(year) for year in years]
    found = [entry for entry in INDICATORS if entry[2] == "%"][:count]
    return [
        row(name, tuple(values[place] for place in places), direction=direction, years=years)
        for name, _, _, direction, _, values in found
    ]


def parts_of_whole(counts: tuple[int, ...], whole: int, years: tuple[str, ...] = YEARS) -> Row:
    """Return an indicator that counts communes out of a whole."""
    points = tuple(
        Point(label=year, date=year, value=Decimal(count), text=str(count), amount=f"{count}/{whole} xã", whole=whole)
        for year, count in zip(years, counts, strict=False)
    )  # fmt: skip
    change = Decimal(counts[-1] - counts[0])
    return Row(id="xa", name="Xã có chợ", points=points, direction="more", unit="xã", change=change, change_text=with_sign(change, ","))  # fmt: skip


def every_kind() -> dict[str, Chart]:
    """Return a chart of each kind."""
    return {
        "multiples": programme(),
        "line": chart(of_percent(YEARS), identifier="line", unit_mark="%"),
        "line-one": chart(of_percent(YEARS)[:1], identifier="line-one", unit_mark="%"),
        "dumbbell": chart(of_percent(("2021", "2024"), 6), identifier="dumbbell", unit_mark="%"),
        "dumbbell-3": chart(of_percent(("2021", "2023", "2024"), 6), identifier="dumbbell-3", unit_mark="%"),
        "bars": chart(of_percent(("2024",), 6), identifier="bars", unit_mark="%"),
        "bars-dates": chart([row("Thu nhập", ("28500", "31200", "38750"), years=YEARS[:3], mark="", unit="nghìn đồng")], identifier="bars-dates"),
        "squares": chart([parts_of_whole((12, 35, 88), 96)], identifier="squares"),
    }  # fmt: skip

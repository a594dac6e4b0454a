"""The title of a chart: what its figures show, found by rule."""

from collections.abc import Callable

from policyarchive.core.dates import order
from policyarchive.exports.charts.model import Point, Row

Translate = Callable[..., str]


def finding_of_row(row: Row, t: Translate) -> str:
    """Return the last figure of a row beside its first. t: returns words by their key."""
    if not row.known:
        return t("chart.finding.row.none", name=row.name)
    first, last = row.known[0], row.known[-1]
    values = {
        "name": row.name,
        "value": last.qualified(last.amount or last.text),
        "when": last.label,
    }
    if first is last:
        return t("chart.finding.row.single", **values)
    change = last.number - first.number
    move = "rise" if change > 0 else "fall" if change else "same"
    return t(
        f"chart.finding.row.{move}",
        **values,
        first=first.qualified(first.text),
        start=_inside(first.label, t),
    )


def _inside(label: str, t: Translate) -> str:
    """Return the label of a date as it is written inside a sentence: "Tháng 6" is "tháng 6" there, "June 2020" stays."""
    first = label.split()[0] if label.split() else ""
    return label[:1].lower() + label[1:] if first in t("chart.lower").split() else label


def finding_of_criteria(rows: tuple[Row, ...], unit: str, t: Translate) -> str:
    """Return how many criteria all units met at the last date, and how many fewer than a third of them."""
    last = [row.known[-1] for row in rows if row.known]
    wholes = {point.whole for point in last}
    if len(wholes) != 1 or None in wholes:
        return finding_of_rows(rows, t)
    full = sum(point.number == point.whole for point in last)
    low = sum(point.number * 3 < (point.whole or 0) for point in last)
    form = "all" if full == len(last) else ("some" if full else "none") + ("_low" if low else "")
    return t(f"chart.finding.met.{form}", whole=wholes.pop(), unit=unit, full=full, low=low, count=len(last))


def finding_of_rows(rows: tuple[Row, ...], t: Translate) -> str:
    """Return how many rows changed for the better or the worse; which rose and fell where not all have a better way."""
    if len(rows) == 1:
        return finding_of_row(rows[0], t)
    points = sorted((point for row in rows for point in row.known), key=lambda point: order(point.date))
    if not points:
        return t("chart.finding.none")
    if points[0].date == points[-1].date:
        return _range(rows, points, t)
    values = {"first": _inside(points[0].label, t), "last": _inside(points[-1].label, t)}
    judged = [row for row in rows if row.direction != "neither"]
    if not judged:
        up, down = (sum((row.change or 0) * sign > 0 for row in rows) for sign in (1, -1))
        return t("chart.finding.moved", **values, count=len(rows), up=up, down=down)
    better, worse = (sum(row.trend == trend for row in judged) for trend in ("better", "worse"))
    form = "all" if better == len(judged) else "some" if worse else "none_worse"
    text = t(f"chart.finding.trend.{form}", **values, count=len(judged), better=better, worse=worse)
    others = len(rows) - len(judged)
    return t("chart.finding.others", text=text, count=others) if others else text


def _range(rows: tuple[Row, ...], points: list[Point], t: Translate) -> str:
    """Return the highest and the lowest row of one date; how many there are where their units differ."""
    known = sorted((row for row in rows if row.known), key=lambda row: row.known[-1].number)
    if len({row.unit for row in known}) > 1 or len(known) < 2:
        return t("chart.finding.one_date", count=len(known), last=_inside(points[-1].label, t))
    low, high = known[0], known[-1]
    values = {"low_value": low.known[-1].text, "high_value": high.known[-1].text}
    return t("chart.finding.range", low=low.name, high=high.name, **values, last=_inside(points[-1].label, t))

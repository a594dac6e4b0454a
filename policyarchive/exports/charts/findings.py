"""The title of a chart: what its figures show, found by rule."""

from collections.abc import Callable

from policyarchive.exports.charts.model import Row

Translate = Callable[..., str]


def finding_of_row(row: Row, t: Translate) -> str:
    """Return the last figure of a row beside its first. t: returns words by their key."""
    if not row.known:
        return t("chart.finding.row.none", name=row.name)
    first, last = row.known[0], row.known[-1]
    values = {
        "name": row.name,
        "value": f"{last.qualifier} {last.amount or last.text}".strip(),
        "when": last.label,
    }
    if first is last:
        return t("chart.finding.row.one", **values)
    change = last.number - first.number
    move = "rise" if change > 0 else "fall" if change else "same"
    return t(
        f"chart.finding.row.{move}",
        **values,
        first=f"{first.qualifier} {first.text}".strip(),
        start=first.label,
    )


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
    points = sorted((point for row in rows for point in row.known), key=lambda point: point.date)
    if not points:
        return t("chart.finding.none")
    values = {"count": len(rows), "first": points[0].label, "last": points[-1].label}
    if points[0].date == points[-1].date:
        return t("chart.finding.one_date", **values)
    if any(row.direction == "neither" for row in rows):
        up, down = (sum((row.change or 0) * sign > 0 for row in rows) for sign in (1, -1))
        return t("chart.finding.moved", **values, up=up, down=down)
    better, worse = (sum(row.trend == trend for row in rows) for trend in ("better", "worse"))
    form = "all" if better == len(rows) else "some" if worse else "none_worse"
    return t(f"chart.finding.trend.{form}", **values, better=better, worse=worse)

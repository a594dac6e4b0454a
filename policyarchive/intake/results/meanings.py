"""The meaning of a column as a person tells it: "value@2020", "percent@2020-06", "plan@2025", "ratio@2023/2023-plan", "ratio", "note"."""

import re
from dataclasses import dataclass

from policyarchive.intake.results.model import (
    ACTUAL,
    COMPARISON,
    FORMS,
    NAME,
    NOTE,
    ORDER,
    OTHER,
    PERCENT,
    STAGES,
    UNIT,
    VALUE,
    Column,
    Comparison,
    Time,
)

PLAIN = (ORDER, NAME, UNIT, COMPARISON, NOTE, OTHER)
_DATE = r"[0-9]{4}(?:-(?:[Qq][1-4]|(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?))?"
_SPAN = re.compile(
    rf"(?:(?P<first>[0-9]{{4}})-(?P<last>[0-9]{{4}})|(?P<date>{_DATE})(?:-to-(?P<until>{_DATE}))?)"
    rf"(?:-(?P<stage>{'|'.join(STAGES)}))?"
)
_STAGED = re.compile(
    rf"(?:(?P<stage>{'|'.join(STAGES)})(?:-(?P<part>{PERCENT}))?|(?P<only>{VALUE}|{PERCENT}))@(?P<time>.+)"
)
_COMPARED = re.compile(
    rf"(?P<form>{'|'.join(FORMS)}|{COMPARISON})@(?P<later>[^/]+)/(?P<earlier>[^/:]+)(?::(?P<of>{PERCENT}))?"
)


class NoMeaning(ValueError):
    """Raised where a text is no meaning of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a column is told to hold: see model.Column. versus: later, earlier and what is compared, its form perhaps open."""

    holds: str
    time: Time | None = None
    form: str | None = None
    later: str | None = None
    earlier: str | None = None
    of: str = VALUE

    def column(self, heading: str, unit: str = "") -> Column:
        """Return the column, unless it is a comparison whose form is open."""
        comparison = None
        if self.form:
            comparison = Comparison(
                form=self.form, later=self.later or "", earlier=self.earlier or "", of=self.of
            )
        return Column(heading=heading, holds=self.holds, time=self.time, comparison=comparison, unit=unit)


def told(text: str) -> Told:
    """Return what a text tells of a column. Raises NoMeaning."""
    if text in PLAIN:
        return Told(holds=text)
    if text in FORMS:
        return Told(holds=COMPARISON, form=text)
    staged, compared = _STAGED.fullmatch(text), _COMPARED.fullmatch(text)
    if staged:
        stage = staged["stage"] or ACTUAL
        time = _time(staged["time"])
        return Told(
            holds=staged["part"] or staged["only"] or VALUE,
            time=time if staged["only"] else Time(date=time.date, until=time.until, stage=stage),
        )
    if compared:
        return Told(
            holds=COMPARISON,
            form=None if compared["form"] == COMPARISON else compared["form"],
            later=_time(compared["later"]).key,
            earlier=_time(compared["earlier"]).key,
            of=compared["of"] or VALUE,
        )
    raise NoMeaning(text)


def _time(text: str) -> Time:
    """Return the time of a key. Raises NoMeaning."""
    match = _SPAN.fullmatch(text)
    if match is None:
        raise NoMeaning(text)
    date, until = match["first"] or match["date"], match["last"] or match["until"]
    return Time(date=date.upper(), until=until.upper() if until else None, stage=match["stage"] or ACTUAL)

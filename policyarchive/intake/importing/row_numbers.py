"""The date and the number of a row."""

from policyarchive.core.dates import is_before, overlap
from policyarchive.core.number_frame import says_no_number
from policyarchive.core.numbering.reading import NoNumber
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.intake.importing.cells import Printed, is_spoiled
from policyarchive.intake.importing.date_order import MonthFirst
from policyarchive.intake.importing.error import RowRefused
from policyarchive.intake.lists.parts import BLANK
from policyarchive.intake.proposal import Proposal, propose
from policyarchive.intake.remarks import date_behind, shown_date
from policyarchive.registry.load import Registry


def date_of(printed: Printed, month_first: MonthFirst | None) -> str:
    """Return the ISO date of a row; month_first: the row that shows that the list may have it. Raises RowRefused."""
    if not printed.date:
        raise RowRefused("no_number_and_date")
    if BLANK in printed.date:
        raise RowRefused("date_blank", date=printed.date)
    if month_first and (other := month_first.other(printed.date)):
        raise RowRefused("date_order", date=printed.date, row=other.row, other=other.date)
    try:
        return read_date(printed.date)
    except NoDate as problem:
        reason = "impossible_date" if problem.is_impossible else "no_date"
        raise RowRefused(reason, date=printed.date) from None


def refuse_other_date(registry: Registry, printed: Printed, date: str, today: str | None) -> None:
    """Raise RowRefused where a date is later than today, or another one stands behind the number. Dates are ISO."""
    if today and is_before(today, date):
        raise RowRefused("future_date", date=printed.date, today=shown_date(today))
    behind = date_behind(registry, printed.number)
    if behind and not overlap(behind, date):
        raise RowRefused("other_date", number=printed.number, date=printed.date)


def proposal_of(registry: Registry, printed: Printed, date: str) -> Proposal:
    """Return what the numbering rules say of a row; date is ISO. Raises RowRefused where it has no single number."""
    if not printed.number:
        raise RowRefused("no_number")
    if is_spoiled(printed.number):
        raise RowRefused("number_spoiled", number=printed.number)
    number = "" if says_no_number(printed.number) else printed.number
    try:
        proposal = propose(registry, number, date)
    except NoNumber as problem:
        raise RowRefused("number_" + str(problem)) from None
    if proposal.reading and proposal.reading.readings:
        raise RowRefused("number_ambiguous")
    return proposal

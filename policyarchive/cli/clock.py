"""What day it is: read here and nowhere else, and only where a command was not told."""

import datetime


def today() -> str:
    """Return the day of this machine as an ISO date."""
    return datetime.date.today().isoformat()

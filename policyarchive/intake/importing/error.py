"""Why an import, or a row of it, cannot be."""

from policyarchive.intake.message import Message, SaidError


class ChoiceError(SaidError):
    """Raised where a choice fits nothing."""


class RowRefused(Exception):
    """Raised where a row gives no record: the end of a key of the interface words, and what fills it."""

    def __init__(self, reason: str, **values: str):
        super().__init__(reason)
        self.message = Message(key=f"import.unread.{reason}", values=values)

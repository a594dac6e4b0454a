"""The log of MkDocs and its plugins for a person in a terminal: the mistake, without the traceback of a library."""

import logging

_TRACEBACK = "\n\n```\nTraceback"  # as the macros plugin adds it to what is wrong with a page


class _Short(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).partition(_TRACEBACK)[0]


def log_to_terminal() -> None:
    """Show warnings and errors on stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Short("%(levelname)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])

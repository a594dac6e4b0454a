"""What the system says when it cannot read or write a file, in the words of the software."""

import errno

from policyarchive.core.words import words


def reason_of(error: OSError, language: str) -> str:
    """Return in words why the system could not read or write a file; the system's own where no word is known."""
    key = f"cli.os.{errno.errorcode.get(error.errno or 0, '').lower()}"
    return words(language).get(key) or error.strerror or str(error)

"""What the addresses of outside sources answer. The check of records asks no network: links die, records stay."""

import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from policyarchive.registry.references import Reference

_SECONDS = 20
_HEADERS = {"User-Agent": "Mozilla/5.0 (policy archive link check)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answered: status as the network says it ("200", "404", "timed out")."""

    key: str
    url: str
    status: str

    @property
    def fine(self) -> bool:
        """Whether a reader would reach something there."""
        return self.status[:1] in ("2", "3")


def answers(references: Iterable[Reference], status_of: Callable[[str], str]) -> list[Answer]:
    """Return what the address of every reference answers, one after the other; references without one are left out."""
    return [
        Answer(key=reference.key, url=url, status=status_of(url))
        for reference in references
        if (url := reference.fields.get("url"))
    ]


def as_markdown(found: list[Answer]) -> str:
    """Return the answers that are not fine as a Markdown table, with the counts."""
    rows = [f"| {answer.key} | <{answer.url}> | {answer.status} |" for answer in found if not answer.fine]
    head = ["| | | |", "|---|---|---|"] if rows else []
    return "\n".join([f"{len(rows)} / {len(found)}", "", *head, *rows]) + "\n"


def status_of(url: str) -> str:
    """Return the status that an address answers with, or the reason why it does not."""
    try:
        with urllib.request.urlopen(
            urllib.request.Request(url, headers=_HEADERS), timeout=_SECONDS
        ) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))

"""Addresses of the outside sources, tried one after the other. The network is handed in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from policyarchive.registry.references import Reference


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


def tried(references: Iterable[Reference], status_of: Callable[[str], str]) -> list[Answer]:
    """Return what the address of every reference answered; references without one are passed over."""
    return [
        Answer(key=reference.key, url=url, status=status_of(url))
        for reference in references
        if (url := reference.fields.get("url"))
    ]


def as_markdown(answers: list[Answer]) -> str:
    """Return the answers that are not fine as a Markdown table, with the counts."""
    rows = [f"| {answer.key} | <{answer.url}> | {answer.status} |" for answer in answers if not answer.fine]
    head = ["| | | |", "|---|---|---|"] if rows else []
    return "\n".join([f"{len(rows)} / {len(answers)}", "", *head, *rows]) + "\n"

"""What the addresses of outside sources answer. The check of records asks no network: links die, records stay."""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from policyarchive.core.words import translate
from policyarchive.registry.references import Reference

_SECONDS = 20
_HEADERS = {"User-Agent": "Mozilla/5.0 (policy archive link check)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answered: its status ("200", "404"), or the interface word for why there is none ("links.time")."""

    key: str
    url: str
    status: str

    @property
    def fine(self) -> bool:
        """Whether a reader would reach something there: a status of a redirect is left only where it leads nowhere."""
        return self.status.startswith("2")


def answers(references: Iterable[Reference], status_of: Callable[[str], str]) -> list[Answer]:
    """Return what the address of every reference answers, one after the other; references without one are left out."""
    return [
        Answer(key=reference.key, url=url, status=status_of(url))
        for reference in references
        if (url := reference.fields.get("url"))
    ]


def as_markdown(found: list[Answer], language: str) -> str:
    """Return the answers that are not fine as a Markdown table, with the counts."""
    rows = [_row(answer, language) for answer in found if not answer.fine]
    head = ["| | | |", "|---|---|---|"] if rows else []
    return "\n".join([f"{len(rows)} / {len(found)}", "", *head, *rows]) + "\n"


def _row(answer: Answer, language: str) -> str:
    status = answer.status if answer.status.isdigit() else translate(language, answer.status)
    return f"| {answer.key} | <{answer.url}> | {status} |"


def status_of(url: str) -> str:
    """Return the status that an address answers with, or the reason why it does not."""
    try:
        with _web().open(urllib.request.Request(url, headers=_HEADERS), timeout=_SECONDS) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return _reason(getattr(error, "reason", error))


@cache
def _web() -> urllib.request.OpenerDirector:
    """Return what opens addresses of the web only: no file of this machine, whatever stands in an address or a redirect."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _reason(error: object) -> str:
    """Return the interface word for why an address did not answer."""
    match error:
        case http.client.InvalidURL() | ValueError() | str():  # a text: of an address that no handler opens
            return "links.address"
        case socket.gaierror():
            return "links.name"
        case TimeoutError():
            return "links.time"
        case ConnectionRefusedError():
            return "links.refused"
        case ssl.SSLError():
            return "links.certificate"
    return "links.broken"

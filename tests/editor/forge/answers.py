"""What the answers of forges have in common."""

from tests.loopback import Refused


def refused_by_github(status: int, message: str, *details: dict) -> Refused:
    """Return a refusal as GitHub words it."""
    return Refused(status, {"message": message, "documentation_url": "", "status": str(status)} | ({"errors": list(details)} if details else {}))  # fmt: skip


def refused_by_gitlab(status: int, message: str | list[str]) -> Refused:
    """Return a refusal as GitLab words it."""
    return Refused(status, {"message": message})


def paged(entries: list, query: dict[str, str], usual: int) -> list:
    """Return the entries of the page that was asked for, at most a hundred."""
    size, page = min(int(query.get("per_page", usual)), 100), int(query.get("page", 1))
    return entries[size * (page - 1) : size * page]

"""Who may do what on a fake forge, and what they propose there."""

from dataclasses import dataclass, field

LEVELS = {"none": 0, "read": 20, "write": 30, "maintain": 40}


@dataclass
class Person:
    """An account. access: to the repository, a key of LEVELS; expired: whether the token is."""

    login: str
    name: str
    access: str = "write"
    expired: bool = False

    def may(self, access: str) -> bool:
        """Tell whether the account may do what needs an access."""
        return LEVELS[self.access] >= LEVELS[access]


@dataclass
class Proposed:
    """A pull or merge request. state: "open", "closed" or "merged"; reviews: [login, state]; comments: (login, is a bot, text)."""

    number: int
    title: str
    text: str
    branch: str
    author: str
    into: str = "main"
    state: str = "open"
    draft: bool = False
    comments: list[tuple[str, bool, str]] = field(default_factory=list)
    reviews: list[tuple[str, str]] = field(default_factory=list)


def two_editors() -> dict[str, Person]:
    """Return two who write and one who maintains, by their tokens."""
    return {
        "token-lan": Person("lan", "Nguyễn Thị Lan"),
        "token-hung": Person("hung", "Trần Văn Hùng"),
        "token-binh": Person("binh", "Lê Thanh Bình", "maintain"),
    }

"""What fake forges have in common: one repository, those who know it, what they propose."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from tests.editor.forge.people import Person, Proposed, two_editors
from tests.editor.forge.repository import Bare
from tests.loopback import Request, Server


@dataclass
class FakeForge(ABC):
    """A forge with one repository. is_private: those without access do not see it; remaining: how often one may still ask;
    checks: by branch, in the forge's own words."""

    repository: Bare
    name: str = "office/archive"
    people: dict[str, Person] = field(default_factory=two_editors)
    proposals: list[Proposed] = field(default_factory=list)
    checks: dict[str, list[str]] = field(default_factory=dict)
    remaining: int = 5_000
    is_private: bool = True

    exposed = ""  # headers that scripts of another site may read

    def __post_init__(self):
        self.server = Server(self.respond, self.exposed)

    @abstractmethod
    def respond(self, request: Request) -> tuple:
        """Answer a request. Raises Refused."""

    def opened(self, branch: str) -> Proposed | None:
        """Return the open proposal of a branch."""
        return next((one for one in self.proposals if (one.branch, one.state) == (branch, "open")), None)

    def propose(self, title: str, text: str, branch: str, person: Person, into: str) -> Proposed:
        """Add a proposal."""
        self.proposals.append(Proposed(len(self.proposals) + 1, title, text, branch, person.login, into))
        return self.proposals[-1]

    def merge(self, number: int) -> None:
        """Let a person in charge merge a proposal with a commit of its own, and remove its branch."""
        one, git = self.proposals[number - 1], self.repository
        main, tip = git.head(one.into), git.head(one.branch)
        base = git.merge_base(main, tip)
        own = [(now, getattr(git.entry(tip, now), "sha", None)) for _, _, now in git.changed(base, tip)]
        git.point(one.into, git.write_commit(git.write_tree(main, own), [main, tip], f"Merge {number}"))
        one.state = "merged"
        git.remove(one.branch)

"""What a rule finds at a figure, a date or a name. The wording is in assets/words/audit.yml."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

CONSISTENT = "consistent"
ROUNDING = "rounding"
INCONSISTENT = "inconsistent"
AMBIGUOUS = "ambiguous"
VARIANT = "variant"
NOT_CHECKABLE = "not-checkable"
NOTED = (INCONSISTENT, AMBIGUOUS, VARIANT, ROUNDING)
VERDICTS = (*NOTED, NOT_CHECKABLE, CONSISTENT)

Words = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """What may lie behind a finding beyond its arithmetic: always marked as inference.

    code and found (wording in audit.yml), text by language, or both; with a line or a reference.
    """

    code: str | None = None
    found: Words = field(default_factory=dict)
    text: dict[str, str] = field(default_factory=dict)
    line: int | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The outcome of one check.

    code names the rule. subject is the path of what was checked: "criteria/3/2011/percent",
    "statements/ii-3/duong-xa", "documents/ubnd/2017/1-qd-ubnd", "columns/2011", "parts/B"; concerns
    are further subjects that the finding bears on. cause is the path of what lies behind the finding
    where several findings come from one thing: a wrong date, the base of a column. lines are lines of the source, the subject's
    first. stated and computed are values as the source would print them; formula shows the way from
    one to the other. wording picks the text of the rule, by default that of the verdict; found fills it,
    with values that are either the same in all languages or keyed by language.
    """

    code: str
    subject: str
    lines: tuple[int, ...]
    verdict: str
    stated: str = ""
    computed: str = ""
    formula: str = ""
    wording: str | None = None
    found: Words = field(default_factory=dict)
    concerns: tuple[str, ...] = ()
    cause: str | None = None
    inference: Inference | None = None

    @property
    def matter(self) -> str:
        """What the finding is about: its cause, or else its subject."""
        return self.cause or self.subject


Findings = Iterator[Finding]


def note_ids(findings: Iterable[Finding]) -> dict[int, str]:
    """Return the id of the note of each finding that is noted or not checkable, by id() of the finding.

    It is made from the rule and the subject, so it stays while they do; where a rule says several things of one
    subject, those after the first are numbered.
    """
    taken: Counter[str] = Counter()
    ids = {}
    for finding in findings:
        if finding.verdict == CONSISTENT:
            continue
        name = f"{finding.code}-{finding.subject.replace('/', '-')}"
        taken[name] += 1
        ids[id(finding)] = name if taken[name] == 1 else f"{name}-{taken[name]}"
    return ids


def by_matter(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return findings by what they are about, in the order in which the matters come first."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.matter, []).append(finding)
    return groups

"""Problems of an archive for those who sent a change: Markdown, in which each record leads to the editor in the browser."""

from collections.abc import Sequence
from urllib.parse import quote

from policyarchive.checks.catalogue import message, problem_wording, sort_problems
from policyarchive.core.problems import Location, Problem
from policyarchive.site.templates import environment

_FOLDER = "registry/"


def as_markdown(problems: Sequence[Problem], language: str, *, editor: str = "", branch: str = "") -> str:
    """Return one entry for each problem. editor: the address of its page, "" without one; branch: where the records of the change are."""
    shown = [
        {
            "place": str(problem.location),
            "address": _address(problem.location, editor, branch),
            "code": problem.code,
            **message(problem, language),
        }
        for problem in sort_problems(list(problems))
    ]
    labels = problem_wording()["_labels"][language]
    return (
        environment()
        .get_template("exports/problems.md.j2")
        .render(problems=shown, labels=labels, count=len(shown))
    )


def _address(location: Location, editor: str, branch: str) -> str:
    """Return where the record of a problem is edited, "" where that is no record or there is no editor."""
    if not editor or not location.path.startswith(_FOLDER) or not location.path.endswith(".yml"):
        return ""
    record = location.path.removeprefix(_FOLDER) + (f"@{branch}" if branch else "")
    return f"{editor}?record={quote(record, safe='/')}"

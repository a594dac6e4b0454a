"""What each forge runs for an archive, as its own files: made from one list of jobs by a template for each file."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from policyarchive.core.assets import ASSETS, read_settings

_FOLDER = ASSETS / "forges"
_STARTER = ASSETS / "starter" / "files"
FORGES = ("github", "gitlab", "forgejo", "gitea")


def forge_files(name: str) -> Iterator[tuple[str, str]]:
    """Yield (path below the archive, text) of every file for a forge; for GitHub also those that answer forms."""
    settings = read_settings(_FOLDER / "jobs.yml")
    forge = settings["forges"][name]
    jobs = {job: _filled(fields, forge["format"]) for job, fields in settings["jobs"].items()}
    for template, path in forge["templates"].items():
        made = _templates().get_template(f"{forge.get('from', name)}/{template}.j2")
        yield path, made.render(settings | {"forge": forge, "jobs": jobs})
    if name == "github":
        for file in sorted((_STARTER / ".github" / "workflows").glob("*.yml")):
            yield file.relative_to(_STARTER).as_posix(), file.read_text(encoding="utf-8")


def outdated_files(archive: Path) -> list[str]:
    """Return the paths of those files for forges that an archive has otherwise than they are made: older, or its own."""
    made = (pair for name in FORGES for pair in forge_files(name))
    return [
        path
        for path, text in made
        if (archive / path).is_file()
        and (archive / path).read_text(encoding="utf-8", errors="replace") != text
    ]


def _filled(job: dict[str, Any], form: str) -> dict[str, Any]:
    """Return a job whose commands print problems in the form that its forge shows."""
    printed = {key: [line.format(format=form) for line in job[key]] for key in ("check", "run") if key in job}
    return job | printed


@cache
def _templates() -> Environment:
    """Return the templates. They have signs of their own: those of Jinja mean something to forges."""
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=False,  # no markup, and nothing that a person typed
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        comment_start_string="<#",
        comment_end_string="#>",
    )

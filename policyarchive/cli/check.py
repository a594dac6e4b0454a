"""Check an archive: print every problem of every file of its registry, and of its hand-written pages."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from policyarchive.audit import audit
from policyarchive.audit.wording import summary
from policyarchive.checks.catalogue import as_github, as_json, as_text, fine
from policyarchive.checks.check import check
from policyarchive.checks.fix import languages_of
from policyarchive.checks.pages import page_problems
from policyarchive.checks.published import published_ids
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.git import GitError
from policyarchive.core.problems import Problem
from policyarchive.core.reading import read_file
from policyarchive.core.words import translate
from policyarchive.exports.changes.problems import as_markdown
from policyarchive.registry.load import SINGLE_FILES
from policyarchive.registry.yaml.reader import read_yaml_text

_COUNTED = ("documents", "criteria", "indicators")
_FORMATS: dict[str, Callable[[list[Problem], str], str]] = {
    "text": as_text,
    "json": lambda problems, language: as_json(problems),
    "github": as_github,
}


def run(options: Namespace) -> int:
    """Print the problems and warnings in the format asked for; 1 where there are problems."""
    folder = registry_folder(options)
    published = _published_ids(folder, options.base) if options.base else []
    result = check(folder, today=options.today, published=published)
    problems = [*result.problems, *page_problems(folder.parent / "docs")]
    told = [*problems, *result.warnings]
    if options.format == "markdown":
        print(_as_markdown(folder, told, options) if told else "", end="")
    elif told or options.format == "json":
        print(_FORMATS[options.format](told, options.lang))
    if not problems and options.format == "text":
        registry = result.registry
        print(fine({kind: len(getattr(registry, kind)) for kind in _COUNTED}, options.lang))
        print(summary(audit(registry), options.lang))
    return 1 if problems else 0


def _as_markdown(folder: Path, problems: list[Problem], options: Namespace) -> str:
    """Return the problems with links to the editor of the site, as far as archive.yml says that there is one and where."""
    file = folder / SINGLE_FILES["archive"][0]
    data, _ = read_yaml_text(read_file(file).decode("utf-8", errors="replace"), file.name)
    site = data.get("site_url") if isinstance(data, dict) and data.get("forge") else None
    editor = (
        f"{site}{translate(languages_of(folder)[0], 'url.page.editor')}/" if isinstance(site, str) else ""
    )
    return as_markdown(problems, options.lang, editor=editor, branch=options.branch or "")


def _published_ids(folder: Path, base: str) -> list[str]:
    try:
        return published_ids(folder, base)
    except GitError:
        raise Stop("cli.no_commit", 2, name=base) from None

"""Check an archive: print every problem of every file of its registry, and of its hand-written pages."""

from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from policyarchive.audit import audit
from policyarchive.audit.wording import summary
from policyarchive.checks.catalogue import as_github, as_json, as_text, fine
from policyarchive.checks.check import check
from policyarchive.checks.pages import page_problems
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.git import GitError, file_at, record_ids
from policyarchive.core.problems import Problem
from policyarchive.registry.load import Registry
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
    result = check(folder, today=options.today, published=published, beside=partial(_audited, options.lang))
    problems = [*result.problems, *page_problems(folder.parent / "docs")]
    told = [*problems, *result.warnings]
    if told or options.format == "json":
        print(_FORMATS[options.format](told, options.lang))
    if not problems and options.format == "text":
        registry = result.registry
        print(fine({kind: len(getattr(registry, kind)) for kind in _COUNTED}, options.lang))
        print(result.beside())
    return 1 if problems else 0


def _audited(language: str, registry: Registry) -> str:
    """Return what the audit has found, in one sentence."""
    return summary(audit(registry), language)


def _published_ids(folder: Path, base: str) -> list[str]:
    try:
        redirects, _ = read_yaml_text(file_at(folder, base, "redirects.yml"), "")
        old = (
            [*redirects.get("moved", {}), *redirects.get("published", [])]
            if isinstance(redirects, dict)
            else []
        )
        return [*record_ids(folder, base), *(f"documents/{identifier}" for identifier in old)]
    except GitError:
        raise Stop("cli.no_commit", 2, name=base) from None

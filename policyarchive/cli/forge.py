"""What a forge such as GitHub does for an archive: set up its repository, write its files, answer forms, post reviews."""

import json
import os
import re
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from policyarchive.checks.catalogue import workflow_error
from policyarchive.checks.fix import languages_of
from policyarchive.cli.places import archive_folder, registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.git import try_git
from policyarchive.core.words import translate, use_translations
from policyarchive.core.writing import write_text
from policyarchive.intake.forge.api import Forge, ForgeError
from policyarchive.intake.forge.files import forge_files
from policyarchive.intake.forge.form_event import Archive, handle, issue_of
from policyarchive.intake.forge.locks import propose_locks, renewed_locks
from policyarchive.intake.forge.proposals import NotPermitted
from policyarchive.intake.forge.review import NotTheCommit, post_review
from policyarchive.intake.forge.setup import Outcome, set_up

_GITHUB = "https://api.github.com"
_ADDRESS = re.compile(r"https?://\S+")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
_OF_REMOTE = re.compile(r"[:/]([\w.-]+/[\w.-]+?)(?:\.git)?/?$")


def run(options: Namespace) -> int:
    """Do what is asked of the forge. 0: done; 1: refused, or left for a person to do."""
    try:
        return _TASKS[options.what](options)
    except NotPermitted as error:
        return _fail(translate(options.lang, "forge.not_permitted", detail=error))
    except NotTheCommit as error:
        return _fail(translate(options.lang, "forge.not_the_commit", detail=error))
    except ForgeError as error:
        raise Stop("forge.error", 2, status=error.status or "–", detail=error) from None


def _set_up(options: Namespace) -> int:
    forge = _forge(options)
    print(translate(options.lang, "forge.setup.of", repository=forge.repository))
    outcomes = list(set_up(forge, dry_run=options.dry_run))
    for outcome in outcomes:
        print(f"{_state(outcome, options.lang)}: {_step(outcome, options.lang)}")
    if not forge.token:
        print(translate(options.lang, "forge.setup.no_token"))
    return int(any(outcome.state == "by-hand" for outcome in outcomes))


def _state(outcome: Outcome, language: str) -> str:
    return {
        "there": translate(language, "forge.state.there"),
        "done": translate(language, "forge.state.done"),
        "would": translate(language, "forge.state.would"),
        "by-hand": translate(language, "forge.state.by_hand"),
    }[outcome.state]


def _step(outcome: Outcome, language: str) -> str:
    """Return what a step is; where a person has to do it, also where, and what the forge said against it."""
    step = translate(language, f"forge.step.{outcome.step}")
    if outcome.state != "by-hand":
        return step
    reason = f" ({outcome.reason})" if outcome.reason else ""
    return f"{step}. {translate(language, f'forge.where.{outcome.step}')}{reason}"


def _write_files(options: Namespace) -> int:
    archive = archive_folder(options)
    if not (archive / "registry").is_dir():
        raise Stop("cli.no_registry", 2, folder=archive / "registry")
    for path, text in forge_files(options.forge):
        if not options.dry_run:
            (archive / path).parent.mkdir(parents=True, exist_ok=True)
            write_text(archive / path, text)
        print(path)
    return 0


def _answer_form(options: Namespace) -> int:
    folder = registry_folder(options)
    use_translations(folder.resolve().parent)
    archive = Archive(
        registry=folder,
        commit=_given("GITHUB_SHA"),
        branch=_given("GITHUB_REF_NAME"),
        languages=list(languages_of(folder)),
        today=options.today,
    )
    done = handle(_forge(options), archive, issue_of(_event(options)))
    print(translate(options.lang, done))
    return 0


def _post_review(options: Namespace) -> int:
    built = _event(options)["workflow_run"]
    found = "forge.preview" if built["conclusion"] == "success" else "forge.no_preview"
    link = f"[{translate(options.lang, found)}]({built['html_url']}#artifacts)"
    number = post_review(
        _forge(options),
        _folder(options),
        commit=built["head_sha"],
        link=link,
        cut=translate(options.lang, "forge.cut"),
    )
    print(translate(options.lang, "forge.review.posted", number=number))
    return 0


def _propose_locks(options: Namespace) -> int:
    folder = _folder(options)
    files = renewed_locks(folder, archive_folder(options))
    if not files:
        print(translate(options.lang, "forge.locks.none"))
        return 0
    number = propose_locks(
        _forge(options),
        files,
        told=(folder / "result.txt").read_text(encoding="utf-8", errors="replace"),
        title=translate(options.lang, "forge.locks.title"),
        base=_given("GITHUB_SHA"),
        into=_given("GITHUB_REF_NAME"),
        cut=translate(options.lang, "forge.cut"),
    )
    print(translate(options.lang, "forge.locks.proposed", number=number))
    return 0


def _forge(options: Namespace) -> Forge:
    """Return the repository that is meant. Raises Stop where nothing says which."""
    repository = options.repository or os.environ.get("GITHUB_REPOSITORY") or _origin(archive_folder(options))
    if not _REPOSITORY.fullmatch(repository):
        raise Stop("forge.error.repository", 2, value=repository)
    api = os.environ.get("GITHUB_API_URL") or _GITHUB
    if not _ADDRESS.fullmatch(api):
        raise Stop("forge.error.api", 2, value=api)
    token = os.environ.get("GITHUB_TOKEN") or os.environ.get("GH_TOKEN") or ""
    return Forge(api=api, repository=repository, token=token)


def _origin(archive: Path) -> str:
    """Return the repository that the archive was cloned from, "" where it was not."""
    address = try_git(archive, "config", "--default", "", "--get", "remote.origin.url")
    match = _OF_REMOTE.search(address)
    return match[1] if match else ""


def _event(options: Namespace) -> Mapping[str, Any]:
    """Return what has happened, as the forge writes it into a file. Raises Stop where it is not there."""
    file = options.event or Path(_given("GITHUB_EVENT_PATH"))
    try:
        event: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        raise Stop("forge.error.event", 2, file=file) from None
    return event


def _folder(options: Namespace) -> Path:
    if options.folder is None or not options.folder.is_dir():
        raise Stop("forge.error.folder", 2, folder=options.folder or "–")
    return Path(options.folder)


def _given(name: str) -> str:
    """Return a value that the workflow is run with. Raises Stop where it is missing: this is no workflow."""
    value = os.environ.get(name)
    if not value:
        raise Stop("forge.error.variable", 2, name=name)
    return value


def _fail(text: str) -> int:
    print(workflow_error(text))
    return 1


_TASKS: dict[str, Callable[[Namespace], int]] = {
    "setup": _set_up,
    "files": _write_files,
    "form": _answer_form,
    "review": _post_review,
    "locks": _propose_locks,
}

"""A copy of this project around a synthetic registry."""

import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

from bench.synthetic import write_registry
from policyarchive.checks.check import checked_registry

ROOT = Path(__file__).resolve().parent.parent.parent


def write_project(registry: Path, folder: Path, documents: int) -> None:
    """Write into a new folder our configuration and pages, and our registry extended to a number of documents."""
    folder.mkdir(parents=True)
    for file in ROOT.glob("mkdocs*.yml"):
        shutil.copy(file, folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    write_registry(checked_registry(registry), registry, folder / "registry", documents)


def commands(folder: Path, site: Path, *, pages: bool = False) -> list[list[str]]:
    """Return the commands that build the site of a project, all languages. pages: without the files beside them."""
    command = [sys.executable, "-m", "policyarchive", "build", *(["--pages"] if pages else [])]
    return [[*command, "--config", str(folder / "mkdocs.yml"), "--site", str(site)]]


def edit(folder: Path, mark: str) -> None:
    """Add a mark to the title of the record that edits are tried on."""
    file = _documents(folder) / f"{edited_document(folder)}.yml"
    record = _read(file)
    record["title"] = {language: f"{title} {mark}" for language, title in record["title"].items()}
    file.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8")


def edited_document(folder: Path) -> str:
    """Return the id of the record that edits are tried on: the first with a title that is in no appendix."""
    return next(
        file.relative_to(_documents(folder)).with_suffix("").as_posix()
        for file in sorted(_documents(folder).rglob("*.yml"))
        if (record := _read(file))["listing"] == "external" and record.get("title")
    )


def _documents(folder: Path) -> Path:
    return folder / "registry/documents"


def _read(file: Path) -> dict[str, Any]:
    """Return a record with every value as text."""
    record: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return record

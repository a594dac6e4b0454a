"""Where the editor may read and write: the YAML files of the registry, and the files attached to documents."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from policyarchive.core.text import slug
from policyarchive.intake.editing.answers import name_refusal, refusal
from policyarchive.registry.load import ATTACHED, FOLDERS
from policyarchive.registry.model.forms import FORMS
from policyarchive.registry.paths import code_of_name, entries, is_document_id
from policyarchive.registry.yaml.writer import kind_of

REGISTRY = "registry"
_PART = re.compile(r"[^\x00-\x1f\x7f/\\:]+")


def place_of(archive: Path, path: object) -> Path:
    """Return the file of a path that the editor may read and write, there or not.

    path: "registry/documents/ubnd/2017/12-qd-ubnd.yml", "registry/files/ubnd/2017/12-qd-ubnd/scan.pdf". Raises Refused for
    every other one, and where a link, or a file in the place of a folder, is on the way.
    """
    if not isinstance(path, str) or not _is_below_registry(path):
        raise refusal("path", file=str(path)[:200], path=repr(path)[:200])
    if not is_editable(path):
        raise _refused_name(path)
    file = archive / path
    for above in (file, *file.parents[: len(PurePosixPath(path).parts) - 1]):
        if above.is_symlink():
            raise name_refusal("symbolic-link", path, {})
        if above.exists() and above.is_dir() != (above != file):
            raise name_refusal("folder-for-file" if above == file else "stray-file", path, {})
    return file


def _is_below_registry(path: str) -> bool:
    first, *parts = path.split("/")
    return (
        first == REGISTRY
        and bool(parts)
        and all(_PART.fullmatch(part) and part not in (".", "..") for part in parts)
    )


def is_editable(path: str) -> bool:
    """Tell whether a path is that of a file which the editor may touch, links left aside."""
    below = path.removeprefix(f"{REGISTRY}/")
    if below == path:
        return False
    if below.startswith(f"{ATTACHED}/"):
        return _is_attached(below.removeprefix(f"{ATTACHED}/"))
    return below.endswith(".yml") and kind_of(below) is not None and not _code_of_record(below)


def _code_of_record(below: str) -> str | None:
    """Return the code of the problem in the name of a record; the names of single files are known."""
    folder, _, rest = below.partition("/")
    return code_of_name(rest.removesuffix(".yml")) if folder in FOLDERS else None


def _is_attached(path: str) -> bool:
    """Tell whether a path below the folder of attached files reads <id of a document>/<name of a file>."""
    identifier, _, name = path.rpartition("/")
    is_file = bool(re.fullmatch(FORMS["file-name"], name)) and not code_of_name(name.partition(".")[0])
    return is_file and is_document_id(identifier)


def _refused_name(path: str) -> Exception:
    """Return why a path below the registry is none that the editor may touch."""
    below = path.removeprefix(f"{REGISTRY}/")
    if below.endswith(".yml") and kind_of(below) is not None:
        identifier = below.removesuffix(".yml")
        name = PurePosixPath(path).name
        near = slug(name.removesuffix(".yml"))
        found = {"name": name, "near": f"{near}.yml" if near else "–", "length": str(len(identifier))}
        return name_refusal(_code_of_record(below) or "file-name", path, found)
    return refusal("path", file=path, path=repr(path)[:200])


def editable_files(archive: Path) -> Iterator[str]:
    """Yield the paths of the files that the editor may touch, in order."""
    for file in entries(archive / REGISTRY):
        path = f"{REGISTRY}/{file.as_posix()[len((archive / REGISTRY / 'x').as_posix()) - 1 :]}"
        if is_editable(path) and file.is_file() and not file.is_symlink():
            yield path

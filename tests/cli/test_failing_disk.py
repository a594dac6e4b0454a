"""A disk that fails at any moment: every file is as it was or as it should be, nothing lies beside it, words say why."""

import errno
import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from policyarchive.checks.catalogue import LANGUAGE_VARIABLE
from policyarchive.cli import main
from tests import support

RECORD = "documents/ubnd/2041/7-qd-ubnd.yml"
LIST = (
    "STT\tLoại văn bản\tSố, ngày, tháng ban hành\tTrích yếu\nB\tGIAI ĐOẠN 2043 - 2045\nII\tỦy ban nhân dân tỉnh\n"
    + "".join(
        f"{n}\tQuyết định\t{n}/QĐ-UBND, ngày 1{n - 30}/3/2044\tVề việc trồng cây đợt {n}\n"
        for n in (31, 32, 33)
    )
)


def _spoil_records(archive: Path) -> None:
    for file in (archive / "registry/documents").rglob("*.yml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def _write_list(archive: Path) -> None:
    (archive / "list.txt").write_text(LIST, encoding="utf-8")


def _write_text(archive: Path) -> None:
    (archive / "van-ban.md").write_text("# Quyết định\n\nĐiều 1. Trồng cây.\n", encoding="utf-8")


def _remove_schemas(archive: Path) -> None:
    shutil.rmtree(archive / "registry/schema", ignore_errors=True)


COMMANDS: dict[str, tuple[Callable[[Path], None] | None, tuple[str, ...]]] = {
    "fix": (_spoil_records, ()),
    "import": (_write_list, ("list.txt", "--first-line", "40")),
    "attach": (_write_text, ("van-ban.md", "--document", RECORD[10:-4], "--role", "text")),
    "forms": (None, ()),
    "freeze-ids": (None, ()),
    "schemas": (_remove_schemas, ()),
    "new": (None, ("41/QĐ-UBND", "--date", "1/2/2044", "--title", "Về việc trồng tre", "--listing", "external",
                   "--reference", "name-rules", "--again")),
}  # fmt: skip


def _archive(folder: Path, command: str) -> Path:
    folder.mkdir()
    support.project(folder)
    prepare = COMMANDS[command][0]
    if prepare:
        prepare(folder)
    return folder


def held(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file() and "macros" not in file.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _fail_at(monkeypatch, moment: int) -> None:
    """Have the system refuse the write of that number."""
    writes = count(1)
    flush = os.fsync

    def fail_then(handle: int) -> None:
        if next(writes) == moment:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(handle)

    monkeypatch.setattr(os, "fsync", fail_then)


def run(command: str, archive: Path) -> int:
    try:
        return main([command, *COMMANDS[command][1], "-C", str(archive)])
    except SystemExit as stop:
        return int(stop.code or 0)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_failing_write_leaves_every_file_whole(tmp_path, monkeypatch, capsys, command):
    monkeypatch.setenv(LANGUAGE_VARIABLE, "en")
    monkeypatch.chdir(_archive(tmp_path / "whole", command))
    before = held(Path())
    assert run(command, Path()) in (0, 1), capsys.readouterr()
    after = held(Path())
    changed = [path for path in after if before.get(path) != after[path]]
    assert changed
    for moment in range(1, len(changed) + 1):
        monkeypatch.chdir(_archive(tmp_path / str(moment), command))
        with monkeypatch.context() as patched:
            _fail_at(patched, moment)
            code = run(command, Path())
        output = "".join(capsys.readouterr())
        assert code == 2 and "Traceback" not in output and "the disk is full" in output, output
        now = held(Path())
        assert [path for path in now if now[path] not in (before.get(path), after.get(path))] == []
        assert before.keys() <= now.keys() <= after.keys() | before.keys()

"""A file is written whole or not at all, whatever the disk does."""

import errno
import os

import pytest

from policyarchive.core import writing
from policyarchive.core.writing import create_file, write_file, write_text


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_gets_its_content_and_keeps_its_permissions(tmp_path):
    file = tmp_path / "a.yml"
    write_text(file, "một\r\n")
    assert file.read_bytes() == "một\r\n".encode()
    file.chmod(0o640)
    write_file(file, b"two")
    assert (file.read_bytes(), file.stat().st_mode & 0o777, names(tmp_path)) == (b"two", 0o640, ["a.yml"])


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "fdopen"])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch, step):
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")

    def fail(*arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="No space"):
        write_file(file, b"new")
    assert (file.read_bytes(), names(tmp_path)) == (b"old", ["a.yml"])


def test_nothing_that_exists_is_created_anew(tmp_path, monkeypatch):
    file = tmp_path / "a.yml"
    create_file(file, b"first")
    with pytest.raises(FileExistsError):
        create_file(file, b"second")
    monkeypatch.setattr(type(file), "exists", lambda self: False)  # it came between the look and the writing
    with pytest.raises(FileExistsError):
        create_file(file, b"third")
    assert (file.read_bytes(), names(tmp_path)) == (b"first", ["a.yml"])


def test_a_disk_without_links_is_no_obstacle(tmp_path, monkeypatch):
    def refuse(*arguments):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(writing.Path, "hardlink_to", refuse)
    create_file(tmp_path / "a", b"1")
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"1", ["a"])

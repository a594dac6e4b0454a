"""The files of the repository that the tests of the stores edit: an invented archive and something beside it."""

RECORD = "registry/documents/ubnd/2043/12-qd-ubnd.yml"
OTHER = "registry/documents/ubnd/2043/13-qd-ubnd.yml"
TEXT = """# yaml-language-server: $schema=../../../../schema/document.schema.json
number: 12/QĐ-UBND
date: 2043-05-01
title:
  vi: Về việc thưởng sáng kiến của thôn Đồng Lẻ
  en: On rewarding initiatives of the hamlet of Đồng Lẻ
"""
NEW = TEXT.replace("2043-05-01", "2043-05-02")
LATER = NEW.replace("hamlet", "village")
FILES = {
    "README.md": "Kho\n",
    "registry/archive.yml": "languages: [vi, en]\n",
    RECORD: TEXT,
    OTHER: TEXT.replace("12/", "13/"),
    "registry/files/ubnd/2043/12-qd-ubnd/scan.pdf": b"%PDF-1.4\n\xff\xfe\n",
    "source/list.csv": "a\n",
}


def edit(store, text=NEW, path=RECORD, **more):
    """Send an edit of one record as the editor does: read, change, send; a proposal goes on from its own branch."""
    branch = [more["proposal"]["branch"]] if "proposal" in more else []
    version = more.pop("version", None) or store.read(path, *branch)["version"]
    sending = {"key": "ngay-ky-12", "title": "Sửa ngày ký", "text": "Theo bản in.", "files": [{"path": path, "text": text, "version": version}]}  # fmt: skip
    return store.send(sending | more)

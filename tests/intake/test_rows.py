"""An import says what a person should look at, or in one line why nothing was read. All content is invented."""

import shutil

import pytest

from policyarchive.checks.examples import FOLDER
from tests import support
from tests.intake.formats.builders import p, tbl, tc, tr, word


def written(folder, name, content):
    file = folder / name
    file.write_bytes(content)
    return file


@pytest.fixture
def imported(tmp_path):
    registry = shutil.copytree(FOLDER / "_registry", tmp_path / "registry")

    def run(name, content):
        file = written(tmp_path, name, content)
        return support.call("import", str(file), "--dry-run", "--registry", registry, "--lang", "vi")

    return run


def test_an_import_says_what_a_person_should_look_at(imported):
    removed = '<w:del w:id="1" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del>'
    done = imported("bang.docx", word(tbl(tr("Trích yếu", "Số, ký hiệu", tc(p(removed))))))
    assert "Xin lưu ý: Tệp còn dấu vết sửa đổi ở 1 chỗ" in done.stdout


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("bang.csv", b'STT;S\n1;"x\n', 2, "dòng 2"),
        ("bang.xlsx", b"<html>", 2, "HTML"),
        ("bang.csv", b"\n\n", 1, "không có bảng nào"),
    ],
)
def test_a_file_that_cannot_be_read_ends_the_command_with_one_line(imported, name, content, code, words):
    done = imported(name, content)
    assert (done.returncode, done.stdout) == (code, "") and done.stderr.count("\n") == 1
    assert words in done.stderr

"""The wheel of the software: equal bytes for equal files, pinned by the archive that keeps it, refused where it is none."""

import zipfile
from hashlib import sha256

import pytest

from policyarchive import __version__
from policyarchive.intake.starter import vendor as module
from policyarchive.intake.starter.vendor import vendor
from policyarchive.intake.starter.wheel import WheelError, build_wheel, keep_wheel, read_wheel, running_wheel
from tests.support import ROOT


@pytest.fixture(scope="module")
def wheel():
    return running_wheel()


def test_a_checkout_gives_the_same_wheel_each_time(wheel, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build_wheel(ROOT).content == wheel.content and wheel.version == __version__


def test_a_wheel_holds_the_package_its_lock_and_nothing_of_the_repository(wheel, tmp_path):
    keep_wheel(wheel, tmp_path)
    with zipfile.ZipFile(tmp_path / "software" / wheel.name) as packed:
        names = packed.namelist()
    assert {name.split("/")[0] for name in names} == {
        "policyarchive",
        "macros",
        f"policyarchive-{__version__}.dist-info",
    }
    assert wheel.lock == (ROOT / "requirements.txt").read_text(encoding="utf-8")


def test_an_archive_pins_its_wheel_and_keeps_one_only(wheel, tmp_path):
    (tmp_path / "software").mkdir()
    (tmp_path / "software/policyarchive-0.9.0-py3-none-any.whl").write_bytes(b"older")
    keep_wheel(wheel, tmp_path)
    (kept,) = (tmp_path / "software").iterdir()
    pinned = f"./software/{wheel.name} --hash=sha256:{sha256(kept.read_bytes()).hexdigest()}"
    lines = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert pinned in lines and read_wheel(kept) == wheel


@pytest.mark.parametrize("name", ["other-1.0.0-py3-none-any.whl", "policyarchive-1.0.0-py3-none-any.whl"])
def test_what_is_no_wheel_of_ours_is_refused(name, tmp_path):
    with zipfile.ZipFile(tmp_path / name, "w") as packed:
        packed.writestr("other/__init__.py", "")
    with pytest.raises(WheelError) as caught:
        read_wheel(tmp_path / name)
    assert str(caught.value) == "wheel.error.not_ours"


def test_a_broken_file_is_refused(tmp_path):
    file = tmp_path / "policyarchive-1.0.0-py3-none-any.whl"
    file.write_bytes(b"<html>")
    with pytest.raises(WheelError):
        read_wheel(file)


def test_a_checkout_that_cannot_be_built_is_named(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    with pytest.raises(WheelError) as caught:
        build_wheel(tmp_path)
    assert str(caught.value) == "wheel.error.not_built"


def test_wheels_of_other_systems_stay_and_those_that_are_no_longer_named_go(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_download", lambda requirements, folder: None)
    hashes = [sha256(content).hexdigest() for content in (b"here", b"elsewhere")]
    listed = "./software/ours.whl --hash=sha256:0\na==1 \\\n" + "".join(
        f"    --hash=sha256:{digest} \\\n" for digest in hashes
    )
    (tmp_path / "requirements.txt").write_text(listed, encoding="utf-8")
    (tmp_path / "wheels").mkdir()
    for name, content in (("here", b"here"), ("elsewhere", b"elsewhere"), ("older", b"older")):
        (tmp_path / f"wheels/{name}.whl").write_bytes(content)
    assert vendor(tmp_path) == ["elsewhere.whl", "here.whl"]
    assert not (tmp_path / "wheels/older.whl").exists()


def test_our_own_wheel_is_not_downloaded(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(module, "_download", lambda requirements, folder: asked.append(requirements))
    keep_wheel(running_wheel(), tmp_path)
    vendor(tmp_path)
    assert "policyarchive-" not in asked[0] and "\nmkdocs==" in asked[0]

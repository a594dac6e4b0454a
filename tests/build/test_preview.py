"""The preview follows edits: of a record at once on its page, then everywhere; a mistake leaves the last state."""

import time
import urllib.request
from collections.abc import Callable

import pytest

from bench.builds.preview import LOG, serve_preview
from tests import support

pytestmark = pytest.mark.slow

LIMIT = 60  # seconds until an edit must show: a bound for a machine that is busy, no claim
RECORD = "registry/documents/ubnd/2044/7-qd-ubnd.yml"
PAGE = "van-ban/ubnd/2044/7-qd-ubnd/"


class Preview:
    def __init__(self, folder, address: str):
        self.folder, self.address = folder, address

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=LIMIT) as answer:
            return answer.read().decode()

    def output(self) -> str:
        return (self.folder / LOG).read_text(encoding="utf-8")


def until(met: Callable[[], bool]) -> None:
    """Wait until a condition is met. Fails after the limit."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        try:
            if met():
                return
        except OSError:
            pass  # not served yet
        time.sleep(0.1)
    pytest.fail("the preview did not follow")


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    folder = tmp_path_factory.mktemp("preview")
    support.project(folder)
    with serve_preview(folder) as (_, address):
        found = Preview(folder, address)
        until(lambda: "<h1" in found.page(""))
        yield found


def test_links_lead_into_the_preview(preview):
    assert f'<link rel="canonical" href="{preview.address}{PAGE}">' in preview.page(PAGE)


def test_only_this_machine_is_answered(preview):
    port = preview.address.rstrip("/").rpartition(":")[2]
    assert {support.asked(port, *odd) for odd in support.ODD_REQUESTS} == {404}


def test_an_edited_record_shows_on_its_page_and_in_lists(preview):
    record = preview.folder / RECORD
    record.with_name(f".{record.name}.swp").write_bytes(b"b0VIM 9.1\0")  # vim has it open
    text = record.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("  vi: "))
    record.write_text(text.replace(title, f"{title}, hoàn toàn mới"), encoding="utf-8")
    for path in (PAGE, "nam/2044/", "van-ban/"):
        until(lambda path=path: ", hoàn toàn mới" in preview.page(path))


def test_a_mistake_is_told_and_the_last_state_stays(preview):
    record = preview.folder / RECORD
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("issuer: ubnd", "issuer: ubdn"), encoding="utf-8")
    until(lambda: "[unknown-term]" in preview.output())
    assert "<h1" in preview.page(PAGE)
    record.write_text(text, encoding="utf-8")


def test_an_edited_page_shows(preview):
    page = preview.folder / "docs/vi/about.md"
    page.write_text("# Về\n\nDòng khác hẳn.\n", encoding="utf-8")
    until(lambda: "Dòng khác hẳn." in preview.page("gioi-thieu/"))

"""What the tests of borders share: files of the real archive as programs of others take them."""

from pathlib import Path

import pytest

from policyarchive.build.files import data_files
from policyarchive.core.git import UNKNOWN
from policyarchive.site.site import site_for
from tests.intake.starter import conftest as starter
from tests.support import LANGUAGES, ROOT

two = starter.two

OUTPUT = ROOT / "tests" / "output" / "borders"


@pytest.fixture(scope="session")
def office(real, tmp_path_factory) -> Path:
    """Return a folder with the Word and Excel files of the real archive: appendix-1.vi.docx, documents.vi.xlsx …"""
    folder = tmp_path_factory.mktemp("office")
    for language in LANGUAGES:
        for path, data in data_files(site_for(real, language), UNKNOWN):
            name, _, ending = Path(path).name.rpartition(".")
            if ending in ("docx", "xlsx"):
                (folder / f"{name.removesuffix(f'.{language}')}.{language}.{ending}").write_bytes(data)
    return folder

"""Reading bytes as a file of a test."""

import pytest

from policyarchive.intake.formats.read import read_source


@pytest.fixture
def read(tmp_path):
    """Return a function that reads bytes, or a text, as a file with an ending."""

    def read(content, ending):
        file = tmp_path / f"tep{ending}"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_source(file)

    return read

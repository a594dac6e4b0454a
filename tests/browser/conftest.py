"""The built site, served."""

import pytest

from bench.browser import serve_folder


@pytest.fixture(scope="session")
def base(build):
    """The address of the built site."""
    with serve_folder(build[0]) as address:
        yield address

"""The tutorial, followed in each language; that both are the same steps is tested every day (tests/intake/starter)."""

import pytest

from tests.intake.starter import test_tutorial
from tests.intake.starter.test_tutorial import leads_to_a_published_archive
from tests.support import LANGUAGES

software = test_tutorial.software


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tutorial_leads_to_a_published_archive(language, software, tmp_path):
    leads_to_a_published_archive(language, software, tmp_path)

"""The tutorial in the languages that `make test` does not follow: there it is followed in the first."""

import pytest

from tests.intake.starter import test_tutorial
from tests.intake.starter.test_tutorial import leads_to_a_published_archive
from tests.support import LANGUAGES

software = test_tutorial.software


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_tutorial_leads_to_a_published_archive(language, software, tmp_path):
    leads_to_a_published_archive(language, software, tmp_path)

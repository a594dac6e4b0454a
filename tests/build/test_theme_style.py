"""The part of Material's style sheet that pages use."""

import re

from policyarchive.core.assets import ASSETS
from tests.support import ROOT
from tests.tools.theme_style import MADE, PARTS, theme_style

CLASSES = re.compile(r' class="([^"]*)"')
STYLED = re.compile(r"\.([a-z_][\w-]*)", re.IGNORECASE)


def test_the_file_is_what_the_script_makes_of_this_version_of_material():
    assert MADE.read_text(encoding="utf-8") == theme_style(), "run make bundle"


def test_no_class_on_a_page_loses_its_style(build):
    """What Material styles and pages use is in the part that is kept."""
    material = ROOT.glob(".venv/lib/*/site-packages/material/templates/assets/stylesheets/main.*.min.css")
    styled = set(STYLED.findall(re.sub(r"url\([^)]*\)", "", next(material).read_text(encoding="utf-8"))))
    used = {
        name
        for page in build[0].rglob("*.html")
        for classes in CLASSES.findall(page.read_text(encoding="utf-8"))
        for name in classes.split()
    }
    assert (used & styled) - PARTS <= NOT_OF_MATERIAL


NOT_OF_MATERIAL: set[str] = set()


def test_its_licence_goes_with_it():
    assert "Martin Donath" in (ASSETS / "theme/assets/LICENSE-material.txt").read_text(encoding="utf-8")

"""Files of others that are kept here are in the manifest, and their licences go with the site that copies them."""

import json

from policyarchive.core.assets import ASSETS
from tests.support import ROOT

MANIFEST = json.loads((ASSETS / "search/vendor/manifest.json").read_text(encoding="utf-8"))
THEME = ASSETS / "theme"


def listed() -> set[str]:
    """Return the paths of all files of the manifest."""
    return {path for part in (*MANIFEST["packages"].values(), MANIFEST["made"]) for path in part["files"]}


def test_every_font_and_every_licence_is_in_the_manifest():
    kept = [file for file in ASSETS.rglob("*") if file.suffix in (".woff2", ".ttf", ".otf")]
    kept += ASSETS.rglob("LICENSE*")
    assert {file.relative_to(ROOT).as_posix() for file in kept} - listed() == set()
    assert len(kept) > 8


def test_every_package_says_its_licence_and_ships_its_text():
    texts = {
        name: [p for p in part["files"] if "LICENSE" in p] for name, part in MANIFEST["packages"].items()
    }
    assert {name for name, found in texts.items() if not found} == {"@fontsource-variable/source-sans-3"}
    assert all(part["licence"] for part in MANIFEST["packages"].values())
    words = (THEME / "assets/fonts/LICENSE-source-sans-3.txt").read_text(encoding="utf-8")
    assert "Adobe" in words and "SIL Open Font License" in words


def test_licences_are_published_with_what_they_are_of(build):
    licences = [file.relative_to(THEME) for file in THEME.rglob("LICENSE*")]
    assert len(licences) > 6
    for path in licences:
        assert (build[0] / path).read_bytes() == (THEME / path).read_bytes()

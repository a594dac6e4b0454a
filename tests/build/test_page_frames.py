"""Generated pages: what is equal on them is printed once, and the result is that of printing each by itself."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from mkdocs.config import load_config

from policyarchive.build.build import begin_build, build_language, finish_build
from policyarchive.build.output import Output
from policyarchive.build.page_frames import FrameError, PageFrame, fields_of, placeholders
from policyarchive.pages.generated import generated
from tests import support

EACH = 3  # of each kind of generated page


def test_a_frame_is_filled_with_the_fields_of_a_page():
    frame = PageFrame(
        "<h1>\ue000title\ue001</h1>\ue000body\ue001<p>\ue000title\ue001</p>", {"title": "", "body": ""}
    )
    assert frame.fill({"title": "A", "body": "<p>B</p>"}) == "<h1>A</h1><p>B</p><p>A</p>"


def test_a_theme_that_leaves_a_field_out_is_refused():
    with pytest.raises(FrameError, match="^body, head$"):
        PageFrame("\ue000title\ue001", {"title": "", "body": "", "head": ""})


def test_no_field_holds_the_signs_of_a_mark(sites):
    for site in sites.values():
        for fields in fields_of(site, list(generated(site))):
            assert not any("\ue000" in value for value in fields.values())
            assert all(mark != fields[name] for name, mark in placeholders(fields).items())


@pytest.fixture(scope="module")
def both_ways(tmp_path_factory):
    """The folders of one build: ours, and that of MkDocs, which was given every generated page as its own."""
    folder = tmp_path_factory.mktemp("ways")
    file = support.project(folder)
    hooks = [str(support.ROOT / "bench/through_mkdocs.py")]
    file.write_text(f"hooks: {hooks}\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    config = load_config(config_file=str(file), site_dir=str(folder / "plain"))
    build = begin_build(config, Output(folder / "ours"), everything=False)
    finish_build(build, config, partial(build_language, build, config))
    return folder / "ours", folder / "plain"


@pytest.mark.slow
@pytest.mark.parametrize("language", support.LANGUAGES)
def test_a_page_is_the_one_that_mkdocs_makes_by_itself(both_ways, sites, language):
    ours, plain = both_ways
    kinds: dict[str, list] = {}
    for page in generated(sites[language]):
        kinds.setdefault(page.key.partition(":")[0], []).append(page)
    assert {"document", "criterion", "issuer", "type", "year", "dossier"} == kinds.keys()
    for page in (page for pages in kinds.values() for page in pages[:EACH]):
        file = sites[language].file(page.key)
        assert (ours / file).read_text(encoding="utf-8") == (plain / file).read_text(encoding="utf-8"), file


@pytest.mark.slow
def test_a_theme_without_a_field_stops_the_build_and_says_which(tmp_path):
    config = support.project(tmp_path)
    (tmp_path / "theme").mkdir()
    theme = shutil.copy(support.ROOT / "policyarchive/assets/theme/main.html", tmp_path / "theme")
    support.replace(Path(theme), "  {{ page.content }}\n", "")
    text = config.read_text(encoding="utf-8")
    config.write_text(f"theme: {{custom_dir: {tmp_path / 'theme'}}}\n{text}", encoding="utf-8")
    result = support.run("build", "--config", config, "--site", tmp_path / "site")
    assert result.returncode == 1
    assert "[theme-field]" in result.stderr and "body" in result.stderr
    assert not (tmp_path / "site").exists()

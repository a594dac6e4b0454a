"""Builds of a small archive with the invented registry: hostile text, faults, mistakes of page writers."""

import pytest

from policyarchive.pages.generated import generated
from policyarchive.registry.load import load
from policyarchive.site.site import site_for
from tests import html, support
from tests.real.test_site import digest
from tests.registry.test_paths import EDITOR_NAMES

pytestmark = pytest.mark.slow

REFUSED = """<script>alert(1)</script> {{ 7*7 }} {% raw %} *a* _b_ | [x](javascript:alert(1)) </title> "onmouseover=" 'b' &amp; <b>"""
# What the check lets pass, because ordinary writing may hold each of these signs.
HOSTILE = """1 > 0 & 2 < 3; {7*7} *a* _b_ | [x] (javascript: alert(1)) "onmouseover=" 'b' &amp <img src=x onerror=alert(1) </title"""
NOTE = "<img src=x onerror=alert(1) *a*"
ESCAPED = r"1 \textgreater{} 0 \& 2 \textless{} 3; $\lbrace$7*7$\rbrace$ *a* \_b\_"  # in BibTeX
RECORD = "documents/unstated/undated/de-an-suoi-trong.yml"


def make_hostile(registry, text: str = HOSTILE) -> None:
    """Put hostile text wherever a record is free text."""
    quoted = text.replace("'", "''")
    support.replace(registry / RECORD, "vi: Suối trong", f"vi: '{quoted}'")
    support.replace(registry / RECORD, "en: Clear streams", f"en: '{quoted}'")
    support.replace(registry / RECORD, "vi: Báo cáo không in số và ngày.", f"vi: '{quoted}'")
    support.replace(
        registry / "documents/tinh-uy/2045/88-bc-tu.yml", "quote: đề án suối trong", f"quote: '{quoted}'"
    )
    support.replace(
        registry / "vocabularies/issuers.yml",
        "label: {vi: Không ghi, en: Not stated}",
        f"label: {{vi: '{quoted}', en: '{quoted}'}}",
    )
    support.replace(
        registry / RECORD,
        "listing: cited",
        f"signer: '{quoted}'\napplies_to: {{vi: '{quoted}', en: '{quoted}'}}\nlisting: cited",
    )
    support.replace(registry / "criteria/1.yml", "vi: Cây xanh", f"vi: '{quoted}'")
    support.replace(registry / "archive.yml", "vi: Thanh Vân 2041–2045", f"vi: '{quoted}'")
    support.replace(registry / "archive.yml", "vi: Dữ liệu bịa đặt để kiểm thử phần mềm.", f"vi: '{quoted}'")
    support.replace(registry / "references.bib", "{Ngày và căn cứ}", f"{{{NOTE}}}")


def assert_harmless(page: html.Page) -> None:
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")], (page.path, tag, attributes)
        assert not any(value.strip().startswith("javascript:alert") for value in attributes.values()), (
            page.path,
            tag,
        )
    scripts = [text for tag, text in page.texts if tag == "script"]
    assert not [text for text in scripts if text.strip().startswith("alert")], page.path
    broken = ("script", "text")  # a chart breaks a name into lines, which are text for certain
    shown = [text for tag, text in page.texts if tag not in broken and "alert(1)" in text]
    shown += [
        value for _, attributes in page.elements for value in attributes.values() if "alert(1)" in value
    ]
    assert [text for text in shown if not any(known in text for known in (HOSTILE, NOTE, ESCAPED))] == [], (
        page.path
    )
    head = page.source.partition("</head>")[0]  # links of pictures have titles too
    assert head.count("<title") == 1, page.path


@pytest.mark.parametrize("language", support.LANGUAGES)
def test_the_library_shows_hostile_text_literally(tmp_path, language):
    make_hostile(support.copied(tmp_path), REFUSED)
    registry = load(
        tmp_path / "registry"
    ).registry  # the check would refuse it; templates must not rely on that
    site = site_for(registry, language)
    pages = {page.key: html.Page(page.key, page.body()) for page in generated(site)}
    for page in pages.values():
        found = [(tag, attributes) for tag, attributes in page.elements if tag in ("script", "b")]
        found = [(tag, attributes) for tag, attributes in found if "src" not in attributes]
        assert found == []
    assert REFUSED in pages["document:unstated/undated/de-an-suoi-trong"].text
    assert REFUSED in pages["document:tinh-uy/2045/88-bc-tu"].text


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    config = support.project(folder, page='{{ documents(listing="cited") }}\n\n{{ criterion(1) }}')
    make_hostile(folder / "registry")
    result = support.run("build", "--config", config, "--site", folder / "site")
    assert result.returncode == 0, result.stdout + result.stderr
    return html.pages(folder / "site")


def test_the_built_site_shows_hostile_text_literally(hostile):
    for page in hostile.values():
        assert_harmless(page)
    for path in (
        "van-ban/unstated/undated/de-an-suoi-trong/index.html",
        "en/documents/unstated/undated/de-an-suoi-trong/index.html",
        "van-ban/tinh-uy/2045/88-bc-tu/index.html",
        "van-ban/index.html",
        "van-ban/unstated/index.html",
        "tieu-chi/1/index.html",
        "quan-he/index.html",
        "gioi-thieu/index.html",
        "ket-qua/index.html",
        "index.html",
    ):
        assert HOSTILE in hostile[path].text, path


def test_titles_and_descriptions_show_hostile_text_literally(hostile):
    page = hostile["van-ban/unstated/undated/de-an-suoi-trong/index.html"]
    assert HOSTILE in page.title
    (description,) = [
        a["content"] for t, a in page.elements if t == "meta" and a.get("name") == "description"
    ]
    assert description == HOSTILE


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A small archive, built once; tests that change it put it back."""
    folder = tmp_path_factory.mktemp("small")
    config = support.project(folder, page='{{ doc("3/2041/nq-hdnd") }}')
    result = support.run("build", "--config", config, "--site", folder / "site")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def rebuilt_with(small, file: str, old: str, new: str):
    """Build again with one change, and return the result; the change is undone."""
    target = small / file
    before = target.read_text(encoding="utf-8")
    support.replace(target, old, new)
    try:
        return support.run("build", "--config", small / "mkdocs.yml", "--site", small / "site")
    finally:
        target.write_text(before, encoding="utf-8")


def test_the_small_archive_is_whole(small):
    pages = html.pages(small / "site")
    links = {
        (page.path, path)
        for page in pages.values()
        for path, _ in page.links
        if not (small / "site" / path).is_file()
    }
    assert links == set()
    assert 'title="Ban hành Chương trình làng xanh"' in pages["gioi-thieu/index.html"].source


def test_a_broken_registry_stops_the_build_and_leaves_the_last_good_site(small):
    good = digest(small / "site")
    file = "registry/documents/ubnd/2044/7-qd-ubnd.yml"
    result = rebuilt_with(small, file, "target: ubnd/2041/7-qd-ubnd", "target: ubnd/2041/8-qd-ubnd")
    output = result.stdout + result.stderr
    assert result.returncode == 1
    assert f"{file}:13:13: Văn bản được viện dẫn phải có trong kho [unknown-document]" in output
    assert output.count("[unknown-document]") == 1
    assert "Traceback" not in output
    assert digest(small / "site") == good
    assert sorted(path.name for path in small.iterdir() if "site" in path.name) == [
        ".site.lock",
        ".site.made",
        ".site.records.made",
        "site",
    ]


def test_a_damaged_page_stops_check_and_build_and_leaves_the_last_good_site(small):
    good = digest(small / "site")
    result = rebuilt_with(small, "docs/en/about.md", "# about", "# about\n\n<<<<<<< HEAD")
    assert result.returncode == 1 and "docs/en/about.md:3:1: " in result.stdout + result.stderr
    page = small / "docs/en/about.md"
    text = page.read_bytes()
    page.write_bytes(b"")
    checked = support.run("check", "--registry", small / "registry")
    page.write_bytes(text)
    assert checked.returncode == 1 and "docs/en/about.md:1:1: " in checked.stdout
    assert digest(small / "site") == good


def test_a_page_with_the_address_of_a_generated_one_stops_the_build(small):
    good = digest(small / "site")
    page = small / "docs/vi/van-ban.md"
    page.write_text("# A\n", encoding="utf-8")
    result = support.run("build", "--config", small / "mkdocs.yml", "--site", small / "site")
    page.unlink()
    assert result.returncode == 1 and "van-ban/index.html" in result.stdout + result.stderr
    assert digest(small / "site") == good


def test_the_files_of_editors_neither_stop_the_build_nor_reach_the_site(small):
    good = digest(small / "site")
    left = [small / place / name for place in ("registry/criteria", "docs/vi") for name in EDITOR_NAMES]
    for file in left:
        file.write_bytes(b"b0VIM 9.1\0")
    result = support.run("build", "--config", small / "mkdocs.yml", "--site", small / "site")
    for file in left:
        file.unlink()
    assert result.returncode == 0, result.stdout + result.stderr
    assert digest(small / "site") == good


@pytest.mark.parametrize(
    ("call", "named"),
    [
        ('{{ doc("7/QĐ-UBND") }}', ["ngày 02 tháng 5 năm 2041", "ngày 15 tháng 01 năm 2044"]),
        ('{{ doc("8/QĐ-UBND") }}', ["8/QĐ-UBND"]),
        ("{{ result(1, 2041) }}", ["2041, 2045-06"]),
    ],
)
def test_a_mistake_on_a_page_stops_the_build_and_names_page_and_line(small, call, named):
    good = digest(small / "site")
    result = rebuilt_with(small, "docs/vi/about.md", '{{ doc("3/2041/nq-hdnd") }}', call)
    output = result.stdout + result.stderr
    assert result.returncode == 1
    assert [
        word for word in ["docs/vi/about.md:5:4: ", "[macro-call]", *named] if word not in output
    ] == [], output
    assert "Traceback" not in output
    assert digest(small / "site") == good


@pytest.mark.parametrize(
    ("call", "named"), [("{{ no_such_macro() }}", "no_such_macro"), ("{{ doc(3 }}", "doc(3")]
)
def test_a_template_error_on_a_page_stops_the_build_and_names_the_page(small, call, named):
    good = digest(small / "site")
    result = rebuilt_with(small, "docs/vi/about.md", '{{ doc("3/2041/nq-hdnd") }}', call)
    assert result.returncode == 1
    assert "about.md" in result.stdout + result.stderr
    assert named in result.stdout + result.stderr
    assert digest(small / "site") == good


@pytest.mark.parametrize(("page", "text"), [("vi/about.md", "Dòng này."), ("en/about.md", "# about")])
def test_a_broken_link_on_a_page_stops_the_build(small, page, text):
    good = digest(small / "site")
    result = rebuilt_with(small, f"docs/{page}", text, "[x](nowhere.md)")
    assert result.returncode == 1
    assert "nowhere.md" in result.stdout + result.stderr
    assert digest(small / "site") == good


def test_mistakes_on_the_pages_of_every_language_are_named_in_one_run(small):
    english = small / "docs/en/about.md"
    before = english.read_text(encoding="utf-8")
    support.replace(english, "# about", "{{ no_such_english() }}")
    try:
        result = rebuilt_with(small, "docs/vi/about.md", "Dòng này.", "{{ no_such_macro() }}")
    finally:
        english.write_text(before, encoding="utf-8")
    assert result.returncode == 1
    for name in ("no_such_macro", "no_such_english"):
        assert name in result.stdout + result.stderr


def test_what_has_expired_is_told_from_the_day_of_the_data_and_not_from_the_clock(tmp_path):
    config = support.project(tmp_path)
    support.replace(
        tmp_path / "registry/documents/ubnd/2044/7-qd-ubnd.yml",
        "listing: listed\n",
        "expires: 2044-05-31\nlisting: listed\n",
    )
    page, seconds = config.parent / "site/van-ban/ubnd/2044/7-qd-ubnd/index.html", 24 * 60 * 60
    for day, told in ((27_179, "Chưa xác minh"), (27_180, "Hết hiệu lực từ ngày 31 tháng 5 năm 2044")):
        done = support.run("build", cwd=tmp_path, SOURCE_DATE_EPOCH=str(day * seconds))
        assert done.returncode == 0, done.stdout + done.stderr
        assert told in html.Page(page.name, page.read_text(encoding="utf-8")).text

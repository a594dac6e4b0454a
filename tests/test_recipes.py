"""A build leaves out the pages that are made from what the last one made them from, and no others."""

import shutil
from pathlib import Path

import pytest
import yaml

from policyarchive.build import files, write
from policyarchive.build.output import Output
from policyarchive.build.write import frames_of, write_language
from policyarchive.core.software_digest import version_on_disk
from policyarchive.core.words import use_translations
from policyarchive.pages.generated import generated
from policyarchive.registry.load import load
from policyarchive.site.site import site_for
from tests import support

EVERY = 18  # of the documents of the real registry, one after the other, is edited


@pytest.fixture(autouse=True)
def drawn(monkeypatch) -> list[tuple[str, ...]]:
    """The words of the cards that were asked for: they stand for the pictures, which take long to draw."""
    found = []

    def card(site, *words: str) -> bytes:
        found.append(words)
        return "\n".join(words).encode()

    monkeypatch.setattr(files, "card", card)
    return found


def printed(page, fields):
    """Stand for the theme: print every field."""
    return "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())


def build(registry: Path, folder: Path, memory: Path | None = None, software: str = "1") -> Output:
    output = Output(folder, memory)
    found, _ = load(registry)
    for language in found.archive.languages:
        site = site_for(found, language)
        write_language(output, site, frames_of(site, printed), software, everything=True)
    output.remove_vanished()
    output.remember()
    return output


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


class Archive:
    """A copy of the real registry, a site that is built again and again, and how often a page was made."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.registry = Path(shutil.copytree(support.ROOT / "registry", folder / "registry"))
        self.build()

    def build(self, software: str = "1") -> Output:
        return build(self.registry, self.folder / "site", self.folder / "made", software)

    def edit(self, path: str, change) -> None:
        file = self.registry / path
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        change(data)
        file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")

    def is_as_built_anew(self) -> bool:
        """Build over the site and into an empty folder; tell whether the two are equal."""
        self.build()
        fresh = self.folder / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        build(self.registry, fresh)
        return content(self.folder / "site") == content(fresh)


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path)


@pytest.fixture
def made(monkeypatch):
    """The keys of the pages whose HTML was made."""
    keys, fields_of = [], write.fields_of

    def counted(site, pages):
        keys.extend((site.language, page.key) for page in pages)
        return fields_of(site, pages)

    monkeypatch.setattr(write, "fields_of", counted)
    return keys


def test_a_second_build_makes_what_no_recipe_tells_of(archive, made, real):
    archive.build()
    site = site_for(real, "vi")
    criteria = {key for _, key in made if key.startswith("criterion:")}
    first = {key for _, key in made} - criteria  # one of each kind lends its frame
    assert len(criteria) == len(real.criteria)
    assert len(first) < len(list(generated(site))) / 5


def test_cards_of_unchanged_pages_are_not_drawn_again(archive, drawn, real):
    drawn.clear()
    archive.build()
    assert len(drawn) == len(real.criteria) * len(support.LANGUAGES)


def test_an_edited_document_is_made_with_those_around_it(archive, made):
    archive.edit("documents/ubnd/2017/734-qd-ubnd.yml", lambda data: data["title"].update(vi="Khác"))
    archive.build()
    keys = {key for _, key in made}
    assert {"document:ubnd/2017/734-qd-ubnd", "issuer:ubnd", "issuer:ubnd/2017", "year:2017"} <= keys
    assert len([key for key in keys if key.startswith("document:")]) < 20


def _unrelated(archive: Archive) -> Path:
    """Return the file of a document that no relation names."""
    found, _ = load(archive.registry)
    index = site_for(found, "vi").index
    apart = next(i for i in found.documents if i not in index.outgoing and i not in index.incoming)
    return archive.registry / "documents" / f"{apart}.yml"


def _title(data: dict) -> None:
    data.setdefault("title", {})["vi"] = data.get("title", {}).get("vi", "") + " (sửa)"


def _shorter(data: dict) -> None:
    data["relations"] = data.get("relations", [])[1:]


@pytest.mark.parametrize("change", [_title, _shorter])
def test_pages_are_as_built_anew_after_an_edit_of_a_document(archive, change):
    files = sorted(
        file.relative_to(archive.registry) for file in archive.registry.glob("documents/*/*/*.yml")
    )
    for file in files[::EVERY]:
        archive.edit(file.as_posix(), change)
        assert archive.is_as_built_anew(), file


def test_pages_are_as_built_anew_when_a_document_goes_and_comes(archive):
    file = _unrelated(archive)
    text = file.read_bytes()
    file.unlink()
    assert archive.is_as_built_anew()
    file.write_bytes(text)
    assert archive.is_as_built_anew()


def test_pages_are_as_built_anew_when_short_links_meet(archive):
    """Two documents of one year with one number have longer short links, on both pages."""
    file = archive.registry / "documents/hdnd/2017/734-qd-ubnd.yml"
    file.parent.mkdir(exist_ok=True)
    shutil.copy(archive.registry / "documents/ubnd/2017/734-qd-ubnd.yml", file)
    archive.edit("documents/hdnd/2017/734-qd-ubnd.yml", lambda data: data.update(issuer="hdnd", relations=[]))
    assert archive.is_as_built_anew()


@pytest.mark.parametrize("date", ["2017-01-01", "2017-12-31"])
def test_pages_are_as_built_anew_when_dates_no_longer_follow_numbers(archive, date):
    """What is found out about a document depends on others of its series, related or not."""
    for path in sorted(archive.registry.glob("documents/ubnd/2017/*-qd-ubnd.yml"))[::3]:
        file, text = path.relative_to(archive.registry), path.read_bytes()
        archive.edit(file.as_posix(), lambda data: data.update(date=date))
        assert archive.is_as_built_anew(), file
        path.write_bytes(text)


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("archive.yml", lambda data: data["short_name"].update(vi="Kho khác")),
        ("vocabularies/issuers.yml", lambda data: data["issuers"]["ubnd"]["label"].update(vi="Ủy ban")),
        ("vocabularies/verbs.yml", lambda data: data["verbs"]["guides"]["label"].update(vi="chỉ dẫn")),
        ("criteria/7.yml", lambda data: data["name"].update(vi="Chợ")),
        ("appendices/documents.yml", lambda data: data["parts"]["A"]["name"].update(vi="Phần khác")),
    ],
    ids=["archive", "issuers", "verbs", "criteria", "appendix"],
)
def test_pages_are_as_built_anew_after_any_other_edit(archive, path, change):
    archive.edit(path, change)
    assert archive.is_as_built_anew()


def test_pages_are_as_built_anew_after_an_edit_of_the_report(archive, real):
    """The citation of each document names the report that lists it."""
    report = f"documents/{real.archive.source}.yml"
    archive.edit(report, lambda data: data.update(number="459-BC/TU"))
    assert archive.is_as_built_anew()


def test_a_reference_and_other_software_make_every_page_again(archive, made, real):
    file = archive.registry / "references.bib"
    file.write_text(file.read_text(encoding="utf-8").replace("LuatVietnam", "Luat"), encoding="utf-8")
    archive.build()
    everything = len(set(made))
    assert everything == sum(len(list(generated(site_for(real, language)))) for language in support.LANGUAGES)
    made.clear()
    archive.build(software="2")
    assert len(set(made)) == everything


def test_a_page_that_someone_changed_is_made_again(archive):
    file = archive.folder / "site/van-ban/ubnd/2017/734-qd-ubnd/index.html"
    file.write_text("x", encoding="utf-8")
    assert archive.is_as_built_anew()


@pytest.mark.parametrize("memory", ["", "{", "[1]", '{"a": 1}', '{"a": ["b"]}'])
def test_a_broken_memory_is_none(tmp_path, memory):
    (tmp_path / "made").write_text(memory)
    assert not Output(tmp_path / "site", tmp_path / "made").stands("a", "b")


@pytest.fixture
def translations(tmp_path):
    """The folder of the translations of an archive, read by this process."""
    use_translations(tmp_path)
    yield tmp_path / "translations"
    use_translations(support.ROOT)


def test_the_software_is_told_by_its_files_and_the_words_of_an_archive(translations):
    before = version_on_disk()
    assert version_on_disk() == before
    translations.mkdir()
    assert version_on_disk() == before
    (translations / "km.yml").write_text("home: x", encoding="utf-8")
    assert version_on_disk() != before

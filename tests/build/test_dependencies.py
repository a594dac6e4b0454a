"""A build leaves out the pages whose dependencies are as the last build found them, and no others."""

import shutil
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest
import yaml

from bench.synthetic import write_registry
from policyarchive.build import files, write
from policyarchive.build.output import Output
from policyarchive.build.write import (
    frames_of,
    write_exports,
    write_files,
    write_language,
    write_search,
    write_sitemap,
)
from policyarchive.core.git import UNKNOWN
from policyarchive.core.software_digest import version_on_disk
from policyarchive.core.words import use_translations
from policyarchive.exports.charts import files as charts
from policyarchive.pages.generated import generated
from policyarchive.registry.load import load
from policyarchive.site.site import in_language, site_for
from tests import support

pytestmark = pytest.mark.slow

AMENDED, AMENDING = "ubnd/2041/7-qd-ubnd", "ubnd/2044/7-qd-ubnd"
REPORT = "document:tinh-uy/2045/88-bc-tu"  # leads to all that is taken from the report
DOCUMENTS = sorted(
    file.relative_to(support.INVENTED).as_posix() for file in support.INVENTED.glob("documents/*/*/*.yml")
)


@pytest.fixture(autouse=True)
def drawn(monkeypatch) -> list[tuple[str, ...]]:
    """The words of the cards that were asked for: they stand for the pictures, as the SVG of charts does for theirs.

    To draw them takes a third of a build.
    """
    found = []

    def card(site, *words: str, line: str = "") -> bytes:
        found.append(words)
        return as_text(site, *words, line=line)

    monkeypatch.setattr(files, "card", card)
    monkeypatch.setattr(charts, "png", str.encode)
    return found


def as_text(_: object, *words: str, line: str = "") -> bytes:
    return "\n".join([*words, line]).encode()


def printed(page, fields):
    """Stand for the theme: print every field."""
    return "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())


def build(
    registry: Path, folder: Path, memory: Path | None = None, software: str = "1", as_of: str = ""
) -> Output:
    output = Output(folder, memory)
    found = load(registry).registry
    for language in found.archive.languages:
        site = site_for(found, language, as_of=as_of)
        write_language(output, site, frames_of(site, printed), software, everything=True)
    output.remove_vanished()
    output.remember()
    return output


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


class Archive:
    """A copy of the invented registry, and a site that is built from it again and again."""

    def __init__(self, folder: Path):
        self.folder, self.registry = folder, folder / "registry"

    def build(self, software: str = "1", as_of: str = "") -> Output:
        return build(self.registry, self.folder / "site", self.folder / "made", software, as_of)

    def edit(self, path: str, change) -> None:
        file = self.registry / path
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        change(data)
        file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")

    def is_as_built_anew(self, as_of: str = "") -> bool:
        """Build over the site and into an empty folder; tell whether the two are equal."""
        self.build(as_of=as_of)
        fresh = self.folder / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        build(self.registry, fresh, as_of=as_of)
        return content(self.folder / "site") == content(fresh)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """The folder of an archive that was built once, which no test changes."""
    folder = tmp_path_factory.mktemp("archive")
    support.copied(folder)
    with patch.object(files, "card", as_text), patch.object(charts, "png", str.encode):
        Archive(folder).build()
    return folder


@pytest.fixture
def archive(built, tmp_path):
    return Archive(Path(shutil.copytree(built, tmp_path / "archive")))


@pytest.fixture
def made(monkeypatch):
    """The keys of the pages whose HTML was made."""
    keys, fields_of = [], write.fields_of

    def counted(site, pages):
        keys.extend((site.language, page.key) for page in pages)
        return fields_of(site, pages)

    monkeypatch.setattr(write, "fields_of", counted)
    return keys


def test_a_second_build_makes_only_what_has_no_digest(archive, made, sites):
    archive.build()
    for language, site in sites.items():
        pages = list(generated(site))
        dossiers = {page.key for page in pages if page.key.startswith("dossier:")}
        assert {key for spoken, key in made if spoken == language} == dossiers | {REPORT}


def test_cards_of_unchanged_pages_are_not_drawn_again(archive, drawn, registry):
    drawn.clear()
    archive.build()
    without_digest = len(registry.dossiers) + 1  # and the report
    assert len(drawn) == without_digest * len(support.LANGUAGES)


def test_an_edited_document_is_made_with_those_around_it(archive, made):
    archive.edit(f"documents/{AMENDING}.yml", lambda data: data["title"].update(vi="Khác"))
    archive.build()
    keys = {key for _, key in made}
    assert {
        f"document:{AMENDING}",
        f"document:{AMENDED}",
        "issuer:ubnd",
        "issuer:ubnd/2044",
        "year:2044",
    } <= keys
    assert (
        not {"document:hdnd/2042/5-nq-hdnd", "document:unstated/undated/de-an-suoi-trong", "year:2042"} & keys
    )


def build_all(registry: Path, folder: Path, memory: Path | None = None) -> dict[str, bytes]:
    """Build everything but the hand-written pages, as a build does; return it."""
    output, found = Output(folder, memory), load(registry).registry
    first = site_for(found, found.archive.languages[0])
    for language in found.archive.languages:
        site = in_language(first, language)
        write_search(output, site, [])
        keys = write_language(output, site, frames_of(site, printed), "1", everything=True)
    write_sitemap(output, first, keys, UNKNOWN)
    for half in (0, 1):
        write_exports(output, first, UNKNOWN, "1", half=half)
    write_files(output, first, UNKNOWN, "1", protected=False)
    output.remove_vanished()
    output.remember()
    return content(folder)


class Editor:
    """Edits records at random, as people do. chance: gives the same edits for the same seed."""

    def __init__(self, archive: "Archive", seed: int):
        self.archive, self.chance = archive, Random(seed)
        self.edits = (self.title, self.date, self.relation, self.gone, self.issuer, self.figure, self.verb)

    def edit(self) -> str:
        """Edit something; return what it was."""
        done = self.chance.choice(self.edits)
        return f"{done.__name__}: {done()}"

    def document(self, *, related: bool = False) -> str:
        folder = self.archive.registry
        found = [p.relative_to(folder).as_posix() for p in sorted(folder.glob("documents/*/20[12]*/*.yml"))]
        return self.chance.choice(
            [p for p in found if not related or "relations" in (folder / p).read_text()]
        )

    def title(self) -> str:
        path = self.document()
        self.archive.edit(path, _title)
        return path

    def date(self) -> str:
        path = self.document()
        self.archive.edit(path, lambda data: data.update(date=f"{data['date'][:8]}17"))
        return path

    def relation(self) -> str:
        path = self.document(related=True)
        self.archive.edit(path, _shorter)
        return path

    def gone(self) -> str:
        path = self.document()
        text = "".join(p.read_text() for p in self.archive.registry.rglob("*.yml"))
        if f" {path.removeprefix('documents/').removesuffix('.yml')}\n" not in text:  # no relation names it
            (self.archive.registry / path).unlink()
        return path

    def issuer(self) -> str:
        new = f"Ủy ban {self.chance.random()}"
        self.archive.edit("vocabularies/issuers.yml", lambda d: d["issuers"]["ubnd"]["label"].update(vi=new))
        return new

    def figure(self) -> str:
        self.archive.edit(
            "criteria/2.yml", lambda data: data["name"].update(vi=f"Chợ {self.chance.random()}")
        )
        return "criteria/2.yml"

    def verb(self) -> str:
        new = f"chỉ dẫn {self.chance.random()}"
        self.archive.edit("vocabularies/verbs.yml", lambda d: d["verbs"]["amends"]["label"].update(vi=new))
        return new


def test_everything_is_as_built_anew_after_edits_at_random(tmp_path, registry):
    seed = 1
    write_registry(registry, support.INVENTED, tmp_path / "registry", 60, seed=seed)
    archive = Archive(tmp_path)
    build_all(archive.registry, tmp_path / "site", tmp_path / "made")
    editor = Editor(archive, seed)
    for _ in range(3):
        done = [editor.edit() for _ in range(editor.chance.randint(1, 3))]
        again = build_all(archive.registry, tmp_path / "site", tmp_path / "made")
        shutil.rmtree(tmp_path / "fresh", ignore_errors=True)
        fresh = build_all(archive.registry, tmp_path / "fresh")
        assert [path for path in again.keys() | fresh.keys() if again.get(path) != fresh.get(path)] == [], (
            done
        )


def _title(data: dict) -> None:
    data["title"] = {language: f"{title} (sửa)" for language, title in data["title"].items()}


def _shorter(data: dict) -> None:
    data["relations"] = data.get("relations", [])[1:]


@pytest.mark.parametrize("change", [_title, _shorter])
@pytest.mark.parametrize("path", DOCUMENTS)
def test_pages_are_as_built_anew_after_an_edit_of_a_document(archive, path, change):
    archive.edit(path, change)
    assert archive.is_as_built_anew()


def test_pages_are_as_built_anew_when_a_document_goes_and_comes(archive):
    file = archive.registry / "documents/hdnd/2042/5-nq-hdnd.yml"  # no relation names it
    text = file.read_bytes()
    file.unlink()
    assert archive.is_as_built_anew()
    file.write_bytes(text)
    assert archive.is_as_built_anew()


def test_pages_are_as_built_anew_when_short_links_meet(archive):
    """Two documents of one year with one number have longer short links, on both pages."""
    twin = "documents/hdnd/2044/7-qd-ubnd.yml"
    shutil.copy(archive.registry / f"documents/{AMENDING}.yml", archive.registry / twin)
    archive.edit(twin, lambda data: data.update(issuer="hdnd", relations=[]))
    assert archive.is_as_built_anew()


def test_pages_are_as_built_anew_when_another_body_has_issued_a_document_too(archive):
    for issuers in (["ubnd", "hdnd"], ["ubnd", "tinh-uy"]):
        archive.edit(
            f"documents/{AMENDING}.yml",
            lambda data, i=issuers: data.update(issuers=i) or data.pop("issuer", None),
        )
        assert archive.is_as_built_anew(), issuers


def test_pages_are_as_built_anew_when_a_document_expires_and_no_file_changes(archive, made):
    archive.edit(f"documents/{AMENDING}.yml", lambda data: data.update(expires="2045-01-31"))
    assert archive.is_as_built_anew(as_of="2045-01-31")
    made.clear()
    archive.build(as_of="2045-02-01")
    keys = {key for _, key in made}
    assert f"document:{AMENDING}" in keys and f"document:{AMENDED}" not in keys
    assert archive.is_as_built_anew(as_of="2045-02-01")


def test_pages_are_as_built_anew_when_dates_no_longer_follow_numbers(archive):
    """What is found out about a document depends on others of its series, related or not."""
    for number, date in (("8", "2041-06-01"), ("9", "2041-07-01")):
        path = f"documents/ubnd/2041/{number}-qd-ubnd.yml"
        shutil.copy(archive.registry / f"documents/{AMENDED}.yml", archive.registry / path)
        archive.edit(path, lambda data, n=number, d=date: data.update(number=f"{n}/QĐ-UBND", date=d))
    archive.build()
    for date in ("2041-01-01", "2041-12-31"):
        archive.edit("documents/ubnd/2041/8-qd-ubnd.yml", lambda data, d=date: data.update(date=d))
        assert archive.is_as_built_anew(), date


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("archive.yml", lambda data: data["short_name"].update(vi="Kho khác")),
        ("vocabularies/issuers.yml", lambda data: data["issuers"]["ubnd"]["label"].update(vi="Ủy ban")),
        ("vocabularies/verbs.yml", lambda data: data["verbs"]["amends"]["label"].update(vi="chỉ dẫn")),
        ("criteria/2.yml", lambda data: data["name"].update(vi="Chợ")),
        ("appendices/documents.yml", lambda data: data["sections"]["A"]["name"].update(vi="Phần khác")),
    ],
    ids=["archive", "issuers", "verbs", "criteria", "appendix"],
)
def test_pages_are_as_built_anew_after_any_other_edit(archive, path, change):
    archive.edit(path, change)
    assert archive.is_as_built_anew()


def test_pages_are_as_built_anew_after_an_edit_of_the_report(archive, registry):
    """The citation of each document names the report that lists it."""
    archive.edit(f"documents/{registry.archive.source}.yml", lambda data: data.update(number="89-BC/TU"))
    assert archive.is_as_built_anew()


def test_a_reference_and_other_software_make_every_page_again(archive, made, sites):
    support.replace(archive.registry / "references.bib", "Viện Ngôn ngữ", "Viện")
    archive.build()
    everything = {(language, page.key) for language, site in sites.items() for page in generated(site)}
    assert set(made) == everything
    made.clear()
    archive.build(software="2")
    assert set(made) == everything


def test_a_page_that_someone_changed_is_made_again(archive):
    (archive.folder / f"site/van-ban/{AMENDING}/index.html").write_text("x", encoding="utf-8")
    assert archive.is_as_built_anew()


@pytest.mark.parametrize("memory", ["", "{", "[1]", '{"a": 1}', '{"a": ["b"]}'])
def test_a_broken_memory_is_none(tmp_path, memory):
    (tmp_path / "made").write_text(memory)
    assert not Output(tmp_path / "site", tmp_path / "made").is_current("a", "b")


@pytest.fixture
def translations(tmp_path):
    """The folder of the translations of an archive, read by this process."""
    use_translations(tmp_path)
    yield tmp_path / "translations"
    use_translations(support.ROOT)


def test_the_digest_of_the_software_covers_its_files_and_the_words_of_an_archive(translations):
    before = version_on_disk()
    assert version_on_disk() == before
    translations.mkdir()
    assert version_on_disk() == before
    (translations / "km.yml").write_text("home: x", encoding="utf-8")
    assert version_on_disk() != before

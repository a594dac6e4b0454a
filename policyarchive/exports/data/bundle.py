"""The archive as one zip: every download, the registry's schemas, a README and the licence."""

from collections.abc import Iterator
from importlib.metadata import distribution

from policyarchive.core.git import History
from policyarchive.core.zips import zip_bytes
from policyarchive.exports.export import FOLDER, Export
from policyarchive.registry.json_schema import schemas
from policyarchive.site.names import data_licence
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View, environment


def bundle(site: Site, exports: list[Export], files: dict[str, bytes], history: History) -> bytes:
    """Return the zip. exports: what the README lists; files: the content of all files by path."""
    return zip_bytes(_files(site, exports, files, history), history.moment)


def _files(
    site: Site, exports: list[Export], files: dict[str, bytes], history: History
) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", _readme(site, exports, history).encode()
    yield "LICENSE", _licence().encode()
    yield from ((path.removeprefix(f"{FOLDER}/"), content) for path, content in files.items())
    yield from ((f"schema/registry/{name}", text.encode()) for name, text in schemas().items())


def _licence() -> str:
    """Return the licence of the software, from the metadata that every installation of it has."""
    text = distribution("policyarchive").read_text("licenses/LICENSE")
    if text is None:
        raise FileNotFoundError("policyarchive.dist-info/licenses/LICENSE")
    return text


def _readme(site: Site, exports: list[Export], history: History) -> str:
    sites = [in_language(site, language) for language in site.urls.languages]
    parts = [_part(there, exports, history) for there in sites]
    return environment().get_template("exports/readme.txt.j2").render(parts=parts)


def _part(site: Site, exports: list[Export], history: History) -> View:
    report = summary_of(site, site.registry.archive.source).long_name
    prefix = f"{FOLDER}/"
    return {
        "title": site.pick(site.registry.archive.name),
        "description": site.pick(site.registry.archive.description),
        "lines": [
            site.t("footer.source", report=report),
            site.t("footer.unofficial"),
            site.t("bundle.licence"),
            data_licence(site),
            site.t("bundle.moment", date=history.moment.strftime("%Y-%m-%d")),
            site.permalink("page:data"),
        ],
        "files": [(export.path.removeprefix(prefix), site.t(f"export.{export.about}")) for export in exports],
    }

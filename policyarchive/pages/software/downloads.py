"""The view of the downloads, from the one list of them."""

from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import ZIP, all_exports
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def files_view(site: Site) -> list[View]:
    """Return the files in groups: the zip, documents, results, appendices, schemas."""
    groups: dict[str, list[View]] = {"archive": [_file(ZIP, site.t("export.zip"))]}
    for export in all_exports(site, UNKNOWN):
        language = export.language and site.name_of(export.language)
        row = _file(export.path, site.t(f"export.{export.about}"), language, export.schema)
        groups.setdefault(export.group, []).append(row)
    return [{"title": site.t(f"export.group.{name}"), "files": files} for name, files in groups.items()]


def _file(path: str, about: str, language: str | None = None, schema: str | None = None) -> View:
    name = path.rpartition("/")[2]
    return {"path": path, "name": name, "about": about, "language": language, "schema": schema}

"""The data sets of the archive, as catalogues for machines describe them: in DCAT-AP, and in the terms of schema.org."""

from collections.abc import Iterator, Mapping, Sequence

from policyarchive.core.dates import order, span_in_iso
from policyarchive.core.git import UNKNOWN, History
from policyarchive.exports.export import Export
from policyarchive.exports.linked.outside import catalogued_language, outside_nodes
from policyarchive.exports.linked.vocabularies import each_language
from policyarchive.exports.web.identities import concept, identity, media_type_of, work
from policyarchive.exports.web.jurisdictions import LOCAL
from policyarchive.exports.web.linked_data import creator_of, licence_of
from policyarchive.site.names import data_licence
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View
from policyarchive.site.urls import HOME

CATALOGUE = "data/catalog"  # as Turtle and as JSON-LD
_DATA = "page:data"
_SCHEMAS = "schema"  # the group of files that are no data


def grouped(exports: Sequence[Export]) -> dict[str, list[Export]]:
    """Return the files of each data set, those that describe files left out."""
    groups: dict[str, list[Export]] = {}
    for export in exports:
        if export.group != _SCHEMAS:
            groups.setdefault(export.group, []).append(export)
    return groups


def catalogue_nodes(site: Site, exports: Sequence[Export], history: History) -> list[View]:
    """Return the catalogue in DCAT-AP with its data sets and files. exports: the files that it describes."""
    groups = grouped(exports)
    sets = [_data_set(site, group, files, history) for group, files in groups.items()]
    files = [_distribution(site, export) for listed in groups.values() for export in listed]
    nodes = [_catalogue(site, sets, history), *sets, *files, _archive(site), *_rights(site), *_contact(site)]
    return [*nodes, *outside_nodes(site, nodes)]


def _catalogue(site: Site, sets: Sequence[View], history: History) -> View:
    archive = site.registry.archive
    return {
        "@type": "dcat:Catalog",
        "@id": _id(site, "catalog"),
        "dct:title": each_language(archive.name),
        "dct:description": each_language(archive.description),
        "foaf:homepage": {"@id": site.address},
        "dcat:dataset": [{"@id": node["@id"]} for node in sets],
        **_shared(site, history),
    }


def _data_set(site: Site, group: str, files: Sequence[Export], history: History) -> View:
    node: View = {
        "@type": "dcat:Dataset",
        "@id": _id(site, group),
        "dct:identifier": _id(site, group),
        "dct:title": _said(site, f"export.group.{group}"),
        "dct:description": _said(site, f"dataset.{group}"),
        "prov:wasDerivedFrom": {"@id": work(site, site.registry.archive.source)},
        "dct:spatial": {"@id": concept(site, "place", LOCAL)},
        "dcat:landingPage": {"@id": site.address + site.urls.path(site.first_language, _DATA)},
        "dcat:distribution": [{"@id": _id(site, export.path)} for export in files],
        **_shared(site, history),
    }
    if site.registry.archive.mail:
        node["dcat:contactPoint"] = {"@id": _id(site, "contact")}
    return node | (_period(site) if group == "results" else {})


def _shared(site: Site, history: History) -> View:
    """Return what the catalogue and each data set say of makers, languages, licence and version."""
    node: View = {
        "dct:publisher": {"@id": _id(site, "archive")},
        "dct:creator": {"@id": _id(site, "archive")},
        "dct:language": [{"@id": catalogued_language(language)} for language in site.urls.languages],
        **_terms(site),
    }
    if history.moment != UNKNOWN.moment:
        node["dcat:version"] = f"{history.moment:%Y.%m.%d}"
        node["dct:modified"] = {"@value": f"{history.moment:%Y-%m-%d}", "@type": "xsd:date"}
    return node


def _distribution(site: Site, export: Export) -> View:
    address = {"@id": site.address + export.path}
    node: View = {
        "@type": "dcat:Distribution",
        "@id": _id(site, export.path),
        "dct:title": _said(site, f"export.{export.about}"),
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": {"@id": media_type_of(export.media_type)},
        **_terms(site),
    }
    if export.language:
        node["dct:language"] = {"@id": catalogued_language(export.language)}
    if export.schema:
        node["dct:conformsTo"] = {"@id": site.address + export.schema}
    return node


def _terms(site: Site) -> View:
    """Return the licence; as long as none is chosen, the statement that says so."""
    licence = site.registry.archive.licence
    return {"dct:license": {"@id": licence.url}} if licence else {"dct:rights": {"@id": _id(site, "rights")}}


def _rights(site: Site) -> Iterator[View]:
    if not site.registry.archive.licence:
        sites = [in_language(site, language) for language in site.urls.languages]
        label = each_language({there.language: data_licence(there) for there in sites})
        yield {"@type": "dct:RightsStatement", "@id": _id(site, "rights"), "rdfs:label": label}


def _archive(site: Site) -> View:
    """Return the archive as the agent that makes and publishes the data: the registry names nobody else."""
    archive = site.registry.archive
    mail = {"foaf:mbox": {"@id": f"mailto:{archive.mail}"}} if archive.mail else {}
    name, home = each_language(archive.name), {"@id": site.address}
    return {
        "@type": "foaf:Agent",
        "@id": _id(site, "archive"),
        "foaf:name": name,
        "foaf:homepage": home,
    } | mail


def _contact(site: Site) -> Iterator[View]:
    """Yield how the archive is reached, where it says so."""
    archive = site.registry.archive
    if archive.mail:
        yield {
            "@type": ["vcard:Kind", "vcard:Organization"],
            "@id": _id(site, "contact"),
            "vcard:fn": each_language(archive.name),
            "vcard:hasEmail": {"@id": f"mailto:{archive.mail}"},
        }


def _period(site: Site) -> View:
    columns = site.registry.result_table.observations.values()
    days = [span_in_iso(date) for date in sorted((column.date for column in columns), key=order)]
    bounds = {"dcat:startDate": days[0][0], "dcat:endDate": days[-1][-1]}
    typed = {name: {"@value": date, "@type": _date_type(date)} for name, date in bounds.items()}
    return {"dct:temporal": {"@type": "dct:PeriodOfTime", "@id": _id(site, "period"), **typed}}


def _date_type(date: str) -> str:
    """Return the type of a year, a month or a day in XML Schema."""
    return {4: "xsd:gYear", 7: "xsd:gYearMonth"}.get(len(date), "xsd:date")


def _said(site: Site, key: str) -> list[View | None]:
    sites = [in_language(site, language) for language in site.urls.languages]
    return each_language({there.language: there.t(key) for there in sites})


def _id(site: Site, name: str) -> str:
    """Return what identifies a part of the catalogue: a place in its file."""
    return f"{site.address}{CATALOGUE}.ttl#{name.rpartition('/')[2]}"


def data_catalogue_node(site: Site, exports: Sequence[Export]) -> View:
    """Return the page of the data as a DataCatalog of schema.org, with its data sets and their files."""
    archive = site.registry.archive
    return {
        "@type": "DataCatalog",
        "@id": identity(site, _DATA),
        "url": site.permalink(_DATA),
        "name": site.pick(archive.name),
        "description": site.pick(archive.description),
        "inLanguage": list(site.urls.languages),
        "isPartOf": {"@id": identity(site, HOME)},
        "creator": creator_of(site),
        "dataset": [_schema_org_set(site, group, files) for group, files in grouped(exports).items()],
        **licence_of(site),
    }


def _schema_org_set(site: Site, group: str, files: Sequence[Export]) -> Mapping[str, object]:
    return {
        "@type": "Dataset",
        "@id": _id(site, group),
        "name": f"{site.t(f'export.group.{group}')}: {site.pick(site.registry.archive.short_name)}",
        "description": site.t(f"dataset.{group}"),
        "creator": creator_of(site),
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": site.address + export.path,
                "encodingFormat": export.media_type,
            }
            for export in files
        ],
        **licence_of(site),
    }

"""The downloads of results: tables, JSON, linked data, workbook."""

from collections.abc import Iterator

from policyarchive.core.git import History
from policyarchive.exports.data.result_sheets import long_sheet, wide_sheet
from policyarchive.exports.export import (
    FOLDER,
    MEDIA_TYPES,
    Export,
    Sheets,
    Texts,
    csv_exports,
    graph,
    json_exports,
    workbook,
)
from policyarchive.exports.web.linked_results import dataset_node, indicator_node
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def result_exports(site: Site, history: History, texts: Texts) -> Iterator[Export]:
    """Yield the files of results, where there are any."""
    if not site.registry.measures:
        return
    title = site.pick(site.registry.result_table.name)
    sheets: Sheets = {"sheet.results": wide_sheet, "sheet.figures": long_sheet}
    yield from csv_exports(site, "results", "results-wide")
    yield from json_exports(texts, *_json_names(site))
    for ending, content in {
        "jsonld": lambda: graph(_result_nodes(site)),
        "xlsx": lambda: workbook(site, sheets, title, history),
    }.items():
        about = f"results.{ending}"
        yield Export(path=f"{FOLDER}/{about}", about=about, content=content, of_documents=False)
    if site.registry.breakdowns:
        yield from csv_exports(site, "areas")


def _json_names(site: Site) -> list[str]:
    """Return the names of the JSON files: results.json is of criteria alone, as it always was."""
    return ["results", "indicators"] if site.registry.criteria else ["indicators"]


def downloads(site: Site) -> list[View]:
    """Return the files of the results as distribution nodes of their Dataset."""
    endings = {"csv": "results", "json": _json_names(site)[0], "xlsx": "results"}
    return [
        {
            "@type": "DataDownload",
            "contentUrl": f"{site.address}{FOLDER}/{name}.{ending}",
            "encodingFormat": MEDIA_TYPES[ending],
        }
        for ending, name in endings.items()
    ]


def _result_nodes(site: Site) -> list[View]:
    indicators = [indicator_node(site, path) for path in site.registry.measures]
    return [dataset_node(site, downloads(site)), *indicators]

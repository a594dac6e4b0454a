"""The files of linked data: documents as N-Triples, vocabularies as Turtle, the catalogue of all files, Dublin Core for harvesters."""

from collections.abc import Iterator, Sequence
from functools import partial

from policyarchive.core.git import History
from policyarchive.exports.export import FOLDER, Export, graph, json_bytes
from policyarchive.exports.linked.data_sets import CATALOGUE, catalogue_nodes
from policyarchive.exports.linked.documents import whole_node
from policyarchive.exports.linked.harvesting import MOST, static_repository
from policyarchive.exports.linked.rdf import PREFIXES, n_triples, turtle
from policyarchive.exports.linked.vocabularies import vocabulary_nodes
from policyarchive.exports.web.identities import VOCABULARIES
from policyarchive.site.site import Site

PART = 800  # documents in one file of N-Triples: about 4 MB
ZIPPED = 10_000  # up to so many documents they are in the zip; of more, one file is written before the next is made


def document_graph(site: Site) -> bytes:
    """Return all documents as JSON-LD, in every language."""
    return graph(whole_node(site, identifier) for identifier in site.index.ordered)


def statements(site: Site, *, part: int = PART, zipped: int = ZIPPED) -> Iterator[Export]:
    """Yield the documents as N-Triples, in several files where there are many."""
    ids = site.index.ordered
    starts = range(0, len(ids), part)
    for number, start in enumerate(starts, start=1):
        name = "documents" if len(starts) == 1 else f"documents-{number}"
        some = ids[start : start + part]
        yield Export(
            path=f"{FOLDER}/{name}.nt",
            about="nt",
            content=partial(_statements, site, some),
            zipped=len(ids) <= zipped,
            of_documents=some,
        )


def _statements(site: Site, ids: Sequence[str]) -> bytes:
    return n_triples(whole_node(site, identifier) for identifier in ids)


def vocabularies(site: Site) -> Iterator[Export]:
    """Yield the vocabularies."""
    yield Export(
        path=VOCABULARIES,
        about="vocabularies.ttl",
        content=lambda: turtle(vocabulary_nodes(site)),
        of_documents=False,
    )


def catalogues(site: Site, history: History, exports: Sequence[Export]) -> Iterator[Export]:
    """Yield the descriptions of all files. exports: those that they describe."""

    def as_json() -> bytes:
        nodes = catalogue_nodes(site, exports, history)
        return json_bytes({"@context": PREFIXES, "@graph": nodes})

    def as_turtle() -> bytes:
        return turtle(catalogue_nodes(site, exports, history))

    yield Export(path=f"{CATALOGUE}.ttl", about="catalog.ttl", content=as_turtle)
    yield Export(path=f"{CATALOGUE}.jsonld", about="catalog.jsonld", content=as_json)


def harvested(site: Site, history: History) -> Iterator[Export]:
    """Yield what harvesters of libraries read: of an archive with a mail, a day of its data, and few enough records for one file.

    A harvester asks for what has changed since a day. Without a history there is none to tell it.
    """
    if site.registry.archive.mail and site.as_of and len(site.index.ordered) <= MOST:
        content = partial(static_repository, site, history)
        yield Export(path=f"{FOLDER}/oai.xml", about="oai.xml", content=content)

"""The same linked data as RDF. The library is loaded here alone, and no blank node is made: equal data give equal bytes."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from policyarchive.exports.web.identities import NAMESPACES
from policyarchive.site.templates import View

if TYPE_CHECKING:
    from rdflib import Graph

PREFIXES = NAMESPACES | {
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dct": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
_BATCH = 64  # nodes
_ADDRESSES = ("url", "contentUrl")
_DATES = ("dateCreated", "legislationDate")
# What the context at schema.org says of the properties in use, so that nothing is fetched from there.
CONTEXT_OF_FILES = PREFIXES | {
    "@vocab": PREFIXES["schema"],
    **{name: {"@type": "@id"} for name in _ADDRESSES},
    **{name: {"@type": "schema:Date"} for name in _DATES},
}


def turtle(nodes: list[View]) -> bytes:
    """Return nodes as Turtle, which people can read."""
    return _graph(nodes).serialize(format="turtle", encoding="utf-8")


def n_triples(nodes: Iterable[View]) -> bytes:
    """Return nodes as N-Triples, a line for each statement. Few nodes at a time are a graph, so that memory stays small."""
    rest = iter(nodes)
    return b"".join(_lines(batch) for batch in iter(lambda: list(islice(rest, _BATCH)), []))


def _lines(nodes: list[View]) -> bytes:
    text = _graph(nodes).serialize(format="nt", encoding="utf-8")
    return b"".join(sorted(line + b"\n" for line in text.splitlines() if line))


def _graph(nodes: list[View]) -> "Graph":
    from rdflib import Graph
    from rdflib.plugins.parsers.jsonld import to_rdf

    graph = Graph(bind_namespaces="none")
    to_rdf({"@context": CONTEXT_OF_FILES, "@graph": nodes}, graph)
    return graph

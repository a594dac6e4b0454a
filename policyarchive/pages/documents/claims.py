"""What a document claims, a relation or a link to criteria, and what the claim rests on."""

from policyarchive.pages.parts import ground_of, term
from policyarchive.registry.evidence import rests_on_title
from policyarchive.registry.model.documents import CriterionLink, Relation
from policyarchive.site.names import criterion_name, reference_if_any
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def evidence(site: Site, acting: str, claim: Relation | CriterionLink) -> View:
    """Return quoted words with their slips, line, reference, certainty, ground and note of a relation or criterion link.

    own_title: the document whose title the words are of.
    """
    own = rests_on_title(site.registry.documents[acting], claim, site.first_language)
    return {
        "certainty": term(site, site.registry.terms.certainties, claim.certainty),
        "ground": ground_of(site, acting, claim),
        "quote": claim.quote,
        "slips": claim.slips,
        "line": claim.line,
        "own_title": summary_of(site, acting).name if own else None,
        "reference": reference_if_any(site, claim.reference),
        "note": site.pick(claim.note) if claim.note else None,
    }


def criterion_links(site: Site, identifier: str) -> list[View]:
    """Return the links of a document to criteria, each with its evidence."""
    return [_link(site, identifier, link) for link in site.registry.documents[identifier].criteria]


def _link(site: Site, identifier: str, link: CriterionLink) -> View:
    criteria = [site.registry.criteria[number] for number in link.criteria]
    return {
        "criteria": [
            {"key": f"criterion:{c.number}", "number": c.number, "name": criterion_name(site, c)}
            for c in criteria
        ],
        "extent": site.t(f"extent.{link.extent}"),
        "whole": link.extent == "set",
        **evidence(site, identifier, link),
    }

"""Cells of tables of figures."""

from policyarchive.registry.model.indicators import Observation
from policyarchive.site.amounts import in_words, qualified, written
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def cell_of(site: Site, observation: Observation | None, judged: str = "") -> View:
    """Return a cell without its unit. kind: figure, words, missing or empty; judged: "better" or "worse" for a change.

    title: what the sign for want of a figure means, None in other cells.
    """
    if observation and observation.value:
        text = qualified(site, written(site, observation.value), observation.qualifier)
        return _cell("figure", text, judged=judged)
    if observation and observation.missing:
        sign = observation.missing
        return _cell("missing", sign, title=site.t("cell.missing", sign=sign))
    words = in_words(site, observation) if observation else ""
    return _cell("words" if words else "empty", words)


def percent_of(site: Site, observation: Observation | None) -> View:
    """Return the cell of a percentage; empty where none is printed."""
    text = written(site, observation.percent) if observation else ""
    return _cell("figure" if text else "empty", text)


def _cell(kind: str, text: str, *, title: str | None = None, judged: str = "") -> View:
    return {"kind": kind, "text": text, "title": title, "judged": judged}

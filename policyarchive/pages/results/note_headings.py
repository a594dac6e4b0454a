"""What a note is about in one line, in words: what is named, what the source prints of it, what it should be."""

import re

from policyarchive.audit.columns import column_label
from policyarchive.audit.figures import CELLS, INDICATORS
from policyarchive.audit.finding import Finding
from policyarchive.audit.wording import audit_wording, sum_of
from policyarchive.pages.results.note_subjects import subject_link
from policyarchive.site.site import Site

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_COMPUTED = re.compile(r".+ = (?P<computed>[^=≠<>]+) ≠ (?P<stated>[^=≠<>]+)")


def heading_of(site: Site, finding: Finding) -> str:
    """Return the heading of a note: the figure with what is printed and what is computed, else the name of its rule."""
    label = _named(site, finding)
    computed = _COMPUTED.fullmatch(sum_of(finding, site.language))
    if computed:
        return site.t("note.heading", label=label, **computed.groupdict())
    rule = site.pick(audit_wording()["rules"][finding.code]["name"])
    return site.t("note.heading.rule", label=label, rule=rule)


def says_all(site: Site, finding: Finding, heading: str, text: str) -> bool:
    """Tell whether heading and sum of a note say what its explanation says: a figure that differs, and no other figure."""
    known = sum_of(finding, site.language)
    return bool(_COMPUTED.fullmatch(known)) and _figures(text) <= _figures(f"{heading} {known}")


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))


def _named(site: Site, finding: Finding) -> str:
    """Return the name of what a finding is about, of a cell with its column."""
    label: str = subject_link(site, finding.subject)["label"]
    kind, _, rest = finding.subject.partition("/")
    column = rest.split("/")[1] if kind in (CELLS, INDICATORS) and "/" in rest else ""
    if column in site.registry.result_table.observations:
        return site.t("note.cell", label=label, name=site.pick(column_label(site.registry, column)))
    return label

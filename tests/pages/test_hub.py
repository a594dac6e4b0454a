"""The record of the report leads to all that the archive takes from it."""

from dataclasses import replace

from policyarchive.pages.documents.hub import hub_view
from policyarchive.pages.generated import generated
from policyarchive.site.site import site_for


def hubs(site) -> list[str]:
    return [page.key for page in generated(site) if 'class="record-section hub"' in page.body()]


def test_the_report_alone_is_a_hub(sites, measured_sites):
    for site in (sites["vi"], measured_sites["en"]):
        assert hubs(site) == [f"document:{site.registry.archive.source}"]


def test_documents_criteria_and_figures_are_counted_by_section(sites):
    hub = hub_view(sites["en"])
    sections = [
        (group["name"], [(link["anchor"], link["count"]) for link in group["links"]])
        for group in hub["list"]["groups"]
    ]
    assert sections == [
        ("2041–2042 period", [("a-i", 2), ("a-ii", 1)]),
        ("2043–2045 period", [("b-i", 1), ("b-ii", 2)]),
    ]
    assert hub["list"]["count"] == 6
    (criteria,) = hub["results"]
    assert (criteria["count"], criteria["when"]) == (3, "June 2045")
    assert [(row["number"], row["amount"], row["percent"]) for row in criteria["rows"]] == [
        ("1", "9 villages", "90"),
        ("2", "4 villages", "40.1"),
        ("3", "3 villages", "30"),
    ]
    assert hub["figures"] == {
        "count": 2,
        "sections": [{"anchor": "section-ii", "label": "II", "name": "Results", "count": 2}],
    }
    assert hub["notes"] == {"matters": 1, "figures": 1, "dates": 0, "places": 1}
    assert [file["path"] for file in hub["downloads"]] == [
        "data/appendix-1.en.docx",
        "data/appendix-1.en.html",
        "data/appendix-2.en.docx",
        "data/appendix-2.en.html",
    ]


def test_indicators_stand_in_their_groups_and_plans_are_targets(measured_sites):
    hub = hub_view(measured_sites["en"])
    assert sum(group["count"] for group in hub["results"]) == 12
    assert all(group["anchor"].startswith("group-") and group["label"] for group in hub["results"])
    assert hub["targets"]["count"] > 0


def test_what_a_report_does_not_have_is_left_out(registry):
    bare = replace(registry, sections={}, criteria={})
    documents = {i: d.model_copy(update={"listing": "cited"}) for i, d in registry.documents.items()}
    hub = hub_view(site_for(replace(bare, documents=documents), "en"))
    assert (hub["list"], hub["results"], hub["figures"], hub["targets"]) == (None, [], None, None)

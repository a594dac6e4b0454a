"""What stands in .github is right: owners, forms, pinned actions, links of record pages."""

import re
from urllib.parse import unquote

import pytest
import yaml

from policyarchive.checks.check import checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.outside_links import answers, as_markdown, status_of
from policyarchive.intake.forms.form import all_forms, parse_form
from policyarchive.pages.parts import report_links
from policyarchive.registry.references import Reference
from policyarchive.site.site import site_for
from policyarchive.site.summaries import summary_of
from tests.support import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_and_permissions_stated(workflow):
    text = workflow.read_text(encoding="utf-8")
    for use in re.findall(r"uses: (\S+)(.*)", text):
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", use[0]) and re.fullmatch(r" # v[\d.]+", use[1])
    assert "permissions" in yaml.safe_load(text)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_no_expression_is_pasted_into_a_command(workflow):
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    assert not [step for job in jobs for step in job["steps"] if "${{" in step.get("run", "")]


def test_untrusted_builds_hold_no_secret_and_write_nothing():
    for name in ("check", "test", "preview", "browsers"):
        text = (GITHUB / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
        assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
        assert "secrets." not in text and "github.token" not in text and ": write" not in text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_record_pages_open_the_form_already_filled_in(language):
    registry = checked_registry(FOLDER / "_registry")
    archive = registry.archive.model_copy(
        update={"issues_url": "https://code.example/issues/new", "mail": "bien-tap@thanh-van.example"}
    )
    site = site_for(registry, language)
    object.__setattr__(registry, "archive", archive)
    ways = report_links(site, "ubnd/2004/7-qd-ubnd")
    assert ways["form"].endswith(f"?template=correction-{language}.yml&record=ubnd/2004/7-qd-ubnd")
    address, _, fields = ways["mail"].partition("?")
    assert address == "mailto:bien-tap@thanh-van.example"
    subject, body = (unquote(field.partition("=")[2]) for field in fields.split("&"))
    assert subject == site.t("record.mail_subject", name=summary_of(site, "ubnd/2004/7-qd-ubnd").name)
    assert (
        site.permalink("document:ubnd/2004/7-qd-ubnd") in body and body.count("\r\n") == body.count("\n") > 4
    )
    form = next(
        form for form in all_forms([language]) if (form.kind, form.language) == ("correction", language)
    )
    assert "record" in form.labels and (GITHUB / "ISSUE_TEMPLATE" / f"correction-{language}.yml").exists()
    body = "\n\n".join(f"### {label}\n\nx" for label in form.labels.values())
    assert parse_form(body, [language]).form == form


def test_links_that_do_not_answer_are_listed_and_the_others_counted():
    fields = ({"url": "https://a.example"}, {"url": "https://b.example"}, {})
    references = [Reference(key=f"k{i}", type="misc", fields=f) for i, f in enumerate(fields)]
    found = answers(references, {"https://a.example": "200", "https://b.example": "404"}.get)
    assert [answer.fine for answer in found] == [True, False]
    listed = as_markdown(found, "en")
    assert listed.startswith("1 / 2") and "| k1 | <https://b.example> | 404 |" in listed


@pytest.mark.parametrize(
    ("address", "reason"),
    [("https://nowhere.invalid/", "no server of that name"), ("http://127.0.0.1:9/", "the server refused the connection"),
     ("http://a b/", "no right address"), ("nothing", "no right address"), ("http://[", "no right address")],
)  # fmt: skip
def test_why_an_address_does_not_answer_is_said_in_words(address, reason):
    answer = answers([Reference(key="k", type="misc", fields={"url": address})], status_of)
    assert f"| {reason} |" in as_markdown(answer, "en")
    assert "[Errno" not in as_markdown(answer, "vi") and "None" not in as_markdown(answer, "vi")

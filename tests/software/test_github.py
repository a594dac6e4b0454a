"""What stands in .github is right: owners, forms, pinned actions, links of record pages."""

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
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


def test_what_installs_renewed_packages_has_no_rights_and_what_proposes_them_runs_none():
    jobs = yaml.safe_load((GITHUB / "workflows/locks.yml").read_text(encoding="utf-8"))["jobs"]
    commands = {name: "".join(step.get("run", "") for step in job["steps"]) for name, job in jobs.items()}
    assert "permissions" not in jobs["renew"] and "make lock" in commands["renew"]
    assert set(jobs["propose"]["permissions"]) == {"contents", "pull-requests"}
    assert "make lock" not in commands["propose"] and "make test" not in commands["propose"]


def test_updates_are_watched_for_actions_pip_and_npm():
    watched = yaml.safe_load((GITHUB / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {entry["package-ecosystem"]: entry["directory"] for entry in watched} == {
        "github-actions": "/", "pip": "/", "npm": "/tests/tools",
    }  # fmt: skip


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
     ("http://a b/", "no right address"), ("https://a.example/x y", "no right address"), ("http://a.example:port/", "no right address"),
     (f"file://{__file__}", "no right address"), ("ftp://127.0.0.1/", "no right address"), ("data:text/html,x", "no right address"),
     ("nothing", "no right address"), ("http://[", "no right address")],
)  # fmt: skip
def test_why_an_address_does_not_answer_is_said_in_words(address, reason):
    answer = answers([Reference(key="k", type="misc", fields={"url": address})], status_of)
    assert f"| {reason} |" in as_markdown(answer, "en")
    assert "[Errno" not in as_markdown(answer, "vi") and "None" not in as_markdown(answer, "vi")


def test_an_address_that_cannot_be_opened_does_not_lose_the_others():
    """Nor does one that leads into a folder of this machine, straight or by a redirect, say anything of it."""

    class Redirects(BaseHTTPRequestHandler):
        def do_GET(self):  # noqa: N802 - the name of http.server
            self.send_response(302 if self.path == "/away" else 200)
            self.send_header("Location", f"file://{__file__}")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *arguments):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Redirects) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        here = f"http://127.0.0.1:{server.server_port}"
        urls = (
            f"{here}/x y",
            "http://127.0.0.1:x/",
            f"file://{__file__}",
            f"{here}/away",
            f"{here}/",
            "http://[",
        )
        references = [Reference(key=f"k{i}", type="misc", fields={"url": url}) for i, url in enumerate(urls)]
        found = answers(references, status_of)
        server.shutdown()
    assert [answer.status for answer in found] == [*["links.address"] * 3, "302", "200", "links.address"]
    assert as_markdown(found, "en").startswith("5 / 6")

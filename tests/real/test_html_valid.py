"""Every page is valid HTML: for html-validate (standard) and for the Nu checker of the W3C."""

import json
import subprocess

import pytest

from tests.support import ROOT

pytestmark = pytest.mark.registry
TOOLS = ROOT / "tests/tools"
MODULES = TOOLS / "node_modules"


def output(*command: object) -> str:
    """Return what a checker prints; it must be installed: make test sees to that."""
    assert MODULES.is_dir(), "run: sh scripts/ensure_tools.sh checkers"
    return subprocess.run(list(map(str, command)), cwd=TOOLS, capture_output=True, encoding="utf-8").stdout


def test_html_validate_finds_nothing(build):
    command = (MODULES / ".bin/html-validate", "--config", TOOLS / "html-validate.json")
    found = json.loads(output(*command, "--formatter", "json", f"{build[0]}/**/*.html") or "[]")
    errors = {f"{message['ruleId']}: {message['message']}" for file in found for message in file["messages"]}
    assert errors == set()


def test_the_nu_checker_finds_nothing(build):
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    command = ("java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html")
    found = json.loads(output(*command, build[0]))["messages"]
    assert {message["message"] for message in found if message["type"] == "error"} == set()

import pytest

from policyarchive.exports.data.appendices import document_rows, result_rows
from tests.support import FIXTURES, INVENTED, call, copied


def expected(name: str) -> str:
    return (FIXTURES / "invented" / name).read_text(encoding="utf-8")


def test_documents_come_back_as_printed(registry):
    assert "\n".join(document_rows(registry)) + "\n" == expected("appendix-1.tsv")


def test_results_come_back_as_printed(registry):
    assert "\n".join(result_rows(registry, headings=True)) + "\n" == expected("appendix-2.tsv")
    assert "\n".join(result_rows(registry)) + "\n" == expected("appendix-2.tsv").split("\n", 1)[1]


@pytest.mark.parametrize("appendix", ["1", "2"])
def test_the_script_prints_them(appendix):
    result = call("export", appendix, "--registry", INVENTED, *(["--headings"] if appendix == "2" else []))
    assert (result.returncode, result.stdout) == (0, expected(f"appendix-{appendix}.tsv"))


def test_the_script_names_the_problems_of_a_broken_registry(tmp_path):
    registry = copied(tmp_path)
    (registry / "vocabularies/types.yml").unlink()
    result = call("export", "1", "--registry", registry)
    assert result.returncode == 1
    assert "missing-file" in result.stderr
    assert "Traceback" not in result.stderr

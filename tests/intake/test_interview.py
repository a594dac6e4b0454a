"""Questions step by step: what is refused is asked again, what is unknown becomes an entry, and nothing typed is lost.

All documents, types and bodies here are invented.
"""

import shlex
import shutil
from itertools import takewhile
from unittest.mock import patch

import pytest
import yaml

from policyarchive.checks.check import CheckResult, check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.core.problems import Location, Problem
from policyarchive.intake.interview import Interview
from policyarchive.intake.new_document import make_document
from policyarchive.intake.questions import Questions
from policyarchive.registry.new_terms import NewTerm, own_issuers, own_types
from tests import support

ODD = Problem(code="placeholder", location=Location(path="x"), found={"piece": "…", "field": "title"})
INVENTED = checked_registry(FOLDER / "_registry")


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")


def kept(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.yml")}


def interview(*answers):
    """Return an interview after these answers, and what was asked."""
    asked, given = [], iter(answers)

    def read(prompt):
        asked.append(prompt)
        return next(given)

    return Interview(INVENTED, Questions("vi", read)), asked


def typed(registry, *answers):
    """Call the command and type these lines."""
    lines = "".join(f"{answer}\n" for answer in answers)
    return support.call("new", "--registry", registry, "--lang", "vi", typed=lines)


def test_questions_propose_what_the_number_says():
    asking, asked = interview("8/QĐ-UBND", "29/5/2004", "Về rừng", "", "", "", "", "")
    made = make_document(INVENTED, asking.run())
    assert made.identifier == "ubnd/2004/8-qd-ubnd"
    assert any("[quyet-dinh]" in prompt for prompt in asked) and any("[ubnd]" in prompt for prompt in asked)


def test_a_refused_answer_is_asked_again_with_what_is_wrong():
    asking, asked = interview(
        "8-9/QĐ-UBND", "8/XX-YY", "30/2/2004", "29/5/2004", "V\ufffd r\ufffdng", "Về\x07 rừng", "Về rừng",
        "Bài hát", "không", "", "quyet dinh", "ubnd", "", "x", "15", "no-key", "",
    )  # fmt: skip
    given = asking.run()
    assert (given.date, given.title, given.issuer, given.line) == ("29/5/2004", "Về rừng", "ubnd", "15")
    assert given.type == "quyet dinh" and given.reference is None and asking.terms == []
    again = [prompt.split("\n")[0][:17] for prompt in asked if "\n" in prompt and "chưa là chữ" not in prompt]
    assert again == [
        "Đây là một dãy số",
        "Lịch không có ngà",
        "“V\ufffd r\ufffdng” trong “",
        "Trường Trích yếu,",
        "Chưa rõ loại văn ",
        "Chưa rõ loại văn ",
        "Không phải số dòn",
        "references.bib kh",
    ]


NEW_TYPE = ["Hướng dẫn liên sở", "có", "", "Joint Guideline", "", ""]
NEW_ISSUER = ["Sở Cây xanh", "có", "", "", "so-cay-xanh", "SCX", "", "local"]


def test_a_new_type_makes_the_number_readable_and_is_written_with_the_record(folder):
    done = typed(folder, "12/HDLS-UBND", "2/3/2004", "Về rừng", *NEW_TYPE, "", "", "", "")
    assert done.returncode == 0, done.stdout + done.stderr
    checked = check(folder)
    assert checked.problems == []
    kind = checked.registry.types["huong-dan-lien-so"]
    assert kind.label == {"vi": "Hướng dẫn liên sở", "en": "Joint Guideline"} and kind.abbreviation == "HDLS"
    document = checked.registry.documents["ubnd/2004/12-hdls-ubnd"]
    assert (document.type, document.issuer) == ("huong-dan-lien-so", "ubnd")
    assert checked.registry.reading_of(document).system == "administrative"


def test_a_new_issuer_is_written_with_the_symbols_that_were_given_and_comments_stay(folder):
    support.replace(folder / "vocabularies/issuers.yml", "issuers:\n", "# Của chúng tôi\nissuers:\n")
    done = typed(folder, "12/HD-SCX", "2/3/2004", "Tưới cây", "", *NEW_ISSUER, "", "", "")
    assert done.returncode == 0, done.stdout + done.stderr
    checked = check(folder)
    assert checked.problems == [] and "scx" not in checked.registry.issuers
    issuer = checked.registry.issuers["so-cay-xanh"]
    assert (issuer.symbols, issuer.body, issuer.jurisdiction) == (["SCX"], "state", "local")
    assert "so-cay-xanh/2004/12-hd-scx" in checked.registry.documents
    assert "# Của chúng tôi" in (folder / "vocabularies/issuers.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("answers", "field", "value"),
    [
        (["Bài ca", "có", "Quyết định", "Bài ca", "", "", "CA"], "abbreviation", "CA"),
        (["Bài ca", "có", "", "", "Bài ca", "nghi-quyet", "bai-ca", "QĐ", "C A", "CA"], "id", "bai-ca"),
        (["HDLS", "có", "", "Hướng dẫn", "Hướng dẫn riêng", "", "", ""], "abbreviation", "HDLS"),
    ],
)
def test_answers_about_a_type_that_cannot_be_are_asked_again(answers, field, value):
    asking, asked = interview("12/HDLS-UBND", "2/3/2004", "Về rừng", *answers, "ubnd", "", "", "")
    asking.run()
    (new,) = asking.terms
    found = {"id": new.id} | new.term.model_dump()
    assert found[field] == value and sum("\n" in prompt for prompt in asked) >= 2


def test_answers_about_an_issuer_are_of_the_values_that_there_are():
    answers = ["Sở Cây xanh", "c", "", "", "", "S-CX", "SCX, SCXT", "đảng", "", "xã", ""]
    asking, asked = interview("12/HD-SCX", "2/3/2004", "Tưới", "", *answers, "", "", "")
    asking.run()
    (new,) = asking.terms
    assert new.term.symbols == ["SCX", "SCXT"] and new.term.body == "state"
    assert new.term.jurisdiction is None
    assert sum("Ghi một trong các giá trị" in prompt for prompt in asked) == 2


def entries(text, name):
    """Return the entries that stand below the line that names the file of a vocabulary."""
    lines = text.partition(f"registry/vocabularies/{name}.yml:\n")[2].splitlines()
    block = takewhile(lambda line: line.startswith("  "), lines)
    return yaml.safe_load(f"{name}:\n" + "\n".join(block))


def test_what_was_answered_before_a_break_is_a_command_and_yaml(folder):
    before = kept(folder)
    done = typed(folder, "12/HDLS-SCX", "2/3/2004", "Về 'rừng'", *NEW_TYPE, *NEW_ISSUER[:6])
    assert (done.returncode, done.stderr) == (1, "Đã dừng; chưa ghi gì.\n") and kept(folder) == before
    (command,) = [line for line in done.stdout.splitlines() if line.startswith("policyarchive new ")]
    types = (folder / "vocabularies/types.yml").read_text("utf-8")
    added = done.stdout.partition("types.yml:\n")[2].partition("Nếu")[0]
    (folder / "vocabularies/types.yml").write_text(types + added, encoding="utf-8")
    issuers = entries(done.stdout, "issuers")["issuers"]
    assert issuers == {"so-cay-xanh": {"label": {"vi": "Sở Cây xanh"}, "symbols": ["SCX"]}}
    given = [*shlex.split(command)[2:], "--issuer", "ubnd", "--registry", folder]
    assert support.call("new", *given).returncode == 0
    document = check(folder).registry.documents["ubnd/2004/12-hdls-scx"]
    assert document.title == {"vi": "Về 'rừng'"} and document.type == "huong-dan-lien-so"


def test_what_was_answered_is_printed_where_the_check_or_the_person_refuses_it(folder):
    before = kept(folder)
    body = ["Sở Cây xanh", "có", "", "", "", "", "", ""]
    with patch("policyarchive.intake.save.check", return_value=CheckResult(usable=None, problems=[ODD])):
        refused = typed(folder, "12/QĐ-SCX", "2/3/2004", "Về rừng", "", *body, "", "", "")
    assert "[placeholder]" in refused.stderr and "symbols: [SCX]" in refused.stdout
    similar = typed(folder, "7/QĐ-UBND", "15/1/2004", "Về rừng", "", "", "", "", "", "không")
    for done in (refused, similar):
        assert done.returncode == 1 and "policyarchive new " in done.stdout and "--date" in done.stdout
    assert kept(folder) == before


def test_nothing_is_printed_where_nothing_was_answered(folder):
    done = typed(folder)
    assert (done.returncode, done.stdout.strip()) == (1, "Số, ký hiệu (để trống nếu không có):")


def test_a_call_without_questions_is_answered_with_entries_that_can_be_pasted(folder):
    call = ["new", "12/HDLS-UBND", "--date", "2/3/2004", "--title", "Về rừng", "--registry", folder]
    unknown = support.call(*call, "--lang", "en")
    assert unknown.returncode == 1 and "“HDLS” is the abbreviation of no type" in unknown.stdout
    assert entries(unknown.stdout, "types") == {
        "types": {"hdls": {"label": {"vi": "…"}, "abbreviation": "HDLS"}}
    }
    named = support.call(*call, "--type", "Hướng dẫn liên sở", "--issuer", "Sở Cây xanh", "--lang", "vi")
    for name in ("types", "issuers"):
        file = folder / f"vocabularies/{name}.yml"
        pasted = entries(named.stdout, name)[name]
        text = yaml.safe_dump(pasted, allow_unicode=True, sort_keys=False)
        file.write_text(
            file.read_text("utf-8") + "".join(f"  {line}\n" for line in text.splitlines()), "utf-8"
        )
    again = support.call(*call, "--type", "Hướng dẫn liên sở", "--issuer", "Sở Cây xanh")
    assert again.returncode == 0 and check(folder).problems == []
    assert "so-cay-xanh/2004/12-hdls-ubnd" in check(folder).registry.documents


def test_an_entry_with_a_stand_in_for_its_name_is_refused_by_the_check(folder):
    file = folder / "vocabularies/types.yml"
    entry = "  hdls:\n    label:\n      vi: …\n    abbreviation: HDLS\n"
    file.write_text(file.read_text("utf-8") + entry, encoding="utf-8")
    assert [problem.code for problem in check(folder).problems] == ["placeholder"]


def test_own_vocabularies_keep_what_they_have():
    new = NewTerm(id="x", term=next(iter(INVENTED.types.values())))
    assert list(own_types(INVENTED, [new]).types)[-1] == "x"
    assert "x" not in own_issuers(INVENTED, [new]).issuers

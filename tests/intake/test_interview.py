"""Questions step by step: what is refused is asked again, what is unknown becomes an entry, and nothing typed is lost.

All documents, types and bodies here are invented.
"""

import shlex
import shutil
from dataclasses import replace
from itertools import takewhile
from textwrap import indent
from unittest.mock import patch

import pytest
import yaml

from policyarchive.checks.check import CheckResult, check, checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.core.problems import Location, Problem
from policyarchive.exports.citations.styles import plain_citation
from policyarchive.intake.interview import Interview
from policyarchive.intake.questions import Questions
from policyarchive.registry.model.documents import issuers_of
from policyarchive.registry.new_terms import NewTerm, own_issuers, own_types
from policyarchive.site.site import site_for
from tests import support

ODD = Problem(code="placeholder", location=Location(path="x"), found={"piece": "…", "field": "title"})
INVENTED = checked_registry(FOLDER / "_registry")


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")


def kept(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.yml")}


class Conversation:
    """An interview with somebody who types these answers, and what it asked and told."""

    def __init__(self, *answers, registry=INVENTED, today=None):
        given = iter(answers)
        self.asked: list[str] = []
        self.told: list[str] = []

        def read(prompt):
            self.asked.append(prompt)
            return next(given)

        self.interview = Interview(registry, Questions("vi", read, self.told.append), today=today)
        self.to_write = self.interview.run()
        assert next(given, None) is None, "not everything was asked"

    @property
    def document(self):
        return self.interview.made.document

    @property
    def text(self):
        return "\n".join([*self.asked, *self.told])


def typed(registry, *answers, options=()):
    """Call the command and type these lines."""
    lines = "".join(f"{answer}\n" for answer in answers)
    return support.call("new", "--registry", registry, "--lang", "vi", *options, typed=lines)


def test_questions_propose_what_the_number_says_in_names():
    said = Conversation("8/QĐ-UBND", "29/5/2004", "Về rừng", "", "", "", "", "")
    assert said.to_write and said.interview.made.identifier == "ubnd/2004/8-qd-ubnd"
    assert "[Quyết định]" in said.text and "[Ủy ban nhân dân tỉnh]" in said.text
    assert said.told == []


def test_a_refused_answer_is_asked_again_with_what_is_wrong():
    said = Conversation(
        "8-9/QĐ-UBND", "8/QĐ-UBND ngày 31/2/2004", "8/XX-YY", "30/2/2004", "29/5/2004", "V\ufffd r\ufffdng", "Về\x07 rừng",
        "Về rừng", "", "Bài hát", "không", "quyet dinh", "ubnd", "", "x", "15", "no-key", "", "có",
    )  # fmt: skip
    assert (said.document.date, said.document.title) == ("2004-05-29", {"vi": "Về rừng"})
    assert (said.document.type, said.document.issuer) == ("quyet-dinh", "ubnd")
    assert said.document.references == [] and said.interview.terms == []
    again = [prompt.split("\n")[0][:17] for prompt in said.asked if "\n" in prompt]
    assert again == [
        "Đây là một dãy số",
        "Lịch không có ngà",
        "Lịch không có ngà",
        "“V\ufffd r\ufffdng” trong “",
        "Trường Trích yếu,",
        "Không phải số dòn",
        "Danh mục nguồn ng",
    ]
    assert [line[:17] for line in said.told] == [
        "“XX” chưa là chữ ",
        "Cần ghi loại văn ",
        "Cần xem lại: Chữ ",
    ]


NAMES = [  # what is typed for type and issuers, what is answered if it is asked which, and the ids that are meant
    ("QĐ", "UBND", [], ("quyet-dinh", ["ubnd"])),
    ("qđ", "UBND tỉnh", [], ("quyet-dinh", ["ubnd"])),
    ("quyết định", "ủy ban nhân dân tỉnh", [], ("quyet-dinh", ["ubnd"])),
    ("CV", "BNV", [], ("cong-van", ["bnv"])),
    ("TB", "TTg", [], ("thong-bao", ["ttg"])),
    ("TTr", "HĐND tỉnh", [], ("to-trinh", ["hdnd"])),
    ("BC", "Bộ KH&ĐT", [], ("bao-cao", ["bkhdt"])),
    ("BCTĐ", "Văn phòng UBND", [], ("bao-cao", ["vpubnd"])),
    ("KL", "Thủ tướng", ["1"], ("ket-luan", ["ttg"])),
    ("KL", "TU", ["Thành ủy"], ("ket-luan", ["thanh-uy"])),
    ("hd", "CP", ["Hợp đồng"], ("hop-dong", ["chinh-phu"])),
    ("NQ", "Bộ Nội vụ, Bộ Tài chính", [], ("nghi-quyet", ["bnv", "btc"])),
    ("NQ", "Bộ Nội vụ và Bộ Tài chính", [], ("nghi-quyet", ["bnv", "btc"])),
    ("NQ", "BNV-BTC; BCA", [], ("nghi-quyet", ["bnv", "btc", "bca"])),
    ("NQ", "Bộ Văn hóa, Thể thao và Du lịch", [], ("nghi-quyet", ["bvhttdl"])),
]


def test_abbreviations_symbols_and_shortened_names_are_understood():
    wrong = []
    for kind, issuer, which, wanted in NAMES:
        asked_of_type = [] if kind != "hd" else which
        asked_of_issuer = which if kind != "hd" else []
        said = Conversation(
            "", "1/2/2004", "Về rừng", kind, *asked_of_type, issuer, *asked_of_issuer, "", "", ""
        )
        found = (said.document.type, list(issuers_of(said.document)))
        if found != wanted or said.interview.terms:
            wrong.append((kind, issuer, found))
    assert wrong == []


NEW_TYPE = ["Hướng dẫn liên sở", "có", "", "Joint Guideline", ""]
NEW_ISSUER = ["Sở Cây xanh", "có", "", "", "", "SCX", "", "local"]


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
    cited = plain_citation(site_for(checked.registry, "vi"), "so-cay-xanh/2004/12-hd-scx")
    assert cited.startswith("Sở Cây xanh, Hướng dẫn số 12/HD-SCX")


@pytest.mark.parametrize(
    ("number", "answers", "field", "value"),
    [
        ("12/CA-UBND", ["Bài ca", "có", "Quyết định", "Bài ca", "", "CA"], "abbreviation", "CA"),
        ("12/CA-UBND", ["Bài ca", "có", "", "", "QĐ", "C A", "CA"], "id", "bai-ca"),
        ("12/HDLS-UBND", ["HDLS", "có", "", "Hướng dẫn", "Hướng dẫn riêng", "", ""], "abbreviation", "HDLS"),
    ],
)
def test_answers_about_a_type_that_cannot_be_are_asked_again(number, answers, field, value):
    said = Conversation(number, "2/3/2004", "Về rừng", *answers, "ubnd", "", "", "")
    (new,) = said.interview.terms
    found = {"id": new.id} | new.term.model_dump()
    assert found[field] == value and sum("\n" in prompt for prompt in said.asked) >= 1


def test_answers_about_an_issuer_are_the_words_that_were_asked():
    answers = [
        "Sở Cây xanh",
        "c",
        "",
        "",
        "Sở Cây xanh Thanh Vân",
        "S-CX",
        "SCX, SCXT",
        "khối",
        "đoàn thể",
        "xã",
        "",
    ]
    said = Conversation("12/HD-SCX", "2/3/2004", "Tưới", "", *answers, "", "", "")
    (new,) = said.interview.terms
    assert new.term.symbols == ["SCX", "SCXT"] and new.term.body == "organisation"
    assert new.term.full_name == {"vi": "Sở Cây xanh Thanh Vân"} and new.term.jurisdiction is None
    assert sum("Ghi số hoặc tên của một mục" in prompt for prompt in said.asked) == 2
    assert "organisation" not in said.text


def test_a_symbol_of_another_body_is_a_new_ones_only_where_that_is_said():
    start, end = ("20/QĐ-UBND", "2/3/2004", "Tưới", ""), ("", "", "", "", "")
    alike = Conversation(*start, "UBND huyện Ba Bể", "có", "", "", "", "có", "", *end)
    (new,) = alike.interview.terms
    assert new.term.symbols == ["UBND"] and alike.to_write
    assert new.term.full_name == {"vi": "Ủy ban nhân dân huyện Ba Bể"}
    other = Conversation(*start, "Sở Du lịch", "có", "", "", "", "", "", *end, "không")
    assert other.interview.terms[0].term.symbols == [] and not other.to_write
    assert "“UBND” trong số là ký hiệu của Ủy ban nhân dân tỉnh" in other.text
    assert "Cần xem lại: Ký hiệu trong số là ký hiệu của cơ quan" in other.told[-1]


def test_several_issuers_of_a_joint_document_may_be_named_and_one_of_them_added():
    said = Conversation(
        "9/2004/NQLT-HĐND-SCX", "2/3/2004", "Về rừng", "", "hdnd; Sở Cây xanh", *NEW_ISSUER[1:], "", "", ""
    )
    assert [new.id for new in said.interview.terms] == ["so-cay-xanh"]
    assert said.document.issuers == ["hdnd", "so-cay-xanh"]
    assert said.interview.made.identifier == "hdnd/2004/9-2004-nqlt-hdnd-scx"


DOUBTS = [  # number, date, type, issuer, and what the interview tells before it writes
    ("20/QĐ-UBND", "2/3/2004", "Chỉ thị", "ubnd", "“QĐ” trong “20/QĐ-UBND” là chữ viết tắt của Quyết định"),
    ("5/2003/NQ-HĐND", "2/3/2004", "", "", "là số của năm 2003"),
    ("05/2014/TTLT", "2/3/2004", "TTLT", "bnv; btc", "là số của năm 2014"),
    ("20/QĐ-UBND", "2/3/2061", "", "", "Ngày ban hành không được sau hôm nay (31/12/2030)"),
    ("20/QĐ-UBND", "2/3/2004", "", "HĐND", "Ký hiệu trong số là ký hiệu của cơ quan ban hành"),
    ("20/TTLT-BNV-BTC", "2/3/2004", "", "BNV", "“BTC” trong “20/TTLT-BNV-BTC”"),
    ("20/TTLT-BNV-BTC", "2/3/2004", "", "BNV; BTC; BXD", "BNV-BTC"),
    ("20/QĐ-UBND ngày 3/4/2004", "4/4/2004", "", "", "nhưng ngày ban hành ghi 4/4/2004"),
]


def test_contradictions_are_told_before_anything_is_written():
    wrong = []
    for number, date, kind, issuer, told in DOUBTS:
        answers = (number, date, "Về rừng", kind, issuer, "", "", "")
        refused, meant = (Conversation(*answers, answer, today="2030-12-31") for answer in ("", "có"))
        if told not in refused.text or refused.to_write or not meant.to_write:
            wrong.append((number, kind, issuer, refused.told))
    assert wrong == []


def test_what_is_made_of_a_number_is_told_at_once_and_its_date_is_proposed():
    said = Conversation("Số: 20/qđ-ubnd ngày 3/4/2004", "", "Về rừng", "", "", "", "", "")
    assert said.told == ["“Số: 20/qđ-ubnd ngày 3/4/2004” được ghi thành “20/QĐ-UBND”."]
    assert "[3/4/2004]" in said.text and said.document.date == "2004-04-03"
    assert said.document.printed.number is None  # nothing was printed: no source is named
    sourced = Conversation("20/qđ-ubnd", "3/4/2004", "Về rừng", "", "", "", "15", "")
    assert sourced.document.printed.number == "20/qđ-ubnd"


def test_words_for_no_number_are_kept_and_no_number_is_made_of_them():
    for words in ("Không số", "k/s", "S/N", "No number", "Số: không số", "Không số, ngày 2/3/2004"):
        said = Conversation(words, "2/3/2004", "", "Về rừng", "TB", "UBND", "", "", "")
        assert (said.document.number, said.document.printed.number) == (None, words)
        assert said.interview.made.identifier == "ubnd/2004/ve-rung"


def test_a_document_like_one_that_there_is_is_told_once_its_title_is_known():
    for number, title, why in (
        ("7/QĐ-UBND", "Về rừng", "Đã có hồ sơ cùng số, ký hiệu: Quyết định 7/QĐ-UBND, 15/1/2004"),
        ("9/QĐ-UBND", "Ban hành kế hoạch trồng cây", "Đã có hồ sơ cùng trích yếu hoặc gần như vậy"),
    ):
        said = Conversation(number, "15/1/2004", title, "không")
        assert not said.to_write and said.told[0].startswith(why)


def test_only_what_an_archive_has_is_asked_for():
    without = replace(INVENTED, references={})
    said = Conversation("8/QĐ-UBND", "29/5/2004", "Về rừng", "", "", "", "", registry=without)
    assert said.to_write and "Nguồn ngoài" not in said.text


def entries(text, name):
    """Return the entries that stand below the line that names the file of a vocabulary."""
    lines = text.partition(f"registry/vocabularies/{name}.yml:\n")[2].splitlines()
    block = takewhile(lambda line: line.startswith("  "), lines)
    return yaml.safe_load(f"{name}:\n" + "\n".join(block))


def pasted(folder, name, text):
    """Add the entries that a text offers for a vocabulary at the end of its file."""
    file = folder / f"vocabularies/{name}.yml"
    added = yaml.safe_dump(entries(text, name)[name], allow_unicode=True, sort_keys=False)
    file.write_text(file.read_text("utf-8") + indent(added, "  "), encoding="utf-8")


def test_what_was_answered_before_a_break_is_yaml_and_a_command_that_goes_on(folder):
    before = kept(folder)
    options = ("--again", "--today", "2030-12-31")
    asked = ("12/HDLS-SCX", "2/3/2004", "Về 'rừng'", *NEW_TYPE, *NEW_ISSUER[:6])
    done = typed(folder, *asked, options=options)
    assert (done.returncode, done.stderr) == (1, "Đã dừng; chưa ghi gì.\n") and kept(folder) == before
    (command,) = [line for line in done.stdout.splitlines() if line.startswith("policyarchive new ")]
    assert entries(done.stdout, "issuers")["issuers"] == {
        "so-cay-xanh": {
            "label": {"vi": "Sở Cây xanh"},
            "full_name": {"vi": "Sở Cây xanh"},
            "symbols": ["SCX"],
        }
    }
    for name in ("types", "issuers"):
        pasted(folder, name, done.stdout)
    given = shlex.split(command)[2:]
    assert {"--lang", "--registry", *options} <= set(given) and given[-1] == "Sở Cây xanh"
    assert support.call("new", *given).returncode == 0
    document = check(folder).registry.documents["so-cay-xanh/2004/12-hdls-scx"]
    assert document.title == {"vi": "Về 'rừng'"} and document.type == "huong-dan-lien-so"


def test_a_break_within_the_questions_about_a_type_keeps_its_name(folder):
    done = typed(folder, "12/HDLS-UBND", "2/3/2004", "Về rừng", "Hướng dẫn liên sở", "có")
    assert entries(done.stdout, "types")["types"] == {
        "huong-dan-lien-so": {"label": {"vi": "Hướng dẫn liên sở"}}
    }
    assert "--type 'Hướng dẫn liên sở'" in done.stdout
    renamed = typed(folder, "12/HDLS-UBND", "2/3/2004", "Về rừng", "HDLS", "có", "Hướng dẫn chung")
    assert "--type 'Hướng dẫn chung'" in renamed.stdout


def test_what_was_answered_is_printed_where_the_check_or_the_person_refuses_it(folder):
    before = kept(folder)
    body = ["Sở Cây xanh", "có", "", "", "", "", "", ""]
    with patch("policyarchive.intake.save.check", return_value=CheckResult(usable=None, problems=[ODD])):
        refused = typed(folder, "12/QĐ-SCX", "2/3/2004", "Về rừng", "", *body, "", "", "")
    assert "[placeholder]" in refused.stderr and "symbols: [SCX]" in refused.stdout
    similar = typed(folder, "7/QĐ-UBND", "15/1/2004", "Về rừng", "không")
    doubted = typed(folder, "9/QĐ-UBND", "15/1/2004", "Về rừng", "CT", "", "", "", "", "không")
    for done in (refused, similar, doubted):
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
        pasted(folder, name, named.stdout)
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

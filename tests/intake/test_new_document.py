"""Importing the appendices, in every form that people have them, gives the committed records again."""

import shutil
from dataclasses import replace

import pytest
import yaml

from policyarchive.checks.check import checked_registry
from policyarchive.checks.examples import FOLDER
from policyarchive.intake import new_document
from policyarchive.intake.answers import Answers
from policyarchive.intake.proposal import propose, similar_documents
from tests import support

INVENTED = checked_registry(FOLDER / "_registry")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"number": "8/QĐ-UBND", "date": "29/5/2004", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
        ({"number": "8 / QĐ–UBND", "date": "2004-05-29", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
        ({"title": "Luật rừng", "type": "Nghị quyết", "issuer": "hdnd"}, "hdnd/undated/luat-rung"),
        ({"number": "8/QĐ-UBND", "date": "Quý II/2004", "title": "Về rừng"}, "ubnd/2004/8-qd-ubnd"),
    ],
)
def test_a_few_answers_make_a_record(typed, expected):
    made = new_document.make_document(INVENTED, Answers(**typed))
    assert made.identifier == expected and made.faults == []


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"number": "8/QĐ-UBND", "date": "30/2/2004"}, "new.impossible_date"),
        ({"number": "8.XX.YY.ZZ"}, "new.needs_type"),
        ({"number": "8/QĐ-UBND", "type": "Bài hát"}, "new.unknown_type"),
        ({"number": "8-9/QĐ-UBND"}, "new.number_range"),
        ({"number": "/QĐ-UBND"}, "new.number_blank"),
        ({"number": "8/QĐ-UBND và 9/QĐ-UBND"}, "new.number_several"),
        ({"number": "8/hd-ubnd"}, "new.number_ambiguous"),
        ({"number": "8/QĐ-XYZ"}, "new.needs_issuer"),
        ({"type": "quyet-dinh", "issuer": "ubnd"}, "new.needs_number"),
        ({"number": "8/QĐ-UBND", "line": "mười"}, "new.no_line"),
        ({"number": "8/QĐ-UBND", "type": "hd"}, "new.which_type"),
        ({"number": "8/QĐ-UBND", "issuer": "Sở Nông nghiệp"}, "new.which_issuer"),
        ({"number": "8/QĐ-UBND ngày 31/2/2004"}, "new.impossible_date"),
        ({"number": "Không số", "type": "TB", "issuer": "UBND"}, "new.needs_number"),
        ({"number": "8/QĐ-UBND", "issuer": "Sở Du lịch"}, "new.unknown_issuer"),
    ],
)
def test_answers_that_make_no_record_say_why(typed, key):
    made = new_document.make_document(INVENTED, Answers(**typed))
    assert key in {fault.key for fault in made.faults} and made.document is None


def test_where_the_number_is_refused_nothing_is_said_of_what_it_would_tell():
    made = new_document.make_document(INVENTED, Answers(number="101-105/QĐ-UBND"))
    assert [fault.key for fault in made.faults] == ["new.number_range"]


def test_a_symbol_of_another_body_is_not_offered_for_a_new_one():
    made = new_document.make_document(INVENTED, Answers(number="8/QĐ-UBND", issuer="Sở Du lịch"))
    entry = yaml.safe_load(made.faults[-1].entry)["so-du-lich"]
    assert entry == {"label": {"vi": "Sở Du lịch"}, "full_name": {"vi": "Sở Du lịch"}}


def test_a_record_is_made_from_what_stands_around_the_number_too():
    made = new_document.make_document(INVENTED, Answers(number="Số: 8/QĐ-UBND ngày 3/4/2004", reference="x"))
    assert (made.document.number, made.document.date) == ("8/QĐ-UBND", "2004-04-03")
    assert made.document.printed.number == "Số: 8/QĐ-UBND ngày 3/4/2004"
    assert [remark.key for remark in made.remarks] == ["new.mended_kept", "new.date_behind"]


def run(command, *arguments, registry):
    return support.call(command, *arguments, "--registry", registry, "--lang", "vi")


def test_the_commands_show_the_problems_of_a_registry_once(folder, tmp_path):
    (folder / "criteria" / "1.yml").write_text("number: '1'\n", encoding="utf-8")
    table = tmp_path / "table.tsv"
    table.write_text("TT\tNội dung\tNăm 2003\n1\tCây\t2\n", encoding="utf-8")
    for command, arguments in (("import", [table]), ("new", [])):
        done = run(command, *arguments, registry=folder)
        assert done.returncode == 1 and done.stdout == "" and done.stderr.count("Phải có trường “name”") == 1


def test_a_similar_record_stops_the_command_and_says_how_to_go_on(folder):
    arguments = ["7/QĐ-UBND", "--date", "15/1/2004", "--title", "Ban hành kế hoạch trồng cây"]
    done = run("new", *arguments, registry=folder)
    assert done.returncode == 1 and "--again" in done.stdout


@pytest.mark.parametrize(
    ("typed", "number"),
    [("7/QD-UBND", "7/QĐ-UBND"), ("7/qđ-ubnd", "7/QĐ-UBND"), ("7/QĐ-UBND", "7/QĐ-UBND"), ("7/XYZ", "7/XYZ")],
)
def test_symbols_typed_without_accents_are_written_as_the_records_write_them(registry, typed, number):
    assert propose(registry, typed, None).number == number


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER / "_registry", tmp_path / "registry")


def kept(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.yml")}


@pytest.mark.parametrize(
    ("number", "date", "found"),
    [
        ("07/QD-UBND", "2004-01-15", ["ubnd/2004/7-qd-ubnd"]),
        ("7/2004/QĐ-UBND", "2004", ["ubnd/2004/7-qd-ubnd"]),
        ("7/QĐ-UBND", "2005", []),
        ("7a/QĐ-UBND", "2004", []),
        (None, "2004", []),
    ],
)
def test_a_number_written_otherwise_is_near_in_its_year(number, date, found):
    assert list(similar_documents(INVENTED, number, date, "")) == found


def test_a_joint_number_proposes_all_of_its_bodies():
    typed = Answers(number="8/2004/NQLT-HĐND-UBND", date="29/5/2004", title="Về rừng")
    made = new_document.make_document(INVENTED, typed)
    assert made.identifier == "hdnd/2004/8-2004-nqlt-hdnd-ubnd"
    assert made.document.issuers == ["hdnd", "ubnd"] and made.document.issuer is None


def test_bodies_of_a_joint_document_are_typed_with_semicolons():
    typed = Answers(title="Luật rừng", type="Nghị quyết", issuer="ubnd;  Hội đồng nhân dân tỉnh ;")
    assert new_document.make_document(INVENTED, typed).document.issuers == ["ubnd", "hdnd"]
    twice = new_document.make_document(INVENTED, replace(typed, issuer="ubnd; ubnd")).document
    assert (twice.issuer, twice.issuers) == ("ubnd", [])


def test_a_body_that_is_not_known_is_named_among_several():
    typed = Answers(title="Luật rừng", type="Nghị quyết", issuer="ubnd; Hội trồng rừng")
    fault, *_, entry = new_document.make_document(INVENTED, typed).faults
    assert (fault.key, fault.values["typed"]) == ("new.unknown_issuer", "Hội trồng rừng")
    assert yaml.safe_load(entry.entry)["hoi-trong-rung"]["label"] == {"vi": "Hội trồng rừng"}

"""Ids that become addresses: one rule, whatever file they are written in."""

import pytest

from policyarchive.registry.paths import MAX_ID, code_of_name, is_document_id

NO_IDS = (
    "../../pwned",
    "ttg/2018",
    "ttg/./2018",
    "ttg/2018/index",
    "ttg/2018/..",
    "/2018/a",
    "ttg/18/a",
    "ttg/٢٠١٨/a",
    "ttg/2018/a\n",
    "TTG/2018/a",
    "ttg/2018/quyết-định",
    "ttg/2018/com1",
    'a/2018/"><img src=x onerror=alert(1)>',
    f"ttg/2018/{'a' * MAX_ID}",
)


@pytest.mark.parametrize("identifier", NO_IDS)
def test_what_is_no_id_of_a_document_is_never_an_address(identifier):
    assert not is_document_id(identifier)


@pytest.mark.parametrize("identifier", ["ttg/2018/1385-qd-ttg", "bnn/undated/4781-qd-bnn"])
def test_ids_of_documents_are_addresses(identifier):
    assert is_document_id(identifier)


def test_a_long_id_is_a_record_up_to_the_length_of_a_file_name():
    assert code_of_name("a" * MAX_ID) is None
    assert code_of_name("a" * (MAX_ID + 1)) == "name-too-long"

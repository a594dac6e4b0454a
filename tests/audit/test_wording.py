"""Explanations and rows: every verdict of every rule has words in every language."""

from policyarchive.audit import audit
from policyarchive.audit.finding import VERDICTS
from policyarchive.audit.wording import audit_wording, explanation, row, summary
from policyarchive.core.words import SOFTWARE_LANGUAGES
from tests.audit import change
from tests.audit.test_rules import SPOILT, finding
from tests.tables import check_each


def test_every_finding_can_be_said_in_both_languages(invented):
    def can_be_said(code):
        for found in audit(SPOILT[code](invented)):
            for language in SOFTWARE_LANGUAGES:
                text = explanation(found, language)
                assert text and "{" not in text

    check_each(SPOILT, can_be_said)


def test_texts_exist_in_both_languages():
    words = audit_wording()
    assert set(words["verdicts"]) == set(VERDICTS)
    for rule in words["rules"].values():
        assert rule["family"] in words["families"]
        for texts in (rule["name"], rule["checks"], *rule["findings"].values()):
            assert set(texts) == set(SOFTWARE_LANGUAGES)


def test_english_has_its_own_numerals_and_days(invented):
    found = finding(SPOILT["sum"](invented), "sum", "statements/ii/cau")
    assert explanation(found, "en") == "Bridges: 1,250 is printed, yet 540 + 800 = 1,340."
    assert explanation(found, "vi") == "Số cầu: báo cáo in 1.250, trong khi 540 + 800 = 1.340."
    dated = finding(SPOILT["cited-date"](invented), "cited-date", "documents/tinh/2004/05-2004-qd-tinh")
    assert "4 March 2003" in explanation(dated, "en")
    assert "04/3/2003" in explanation(dated, "vi")


def test_rows_keep_the_printed_values_and_mark_inference(invented):
    spoilt = change.statement(invented, "ii/cau-da-ty-le", value="61")
    found = row(finding(spoilt, "share", "statements/ii/cau-da-ty-le"), SOFTWARE_LANGUAGES)
    assert {"code", "subject", "line", "stated", "computed", "verdict", "explanation"} <= set(found)
    assert (found["stated"], found["computed"], found["line"]) == ("61", "64,0", 30)
    assert "Suy luận:" in found["explanation"]["vi"] and "Inference:" in found["explanation"]["en"]


def test_the_export_holds_a_row_a_check(invented):
    findings = audit(invented)
    rows = [row(finding, SOFTWARE_LANGUAGES) for finding in findings]
    assert rows == [row(finding, SOFTWARE_LANGUAGES) for finding in audit(invented)]


def test_a_row_is_in_the_languages_of_the_archive(invented):
    share = finding(invented, "share", "statements/ii/cau-da-ty-le")
    assert set(row(share, ["en"])["explanation"]) == set(row(share, ["fr"])["explanation"]) == {"en"}
    assert row(share, ["en"])["computed"] == row(share, ["fr"])["computed"].replace(",", ".")


def test_the_summary_counts_checks_of_the_source(invented):
    assert summary(audit(invented), "en") == (
        "Audit of the source: 117 checks. Consistent: 114; not checkable: 2; notes: 1. Every note is on the page “Data notes”."
    )

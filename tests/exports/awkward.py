"""Twelve invented documents whose words are hard for programs that read citations."""

import re
from dataclasses import replace

from policyarchive.exports.citations.styles import full_names
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document
from policyarchive.registry.model.vocabularies import Issuer
from policyarchive.site.site import Site, site_for
from policyarchive.site.summaries import summary_of

_COMMAS = {"vi": "Bộ Cây xanh, Vườn và Suối", "en": "Ministry of Trees, Gardens and Streams"}
_ISSUERS = {
    "bo-cay": Issuer(label=_COMMAS, full_name=_COMMAS, jurisdiction="national"),
    "bo-lang": Issuer(
        label={"vi": "Bộ Làng", "en": "Ministry of Villages"},
        full_name={"vi": "Bộ Làng, Bản và Chợ", "en": "Ministry of Villages, Hamlets and Markets"},
        jurisdiction="national",
    ),
    "hoi": Issuer(
        label={"vi": "Hội Làng & Vườn", "en": "Village & Garden Society"},
        full_name={"vi": "Hội Làng & Vườn tỉnh Thanh Vân", "en": "Village & Garden Society of Thanh Vân"},
        body="organisation",
    ),
}
_LONG = " ".join(f"xã thứ {number} trồng cây, giữ suối, làm đường và mở lớp học" for number in range(1, 16))
_DECISION = {"type": "quyet-dinh", "issuer": "ubnd", "date": "2044-01-15", "listing": "external"}
_RECORDS = {
    "quotes": {
        **_DECISION,
        "number": "101/QĐ-UBND",
        "title": {
            "vi": "Ban hành \"Quy chế 'làng xanh'\" và “Sổ tay”",
            "en": "Issuing the \"'Green Village' Rules\" and “Handbook”",
        },
    },
    "signs": {
        **_DECISION,
        "number": "102/QĐ-UBND",
        "title": {"vi": "Hỗ trợ 50% giống & phân #1 cho hộ_nghèo, giá ^2 ~ $5"},
    },
    "braces": {
        **_DECISION,
        "number": "103/QĐ-UBND",
        "title": {"vi": r"Mẫu {A} và {B trong thư mục C:\mau\so"},
    },
    "joint": {
        "type": "nghi-quyet",
        "issuers": ["bo-cay", "bo-lang"],
        "date": "2043-04-05",
        "listing": "external",
        "number": "13/2043/TTLT-BCX-BL",
        "title": {"vi": "Hướng dẫn giữ suối", "en": "Guiding the care of streams"},
    },
    "untitled": {**_DECISION, "number": "800/QĐ-UBND"},
    "unnumbered": {**_DECISION, "title": {"vi": "Giao đất trồng tre", "en": "Allotting land for bamboo"}},
    "undated": {
        **_DECISION,
        "date": None,
        "number": "105/QĐ-UBND",
        "title": {"vi": "Mở chợ phiên", "en": "Opening a weekly market"},
    },
    "translated": {**_DECISION, "number": "106/QĐ-UBND", "title": {"en": "Naming the streams"}},
    "party": {
        **_DECISION,
        "type": "nghi-quyet",
        "issuer": "tinh-uy",
        "number": "06-NQ/TU",
        "title": {"vi": "Về giữ rừng", "en": "On keeping the forest"},
    },
    "long": {**_DECISION, "number": "107/QĐ-UBND", "title": {"vi": f"Phân công {_LONG}"}},
    "ampersand": {
        **_DECISION,
        "type": "bao-cao",
        "issuer": "hoi",
        "number": "9/BC-HLV",
        "title": {"vi": "Kết quả thi vườn đẹp", "en": "Results of the garden contest"},
    },
    "apostrophe": {
        **_DECISION,
        "number": "108/QĐ-UBND",
        "title": {"vi": "Đường Krông K'Mar – Đắk R’lấp có cần không?", "en": "The K'Mar–R’lấp road: is it needed?"},
    },
}  # fmt: skip
NAMES = tuple(_RECORDS)


def awkward_sites(registry: Registry) -> dict[str, Site]:
    """Return an archive of the invented registry with these documents too, in each language."""
    documents = {f"ubnd/2044/{name}": Document(**record) for name, record in _RECORDS.items()}
    changed = replace(registry, documents=registry.documents | documents, issuers=registry.issuers | _ISSUERS)
    return {language: site_for(changed, language) for language in ("vi", "en")}


def identifier_of(name: str) -> str:
    """Return the id of one of these documents."""
    return f"ubnd/2044/{name}"


def faults(site: Site, name: str, printed: str) -> list[str]:
    """Return what is wrong with one of these documents as a program prints it in a list of references.

    Type, number, year, each body and the subject appear, once each, by the rule of exports/citations/fields.py. How a
    style writes quotation marks and capitals is its own affair.
    """
    document, summary = site.registry.documents[identifier_of(name)], summary_of(site, identifier_of(name))
    text, date = _plain(printed), document.date
    own, other = summary.titles.get("vi"), summary.titles.get("en")
    wanted = {
        "body": [site.pick(body) for body in full_names(site, document)],
        "subject": [own] if own else [],
        "translation": [f"[{other}"] if other and (not own or site.language == "en") else [],
        "type and number": [summary.name if document.number else summary.type],
    }
    wrong = [
        f"{part}: {one}" for part, words in wanted.items() for one in words if text.count(_plain(one)) != 1
    ]
    if date and date[:4] not in text:
        wrong.append("year")
    if re.search(r"(?<![^\s(\[“‘])[’”](?=\w)", printed):
        wrong.append("a mark that closes where one opens")
    if other and own and site.language == "vi" and _plain(other) in text:
        wrong.append("a translation in the file of the source's language")
    return wrong + ["a range of numbers"] * bool(re.search(r"\bnos\b", text))


def _plain(text: str) -> str:
    """Return a text without what styles change: quotation marks, capitals, spaces, a stop behind "No"."""
    return " ".join(re.sub(r"[\"'“”‘’`]", "", text).casefold().replace("no. ", "no ").split())

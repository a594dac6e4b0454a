"""Random records of every kind, the same at each run: made from the JSON Schema of the kind, with texts that YAML is apt to misread."""

import random
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from policyarchive.registry.json_schema import KINDS
from policyarchive.registry.model.forms import NAME_OF_FORM

LANGUAGES = ("vi", "en")
PATHS = {
    "document": "documents/ubnd/2041/1-qd-ubnd.yml", "indicator": "criteria/1.yml", "statement-section": "statements/ii.yml",
    "report": "reports/2047.yml", "breakdown": "breakdowns/ho-ngheo.yml", "dossier": "dossiers/nuoc-sach.yml", "archive": "archive.yml",
    "document-list": "appendices/documents.yml", "result-table": "appendices/results.yml", "issuers": "vocabularies/issuers.yml",
    "types": "vocabularies/types.yml", "verbs": "vocabularies/verbs.yml", "terms": "vocabularies/terms.yml", "areas": "vocabularies/areas.yml",
    "synonyms": "vocabularies/synonyms.yml", "explanations": "explanations.yml", "numbering": "numbering.yml", "redirects": "redirects.yml",
}  # fmt: skip

# Texts that a writer of YAML must quote, or must not; each is one line without a space at an end.
HOSTILE = [
    "0131", "1.10", "05", "010", "0o17", "0x1F", "0b11", "1_000", "1e3", "1e+3", "1.5e+3", "-1.5E-3", ".5", "+.inf", ".NaN", "-.5", "12:30", "12:30:45", "190:20:30.15", "1,5",
    "yes", "No", "TRUE", "on", "Off", "y", "n", "null", "Null", "~", "~a", "=", "<<", "<<a", "---", "--- a", "...", "...a", "-", "- a", "-a", "?", "? a", "?a", ":", ": a", ":a",
    "a: b", "a:b", "a:", "a :b", "a #b", "a#b", "#a", "[a]", "{a}", "a]", "a, b", ",a", "!a", "&a", "*a", "|", "|a", ">", "> a", "%a", "@a", "`a`", "'a'", '"a"', "it's", "''", 'a"b', "a\\b", "\\n",
    "a'b: c", "a\tb", "\ta", "a\u00a0b", "a\u200bb", "a\u0085b", "a\u2028b", "a\u2029b", "a\ufeffb", "a\x07b", "a\x1bb", "a\x7fb", "a\x80b", "\ud7ff", "\ue000", "\ufffd", "\ufffe", "\uffff",
    "😀", "a 😀: b", "😀\u200d", "😀\x07", "𝔸", "𠀀", "\U0010fffe", "\U0010ffff", "e\u0323\u0302", "Tiếng Việt", "Quyết định số 12/QĐ-UBND: về “nước”", "2017-05-29", "2017-Q2", "2001-12-14t21:59:43.10-05:00", "2017-05",
    "a  b", "a, b: c # d", "x" * 13, "ế" * 12, "ế" * 13, "a.b-c_d", "A.I.2", "302.500", "40,9", "12/QĐ", "True", "[", "]", "{", "}", "a\u3000b", "__proto__", "constructor", "vi", "en", "2", "10", "1", "0",
]  # fmt: skip
ALPHABET = "aBĐếợ 0123456789.,:;-–—_/\\#'\"[]{}()<>|!?&*%@`=~+^$\t\u00a0😀"
ALLOWED = {
    "date": ["2017", "2017-05", "2017-Q2", "2017-05-29"], "slug": ["quyet-dinh", "on", "no", "y", "2017", "0x1f", "1e3", "null", "a-1"], "count": ["0", "05", "-12", "1250"],
    "percent": ["87,3", "05", "100"], "figure": ["302.500", "40,9", "1.234.567,5", "05", "1234"], "signed-figure": ["-1.250,5", "-5", "302.500", "05"], "year": ["2017", "0009"],
    "path": ["ii-3/duong-xa", "criteria/2/2020-06/count"], "address": ["https://kho.example/a?b=c#d", "http://x:80/ạ"], "site-address": ["https://kho.example/"],
    "country-code": ["vn", "no"], "edit-address": ["https://kho.example/sua/{path}"], "mail": ["a@kho.example"], "article": ["5", "5a", "05đ"], "section": ["A.I", "1.10", "2"],
    "file-name": ["toan-van.pdf"], "language": ["vi"], "sha256": ["0" * 64, "1e" + "5" * 62, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"], "eli": ["based_on", "no", "_"], "schema-org": ["isBasedOn", "Yes"],
}  # fmt: skip


@cache
def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind."""
    return KINDS[name].model_json_schema()


def random_record(name: str, seed: int) -> BaseModel:
    """Return a record of a kind that its model accepts."""
    chance = random.Random(f"{name} {seed}")
    for _ in range(400):
        data = _Maker(chance, schema_of(name)).value(schema_of(name), "")
        try:
            return KINDS[name].model_validate(_mended(name, data))
        except ValidationError:
            continue
    raise AssertionError(f"no record of the kind {name} can be made")


def _mended(name: str, data: dict[str, Any]) -> dict[str, Any]:
    """Return data of which a rule between two fields holds."""
    if name == "document":
        data.pop("issuers" if "issuer" in data else "", None)
        if len(data.get("issuers", [])) < 2:
            data.pop("issuers", None)
            data.setdefault("issuer", "ubnd")
    if name == "archive":
        data |= {"languages": ["vi", "en"], "period": "2016-2020", "format": "3"}
    if name == "numbering":
        for system in data.get("systems", []):
            system["form"] = "{seq}/{year}: a"
    return data


class _Maker:
    def __init__(self, chance: random.Random, schema: Mapping[str, Any]):
        self.chance, self.definitions = chance, schema.get("$defs", {})

    def value(self, schema: Mapping[str, Any], name: str) -> Any:
        if "$ref" in schema:
            return self.value(self.definitions[schema["$ref"].rpartition("/")[2]], name)
        choices = [one for one in schema.get("anyOf") or schema.get("oneOf", ()) if one.get("type") != "null"]
        if choices and schema.get("type") != "object":
            return self.value(self.chance.choice(choices), name)
        kind = "enum" if "enum" in schema or "const" in schema else schema["type"]
        return getattr(self, f"_{kind}")(schema, name)

    def _enum(self, schema: Mapping[str, Any], name: str) -> str:
        return self.chance.choice(schema.get("enum") or [schema.get("const")])

    def _object(self, schema: Mapping[str, Any], name: str) -> dict[str, Any]:
        if "properties" not in schema:
            return self._table(schema, name)
        needed = schema.get("required", ())
        fields = [
            (key, part)
            for key, part in schema["properties"].items()
            if key in needed or self.chance.random() < 0.5
        ]
        self.chance.shuffle(fields)
        return self._in_order({key: self.value(part, key) for key, part in fields})

    def _in_order(self, data: dict[str, Any]) -> dict[str, Any]:
        if "first_year" in data and "last_year" in data:
            data["first_year"], data["last_year"] = sorted((data["first_year"], data["last_year"]), key=int)
        return data

    def _table(self, schema: Mapping[str, Any], name: str) -> dict[str, Any]:
        value = schema.get("additionalProperties") or next(iter(schema["patternProperties"].values()))
        pattern = next(iter(schema.get("patternProperties", {})), None)
        size = self.chance.choice([0, 1, 2, 2, 3])
        if self._is_by_language(schema):
            return {key: self.value(value, name) for key in self.chance.sample(LANGUAGES, min(size or 1, 2))}
        keys = [
            self._of_form(pattern) if pattern else self.text()
            for _ in range(max(size, schema.get("minProperties", 0)))
        ]
        return {key: self.value(value, name) for key in keys}

    @staticmethod
    def _is_by_language(schema: Mapping[str, Any]) -> bool:
        pattern = schema.get("propertyNames", {}).get("pattern", "")
        return NAME_OF_FORM.get(pattern) == "language"

    def _array(self, schema: Mapping[str, Any], name: str) -> list[Any]:
        least = schema.get("minItems", 0)
        size = least if schema.get("maxItems") else least + self.chance.choice([0, 1, 1, 2, 4])
        items = [self.value(schema["items"], name) for _ in range(size)]
        if name == "lines" and size == 2:
            return sorted(items, key=int)
        return list(dict.fromkeys(items)) if all(isinstance(item, str) for item in items) else items

    def _integer(self, schema: Mapping[str, Any], name: str) -> str:
        return self.chance.choice(["", "0", "00"]) + str(self.chance.choice([1, 7, 12, 100, 65535, 999999]))

    def _boolean(self, schema: Mapping[str, Any], name: str) -> str:
        return self.chance.choice(["true", "false", "yes", "No", "1", "off", "T"])

    def _string(self, schema: Mapping[str, Any], name: str) -> str:
        if "pattern" in schema:
            return self._of_form(schema["pattern"])
        if "minLength" not in schema and self.chance.random() < 0.3:
            return self.chance.choice(
                [
                    "",
                    " ",
                    "a ",
                    " a",
                    "a\nb",
                    "\na",
                    "a\n",
                    "a\n\nb",
                    "a \nb",
                    "a\n b",
                    "a\x85",
                    "'\n'",
                    "a: b\n😀",
                    "\t",
                ]
            )
        return self.text()

    def _of_form(self, pattern: str) -> str:
        return self.chance.choice(ALLOWED[NAME_OF_FORM[pattern]])

    def text(self) -> str:
        """Return a text on one line."""
        choice = self.chance.random()
        if choice < 0.6:
            return self.chance.choice(HOSTILE)
        if choice < 0.65:
            return "từ ngữ dài " * self.chance.choice([10, 12, 100]) + "hết"
        made = "".join(
            self.chance.choice(ALPHABET) for _ in range(self.chance.choice([1, 2, 5, 12, 13, 40, 130]))
        )
        return made.strip() or "."

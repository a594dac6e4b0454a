import json

import yaml
from jsonschema import Draft202012Validator

from policyarchive.registry.json_schema import KINDS, schemas, stale
from tests.support import INVENTED, ROOT
from tests.tables import check_each

KIND_OF = {
    "archive.yml": "archive",
    "redirects.yml": "redirects",
    "appendices/documents.yml": "document-list",
    "appendices/results.yml": "result-table",
    **{f"vocabularies/{name}.yml": name for name in ("issuers", "types", "verbs", "terms")},
}


def test_the_committed_schemas_are_fresh():
    assert stale(ROOT / "registry/schema") == [], (
        "the model has changed; write the schemas with: make schemas"
    )


def test_stale_names_what_differs_is_missing_or_left_over(tmp_path):
    for name, text in schemas().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert stale(tmp_path) == []
    (tmp_path / "archive.schema.json").write_text("{}")
    (tmp_path / "types.schema.json").unlink()
    (tmp_path / "old.schema.json").write_text("{}")
    assert stale(tmp_path) == ["archive.schema.json", "old.schema.json", "types.schema.json"]


def test_schemas_are_schemas_and_refuse_unknown_fields():
    written = schemas()

    def is_strict(kind):
        schema = json.loads(written[f"{kind}.schema.json"])
        Draft202012Validator.check_schema(schema)
        assert schema["additionalProperties"] is False

    check_each(KINDS, is_strict)


def kind_of(path: str) -> str:
    return (
        KIND_OF.get(path)
        or {
            "documents": "document",
            "criteria": "indicator",
            "statements": "statement-section",
            "dossiers": "dossier",
        }[path.split("/")[0]]
    )


def test_an_editor_accepts_what_the_check_accepts():
    validators = {name: Draft202012Validator(json.loads(text)) for name, text in schemas().items()}

    def is_accepted(path):
        data = yaml.load((INVENTED / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        _lines_as_numbers(data)
        validators[f"{kind_of(path)}.schema.json"].validate(data)

    check_each((p.relative_to(INVENTED).as_posix() for p in sorted(INVENTED.rglob("*.yml"))), is_accepted)


def test_an_editor_wants_one_issuer_or_several():
    schema = Draft202012Validator(json.loads(schemas()["document.schema.json"]))
    bare = {"type": "nghi-quyet", "listing": "external"}
    wrong = ({}, {"issuer": "a", "issuers": ["a", "b"]}, {"issuers": ["a"]})
    assert all(schema.is_valid(bare | fields) for fields in ({"issuer": "a"}, {"issuers": ["a", "b"]}))
    assert not any(schema.is_valid(bare | fields) for fields in wrong)


def _lines_as_numbers(data: object) -> None:
    """Make lines the integers that an editor reads."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "line":
                data[key] = int(value)
            elif key in ("lines", "heading_lines"):
                data[key] = [int(line) for line in value]
            else:
                _lines_as_numbers(value)
    elif isinstance(data, list):
        for item in data:
            _lines_as_numbers(item)


def test_every_registry_file_names_its_schema():
    def names_its_schema(file):
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (file.parent / first.split("=")[1]).is_file()

    check_each(sorted((ROOT / "registry").rglob("*.yml")), names_its_schema)

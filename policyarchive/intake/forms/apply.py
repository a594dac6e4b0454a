"""Applying a filled-in form to a registry. Only documents change, and only through the model."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from policyarchive.intake.answers import Answers, read_typed_date
from policyarchive.intake.forms.form import FilledForm
from policyarchive.intake.message import Message
from policyarchive.intake.new_document import make_document
from policyarchive.intake.save import rewrite_record, save_new_document
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document
from policyarchive.site.index import Index

_ID = re.compile(r"[a-z0-9-]+/(?:[0-9]{4}|undated)/[a-z0-9-]+")


class FormRefused(Exception):
    """Raised where a form changes nothing; messages say why."""

    def __init__(self, *messages: Message):
        super().__init__(messages[0].key)
        self.messages = messages


def apply_form(registry: Registry, directory: Path, filled: FilledForm) -> str:
    """Write what a form asks for; return the id of the document. Raises FormRefused where it cannot be done without an editor."""
    return _ACTIONS[filled.form.kind](registry, directory, filled.values)


def _add_document(registry: Registry, directory: Path, values: dict[str, str]) -> str:
    answers = Answers(
        **{name: values.get(name) for name in Answers.__dataclass_fields__ if name != "listing"}
    )
    made = make_document(registry, answers)
    if made.document is None or made.identifier is None or made.near:
        similar = [Message(key="form.near", values={})] if made.near else []
        raise FormRefused(*made.faults, *made.remarks, *similar)
    if _ID.fullmatch(made.identifier) is None:
        raise FormRefused(Message(key="form.no_id", values={"id": made.identifier}))
    save_new_document(registry, directory, made.identifier, made.document)
    return made.identifier


def correctable_fields(registry: Registry) -> list[str]:
    """Return the fields that a form may correct."""
    titles = [f"title.{language}" for language in registry.archive.languages]
    return [*titles, "date", "type", "issuer", "status"]


def _correct_field(registry: Registry, directory: Path, values: dict[str, str]) -> str:
    field, value = values["field"], values["value"]
    if field not in correctable_fields(registry):
        raise FormRefused(Message(key="form.for_editor", values={}))
    identifier = _find_document(registry, values["record"])
    if field == "date":
        date, faults = read_typed_date(value)
        if faults:
            raise FormRefused(*faults)
        value = date or value
    if field in ("date", "issuer"):
        raise FormRefused(Message(key="form.moves_page", values={"field": field, "value": value}))
    data = _record_data(registry, identifier)
    name, _, language = field.partition(".")
    data[name] = {**data.get(name, {}), language: value} if language else value
    return _save_changed(registry, directory, identifier, data)


def _add_relation(registry: Registry, directory: Path, values: dict[str, str]) -> str:
    identifier = _find_document(registry, values["record"])
    target = _find_document(registry, values["target"])
    data = _record_data(registry, identifier)
    relation = {"verb": values["verb"], "target": target}
    if any(existing | relation == existing for existing in data.get("relations", [])):
        raise FormRefused(Message(key="form.has_relation", values={"id": identifier}))
    evidence = {name: values[name] for name in ("quote", "line", "reference") if name in values}
    added = relation | {"certainty": "stated"} | evidence
    data["relations"] = [*data.get("relations", []), added]
    return _save_changed(registry, directory, identifier, data)


def _find_document(registry: Registry, typed: str) -> str:
    """Return the id of the document that an id, an address or a number means; exactly one must fit."""
    matches = Index(registry).find(typed)
    if len(matches) != 1:
        raise FormRefused(Message(key="form.no_record", values={"typed": typed, "count": str(len(matches))}))
    return matches[0]


def _record_data(registry: Registry, identifier: str) -> dict[str, Any]:
    return registry.documents[identifier].model_dump(exclude_unset=True)


def _save_changed(registry: Registry, directory: Path, identifier: str, data: dict[str, Any]) -> str:
    try:
        changed = Document.model_validate(data)
    except ValidationError as error:
        fields = [".".join(map(str, item["loc"])) for item in error.errors()]
        raise FormRefused(*(Message(key="new.wrong", values={"field": field}) for field in fields)) from None
    if changed == registry.documents[identifier]:
        raise FormRefused(Message(key="form.unchanged", values={"id": identifier}))
    rewrite_record(registry, directory, f"documents/{identifier}.yml", changed)
    return identifier


_ACTIONS: dict[str, Callable[[Registry, Path, dict[str, str]], str]] = {
    "new-document": _add_document,
    "correction": _correct_field,
    "relation": _add_relation,
}

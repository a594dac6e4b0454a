"""What changed between two states of a registry, as facts. Wording and layout are in report.py."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from policyarchive.registry.load import Registry

Flat = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a record: its dotted name, and its old and new value (None where there is none)."""

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """What changed in one record: "document:<id>", "criterion:<number>", "indicator:<id>", "statement:<id>", "report:<id>", "breakdown:<id>" or "dossier:<id>".

    change is added, removed or changed.
    """

    key: str
    change: str
    fields: tuple[FieldChange, ...] = ()
    relations_added: tuple[tuple[str, str], ...] = ()
    relations_removed: tuple[tuple[str, str], ...] = ()


def differences(base: Registry, head: Registry) -> list[RecordChange]:
    """Return the changes of records and statements, kind by kind, each in the order of their ids."""
    return [
        *_records("document", base.documents, head.documents),
        *_records("criterion", base.criteria, head.criteria),
        *_records("indicator", base.indicators, head.indicators),
        *_records("statement", base.statements, head.statements),
        *_records("report", base.reports, head.reports),
        *_records("breakdown", base.breakdowns, head.breakdowns),
        *_records("dossier", base.dossiers, head.dossiers),
    ]


def changed_pages(changes: list[RecordChange], head: Registry) -> list[str]:
    """Return the keys of the pages that show a change: of records, of relations' targets, of the figures."""
    keys = [_page(change.key) for change in changes if change.change != "removed"]
    for change in changes:
        targets = [target for _, target in (*change.relations_added, *change.relations_removed)]
        keys += [f"document:{target}" for target in targets if target in head.documents]
    return list(dict.fromkeys(keys))


def _page(key: str) -> str:
    kind = key.partition(":")[0]
    return {"statement": "page:figures", "report": "page:results", "breakdown": "page:results"}.get(kind, key)


def _records(
    kind: str, base: Mapping[str, BaseModel], head: Mapping[str, BaseModel]
) -> Iterator[RecordChange]:
    for identifier in sorted(base.keys() | head.keys()):
        key = f"{kind}:{identifier}"
        if identifier not in base:
            yield RecordChange(key=key, change="added", relations_added=_relations(head[identifier]))
        elif identifier not in head:
            yield RecordChange(key=key, change="removed")
        elif base[identifier] != head[identifier]:
            yield _changed(key, base[identifier], head[identifier])


def _changed(key: str, base: BaseModel, head: BaseModel) -> RecordChange:
    old, new = _relations(base), _relations(head)
    return RecordChange(
        key=key,
        change="changed",
        fields=tuple(_fields(_flat(base.model_dump()), _flat(head.model_dump()))),
        relations_added=tuple(relation for relation in new if relation not in old),
        relations_removed=tuple(relation for relation in old if relation not in new),
    )


def _relations(record: BaseModel) -> tuple[tuple[str, str], ...]:
    return tuple((relation.verb, relation.target) for relation in getattr(record, "relations", ()))


def _fields(old: Flat, new: Flat) -> Iterator[FieldChange]:
    for field in dict.fromkeys((*old, *new)):
        if old.get(field) != new.get(field):
            yield FieldChange(field=field, old=old.get(field), new=new.get(field))


def _flat(value: object, name: str = "") -> Flat:
    """Return every value of a record by its dotted name: {"title.vi": …, "notes.0.text.vi": …}."""
    items: Iterable[tuple[object, object]]
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    else:
        return {} if value is None else {name: str(value)}
    flat: Flat = {}
    for key, item in items:
        flat |= _flat(item, f"{name}.{key}".lstrip("."))
    return flat

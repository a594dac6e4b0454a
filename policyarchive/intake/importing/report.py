"""The report of an import of a list: what to mend first, grouped, then row by row; in words, or as JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from policyarchive.checks.catalogue import message
from policyarchive.core.problems import Problem
from policyarchive.core.words import language_in, translate
from policyarchive.intake.formats.source import Warning
from policyarchive.intake.formats.wording import place_text, warning_text
from policyarchive.intake.importing.documents import Row
from policyarchive.intake.importing.importer import DIFFERS, NEW, REFUSED, SAME, Imported
from policyarchive.intake.lists.model import RowPlace
from policyarchive.intake.message import Message
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import issuers_of

_SHOWN = 12  # names in one group


def reason_text(reason: Message | Problem, language: str) -> str:
    """Return why a row was refused, as one sentence."""
    if isinstance(reason, Message):
        return reason.sentence(language)
    parts = message(reason, language)
    return f"{'; '.join(filter(None, (parts['must'], parts['found'])))} [{reason.code}]"


def where(place: RowPlace | None, line: int, language: str) -> str:
    """Return where a row is, as a person sees it in the file."""
    if place is None:
        return translate(language, "import.place.line", line=line)
    return place_text(language, place.table, place.row)


def report_text(registry: Registry, imported: Imported, warnings: Iterable[Warning], language: str) -> str:
    """Return the whole report in words."""
    lines = [translate(language, "import.warning", text=warning_text(language, w)) for w in warnings]
    lines += [_counts(imported, language), *_columns(imported, language), *_groups(imported, language)]
    lines += [message.text(language) for message in imported.missing.messages()]
    lines += [*_rows(imported, language), *_untranslated(registry, imported, language)]
    return "\n".join(lines)


def _counts(imported: Imported, language: str) -> str:
    counted = Counter(imported.action(row) for row in imported.rows)
    counted[REFUSED] += len(imported.table.unread)
    states = (NEW, SAME, DIFFERS, REFUSED)
    shown = [
        translate(language, f"import.count.{state}", number=counted[state])
        for state in states
        if counted[state]
    ]
    return "; ".join(shown) or translate(language, "import.count.none")


def _columns(imported: Imported, language: str) -> Iterator[str]:
    """Yield the columns that are only kept."""
    kept = [f"“{c.heading}”" for c in imported.table.columns if c.kind in ("other", "note") and c.heading]
    if kept:
        yield translate(language, "import.kept_columns", names=", ".join(kept))


def _groups(imported: Imported, language: str) -> Iterator[str]:
    """Yield each reason for which rows were refused, with how many, and what it is about."""
    groups: dict[str, Counter[str]] = {}
    for row in imported.rows:
        if reason := imported.problem(row):
            name = reason.values.get("name", "") if isinstance(reason, Message) else ""
            groups.setdefault(_group(reason, language), Counter())[name] += 1
    for unread in imported.table.unread:
        groups.setdefault(translate(language, unread.reason), Counter())[""] += 1
    for text, names in sorted(groups.items(), key=lambda group: -group[1].total()):
        about = ", ".join(f"{name} ×{count}" for name, count in names.most_common(_SHOWN) if name)
        key = "import.group.about" if about else "import.group"
        yield translate(language, key, count=names.total(), text=text, about=about)


def _group(reason: Message | Problem, language: str) -> str:
    """Return a reason without what it is about."""
    if isinstance(reason, Message):
        return (
            translate(language, f"{reason.key}.group")
            if "name" in reason.values
            else reason.sentence(language)
        )
    return message(reason, language)["must"]


def _rows(imported: Imported, language: str) -> Iterator[str]:
    """Yield a line for each row that is refused or differs, in the order of the file."""
    lines = [(row.entry.line, _row(imported, row, language)) for row in imported.rows]
    for unread in imported.table.unread:
        place = where(unread.place, unread.line, language)
        reason = translate(language, unread.reason)
        lines.append(
            (unread.line, translate(language, "import.row", place=place, reason=reason, text=unread.text))
        )
    yield from (text for _, text in sorted(lines) if text)


def _row(imported: Imported, row: Row, language: str) -> str:
    place = where(row.entry.place, row.entry.line, language)
    if reason := imported.problem(row):
        text = " | ".join(filter(None, row.entry.cells))
        return translate(language, "import.row", place=place, reason=reason_text(reason, language), text=text)
    outcome = imported.outcomes[row.identifier or ""]
    if outcome.state != DIFFERS:
        return ""
    fields = "; ".join(outcome.fields)
    text = translate(language, "import.differs", id=outcome.identifier, fields=fields)
    return translate(language, "import.at", place=place, text=text)


def _untranslated(registry: Registry, imported: Imported, language: str) -> Iterator[str]:
    """Yield the request to add what no list prints: titles in the other languages."""
    others = [language_in(language, other) for other in registry.archive.languages[1:]]
    if others and any(imported.action(row) == NEW for row in imported.rows):
        yield translate(language, "import.untranslated", languages=", ".join(others))


def report_json(imported: Imported, warnings: Iterable[Warning], language: str) -> str:
    """Return the report for programs: rows, warnings with their codes, and what each column holds."""
    rows = [(row.entry.line, _row_data(imported, row, language)) for row in imported.rows]
    for unread in imported.table.unread:
        reason = {"code": _code(unread.reason), "text": translate(language, unread.reason)}
        place = where(unread.place, unread.line, language)
        rows.append((unread.line, _data(place, title=unread.text, action=REFUSED, problems=[reason])))
    data = {
        "rows": [row for _, row in sorted(rows, key=lambda item: item[0])],
        "warnings": [{"code": w.code, "text": warning_text(language, w)} for w in warnings],
        "columns": {column.heading: column.kind for column in imported.table.columns},
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _row_data(imported: Imported, row: Row, language: str) -> dict[str, object]:
    """Return a row as it was read; one that was refused as it is printed."""
    place, document, printed = where(row.entry.place, row.entry.line, language), row.document, row.printed
    reason, action = imported.problem(row), imported.action(row)
    if document is None or reason:
        problem = {"code": _code_of(reason), "text": reason_text(reason, language)} if reason else None
        values = {
            "number": printed.number,
            "date": printed.date,
            "type": printed.type,
            "issuer": printed.issuer,
        }
        return _data(place, **values, title=printed.title, action=action, problems=[problem])
    return _data(
        place,
        number=document.number or document.printed.number,
        date=document.date,
        type=document.type,
        issuer=" ".join(issuers_of(document)),
        title=printed.title,
        action=action,
        problems=[{"code": DIFFERS, "text": text} for text in imported.outcomes[row.identifier or ""].fields],
    )


def _data(place: str, **values: object) -> dict[str, object]:
    names = ("number", "date", "type", "issuer", "title", "action", "problems")
    return (
        {"place": place}
        | {name: values.get(name) or None for name in names[:-1]}
        | {"problems": values["problems"]}
    )


def _code_of(reason: Message | Problem) -> str:
    return _code(reason.key) if isinstance(reason, Message) else reason.code


def _code(key: str) -> str:
    return key.rpartition(".")[2].replace("_", "-")

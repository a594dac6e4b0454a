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
from policyarchive.intake.importing.importer import DIFFERS, NEW, REFUSED, SAME, Imported, Refusal
from policyarchive.intake.lists.model import NOTE, OTHER, Entry
from policyarchive.intake.message import Message
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of

_SHOWN = 12  # names in one group


def reason_text(reason: Message | Problem, language: str) -> str:
    """Return why a row was refused, as one sentence."""
    if isinstance(reason, Message):
        return reason.sentence(language)
    parts = message(reason, language)
    return f"{'; '.join(filter(None, (parts['must'], parts['found'])))} [{reason.code}]"


def where(row: Refusal | Entry, language: str) -> str:
    """Return where a row is, as a person sees it in the file."""
    if row.place is None:
        return translate(language, "import.place.line", line=row.line)
    return place_text(language, row.place.table, row.place.row)


def report_text(
    registry: Registry,
    imported: Imported,
    warnings: Iterable[Warning],
    language: str,
    *,
    is_written: bool = True,
) -> str:
    """Return the whole report in words. is_written: whether there is a registry to which entries can be added by hand."""
    noted = [*warnings, *imported.warnings]
    lines = [translate(language, "import.warning", text=warning_text(language, w)) for w in noted]
    lines += [_counts(imported, language), *_columns(imported, language), *_groups(imported, language)]
    messages = imported.missing.messages()
    if is_written:
        lines += [message.text(language) for message in messages]
    elif messages:
        lines.append(translate(language, "start.add_terms"))
    lines += [
        *_below(imported, language),
        *_rows(imported, language),
        *_untranslated(registry, imported, language),
    ]
    return "\n".join(lines)


def _counts(imported: Imported, language: str) -> str:
    counted = Counter(map(imported.action, imported.rows)) | Counter({REFUSED: len(imported.refusals)})
    shown = [
        translate(language, f"import.count.{state}", number=counted[state])
        for state in (NEW, SAME, DIFFERS, REFUSED)
        if counted[state]
    ]
    return "; ".join(shown) or translate(language, "import.count.none")


def _columns(imported: Imported, language: str) -> Iterator[str]:
    """Yield the columns that are only kept."""
    kept = [f"“{c.heading}”" for c in imported.table.columns if c.kind in (OTHER, NOTE) and c.heading]
    if kept:
        yield translate(language, "import.kept_columns", names=", ".join(kept))


def _below(imported: Imported, language: str) -> Iterator[str]:
    """Yield what stands below the list, which is read as no row of it."""
    if imported.below:
        yield translate(language, "import.below", text="; ".join(imported.below))


def _groups(imported: Imported, language: str) -> Iterator[str]:
    """Yield each reason for which rows were refused, with how many, and what it is about."""
    groups: dict[str, Counter[str]] = {}
    for refusal in imported.refusals:
        reason = refusal.reason
        name = reason.values.get("name", "") if isinstance(reason, Message) else ""
        groups.setdefault(_group(reason, language), Counter())[name] += 1
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
    """Yield a line for each row that is refused, differs or is to be looked at, in the order of the file."""
    lines = [(refusal.line, _refusal(refusal, language)) for refusal in imported.refusals]
    doubtful = (row for row in imported.rows if imported.doubts(row))
    lines += [(row.entry.line, _doubt(imported, row, language)) for row in doubtful]
    differing = (row for row in imported.rows if imported.action(row) == DIFFERS)
    lines += [(row.entry.line, _difference(imported, row, language)) for row in differing]
    yield from (text for _, text in sorted(lines))


def _refusal(refusal: Refusal, language: str) -> str:
    place, reason = where(refusal, language), reason_text(refusal.reason, language)
    text = " | ".join(filter(None, refusal.cells))
    return translate(language, "import.row", place=place, reason=reason, text=text)


def _doubt(imported: Imported, row: Row, language: str) -> str:
    reason = "; ".join(reason_text(doubt, language) for doubt in imported.doubts(row))
    text = translate(language, "import.doubtful", id=row.identifier, reason=reason)
    return translate(language, "import.at", place=where(row.entry, language), text=text)


def _difference(imported: Imported, row: Row, language: str) -> str:
    outcome = imported.outcomes[row.identifier or ""]
    fields = "; ".join(outcome.fields)
    text = translate(language, "import.differs", id=outcome.identifier, fields=fields)
    return translate(language, "import.at", place=where(row.entry, language), text=text)


def _untranslated(registry: Registry, imported: Imported, language: str) -> Iterator[str]:
    """Yield the request to add what no list prints: titles in the other languages."""
    others = [language_in(language, other) for other in registry.archive.languages[1:]]
    if others and any(imported.action(row) == NEW for row in imported.rows):
        yield translate(language, "import.untranslated", languages=", ".join(others))


def report_json(imported: Imported, warnings: Iterable[Warning], language: str) -> str:
    """Return the report for programs: rows, warnings with their codes, and what each column holds."""
    rows = [(refusal.line, _refusal_data(refusal, language)) for refusal in imported.refusals]
    read = (row for row in imported.rows if imported.action(row) != REFUSED)
    rows += [(row.entry.line, _row_data(row, imported, language)) for row in read]
    noted = [*warnings, *imported.warnings]
    data = {
        "rows": [row for _, row in sorted(rows, key=lambda item: item[0])],
        "warnings": [{"code": w.code, "text": warning_text(language, w)} for w in noted],
        "columns": {column.heading: column.kind for column in imported.table.columns},
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _refusal_data(refusal: Refusal, language: str) -> dict[str, object]:
    """Return a line that was refused, as it is printed."""
    printed = refusal.printed
    return {
        "place": where(refusal, language),
        "number": printed.number or None,
        "date": printed.date or None,
        "type": printed.type or None,
        "issuer": printed.issuer or None,
        "title": printed.title or None,
        "action": REFUSED,
        "problems": [{"code": _code_of(refusal.reason), "text": reason_text(refusal.reason, language)}],
    }


def _row_data(row: Row, imported: Imported, language: str) -> dict[str, object]:
    """Return a row as it was read, with what differs from the record that is there, or what is to be looked at in a new one."""
    outcome = imported.outcomes[row.identifier or ""]
    doubts = [{"code": _code_of(d), "text": reason_text(d, language)} for d in imported.doubts(row)]
    return {
        "place": where(row.entry, language),
        **(_values(row.document) if row.document else {}),
        "title": row.printed.title or None,
        "action": outcome.state,
        "problems": [*({"code": DIFFERS, "text": text} for text in outcome.fields), *doubts],
    }


def _values(document: Document) -> dict[str, str | None]:
    return {
        "number": document.number or document.printed.number,
        "date": document.date,
        "type": document.type,
        "issuer": " ".join(issuers_of(document)),
    }


def _code_of(reason: Message | Problem) -> str:
    if isinstance(reason, Message):
        return reason.key.rpartition(".")[2].replace("_", "-")
    return reason.code

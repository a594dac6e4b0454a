"""JSON Schemas for editors, made from the model: one a kind of registry file."""

import json
from pathlib import Path

from macros import model, reports, statements

KINDS = {
    "archive": model.Archive,
    "document": model.Document,
    "criterion": model.Criterion,
    "document-list": model.DocumentList,
    "result-table": model.ResultTable,
    "issuers": model.Issuers,
    "types": model.Types,
    "verbs": model.Verbs,
    "terms": model.Vocabulary,
    "statement-section": statements.StatementSection,
    "explanations": statements.Explanations,
    "redirects": model.Redirects,
    "report": reports.FurtherReport,
    "breakdown": reports.Breakdown,
    "areas": reports.Areas,
}


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    return {
        f"{name}.schema.json": json.dumps(kind.model_json_schema(), ensure_ascii=False, indent=1) + "\n"
        for name, kind in KINDS.items()
    }


def stale(folder: Path) -> list[str]:
    """Return the names of the schemas in a folder that differ from the model, are missing or are left over."""
    wanted = schemas()
    present = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.schema.json")}
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))

"""JSON Schemas for editors, made from the model: one per kind of registry file."""

import json
from pathlib import Path

from policyarchive.core.writing import write_text
from policyarchive.registry.model.appendices import DocumentList, ResultTable
from policyarchive.registry.model.archive import Archive, Redirects
from policyarchive.registry.model.documents import Document
from policyarchive.registry.model.dossiers import Dossier
from policyarchive.registry.model.explanations import Explanations
from policyarchive.registry.model.fields import Record
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.numbering import Numbering
from policyarchive.registry.model.reports import Breakdown, FurtherReport
from policyarchive.registry.model.statements import StatementSection
from policyarchive.registry.model.vocabularies import Areas, Issuers, SynonymList, Types, Verbs, Vocabulary

KINDS: dict[str, type[Record]] = {
    "archive": Archive,
    "document": Document,
    "indicator": Indicator,
    "document-list": DocumentList,
    "result-table": ResultTable,
    "issuers": Issuers,
    "types": Types,
    "verbs": Verbs,
    "terms": Vocabulary,
    "statement-section": StatementSection,
    "explanations": Explanations,
    "redirects": Redirects,
    "numbering": Numbering,
    "report": FurtherReport,
    "breakdown": Breakdown,
    "areas": Areas,
    "synonyms": SynonymList,
    "dossier": Dossier,
}


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    return {
        f"{name}.schema.json": json.dumps(kind.model_json_schema(), ensure_ascii=False, indent=1) + "\n"
        for name, kind in KINDS.items()
    }


def write_schemas(registry: Path) -> int:
    """Write every schema into the folder schema of a registry, and delete those of no kind of file; return their number."""
    folder, texts = registry / "schema", schemas()
    folder.mkdir(exist_ok=True)
    for file in folder.glob("*.schema.json"):
        if file.name not in texts:
            file.unlink()
    for name, text in texts.items():
        write_text(folder / name, text)
    return len(texts)


def stale(folder: Path) -> list[str]:
    """Return the names of the schemas in a folder that differ from the model, are missing or are left over."""
    expected = schemas()
    present = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.schema.json")}
    return sorted(
        name for name in expected.keys() | present.keys() if expected.get(name) != present.get(name)
    )

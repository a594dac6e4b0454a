"""Attach a scan or a full text to a document."""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pydantic import ValidationError

from policyarchive.checks.catalogue import as_text, terminal_language
from policyarchive.checks.check import check, checked_registry
from policyarchive.core.words import SOFTWARE_LANGUAGES, translate
from policyarchive.intake.attach import Attachment, attach
from policyarchive.registry.attachments import UnreadablePdf


def main() -> int:
    """Attach the file that the arguments name, then check the registry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--document", required=True, help="id of the document, such as ubnd/2017/12-qd-ubnd")
    parser.add_argument("--role", choices=("scan", "text", "other"), required=True)
    parser.add_argument("--language", help="language of the file; the first one of the archive if left out")
    parser.add_argument("--reference", help="where the file came from, a key of references.bib")
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--lang", choices=SOFTWARE_LANGUAGES, default=terminal_language(os.environ))
    options = parser.parse_args()
    registry = checked_registry(options.registry)
    if options.document not in registry.documents:
        print(translate(options.lang, "error.no_document", number=options.document))
        return 1
    language = options.language or registry.archive.languages[0]
    about = Attachment(role=options.role, language=language, reference=options.reference)
    try:
        placed = attach(registry, options.document, options.file, about)
    except (OSError, UnreadablePdf, ValidationError) as error:
        print(translate(options.lang, "attach.error", detail=error))
        return 1
    print(translate(options.lang, "attach.done", file=placed))
    problems = check(options.registry).problems
    print(as_text(problems, options.lang) if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

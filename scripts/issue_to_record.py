"""Turn the body of an issue form, given in ISSUE_BODY, into a change of the registry; write the answer to a file.

Exit 0: the registry changed and the answer describes the pull request. Exit 1: the answer says what to mend.
"""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policyarchive.core.words import use_translations
from policyarchive.intake.forms.answer import answer


def main() -> int:
    """Apply the form and write the answer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("answer", type=Path, help="file for the answer, as Markdown")
    parser.add_argument("--registry", type=Path, default=Path("registry"))
    parser.add_argument("--issue", default="", help="number of the issue")
    parser.add_argument("--today", help="refuse documents dated after this day")
    options = parser.parse_args()
    use_translations(options.registry.resolve().parent)
    body = os.environ.get("ISSUE_BODY", "")
    done, text = answer(options.registry, body, issue=options.issue, today=options.today)
    options.answer.write_text(text, encoding="utf-8")
    return 0 if done else 1


if __name__ == "__main__":
    sys.exit(main())

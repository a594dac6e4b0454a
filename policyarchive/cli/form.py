"""Turn the body of an issue form, given in ISSUE_BODY, into a change of the registry; write the answer to a file."""

import os
from argparse import Namespace

from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate, use_translations
from policyarchive.core.writing import create_file
from policyarchive.intake.forms.answer import answer_form


def run(options: Namespace) -> int:
    """Apply the form. 0: the registry changed, the answer describes the pull request. 1: the answer says what to fix."""
    folder = registry_folder(options)
    use_translations(folder.resolve().parent)
    if os.path.lexists(options.answer):
        raise Stop("form.error.exists", 2, file=options.answer)
    body = os.environ.get("ISSUE_BODY", "")
    done, text = answer_form(folder, body, issue=options.issue, today=options.today)
    create_file(options.answer, text.encode())
    print(translate(options.lang, "form.written", file=options.answer))
    return 0 if done else 1

"""Serve a preview and the editor of its records on this machine until stopped."""

import os
from argparse import Namespace
from functools import partial

from policyarchive.cli.environment import check_environment, warn_of_history
from policyarchive.cli.places import configuration
from policyarchive.cli.serve import serving
from policyarchive.core.loopback import HOST
from policyarchive.core.words import translate


def run(options: Namespace) -> int:
    """Serve the editor; Ctrl+C ends it."""
    config = configuration(options)
    check_environment()
    with serving(options.port):
        warn_of_history(config.parent, options.lang)
        os.environ.setdefault("MACROS_FAIL", "false")  # as for the preview alone
        from policyarchive.build.editor import serve_editor  # with MkDocs, which takes half a second

        serve_editor(config, options.port, options.today, partial(_print_address, options))
    return 0


def _print_address(options: Namespace) -> None:
    address = f"http://{HOST}:{options.port}/admin/"
    print(translate(options.lang, "edit.address", address=address), flush=True)

"""Build a preview and serve it; an edit of a record, a page, a template or the code shows at once."""

import argparse
import logging
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("MACROS_FAIL", "false")  # a mistake in a macro shows on its page
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mkdocs.livereload import LiveReloadServer

from policyarchive.build.preview import Preview

WATCHED = ("registry", "macros", "policyarchive", "docs", "translations")


def main() -> None:
    """Build, then serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--config", type=Path, default=ROOT / "mkdocs.yml", help="configuration of the first language"
    )
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1")
    options = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    logging.getLogger("mkdocs.livereload").setLevel(logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        preview = Preview(options.config, Path(folder), f"http://127.0.0.1:{options.port}/")
        server = LiveReloadServer(
            preview.build, "127.0.0.1", options.port, str(Path(folder) / "site"), polling_interval=0.2
        )
        _serve(server, preview)


def _serve(server: LiveReloadServer, preview: Preview) -> None:
    preview.build()
    root = preview.config.parent
    for place in (
        *(root / name for name in WATCHED if (root / name).exists()),
        *root.glob("mkdocs*.yml"),
        preview.again,
    ):
        server.watch(str(place))
    try:
        server.serve()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


if __name__ == "__main__":
    main()

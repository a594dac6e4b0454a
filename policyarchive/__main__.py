"""`python -m policyarchive`, and the command `policyarchive`: Ctrl+C is understood from the first moment on."""

import sys


def run() -> int:
    """Run the command; return its exit code."""
    try:
        from policyarchive.cli import main

        return main()
    except KeyboardInterrupt:  # while the modules were being loaded; main says it in words
        return 1


if __name__ == "__main__":
    sys.exit(run())

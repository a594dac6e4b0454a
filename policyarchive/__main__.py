"""`python -m policyarchive`: the command `policyarchive`."""

import sys

from policyarchive.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""`python -m undersigned`."""

import sys

from undersigned.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

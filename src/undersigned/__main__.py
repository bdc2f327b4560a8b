"""`python -m undersigned`."""

import sys

from undersigned.cli.main import main

sys.exit(main())

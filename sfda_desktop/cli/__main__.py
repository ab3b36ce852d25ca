"""`python -m sfda_desktop.cli` is `sfda`."""

import sys

from sfda_desktop.cli.main import main

sys.exit(main())

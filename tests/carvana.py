"""Where the real photos are, which are not in the repository: see README, "The real photos"."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CARVANA = Path(os.environ.get("CARVANA", ROOT.parent / "shared" / "carvana"))

"""Where the real photos are, which are not in the repository: see README, "The real photos"."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CARVANA = Path(os.environ.get("CARVANA", ROOT.parent / "shared" / "carvana"))


def missing_photos(folder: Path = CARVANA) -> str:
    """Return the sentence that says that the real photos are not in `folder`, "" where they are."""
    if (folder / "split.json").is_file():
        return ""
    return f"The real photos are not at {folder}; see README, 'The real photos'."

"""How the network does on the stress set, by what is in the photos: `make stress-report`."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd

from segmentation.errors import CarmaskError
from tools.studio.plans import STRESS

ROOT = Path(__file__).resolve().parents[2]
FIGURES = {"dice": "mean", "boundary_f2": "mean", "places": "mean", "untouched": "mean"}


def scores_of(folder: Path) -> pd.DataFrame:
    """Let `carmask evaluate` score the network's masks of the photos in `folder`; return a row a photo.

    Raises:
        CarmaskError: it could not; it has said why.
    """
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "scores.json"
        command = [sys.executable, "main.py", "evaluate", "--predict", folder / "photos", folder / "masks"]
        if subprocess.run([str(part) for part in (*command, "--json", path)], cwd=ROOT, check=False).returncode:
            raise CarmaskError(f"The photos in {folder} could not be scored; `make stress` makes them.")
        rows = json.loads(path.read_text())["images"]
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("photo").reset_index()


def by_condition(photos: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of groups of photos that have one thing in common, the worst Dice among them."""
    photos = photos.assign(
        light=pd.cut(photos["exposure"], [0, 0.9, 1.1, 9], labels=["dark", "usual", "bright"]).astype(str),
        floor=(photos["wet"] > 0).map({True: "wet", False: "dry"}),
        camera=pd.cut(photos["camera_height"], [0, 1.9, 2.7, 9], labels=["low", "usual", "high"]).astype(str),
        glare=photos["glare"].map("{:g}".format),
    )
    groups = []
    for condition in ("paint", "glare", "design", "light", "floor", "camera"):
        grouped = photos.groupby(condition)
        figures = grouped.agg(
            photos=("photo", "size"), worst=("dice", "min"), **{name: (name, how) for name, how in FIGURES.items()}
        )
        groups.append(figures.set_index(condition + " " + figures.index.astype(str)))
    return pd.concat(groups)


def main() -> int:
    """Score, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=STRESS, help=f"what `make stress` made ({STRESS})")
    folder = parser.parse_args().folder
    try:
        table = pd.read_csv(folder / "stress.csv")
        photos = scores_of(folder).merge(table, on="photo", how="left", validate="one_to_one")
    except (CarmaskError, OSError) as error:
        sys.exit(str(error))
    print(by_condition(photos).round(4).to_string())
    print("\nOn dry floors alone, which tells the other conditions apart from a floor that mirrors:")
    print(by_condition(photos[photos["wet"] == 0]).round(4).to_string())
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What the studio makes for the project: the bundled sample, the truth for tests, the stress set."""

import csv
import random
from collections.abc import Iterable
from pathlib import Path

from tools.studio.shape.cars import DESIGNS, PAINTS
from tools.studio.shoot import CAMERA_HEIGHT, PICTURES, Light, Quality, Shoot

BUILD = Path(__file__).resolve().parents[2] / "build" / "studio"
STRESS = BUILD / "stress"
STRESS_PHOTOS = 100


def sample(folder: Path) -> list[Shoot]:
    """Return the two cars that carmask comes with: the hard case, white before white, and an easier one."""
    return [
        Shoot("whitesedan", "sedan", "white", folder),
        Shoot("redpickup", "pickup", "red", folder),
    ]


def truth_for_tests(folder: Path) -> list[Shoot]:
    """Return small photos of everything about which there is a truth."""
    quality = Quality(samples=24, scale=0.2)
    return [
        Shoot("whitesedan", "sedan", "white", folder, (3,), PICTURES, quality=quality),
        Shoot("blackhatchback", "hatchback", "black", folder, (6,), PICTURES, quality=quality),
        Shoot("redpickup", "pickup", "red", folder, (12,), PICTURES, quality=quality),
    ]


def stress(folder: Path, photos: int = STRESS_PHOTOS) -> list[Shoot]:
    """Return photos at half size in which light, car and camera are drawn by lot, always the same ones.

    Paints and bodies come up equally often; every third floor is wet.
    """
    lot = random.Random(0)
    shoots = []
    for number in range(photos):
        light = Light(
            exposure=round(lot.uniform(0.75, 1.3), 2),
            glare=lot.choice((0.0, 1.0, 3.0, 6.0)),
            wet=round(lot.uniform(0.3, 1.0), 2) if number % 3 == 0 else 0.0,
            camera_height=round(CAMERA_HEIGHT + lot.uniform(-0.8, 0.8), 2),
        )
        paint, design = list(PAINTS)[number % len(PAINTS)], list(DESIGNS)[number // len(PAINTS) % len(DESIGNS)]
        angle = lot.randint(1, 16)
        quality = Quality(samples=12, scale=0.5)
        shoots.append(Shoot(f"stress{number:03d}", design, paint, folder, (angle,), light=light, quality=quality))
    return shoots


def write_table(path: Path, shoots: Iterable[Shoot]) -> None:
    """Write what is in each photo of `shoots` as a CSV."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["photo", "design", "paint", "exposure", "glare", "wet", "camera_height"])
        for shoot in shoots:
            light = (shoot.light.exposure, shoot.light.glare, shoot.light.wet, shoot.light.camera_height)
            for angle in shoot.angles:
                rows.writerow([shoot.path("photo", angle).stem, shoot.design, shoot.paint, *light])

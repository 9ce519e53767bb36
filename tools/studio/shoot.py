"""What is photographed: a car, its light, the angles, and where each picture goes."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from tools.studio.shape.cars import DESIGNS, PAINTS

CAMERA_HEIGHT = 2.32
"""Metres; measured in photos of the real studio, see blender/stage.py."""

ANGLES = tuple(range(1, 17))
PICTURES = ("photo", "alpha", "glass", "shadow", "plate")


@dataclass(frozen=True)
class Light:
    """How a car is photographed; the studio's usual light has 1 for both factors.

    `exposure` multiplies all light, `glare` that of the windows which mirror in paint and glass. A `wet` floor (0 to 1)
    mirrors more. `camera_height` is in metres; whatever it is, the camera looks at the same place.
    """

    exposure: float = 1.0
    glare: float = 1.0
    wet: float = 0.0
    camera_height: float = CAMERA_HEIGHT


@dataclass(frozen=True)
class Quality:
    """How carefully is rendered: at `scale` of 1918x1280, up to `samples` a pixel, fewer where noise is low."""

    samples: int = 16
    noise: float = 0.03
    scale: float = 1.0


@dataclass(frozen=True)
class Shoot:
    """One car in one light; `name` is the first part of its files' names."""

    name: str
    design: str
    paint: str
    folder: Path
    angles: Sequence[int] = ANGLES
    pictures: Sequence[str] = ("photo", "alpha")
    light: Light = field(default_factory=Light)
    quality: Quality = field(default_factory=Quality)

    def path(self, picture: str, angle: int) -> Path:
        """Return where a picture of an angle goes. The photos are called as those of the real studio are."""
        if picture == "photo":
            return self.folder / "photos" / f"{self.name}_{angle:02d}.jpg"
        return self.folder / picture / f"{self.name}_{angle:02d}.{'jpg' if picture == 'plate' else 'tif'}"

    def mask_name(self, angle: int) -> str:
        """Return what the true mask of an angle is called."""
        return f"{self.name}_{angle:02d}_mask.png"

    def missing(self) -> dict[int, set[str]]:
        """Return for each angle the pictures that are not there yet; angles that have all are left out."""
        missing = {angle: {one for one in self.pictures if not self.path(one, angle).exists()} for angle in self.angles}
        return {angle: pictures for angle, pictures in missing.items() if pictures}

    def keep_recipe(self) -> None:
        """Write down how the pictures are made, so that others never come between them.

        Raises:
            CarmaskError: in the folder are pictures of this name that were made in another way.
            OSError: it could not be written down.
        """
        path = self.folder / "recipes" / f"{self.name}.json"
        recipe = json.dumps(self._recipe(), indent=1) + "\n"
        if path.exists() and path.read_text() == recipe:
            return
        if path.exists() or any(self.path(one, angle).exists() for one in PICTURES for angle in ANGLES):
            raise CarmaskError(
                f"{self.folder} holds pictures of {self.name} that were made in another way. "
                "Remove them, or name another folder with --out."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, recipe.encode())

    def _recipe(self) -> dict[str, object]:
        design = hashlib.sha256(repr(DESIGNS[self.design]).encode()).hexdigest()
        paint, light, quality = (asdict(part) for part in (PAINTS[self.paint], self.light, self.quality))
        return {"design": f"{self.design} {design[:16]}", "paint": paint, "light": light, "quality": quality}

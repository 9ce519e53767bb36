"""What is photographed: a car, its light, the angles, and where each picture goes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

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
class Session:
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

    def missing(self) -> dict[int, set[str]]:
        """Return for each angle the pictures that are not there yet; angles that have all are left out."""
        missing = {angle: {one for one in self.pictures if not self.path(one, angle).exists()} for angle in self.angles}
        return {angle: pictures for angle, pictures in missing.items() if pictures}

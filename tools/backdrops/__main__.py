"""`python -m tools.backdrops [NAME ...]`: draws the backdrops into resources/backdrops, always the same pictures."""

import io
import json
import sys

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.resources import BACKDROPS
from tools.backdrops.camera import HORIZON
from tools.backdrops.scenes import SCENES, Picture, Scene

MOST_BYTES = 600_000
_BEST, _WORST = 95, 60
_SEED = 2026


def encoded(light: Picture) -> NDArray[np.uint8]:
    """Return the sRGB values of linear `light` (H, W, 3), with triangular noise of one value against bands."""
    light = np.clip(light, 0, 1)
    # IEC 61966-2-1, 5.2
    srgb = np.where(light <= 0.0031308, light * 12.92, 1.055 * np.power(light, 1 / 2.4) - 0.055) * 255
    random = np.random.default_rng(_SEED)
    shape = light.shape[:2]
    dither = random.random(shape, np.float32) - random.random(shape, np.float32)
    return np.asarray(np.clip(np.round(srgb + dither[..., None]), 0, 255), np.uint8)


def jpeg(picture: NDArray[np.uint8]) -> tuple[bytes, int]:
    """Return `picture` as the best JPEG of at most MOST_BYTES, and its quality."""
    for quality in range(_BEST, _WORST - 1, -1):
        file = io.BytesIO()
        Image.fromarray(picture).save(file, "JPEG", quality=quality, optimize=True, progressive=True, subsampling=2)
        if file.tell() <= MOST_BYTES:
            return file.getvalue(), quality
    raise ValueError(f"larger than {MOST_BYTES} bytes even at quality {_WORST}")


def described(scene: Scene) -> str:
    """Return the data file of a scene."""
    content = {
        "title": scene.title,
        "floor": scene.floor,
        "light": list(scene.light),
        "licence": "MIT, as carmask; drawn by tools/backdrops",
        "horizon": HORIZON,
        "spot": list(scene.spot),
        "scale": scene.scale,
    }
    return json.dumps(content, indent=1) + "\n"


def main(names: list[str]) -> int:
    """Draw the backdrops of these names, all of them without any."""
    BACKDROPS.mkdir(parents=True, exist_ok=True)
    for name in names or SCENES:
        content, quality = jpeg(encoded(SCENES[name].draw()))
        (BACKDROPS / f"{name}.jpg").write_bytes(content)
        (BACKDROPS / f"{name}.json").write_text(described(SCENES[name]), encoding="utf-8")
        print(f"{name}: {len(content):,} bytes at quality {quality}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

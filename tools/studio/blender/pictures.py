"""Pictures of the scene: the photo, the truth about car and glass, the floor with and without the car's shadow."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bpy
import numpy as np
from numpy.typing import NDArray

from tools.studio.blender.materials import matte_material
from tools.studio.shoot import Quality

SIZE = (1918, 1280)
"""Width and height of the photos, in pixels."""

TRUTH_SAMPLES = 64
"""Places in a pixel at which the truth is looked at; it costs little, for no light is followed."""


class Photographer:
    """Takes pictures of a scene in which `car` are the objects of the car, all others the studio's."""

    def __init__(self, car: list[bpy.types.Object], turntable: bpy.types.Object, quality: Quality) -> None:
        self._car = car
        self._studio = [made for made in bpy.context.scene.objects if made not in car and made.type == "MESH"]
        self._turntable = turntable
        self._quality = quality
        self._mattes = _matte_twins(car)
        _set_up(quality)

    def turn_to(self, angle: int) -> None:
        """Turn to one of sixteen angles: at 1 the car looks at the camera, at 5 to the left, at 9 away, at 13 right."""
        self._turntable.rotation_euler = (0, 0, np.radians(-90 - 22.5 * (angle - 1)))

    def photo(self) -> NDArray[np.float32]:
        """Return the photo: linear RGB, float32 (h, w, 3)."""
        return _rendered()[..., :3]

    def plate(self) -> NDArray[np.float32]:
        """Return the studio without the car, its shadow and its reflection, as `photo` does."""
        with _set(self._car, "hide_render", True):
            return _rendered()[..., :3]

    def shadowed_plate(self) -> NDArray[np.float32]:
        """Return the studio as `plate` does, but with the light that the car takes from it and throws onto it."""
        with _set(self._car, "visible_camera", False):
            return _rendered()[..., :3]

    def truth(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return which share of each pixel the car covers and which its windows do, float32 (h, w) from 0 to 1.

        A pixel is weighed by the filter that the photo is made with. What is seen through a window of the car is car.
        """
        with _set(self._studio, "hide_render", True), self._as_matte():
            rgba = _rendered()
        return np.clip(rgba[..., 3], 0, 1), np.clip(rgba[..., 1], 0, 1)

    @contextmanager
    def _as_matte(self) -> Iterator[None]:
        scene, cycles = bpy.context.scene, bpy.context.scene.cycles
        before = [(slot, slot.material) for made in self._car for slot in made.material_slots]
        for slot, material in before:
            slot.material = self._mattes[material.name]
        scene.render.film_transparent = True
        cycles.use_denoising = cycles.use_adaptive_sampling = False
        cycles.samples = TRUTH_SAMPLES
        try:
            yield
        finally:
            for slot, material in before:
                slot.material = material
            scene.render.film_transparent = False
            _set_up(self._quality)


def _matte_twins(car: list[bpy.types.Object]) -> dict[str, bpy.types.Material]:
    materials = {slot.material for made in car for slot in made.material_slots}
    return {material.name: matte_material(material) for material in sorted(materials, key=lambda one: one.name)}


@contextmanager
def _set(objects: list[bpy.types.Object], attribute: str, value: bool) -> Iterator[None]:
    before = [getattr(made, attribute) for made in objects]
    for made in objects:
        setattr(made, attribute, value)
    try:
        yield
    finally:
        for made, old in zip(objects, before, strict=True):
            setattr(made, attribute, old)


def _set_up(quality: Quality) -> None:
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.resolution_x, scene.render.resolution_y = (round(quality.scale * side) for side in SIZE)
    scene.render.resolution_percentage = 100
    cycles = scene.cycles
    cycles.device, cycles.seed = "CPU", 0  # the same picture each time
    cycles.samples, cycles.use_adaptive_sampling, cycles.adaptive_threshold = quality.samples, True, quality.noise
    cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 6, 3, 4
    cycles.transparent_max_bounces = 10
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect = 8.0


def _rendered() -> NDArray[np.float32]:
    """Return what the camera sees: linear RGBA, colour times alpha, float32 (h, w, 4), the top row first."""
    scene = bpy.context.scene
    settings = scene.render.image_settings
    settings.file_format, settings.color_depth, settings.color_mode = "OPEN_EXR", "32", "RGBA"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture.exr"
        scene.render.filepath = str(path)
        bpy.ops.render.render(write_still=True)
        picture = bpy.data.images.load(str(path))
        width, height = picture.size
        pixels = np.empty(width * height * 4, np.float32)
        picture.pixels.foreach_get(pixels)
        bpy.data.images.remove(picture)
    return pixels.reshape(height, width, 4)[::-1]

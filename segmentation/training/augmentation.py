"""Random changes of a photo and its mask that leave it a photo of a car in this studio."""

import cv2
import numpy as np
from numpy.typing import NDArray

SCALE_FRACTION = 0.1
SHIFT_FRACTION = 0.06
ROTATION_DEGREES = 4.0
CROP_MARGIN_PX = 40
GREY_CAR_CHANCE = 0.3
"""Chance that the car alone loses its colour: silver and white cars before the white wall are the hard case."""
GLARE_CHANCE = 0.25
"""Chance of bright reflections on the car."""
SHADE_CHANCE = 0.25
"""Chance that the foot of the car and the floor beneath it lie in a deep shadow: sills are lost there."""
MIRROR_CHANCE = 0.2
"""Chance that the floor mirrors the car."""


def augment(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    random: np.random.Generator,
    crop: tuple[int, int] | None = None,
    spot: tuple[float, float] | None = None,
    touched: NDArray[np.uint8] | None = None,
    has_effects: bool = True,
) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8] | None]:
    """Return a randomly changed copy of `image` (H, W, 3), of its soft `mask` (H, W), 0 to 255, and of `touched`.

    Args:
        image: RGB.
        mask: of the car in it.
        random: decides everything.
        crop: (height, width) in px of a window about the car to be cut out; None keeps the whole photo.
        spot: (x, y) in px of `image`, which comes into the window; None brings the whole car in, if it fits.
        touched: (H, W), 0 to 255, where a human was; it moves along with the mask.
        has_effects: at times give the car another paint or glare and the floor a mirror image or a shade.
    """
    if crop is None:
        matrix = _whole_movement(mask, random)
    elif spot is None:
        matrix = _movement_to_the_car(mask, crop, random)
    else:
        matrix = _movement_to_the_spot(spot, crop, random)
    shape = crop or mask.shape
    image, mask = _moved(image, matrix, shape), _moved(mask, matrix, shape)
    touched = None if touched is None else _moved(touched, matrix, shape)
    if has_effects:
        image = _with_effects(image, mask, random)
    return _recoloured(image, random), mask, touched


def _with_effects(image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    for effect, chance in (
        (_with_mirroring_floor, MIRROR_CHANCE),
        (_with_shade, SHADE_CHANCE),
        (_with_grey_car, GREY_CAR_CHANCE),
        (_with_glare, GLARE_CHANCE),
    ):
        if random.random() < chance:
            image = effect(image, mask, random)
    return image


def _whole_movement(mask: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.float64]:
    height, width = mask.shape
    shift = random.uniform(-SHIFT_FRACTION, SHIFT_FRACTION, 2) * (width, height)
    return _movement((width / 2, height / 2), shift, random)


def _movement_to_the_car(
    mask: NDArray[np.uint8], crop: tuple[int, int], random: np.random.Generator
) -> NDArray[np.float64]:
    """The car comes anywhere into the window that it fits into, and at times a little beyond its border."""
    height, width = crop
    left, top, car_width, car_height = cv2.boundingRect(mask)
    if car_width == 0:
        left, top, car_width, car_height = 0, 0, mask.shape[1], mask.shape[0]
    centre = (left + car_width / 2, top + car_height / 2)
    free = np.abs([width - car_width, height - car_height]) / 2 + CROP_MARGIN_PX
    to_the_window = np.array([width / 2 - centre[0], height / 2 - centre[1]])
    return _movement(centre, to_the_window + random.uniform(-1, 1, 2) * free, random)


def _movement_to_the_spot(
    spot: tuple[float, float], crop: tuple[int, int], random: np.random.Generator
) -> NDArray[np.float64]:
    """The spot comes anywhere into the middle half of the window."""
    height, width = crop
    to_the_window = np.array([width / 2 - spot[0], height / 2 - spot[1]])
    return _movement(spot, to_the_window + random.uniform(-0.25, 0.25, 2) * (width, height), random)


def _movement(
    centre: tuple[float, float], shift: NDArray[np.float64], random: np.random.Generator
) -> NDArray[np.float64]:
    """Scale and turn about `centre` (x, y), mirror half of the time, then shift by (x, y) px: a 2x3 matrix."""
    scale = 1 + random.uniform(-SCALE_FRACTION, SCALE_FRACTION)
    degrees = random.uniform(-ROTATION_DEGREES, ROTATION_DEGREES)
    matrix = np.asarray(cv2.getRotationMatrix2D(centre, degrees, scale), np.float64)
    if random.random() < 0.5:
        matrix = matrix @ np.array([[-1, 0, 2 * centre[0]], [0, 1, 0], [0, 0, 1]])
    matrix[:, 2] += shift
    return matrix


def _moved(picture: NDArray[np.uint8], matrix: NDArray[np.float64], shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Move `picture`; the border is continued, in the mask too (a car may leave the frame)."""
    size = (shape[1], shape[0])
    moved = cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.uint8)


def _with_grey_car(image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Take the colour out of the car alone, and lift it towards white by a random part."""
    lift = random.uniform(0, 0.8)
    table = np.clip(np.arange(256) * (1 - lift) + 245 * lift, 0, 255).astype(np.uint8)
    paint = cv2.merge([cv2.LUT(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), table)] * 3)
    alpha = cv2.merge([mask] * 3)
    wall = cv2.multiply(image, cv2.bitwise_not(alpha), scale=1 / 255)
    return np.asarray(cv2.add(wall, cv2.multiply(paint, alpha, scale=1 / 255)), np.uint8)


def _with_glare(image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Add one to four soft, long patches of light to the car alone, drawn at a quarter of the size."""
    rows, columns = np.nonzero(mask[::4, ::4])
    if len(rows) == 0:
        return image
    height, width = mask.shape
    light = np.zeros((-(-height // 4), -(-width // 4)), np.uint8)
    for _ in range(random.integers(1, 5)):
        at = random.integers(len(rows))
        axes = (int(random.uniform(5, 60) * width / 1920), int(random.uniform(2, 18) * width / 1920))
        brightness, degrees = int(random.uniform(60, 255)), random.uniform(-30, 30)
        cv2.ellipse(light, (int(columns[at]), int(rows[at])), axes, degrees, 0, 360, brightness, -1)
    light = np.asarray(cv2.GaussianBlur(light, (0, 0), random.uniform(1, 8)), np.uint8)
    on_the_car = cv2.multiply(np.asarray(cv2.resize(light, (width, height)), np.uint8), mask, scale=1 / 255)
    return np.asarray(cv2.add(image, cv2.merge([on_the_car] * 3)), np.uint8)


def _with_mirroring_floor(
    image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator
) -> NDArray[np.uint8]:
    """Let the floor below the car show it upside down, blurred and fading with the distance."""
    rows = np.flatnonzero(mask.max(axis=1))
    if len(rows) == 0:
        return image
    foot = int(rows[-1]) - int(random.uniform(0, 0.15) * len(rows))
    below = np.arange(foot + 1, min(len(mask), foot + 1 + max(1, len(rows) // 3)))
    if len(below) == 0:
        return image
    above = np.clip(2 * foot - below, 0, None)
    fading = random.uniform(0.15, 0.5) * np.linspace(1, 0, len(below), dtype=np.float32)
    car, floor = mask[above] / np.float32(255), 1 - mask[below] / np.float32(255)
    alpha = (fading[:, None] * car * floor)[..., None]
    mirrored = cv2.GaussianBlur(image[above], (0, 0), random.uniform(0.8, 4)).astype(np.float32)
    changed = image.copy()
    changed[below] = image[below] * (1 - alpha) + mirrored * alpha
    return changed


def _with_shade(image: NDArray[np.uint8], mask: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Darken a soft band about the car's lower outline, the car and the floor alike."""
    rows = np.flatnonzero(mask.max(axis=1) > 127)
    if len(rows) == 0:
        return image
    lower = mask[rows[-1] - int(0.4 * len(rows)) : rows[-1] + 1]
    columns = np.flatnonzero(lower.max(axis=0) > 127)
    foot = np.interp(np.arange(mask.shape[1]), columns, rows[-1] - np.argmax(lower[::-1, columns] > 127, axis=0))
    smooth, reach = mask.shape[1] / 60, random.uniform(0.02, 0.08) * mask.shape[1]
    foot = cv2.GaussianBlur(foot[None].astype(np.float32), (0, 0), smooth)
    presence = cv2.GaussianBlur((lower.max(axis=0, keepdims=True) > 127).astype(np.float32), (0, 0), smooth)
    distance = (np.arange(len(mask), dtype=np.float32)[:, None] - foot) / reach + random.uniform(-0.5, 0.5)
    light = 1 - random.uniform(0.2, 0.75) * presence * np.exp(-(distance**2))
    return np.asarray(image * light[..., None].astype(np.float32), np.uint8)


def _recoloured(image: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Change exposure, contrast and white balance through one table per channel."""
    values = np.linspace(0, 1, 256)
    gamma = np.exp(random.uniform(-0.3, 0.3))
    contrast = random.uniform(0.85, 1.15)
    gains = random.uniform(0.94, 1.06, 3) * random.uniform(0.85, 1.25)
    curve = (values**gamma - 0.5) * contrast + 0.5
    table = np.clip(curve[:, None] * gains * 255, 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(image, table[None]), np.uint8)

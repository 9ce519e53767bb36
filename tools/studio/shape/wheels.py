"""A wheel: tyre, rim, spokes, brake disc and hub, turned about the y axis with its outer side at +y."""

from dataclasses import dataclass

import numpy as np

from tools.studio.shape.solids import Solid, box, lathe


@dataclass(frozen=True)
class WheelDesign:
    """Sizes in metres; `spokes` bars from hub to rim, each of which splits into two if `is_split`."""

    radius: float = 0.335
    width: float = 0.225
    rim_radius: float = 0.235
    spokes: int = 5
    is_split: bool = True
    spoke_width: float = 0.055


def wheel(design: WheelDesign) -> list[Solid]:
    """Return the parts of one wheel around the origin."""
    r, half, rim = design.radius, design.width / 2, design.rim_radius
    tyre = [
        (rim - 0.012, -half + 0.02),
        (rim + 0.01, -half + 0.004),
        (r - 0.05, -half - 0.006),
        (r - 0.018, -half + 0.008),
        (r - 0.002, -half + 0.035),
        (r, 0.0),
        (r - 0.002, half - 0.035),
        (r - 0.018, half - 0.008),
        (r - 0.05, half + 0.006),
        (rim + 0.01, half - 0.004),
        (rim - 0.012, half - 0.02),
    ]
    barrel = [
        (rim - 0.004, half - 0.02),
        (rim + 0.004, half - 0.006),
        (rim - 0.004, half - 0.001),
        (rim - 0.016, half - 0.012),
        (rim - 0.024, half - 0.05),
        (rim - 0.04, -half + 0.02),
        (rim - 0.02, -half + 0.02),
    ]
    disc = [(0.07, half - 0.115), (rim - 0.06, half - 0.115), (rim - 0.06, half - 0.14), (0.07, half - 0.14)]
    hub = [
        (0.0005, half - 0.028),
        (0.03, half - 0.03),
        (0.036, half - 0.036),
        (0.07, half - 0.05),
        (0.085, half - 0.1),
        (0.0005, half - 0.11),
    ]
    back = [(0.0005, -half + 0.06), (rim - 0.03, -half + 0.06), (rim - 0.03, -half + 0.03), (0.0005, -half + 0.03)]
    turned = {
        "tyre": ("rubber", tyre),
        "rim": ("alloy", barrel),
        "disc": ("steel", disc),
        "hub": ("alloy", hub),
        "back": ("black", back),
    }
    parts = [Solid(name, material, *lathe(profile)) for name, (material, profile) in turned.items()]
    return parts + _grooves(design) + [spoke for turn in range(design.spokes) for spoke in _spoke(design, turn)]


def _grooves(design: WheelDesign) -> list[Solid]:
    """Three dark rings stand for the grooves of the tread."""
    r = design.radius
    return [
        Solid("tread", "black", *lathe([(r + 0.0008, y - 0.004), (r + 0.0008, y + 0.004), (r - 0.01, y)], 96))
        for y in (-0.045, 0.0, 0.045)
    ]


def _spoke(design: WheelDesign, turn: int) -> list[Solid]:
    half, reach = design.width / 2, design.rim_radius - 0.012
    angle = 2 * np.pi * turn / design.spokes
    spread = 0.42 * np.pi / design.spokes
    arms = (angle - spread, angle + spread) if design.is_split else (angle,)
    return [_arm(design, angle, arm, reach, half) for arm in arms]


def _arm(design: WheelDesign, root: float, tip: float, reach: float, half: float) -> Solid:
    """A bar from the hub at angle `root` to the rim at angle `tip`, thinner and further out at its tip."""
    points, faces = box((1.0, 1.0, 1.0), inset=0.12)
    share = points[:, 2:] + 0.5
    start, end = 0.045 * _toward(root), reach * _toward(tip)
    along = start + share * (end - start)
    direction = (end - start) / np.linalg.norm(end - start)
    across = np.array([-direction[2], 0.0, direction[0]])
    width = design.spoke_width * (1.0 - 0.35 * share) * (0.75 if design.is_split else 1.0)
    depth = (half - 0.062) + 0.03 * np.sin(share * np.pi / 2) + 0.042 * points[:, 1:2]
    placed = along + points[:, :1] * width * across + depth * np.array([0.0, 1.0, 0.0])
    return Solid("spoke", "alloy", placed, faces, subdivisions=2)


def _toward(angle: float) -> np.ndarray:
    return np.array([np.sin(angle), 0.0, np.cos(angle)])

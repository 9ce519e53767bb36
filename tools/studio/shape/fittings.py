"""What is mounted on a body: mirrors, handles, number plates, aerials, rails, wipers, exhausts, lamps."""

import numpy as np

from tools.studio.shape.atlas import Panel
from tools.studio.shape.design import CarDesign, Fittings
from tools.studio.shape.solids import Anchor, Solid, box, lathe, tube


def fittings(design: CarDesign) -> list[Solid]:
    """Return everything outside the body but the wheels."""
    fitted = design.fittings
    left = [*_mirror(fitted), *(_handle(x, z) for x, z in fitted.handles), *_headlamps(fitted)]
    if fitted.rails:
        left += _rails(fitted.rails, float(np.mean([y for _, y in design.lines.rail_y])))
    if fitted.exhaust:
        left.append(_exhaust(*fitted.exhaust, design.lines.stations[-1]))
    both = left + [solid.mirrored() for solid in left]
    return both + _number_plates(fitted) + _badge(fitted) + _aerial(fitted) + _wipers(fitted)


def _mirror(fitted: Fittings) -> list[Solid]:
    anchor = Anchor("side", *fitted.mirror)
    points, faces = box((0.16, 0.21, 0.125), taper=(0.8, 0.92), inset=0.03)
    points[:, 0] -= 0.35 * points[:, 1] + 0.9 * np.maximum(points[:, 0], 0) * np.abs(points[:, 2] / 0.0625) ** 2 * 0.4
    shell = Solid("mirror", "paint", points + (0.02, 0.165, 0.07), faces, 2, anchor)
    points, faces = box((0.012, 0.175, 0.095), inset=0.004)
    points[:, 0] -= 0.35 * points[:, 1]
    glass = Solid("mirror glass", "mirror", points + (-0.060, 0.165, 0.068), faces, 1, anchor)
    points, faces = box((0.08, 0.13, 0.03), inset=0.010)
    foot = Solid("mirror foot", "black", points + (0.01, 0.03, 0.0), faces, 2, anchor)
    return [shell, glass, foot]


def _handle(x: float, z: float) -> Solid:
    points, faces = box((0.20, 0.035, 0.032), inset=0.01)
    points[:, 1] -= 0.9 * points[:, 0] ** 2  # bent towards the door at both ends
    return Solid("handle", "paint", points + (0.0, 0.018, 0.0), faces, 2, Anchor("side", x, z))


def _headlamps(fitted: Fittings) -> list[Solid]:
    """A lens in a bright ring under the clear cover that is drawn on the body."""
    parts = []
    for y, z in fitted.headlamps:
        anchor = Anchor("front", y, z)
        lens = [(0.0005, 0.0), (0.028, -0.006), (0.043, -0.022), (0.0005, -0.024)]
        bezel = [(0.045, -0.004), (0.056, -0.002), (0.066, -0.03), (0.045, -0.03)]
        for name, material, profile in (("lens", "mirror", lens), ("bezel", "chrome", bezel)):
            points, faces = lathe(profile, 48)
            parts.append(Solid(name, material, _forward(points) - (0.035, 0, 0), faces, 0, anchor))
    return parts


def _forward(points: np.ndarray) -> np.ndarray:
    """Let what was lathed about y look along +x instead; its faces turn inside out, which Blender mends."""
    return np.stack([points[:, 1], points[:, 0], points[:, 2]], axis=-1)


def _number_plates(fitted: Fittings) -> list[Solid]:
    parts = []
    ends: tuple[tuple[Panel, float, int], ...] = (
        ("front", fitted.number_plate_front, 1),
        ("rear", fitted.number_plate_rear, -1),
    )
    for panel, z, outward in ends:
        anchor = Anchor(panel, 0.0, z)
        holder, faces = box((0.014, 0.33, 0.175), inset=0.006)
        parts.append(Solid("number plate holder", "black", holder + (outward * 0.008, 0, 0), faces, 1, anchor))
        plate, faces = box((0.006, 0.305, 0.152))
        parts.append(Solid("number plate", "number plate", plate + (outward * 0.018, 0, 0), faces, 0, anchor))
    return parts


def _badge(fitted: Fittings) -> list[Solid]:
    """A ring with a bar: a maker of our own."""
    if fitted.badge_z is None:
        return []
    anchor = Anchor("front", 0.0, fitted.badge_z)
    ring, faces = lathe([(0.050, 0.004), (0.058, 0.010), (0.066, 0.004), (0.058, -0.004)], 48)
    bar, bar_faces = box((0.008, 0.10, 0.016))
    return [
        Solid("badge", "chrome", _forward(ring) + (0.006, 0, 0), faces, 0, anchor),
        Solid("badge bar", "chrome", bar + (0.010, 0, 0), bar_faces, 0, anchor),
    ]


def _aerial(fitted: Fittings) -> list[Solid]:
    parts = []
    if fitted.fin_x is not None:
        points, faces = box((0.17, 0.045, 0.065), taper=(0.3, 0.35), inset=0.014)
        points[:, 0] -= 0.8 * (points[:, 2] + 0.03)
        parts.append(Solid("fin", "paint", points + (0, 0, 0.028), faces, 2, Anchor("top", fitted.fin_x, 0.0)))
    if fitted.rod is not None:
        x, y = fitted.rod
        path = [(0.0, 0.0, -0.02), (-0.01, 0.0, 0.03), (-0.12, 0.0, 0.40), (-0.27, 0.0, 0.85)]
        points, faces = tube(path, 0.0042, 8)
        parts.append(Solid("aerial", "black", points, faces, 0, Anchor("top", x, y)))
    return parts


def _rails(span: tuple[float, float], y: float) -> list[Solid]:
    front, rear = span
    middle = (front + rear) / 2
    x = np.linspace(front, rear, 24) - middle
    ends = np.clip((np.abs(x) / (abs(front - rear) / 2) - 0.9) / 0.1, 0, 1)
    path = [(float(along), 0.0, float(0.055 - 0.06 * end**2)) for along, end in zip(x, ends, strict=True)]
    points, faces = tube(path, 0.016)
    anchored = Anchor("top", middle, y - 0.06)
    return [Solid("roof rail", "trim", points, faces, 1, anchored)]


def _exhaust(y: float, z: float, rear_x: float) -> Solid:
    pipe = [(0.034, 0.0), (0.04, -0.005), (0.04, 0.16), (0.034, 0.16)]
    points, faces = lathe(pipe, 32)
    return Solid("exhaust", "chrome", _forward(points) + (rear_x + 0.09, y, z), faces)


def _wipers(fitted: Fittings) -> list[Solid]:
    if fitted.wipers_x is None:
        return []
    parts = []
    for y, length in ((0.12, 0.55), (-0.48, 0.50)):
        path = [(0.02, 0.0, 0.012), (-0.03, 0.2 * length, 0.03), (-0.075, length, 0.05)]
        points, faces = tube(path, 0.009, 8)
        parts.append(Solid("wiper", "black", points, faces, 0, Anchor("top", fitted.wipers_x, y)))
    return parts

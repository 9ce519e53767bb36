"""What is seen through the windows: floor, dashboard, steering wheel, seats."""

import numpy as np

from tools.studio.shape.design import CarDesign
from tools.studio.shape.solids import Solid, box, lathe


def interior(design: CarDesign) -> list[Solid]:
    """Return the inside of the cabin."""
    fitted = design.fittings
    parts = [_floor(design), *_dashboard(fitted.dashboard_x, design), *_steering_wheel(fitted.dashboard_x)]
    for row, x in enumerate(fitted.seats_x):
        places = (0.36, -0.36) if row == 0 else (0.38, 0.0, -0.38)
        for y in places:
            parts += _seat(x, y, fitted.seat_z, 0.46 if row == 0 else 0.40)
    return parts


def _floor(design: CarDesign) -> Solid:
    front, rear = design.fittings.dashboard_x + 0.1, min(design.fittings.seats_x) - 0.75
    points, faces = box((front - rear, 1.36, 0.03))
    return Solid("cabin floor", "cloth", points + ((front + rear) / 2, 0, design.fittings.cabin_floor_z), faces)


def _dashboard(x: float, design: CarDesign) -> list[Solid]:
    points, faces = box((0.42, 1.34, 0.34), taper=(0.8, 1.0), inset=0.06)
    z = design.fittings.seat_z + 0.40
    return [Solid("dashboard", "black", points + (x, 0, z), faces, 2)]


def _steering_wheel(dashboard_x: float) -> list[Solid]:
    turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    points, faces = lathe([(0.185 + 0.014 * np.cos(t), 0.014 * np.sin(t)) for t in turn], 40)
    spoke, spoke_faces = box((0.34, 0.02, 0.07), inset=0.01)
    parts = []
    for name, solid, solid_faces in (("wheel", points, faces), ("wheel spoke", spoke, spoke_faces)):
        tilted = _tilted(np.stack([-solid[:, 1], solid[:, 0], solid[:, 2]], axis=-1), np.radians(-25))
        parts.append(Solid(f"steering {name}", "black", tilted + (dashboard_x - 0.36, 0.36, 0.88), solid_faces, 0))
    return parts


def _tilted(points: np.ndarray, angle: float) -> np.ndarray:
    """Turn about the y axis by `angle` in radians, the upper part to the rear for a positive one."""
    x, y, z = points.T
    return np.stack([x * np.cos(angle) - z * np.sin(angle), y, x * np.sin(angle) + z * np.cos(angle)], axis=-1)


def _seat(x: float, y: float, z: float, width: float) -> list[Solid]:
    cushion, cushion_faces = box((0.52, width, 0.17), inset=0.05)
    back, back_faces = box((0.14, width, 0.62), taper=(0.7, 0.86), inset=0.045)
    rest, rest_faces = box((0.09, 0.25, 0.16), inset=0.03)
    lean = np.radians(18)
    return [
        Solid("cushion", "cloth", cushion + (x, y, z + 0.10), cushion_faces, 2),
        Solid("seat back", "cloth", _tilted(back + (0, 0, 0.31), lean) + (x - 0.24, y, z + 0.12), back_faces, 2),
        Solid("headrest", "cloth", _tilted(rest + (0, 0, 0.73), lean) + (x - 0.24, y, z + 0.12), rest_faces, 2),
    ]

"""Everything that tells one car from another."""

from dataclasses import dataclass

from tools.studio.shape.body_lines import BodyLines
from tools.studio.shape.markings import Markings
from tools.studio.shape.wheels import WheelDesign

Place = tuple[float, float]
"""Two coordinates on a panel, in metres."""


@dataclass(frozen=True)
class Fittings:
    """What is mounted on a body and inside it; places are (x, z) on the side, x on the top and z on front and rear."""

    mirror: Place
    handles: tuple[Place, ...]
    number_plate_front: float
    number_plate_rear: float
    headlamps: tuple[Place, ...]
    dashboard_x: float
    seats_x: tuple[float, ...]
    seat_z: float = 0.34
    fin_x: float | None = None
    rod: Place | None = None
    rails: tuple[float, float] | None = None
    exhaust: tuple[float, float] | None = None
    wipers_x: float | None = None
    badge_z: float | None = None
    cabin_floor_z: float = 0.30


@dataclass(frozen=True)
class Hollow:
    """A hollow that is cut out of a body: from corner to corner."""

    low: tuple[float, float, float]
    high: tuple[float, float, float]


@dataclass(frozen=True)
class CarDesign:
    """A car without its paint. `axles` are the x of the front and the rear one, `track_y` a left wheel's middle."""

    lines: BodyLines
    markings: Markings
    fittings: Fittings
    wheel: WheelDesign
    axles: tuple[float, float]
    track_y: float
    arch_gap: float = 0.05
    hollows: tuple[Hollow, ...] = ()
    cut_material: str = "wheel house"


@dataclass(frozen=True)
class Paint:
    """Paint under clear coat: linear RGB of the colour, how metallic (0 to 1) and how rough it is below."""

    colour: tuple[float, float, float]
    metallic: float = 0.0
    roughness: float = 0.4

"""The lines that a car's body is drawn with, and what else tells one design from another."""

from dataclasses import dataclass

Line = tuple[tuple[float, float], ...]
"""Knots (x, value) from the front to the rear; between them the line is straight, beyond them it stays level."""


@dataclass(frozen=True)
class BodyLines:
    """One half of a body: lines along the car, from the middle of the roof around the side to the middle of the floor.

    `stations` are the x at which the control cage has a section, from front to rear. Of each line there is the distance
    from the middle, `..._y`, and the height, `..._z`. `bow` moves what is far from the middle to the rear by
    bow * (y / half width)^2: windscreen and bumpers are curved in plan. A crease is a line's sharpness, 0 to 1.
    """

    stations: tuple[float, ...]
    half_width: float
    top_z: Line
    edge_y: Line
    edge_z: Line
    rail_y: Line
    rail_z: Line
    belt_y: Line
    belt_z: Line
    shoulder_y: Line
    shoulder_z: Line
    waist_y: Line
    waist_z: Line
    low_y: Line
    low_z: Line
    sill_y: Line
    sill_z: Line
    floor_y: Line
    floor_z: Line
    keel_z: Line
    bow: Line
    creases: tuple[tuple[str, float], ...] = ()


LINES = ("top", "crown", "edge", "rail", "belt", "shoulder", "waist", "low", "sill", "floor", "keel")
"""The lines of a section in their order. The crown lies between top and edge and has no knots of its own."""

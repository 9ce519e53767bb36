"""The cars and paints of the studio, by name."""

from tools.studio.shape.design import CarDesign, Paint
from tools.studio.shape.hatchback import HATCHBACK
from tools.studio.shape.pickup import PICKUP
from tools.studio.shape.sedan import SEDAN

DESIGNS: dict[str, CarDesign] = {"sedan": SEDAN, "hatchback": HATCHBACK, "pickup": PICKUP}

PAINTS: dict[str, Paint] = {
    "white": Paint((0.70, 0.71, 0.72)),
    "silver": Paint((0.50, 0.51, 0.53), metallic=0.85, roughness=0.35),
    "black": Paint((0.002, 0.002, 0.0025)),
    "red": Paint((0.17, 0.004, 0.007), metallic=0.3, roughness=0.38),
}

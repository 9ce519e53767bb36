"""What cars and studio are made of."""

from typing import Any

import bpy
import numpy as np

from tools.studio.blender.nodes import Graph
from tools.studio.shape.atlas import LAYERS, Sheet
from tools.studio.shape.design import Paint

GLASS_LAYERS = "layers with the glass"
"""How the node is labelled that holds the picture in which the glass is."""

COAT = {"Coat_Weight": 1.0, "Coat_Roughness": 0.02, "Coat_IOR": 1.4, "Specular_IOR_Level": 0.15}
"""Clear coat; below it the paint itself hardly shines."""

GLASS_TINT = (0.62, 0.66, 0.64)
STUFFS: dict[str, tuple[tuple[float, float, float], float, float]] = {
    "rubber": ((0.012, 0.012, 0.013), 0.65, 0.0),
    "alloy": ((0.62, 0.63, 0.65), 0.28, 0.9),
    "steel": ((0.30, 0.29, 0.28), 0.4, 0.8),
    "black": ((0.012, 0.012, 0.013), 0.45, 0.0),
    "trim": ((0.008, 0.008, 0.009), 0.25, 0.0),
    "dark": ((0.010, 0.010, 0.011), 0.55, 0.0),
    "wheel house": ((0.010, 0.010, 0.010), 0.8, 0.0),
    "cloth": ((0.045, 0.043, 0.042), 0.9, 0.0),
    "chrome": ((0.80, 0.81, 0.83), 0.12, 1.0),
    "mirror": ((0.75, 0.77, 0.80), 0.02, 1.0),
    "red": ((0.42, 0.008, 0.010), 0.15, 0.0),
}
"""Linear RGB, roughness and metalness of what is the same all over."""


def plain_materials() -> dict[str, bpy.types.Material]:
    """Return the materials that all cars share, by name."""
    return {name: plain_material(name, *stuff) for name, stuff in STUFFS.items()}


def plain_material(
    name: str, colour: tuple[float, float, float], roughness: float, metallic: float = 0.0
) -> bpy.types.Material:
    """Return a material that is the same all over. The colour is linear RGB."""
    graph = Graph(name)
    return graph.surface(graph.principled(colour, roughness, metallic))


def paint_material(paint: Paint) -> bpy.types.Material:
    """Return bare paint, for the parts that nothing is drawn on."""
    graph = Graph("paint")
    return graph.surface(_coated(graph, paint))


def body_material(paint: Paint, sheet: Sheet) -> bpy.types.Material:
    """Return paint with everything that is drawn on the sheet; from inside it is dark cloth, but for the glass."""
    graph = Graph("body")
    covers, grooves = sheet_covers(graph, sheet)
    bump = graph.node("ShaderNodeBump", {"invert": True}, Height=grooves, Distance=0.004, Strength=0.6).outputs[0]
    opaque = _opaque(graph, paint, covers, grooves, bump)
    inside = graph.node("ShaderNodeNewGeometry").outputs["Backfacing"]
    surface = graph.mixed(
        inside, opaque, graph.node("ShaderNodeBsdfDiffuse", Color=(*STUFFS["cloth"][0], 1)).outputs[0]
    )
    surface = graph.mixed(covers["glass"], surface, graph.glass(GLASS_TINT))
    return graph.surface(graph.mixed(covers["clear"], surface, graph.glass((0.95, 0.95, 0.95))))


def _opaque(
    graph: Graph,
    paint: Paint,
    covers: dict[str, bpy.types.NodeSocket],
    grooves: bpy.types.NodeSocket,
    bump: bpy.types.NodeSocket,
) -> bpy.types.NodeSocket:
    """Return one surface whose colour, roughness and metalness are those of paint or of what covers it."""
    values: tuple[Any, ...] = (paint.colour, paint.roughness, paint.metallic)
    layers = [(covers[name], STUFFS[name]) for name in LAYERS if name in STUFFS]
    layers.append((graph.math("MULTIPLY", grooves, 0.92), ((0.01, 0.01, 0.01), 0.8, 0.0)))
    for cover, stuff in layers:
        values = tuple(graph.between(cover, old, new) for old, new in zip(values, stuff, strict=True))
    bare = graph.math("SUBTRACT", graph.math("SUBTRACT", 1.0, covers["chrome"]), covers["dark"])
    return graph.principled(*values, **COAT | {"Coat_Weight": bare}, Normal=bump, Coat_Normal=bump)


def sheet_covers(graph: Graph, sheet: Sheet) -> tuple[dict[str, bpy.types.NodeSocket], bpy.types.NodeSocket]:
    """Return, as outputs in `graph`, how far each layer covers a place, and how deep a groove is there."""
    # Mixed one after the other, a later layer hides the earlier ones: each gets its share of what is left over it.
    shares = sheet.layers / np.maximum(1 - np.cumsum(sheet.layers[::-1], axis=0)[::-1] + sheet.layers, 1e-6)
    covers: dict[str, bpy.types.NodeSocket] = {}
    for number in range(0, len(LAYERS), 3):
        picture = _picture(f"layers {number}", np.moveaxis(shares[number : number + 3], 0, -1))
        label = GLASS_LAYERS if LAYERS.index("glass") // 3 == number // 3 else ""
        texture = graph.node("ShaderNodeTexImage", {"image": picture, "extension": "EXTEND", "label": label})
        parts = graph.node("ShaderNodeSeparateColor", Color=texture.outputs["Color"])
        covers |= dict(zip(LAYERS[number : number + 3], parts.outputs, strict=True))
    picture = _picture("grooves", np.repeat(sheet.grooves[..., None], 3, axis=-1))
    return covers, graph.node("ShaderNodeTexImage", {"image": picture}).outputs["Color"]


def _picture(name: str, pixels: np.ndarray) -> bpy.types.Image:
    """Return an image of Blender of RGB (h, w, 3) from 0 to 1, whose first row is the lowest."""
    height, width = pixels.shape[:2]
    made = bpy.data.images.new(name, width, height, is_data=True)
    whole = np.ones((height, width, 4), np.float32)
    whole[..., :3] = np.clip(pixels, 0, 1)
    made.pixels.foreach_set(whole.ravel())
    made.pack()
    return made


def _coated(graph: Graph, paint: Paint) -> bpy.types.NodeSocket:
    return graph.principled(paint.colour, paint.roughness, paint.metallic, **COAT)


def matte_material(material: bpy.types.Material) -> bpy.types.Material:
    """Return the like of `material` that only tells what it is: red everywhere, green too where it is a window."""
    graph = Graph(f"matte {material.name}")
    texture = next((node for node in material.node_tree.nodes if node.label == GLASS_LAYERS), None)
    glass: Any = 0.0
    if texture is not None:
        twin = graph.node("ShaderNodeTexImage", {"image": texture.image, "extension": "EXTEND"})
        glass = graph.node("ShaderNodeSeparateColor", Color=twin.outputs["Color"]).outputs[LAYERS.index("glass") % 3]
    colour = graph.node("ShaderNodeCombineColor", Red=1.0, Green=glass).outputs[0]
    return graph.surface(graph.node("ShaderNodeEmission", Color=colour).outputs[0])

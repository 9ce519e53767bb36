"""A car in Blender: all its objects under one that turns them."""

import bpy
import numpy as np
from mathutils import Vector

from tools.studio.blender.materials import body_material, paint_material, plain_material, plain_materials
from tools.studio.blender.meshes import body_object, place_of, solid_object, surface_of
from tools.studio.shape.design import CarDesign, Paint
from tools.studio.shape.fittings import fittings
from tools.studio.shape.interior import interior
from tools.studio.shape.markings import draw_markings
from tools.studio.shape.slots import CUT_SLOT, SIDE_SLOT, TOP_SLOT
from tools.studio.shape.solids import Solid
from tools.studio.shape.wheels import wheel

NUMBER_PLATE_TEXT = "MASK 16"


def build_car(design: CarDesign, paint: Paint, turntable: bpy.types.Object) -> list[bpy.types.Object]:
    """Build a car that turns with `turntable`; return its objects, the body first."""
    materials = plain_materials() | {"paint": paint_material(paint)}
    materials["number plate"] = plain_material("number plate", (0.72, 0.74, 0.78), 0.4)
    body = body_object(design)
    drawn = body_material(paint, draw_markings(design.lines, design.markings))
    for slot, material in ((SIDE_SLOT, drawn), (TOP_SLOT, drawn), (CUT_SLOT, materials[design.cut_material])):
        body.data.materials[slot] = material
    surface = surface_of(body)
    objects = [body]
    for solid in [*_wheels(design), *interior(design), *fittings(design)]:
        made = solid_object(solid, materials)
        if solid.anchor:
            made.location = place_of(solid.anchor, surface)
        objects.append(made)
        if solid.name == "number plate":
            objects.append(_number_plate_text(made, NUMBER_PLATE_TEXT, materials["black"]))
    for part in objects:
        part.parent = turntable
    return objects


def _wheels(design: CarDesign) -> list[Solid]:
    parts = []
    for x in design.axles:
        left = [part.moved((x, design.track_y, design.wheel.radius)) for part in wheel(design.wheel)]
        parts += left + [part.mirrored() for part in left]
    return parts


def _number_plate_text(number_plate: bpy.types.Object, text: str, material: bpy.types.Material) -> bpy.types.Object:
    """Write `text` on a number plate, readable from outside."""
    curve = bpy.data.curves.new("number plate text", "FONT")
    curve.body, curve.size, curve.align_x, curve.align_y = text, 0.07, "CENTER", "CENTER"
    made = bpy.data.objects.new("number plate text", curve)
    made.data.materials.append(material)
    bpy.context.scene.collection.objects.link(made)
    points = np.array([corner[:] for corner in number_plate.bound_box])
    outward = 1 if points[:, 0].mean() > 0 else -1
    made.location = number_plate.location + Vector((points[:, 0].mean() + outward * 0.004, 0, 0))
    made.rotation_euler = (np.pi / 2, 0, outward * np.pi / 2)
    return made

"""Arrays become meshes of Blender, and a body gets its arches, hollows and sheet coordinates."""

import bmesh
import bpy
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from tools.studio.shape.atlas import SIZE, sheet_coordinates
from tools.studio.shape.cage import Cage, body_cage
from tools.studio.shape.design import CarDesign, Hollow
from tools.studio.shape.slots import SIDE_SLOT, TOP_SLOT, panel_of_faces
from tools.studio.shape.solids import Anchor, Faces, Points, Solid, box, lathe

BODY_SUBDIVISIONS = 3
CUT_NAME = "cuts"


def mesh_object(name: str, points: Points, faces: Faces) -> bpy.types.Object:
    """Return a new smooth object in the scene."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(points.tolist(), [], faces)
    mesh.shade_smooth()
    made = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(made)
    return made


def solid_object(solid: Solid, materials: dict[str, bpy.types.Material]) -> bpy.types.Object:
    """Return `solid` as an object, subdivided, sharp edges kept sharp."""
    made = mesh_object(solid.name, solid.points, solid.faces)
    _turn_outward(made.data)
    if solid.subdivisions:
        made.modifiers.new("smooth", "SUBSURF").render_levels = solid.subdivisions
        made.modifiers["smooth"].levels = solid.subdivisions
    else:
        made.data.set_sharp_from_angle(angle=np.radians(35))
    made.data.materials.append(materials[solid.material])
    return made


def body_object(design: CarDesign) -> bpy.types.Object:
    """Return the body: subdivided, with wheel houses and hollows, each face knowing its place on the sheet."""
    made = _caged(body_cage(design.lines))
    for number, (points, faces) in enumerate([*_arches(design), *map(_hollow, design.hollows)]):
        _cut(made, mesh_object(f"cut {number}", points, faces))
    _apply_modifiers(made)
    made.data.set_sharp_from_angle(angle=np.radians(40))
    _unroll(made.data)
    return made


def surface_of(body: bpy.types.Object) -> BVHTree:
    """Return what rays can be cast onto."""
    return BVHTree.FromObject(body, bpy.context.evaluated_depsgraph_get())


def place_of(anchor: Anchor, surface: BVHTree) -> Vector:
    """Return where `anchor` lies on the body.

    Raises:
        ValueError: the body is not there.
    """
    start, direction = {
        "side": (Vector((anchor.a, 5.0 * anchor.side, anchor.b)), Vector((0, -anchor.side, 0))),
        "top": (Vector((anchor.a, anchor.b, 5.0)), Vector((0, 0, -1))),
        "front": (Vector((5.0, anchor.a, anchor.b)), Vector((-1, 0, 0))),
        "rear": (Vector((-5.0, anchor.a, anchor.b)), Vector((1, 0, 0))),
    }[anchor.panel]
    place, *_ = surface.ray_cast(start, direction)
    if place is None:
        raise ValueError(f"{anchor} misses the body.")
    return place


def _caged(cage: Cage) -> bpy.types.Object:
    made = mesh_object("body", cage.points, cage.faces)
    edited = bmesh.new()
    edited.from_mesh(made.data)
    bmesh.ops.recalc_face_normals(edited, faces=edited.faces)
    edited.verts.ensure_lookup_table()
    sharpness = edited.edges.layers.float.new("crease_edge")
    for a, b, value in cage.creases:
        edited.edges.get((edited.verts[a], edited.verts[b]))[sharpness] = value
    edited.to_mesh(made.data)
    edited.free()
    smooth = made.modifiers.new("smooth", "SUBSURF")
    smooth.levels = smooth.render_levels = BODY_SUBDIVISIONS
    for slot in ("sides", "top", CUT_NAME):
        made.data.materials.append(bpy.data.materials.new(slot))
    slots = np.where(cage.is_side, SIDE_SLOT, TOP_SLOT).astype(np.int32)
    made.data.polygons.foreach_set("material_index", slots)
    return made


def _turn_outward(mesh: bpy.types.Mesh) -> None:
    edited = bmesh.new()
    edited.from_mesh(mesh)
    bmesh.ops.recalc_face_normals(edited, faces=edited.faces)
    edited.to_mesh(mesh)
    edited.free()


def _arches(design: CarDesign) -> list[tuple[Points, Faces]]:
    radius = design.wheel.radius + design.arch_gap
    inner, outer = design.track_y - design.wheel.width / 2 - 0.09, design.lines.half_width + 0.2
    profile = [(0.001, inner), (radius, inner), (radius, outer), (0.001, outer)]
    cuts = []
    for x in design.axles:
        points, faces = lathe(profile, 96)
        cuts.append((points + (x, 0.0, design.wheel.radius + 0.01), faces))
        cuts.append((points * (1, -1, 1) + (x, 0.0, design.wheel.radius + 0.01), faces))
    return cuts


def _hollow(hollow: Hollow) -> tuple[Points, Faces]:
    low, high = np.array(hollow.low), np.array(hollow.high)
    points, faces = box(tuple(high - low))
    return points + (low + high) / 2, faces


def _cut(body: bpy.types.Object, cutter: bpy.types.Object) -> None:
    _turn_outward(cutter.data)
    cutter.data.materials.append(bpy.data.materials[CUT_NAME])
    cut = body.modifiers.new("cut", "BOOLEAN")
    cut.operation, cut.object, cut.solver, cut.material_mode = "DIFFERENCE", cutter, "EXACT", "TRANSFER"
    cutter.hide_render = True


def _apply_modifiers(made: bpy.types.Object) -> None:
    evaluated = made.evaluated_get(bpy.context.evaluated_depsgraph_get())
    mesh = bpy.data.meshes.new_from_object(evaluated)
    cutters = [modifier.object for modifier in made.modifiers if modifier.type == "BOOLEAN"]
    made.modifiers.clear()
    made.data = mesh
    for cutter in cutters:
        bpy.data.objects.remove(cutter)


def _unroll(mesh: bpy.types.Mesh) -> None:
    """Give every corner of a face its place on the panel that the face is drawn on."""
    points = _read(mesh.vertices, "co", 3)
    normals, centres = _read(mesh.polygons, "normal", 3), _read(mesh.polygons, "center", 3)
    slots = np.empty(len(mesh.polygons), np.int32)
    mesh.polygons.foreach_get("material_index", slots)
    count = np.empty(len(mesh.polygons), np.int32)
    mesh.polygons.foreach_get("loop_total", count)
    corner_of = np.empty(len(mesh.loops), np.int32)
    mesh.loops.foreach_get("vertex_index", corner_of)
    face_of = np.repeat(np.arange(len(count)), count)
    panels = panel_of_faces(normals, centres, slots)
    on_sheet = np.zeros((len(mesh.loops), 2))
    for panel in ("side", "top", "front", "rear"):
        corners = panels[face_of] == panel
        on_sheet[corners] = sheet_coordinates(points[corner_of[corners]], panel) / SIZE
    on_sheet[panels[face_of] == "none"] = 0.0
    mesh.uv_layers.new(name="sheet").uv.foreach_set("vector", on_sheet.ravel().astype(np.float32))


def _read(collection: bpy.types.bpy_prop_collection, attribute: str, width: int) -> np.ndarray:
    values = np.empty(len(collection) * width, np.float32)
    collection.foreach_get(attribute, values)
    return values.reshape(-1, width).astype(np.float64)

"""The studio in Blender: floor, wall, lettering, turntable, lights and camera."""

import bpy
import numpy as np
from mathutils import Vector

from tools.studio.blender.materials import plain_material
from tools.studio.blender.meshes import mesh_object, solid_object
from tools.studio.blender.nodes import Graph
from tools.studio.shape import stage
from tools.studio.shape.solids import Solid
from tools.studio.shoot import CAMERA_HEIGHT, Light

CAMERA_DISTANCE = 9.0
PITCH_DEGREES = 9.3
FOCAL_LENGTH_MM, SENSOR_MM = 52.7, 36.0
"""Measured in the photos: the turntable's ellipse tells distance, height and pitch."""


LETTERING = "CARMASK"
LETTER_WEIGHTS = (-0.008, -0.008, -0.008, -0.008, 0.022, 0.022, 0.022)
"""Light letters and heavy ones: how far their outlines are moved outward."""


def build_stage(light: Light) -> bpy.types.Object:
    """Build everything but the car; return what turns with it."""
    materials = {
        "wall": plain_material("wall", (0.82, 0.83, 0.84), 0.7),
        "floor": _floor_material("floor", (0.235, 0.262, 0.285), light.wet),
        "turntable": _floor_material("turntable", (0.262, 0.258, 0.248), light.wet),
        "letters": plain_material("letters", (0.055, 0.058, 0.065), 0.5),
        "line": plain_material("line", (0.10, 0.105, 0.11), 0.6),
    }
    solid_object(stage.wall(), materials)
    solid_object(stage.cove(), materials)
    back = stage.WALL_RADIUS
    floor = np.array([(-30, -30, 0), (30, -30, 0), (30, back, 0), (-30, back, 0)], float)
    solid_object(Solid("floor", "floor", floor, [(0, 1, 2, 3)]), materials)
    _lettering(materials["letters"])
    _lights(light)
    _camera(light)
    return _turntable(materials)


def _floor_material(name: str, colour: tuple[float, float, float], wet: float) -> bpy.types.Material:
    """Return sealed concrete: large soft stains, a little gloss."""
    graph = Graph(name)
    place = graph.node("ShaderNodeTexCoord").outputs["Object"]
    stains = graph.node("ShaderNodeTexNoise", Vector=place, Scale=1.1, Detail=6.0, Roughness=0.65).outputs[0]
    ramp = graph.node("ShaderNodeValToRGB", Fac=stains)
    for element, position, light in zip(ramp.color_ramp.elements, (0.30, 0.72), (0.88, 1.10), strict=True):
        element.position, element.color = position, (*(light * part for part in colour), 1)
    return graph.surface(graph.principled(ramp.outputs[0], 0.42 - 0.30 * wet, Specular_IOR_Level=0.35 + 0.4 * wet))


def _lettering(material: bpy.types.Material) -> None:
    """Write the studio's name around the wall, the first letters light and the others heavy."""
    x = -stage.LETTERS_WIDTH / 2
    for letter, weight in zip(LETTERING, LETTER_WEIGHTS, strict=True):
        curve = bpy.data.curves.new("letter", "FONT")
        curve.body, curve.size, curve.extrude, curve.offset = letter, 1.86, 0.01, weight
        curve.resolution_u = 12
        flat = bpy.data.objects.new("letter", curve)
        bpy.context.scene.collection.objects.link(flat)
        mesh = bpy.data.meshes.new_from_object(flat.evaluated_get(bpy.context.evaluated_depsgraph_get()))
        points = np.array([vertex.co for vertex in mesh.vertices])
        faces = [tuple(polygon.vertices) for polygon in mesh.polygons]
        bpy.data.objects.remove(flat)
        points[:, 0] -= points[:, 0].min()
        bent = mesh_object("letter", stage.bent(points + (x, 0, 0)), faces)
        bent.data.set_sharp_from_angle(angle=0.5)
        bent.data.materials.append(material)
        x += points[:, 0].max() + 0.30


def _lights(light: Light) -> None:
    for y in (-2.6, 0.2, 3.0):
        _area(f"ceiling {y}", (0, y, 5.2), (7.0, 1.7), 160 * light.exposure, (0, y, 0))
    for name, x in (("left", -1), ("right", 1)):
        _area(f"wash {name}", (3.6 * x, 2.0, 6.2), (3.0, 1.2), 95 * light.exposure, (5.0 * x, 7.5, 2.5))
        _area(f"window {name}", (5.6 * x, -5.2, 1.9), (1.6, 2.6), 80 * light.exposure * light.glare, (0, 0, 0.6))
    _area("wash middle", (0, 2.4, 6.2), (3.0, 1.2), 95 * light.exposure, (0, 7.6, 2.5))
    _area("front", (0, -8.0, 4.8), (5.0, 1.6), 140 * light.exposure, (0, 0, 0.6))
    world = bpy.data.worlds.new("world")
    bpy.context.scene.world = world
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (0.80, 0.88, 1.0, 1)
    background.inputs["Strength"].default_value = 0.20 * light.exposure


def _area(
    name: str,
    place: tuple[float, float, float],
    size: tuple[float, float],
    watts: float,
    toward: tuple[float, float, float],
) -> None:
    """Hang up a soft box of so many metres that lights a place; the camera does not see it, paint and glass do."""
    lamp = bpy.data.lights.new(name, "AREA")
    lamp.shape, lamp.energy, lamp.size, lamp.size_y = "RECTANGLE", watts, *size
    made = bpy.data.objects.new(name, lamp)
    made.location = place
    made.rotation_euler = (Vector(toward) - Vector(place)).to_track_quat("-Z", "Y").to_euler()
    made.visible_camera = False
    bpy.context.scene.collection.objects.link(made)


def _camera(light: Light) -> None:
    lens = bpy.data.cameras.new("camera")
    lens.lens, lens.sensor_width = FOCAL_LENGTH_MM, SENSOR_MM
    camera = bpy.data.objects.new("camera", lens)
    camera.location = (0, -CAMERA_DISTANCE, light.camera_height)
    # Where the usual camera looks at the turntable's axis, a higher or lower one looks too.
    aim = CAMERA_HEIGHT - CAMERA_DISTANCE * np.tan(np.radians(PITCH_DEGREES))
    toward = Vector((0, 0, aim)) - camera.location
    camera.rotation_euler = toward.to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(camera)
    bpy.context.scene.camera = camera


def _turntable(materials: dict[str, bpy.types.Material]) -> bpy.types.Object:
    turning = bpy.data.objects.new("turntable", None)
    bpy.context.scene.collection.objects.link(turning)
    radius = stage.TURNTABLE_RADIUS
    parts = [stage.ring(radius / 2, radius, 0.001, "turntable"), stage.ring(radius, 0.018, 0.002, "line")]
    for angle, length in ((0.4, 2.6), (1.7, 2.9), (2.9, 2.4), (4.3, 2.9)):  # seams of the sheets that it is made of
        ends = [np.array([np.cos(angle + t), np.sin(angle + t), 0.0]) for t in (0.0, 0.35)]
        corners = [ends[0] * stage.TURNTABLE_RADIUS, ends[1] * (stage.TURNTABLE_RADIUS - length)]
        across = 0.003 * np.cross((corners[1] - corners[0]) / np.linalg.norm(corners[1] - corners[0]), (0, 0, 1))
        points = np.array([corners[0] - across, corners[0] + across, corners[1] + across, corners[1] - across])
        parts.append(Solid("seam", "line", points + (0, 0, 0.002), [(0, 1, 2, 3)]))
    for part in parts:
        solid_object(part, materials).parent = turning
    return turning

"""What stands in the sample studio, as arrays; Blender is not needed for it."""

from collections import Counter
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.studio.shape import stage
from tools.studio.shape.atlas import LAYERS, SIZE, Sheet, sheet_coordinates
from tools.studio.shape.body_lines import LINES
from tools.studio.shape.cage import body_cage, sections
from tools.studio.shape.cars import DESIGNS
from tools.studio.shape.fittings import fittings
from tools.studio.shape.interior import interior
from tools.studio.shape.markings import draw_markings
from tools.studio.shape.shadow import light_left
from tools.studio.shape.slots import CUT_SLOT, SIDE_SLOT, TOP_SLOT, panel_of_faces
from tools.studio.shape.solids import Anchor, Solid, box, lathe, tube
from tools.studio.shape.wheels import WheelDesign, wheel

PANELS = ("side", "top", "front", "rear")

designs = pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)


def edges_by_use(faces) -> Counter:
    return Counter(frozenset((a, b)) for face in faces for a, b in zip(face, face[1:] + face[:1], strict=True))


def is_closed(faces) -> bool:
    return set(edges_by_use(faces).values()) == {2}


@designs
def test_a_body_is_closed_so_that_wheel_houses_can_be_cut_out_of_it(design):
    assert is_closed(body_cage(design.lines).faces)


@designs
def test_both_halves_of_a_body_are_alike(design):
    points = body_cage(design.lines).points
    rounded = {tuple(point) for point in points.round(9) + 0.0}
    assert rounded == {tuple(point) for point in (points * (1, -1, 1)).round(9) + 0.0}


@designs
def test_sections_run_from_the_front_to_the_rear_and_from_the_top_down(design):
    half = sections(design.lines)
    assert half.shape == (len(design.lines.stations), len(LINES), 3)
    assert np.all(np.diff(half[:, 0, 0]) < 0)
    assert np.all(np.diff(half[..., 2], axis=1) <= 0.011)  # an edge may rise by a hair over the crown


@designs
def test_a_body_is_no_wider_than_its_design_says_and_stands_clear_of_the_ground(design):
    points = body_cage(design.lines).points
    assert np.abs(points[:, 1]).max() <= design.lines.half_width
    assert points[:, 2].min() > 0.1


@designs
def test_every_crease_lies_on_an_edge_of_the_cage(design):
    cage = body_cage(design.lines)
    assert cage.creases
    assert {frozenset((a, b)) for a, b, _ in cage.creases} <= set(edges_by_use(cage.faces))


@designs
def test_knots_of_all_lines_lie_within_the_body(design):
    front, rear = design.lines.stations[0], design.lines.stations[-1]
    for field in fields(design.lines):
        if field.name.endswith(("_y", "_z")) or field.name == "bow":
            assert all(rear <= x <= front for x, _ in getattr(design.lines, field.name)), field.name


@designs
def test_wheels_stand_on_the_ground_within_the_width_of_the_car(design):
    points = np.concatenate([part.points for part in wheel(design.wheel)])
    points += (0, design.track_y, design.wheel.radius)
    assert points[:, 2].min() == pytest.approx(0, abs=2e-3)
    assert points[:, 1].max() < design.lines.half_width + 0.03


@designs
def test_what_is_mounted_on_one_side_is_mounted_on_the_other(design):
    sides = Counter(part.anchor.side for part in fittings(design) if part.anchor and part.anchor.panel == "side")
    assert sides[1] == sides[-1] > 0


@designs
def test_the_cabin_has_as_many_seats_as_rows_call_for(design):
    names = Counter(part.name for part in interior(design))
    assert names["cushion"] == names["headrest"] == 2 + 3 * (len(design.fittings.seats_x) - 1)


@designs
def test_the_layers_of_a_sheet_share_each_place_among_them(design):
    sheet = draw_markings(design.lines, design.markings)
    assert sheet.layers.min() >= 0 and sheet.layers.sum(axis=0).max() <= 1 + 1e-5
    for layer in ("glass", "trim", "red", "clear"):
        assert sheet.layers[LAYERS.index(layer)].max() == pytest.approx(1), layer
    assert 0 < sheet.grooves.mean() < 0.01


def test_a_later_layer_hides_the_earlier_one_and_the_grooves_under_it():
    sheet = Sheet.empty()
    square = [(-0.2, 0.8), (0.2, 0.8), (0.2, 1.2), (-0.2, 1.2)]
    sheet.groove("front", [(-0.3, 1.0), (0.3, 1.0)], 0.006)
    sheet.lay("front", "trim", sheet.area("front", square))
    sheet.lay("front", "glass", sheet.area("front", [(y / 2, 0.5 + z / 2) for y, z in square]))
    row, column = pixel_at("front", (0.0, 1.0))
    assert shares_at(sheet, row, column) == {"glass": 1}
    row, column = pixel_at("front", (0.15, 1.0))
    assert shares_at(sheet, row, column) == {"trim": 1}
    assert sheet.grooves[row, column] == 0
    assert sheet.grooves[pixel_at("front", (0.25, 1.0))] == pytest.approx(1)


def shares_at(sheet, row, column) -> dict[str, float]:
    shares = dict(zip(LAYERS, sheet.layers[:, row, column].tolist(), strict=True))
    return {layer: share for layer, share in shares.items() if share}


def pixel_at(panel, place) -> tuple[int, int]:
    point = np.array([[0.0, *place]]) if panel in ("front", "rear") else np.array([[place[0], 0.0, place[1]]])
    across, up = sheet_coordinates(point, panel)[0] / SIZE
    height, width = Sheet.empty().grooves.shape
    return int(up * height), int(across * width)


def test_no_two_panels_share_a_place_on_the_sheet():
    covered = Sheet.empty()
    for panel in PANELS:
        far = [(-9.0, -9.0), (9.0, -9.0), (9.0, 9.0), (-9.0, 9.0)]  # it is cut off at the panel's own edges
        free = covered.layers.sum(axis=0) == 0
        covered.lay(panel, "trim", covered.area(panel, far))
        newly = free & (covered.layers.sum(axis=0) > 0)
        assert newly.sum() == covered.area(panel, far).size


@given(st.floats(-3.0, 3.0), st.floats(-1.0, 1.0), st.floats(0.01, 2.0))
def test_every_place_of_a_car_lies_on_the_sheet(x, y, z):
    for panel in PANELS:
        across, up = sheet_coordinates(np.array([[x, y, z]]), panel)[0]
        assert 0 < across < SIZE[0] and 0 < up < SIZE[1]


def test_faces_are_drawn_on_the_panel_that_their_place_and_slope_call_for():
    normals = np.array([(0, 1, 0), (0, 0.5, 0.86), (0, 0.5, 0.86), (1, 0, 0.1), (-1, 0, 0.1), (0, 0, -1), (0, 1, 0)])
    centres = np.array([(0, 1, 1)] * 3 + [(2, 0, 1), (-2, 0, 1), (0, 0, 0), (1, 1, 0)], float)
    slots = np.array([SIDE_SLOT, SIDE_SLOT, TOP_SLOT, SIDE_SLOT, SIDE_SLOT, SIDE_SLOT, CUT_SLOT], np.int32)
    assert panel_of_faces(normals, centres, slots).tolist() == ["side", "side", "top", "front", "rear", "none", "none"]


def test_a_place_in_half_its_light_has_half_a_shadow():
    plate = np.full((1, 3, 3), 0.5, np.float32)
    shadowed = plate * np.array([1.0, 0.5, 1.2], np.float32)[None, :, None]
    assert light_left(shadowed, plate)[0] == pytest.approx([1.0, 0.5, 1.2])
    assert np.isfinite(light_left(shadowed, np.zeros_like(plate))).all()


@given(st.tuples(*[st.floats(0.01, 3)] * 3), st.floats(0, 0.004))
def test_a_box_is_closed_and_has_the_size_asked_for(size, inset):
    points, faces = box(size, inset=inset)
    assert is_closed(faces)
    assert np.ptp(points, axis=0) == pytest.approx(size)


@given(st.integers(3, 40))
def test_what_is_turned_or_drawn_along_a_path_is_closed(segments):
    assert is_closed(lathe([(1.0, 0.0), (2.0, 0.0), (2.0, 1.0)], segments)[1])
    assert is_closed(tube([(0, 0, 0), (0, 0, 1), (1, 0, 2)], 0.1, segments)[1])


@pytest.mark.parametrize("is_split", [False, True])
def test_a_wheel_has_its_spokes_between_hub_and_rim(is_split):
    design = WheelDesign(spokes=5, is_split=is_split)
    spokes = [part for part in wheel(design) if part.name == "spoke"]
    assert len(spokes) == (10 if is_split else 5)
    reach = [np.hypot(part.points[:, 0], part.points[:, 2]).max() for part in spokes]
    assert max(reach) < design.rim_radius


def test_a_mirrored_part_is_anchored_on_the_other_side():
    part = Solid("part", "paint", np.array([(1.0, 2.0, 3.0)]), [(0,)], 0, Anchor("side", 0.5, 0.9))
    mirrored = part.mirrored()
    assert mirrored.anchor == Anchor("side", 0.5, 0.9, side=-1)
    assert mirrored.points.tolist() == [[1.0, -2.0, 3.0]]
    assert mirrored.mirrored().anchor == part.anchor
    for panel, there in (("top", Anchor("top", 0.5, -0.9)), ("front", Anchor("front", -0.5, 0.9))):
        assert replace(part, anchor=Anchor(panel, 0.5, 0.9)).mirrored().anchor == there


def test_lettering_is_bent_along_the_wall():
    flat = np.array([(-2.0, 0.0, 0.0), (0.0, 1.0, 0.0), (2.0, 0.0, 0.01)])
    bent = stage.bent(flat)
    assert np.hypot(bent[:, 0], bent[:, 1]) == pytest.approx(stage.WALL_RADIUS - 0.03 - flat[:, 2])
    assert bent[1] == pytest.approx((0.0, stage.WALL_RADIUS - 0.03, stage.LETTERS_BOTTOM + 1.0))
    assert bent[0, 0] < 0 < bent[2, 0]


def test_the_studio_is_open_towards_the_camera():
    for solid in (stage.wall(), stage.cove()):
        behind = solid.points[:, 1] < -0.9 * stage.WALL_RADIUS
        assert not behind.any()

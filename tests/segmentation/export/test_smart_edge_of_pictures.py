"""A smart edge in an export: where it was brushed the outline follows the photo, elsewhere every byte is as before."""

import numpy as np
import pytest
from PIL import Image

from segmentation.labels.kinds import SMART_EDGES
from segmentation.labels.store import LabelStore
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import export, manifest
from tests.segmentation.saved_labels import save_label
from tests.smart_edges import off_by

PHOTO, CAR = photo_of_a_car()
OFF = off_by(CAR, 2)
SMART = np.zeros_like(CAR)
SMART[:, :72] = 255

pytestmark = pytest.mark.usefixtures("at_once")


@pytest.fixture
def brushed(accepted):
    """The accepted car, whose masks are two pixels too large; at angle 2 its left half was brushed."""
    for angle in (1, 2, 3):
        Image.fromarray(PHOTO).save(accepted / f"redcar_{angle:02d}.jpg", quality=95)
        save_label(accepted / f"redcar_{angle:02d}.jpg", OFF, review="accepted")
    save_label(accepted / "redcar_02.jpg", SMART, kind=SMART_EDGES)
    return accepted


def picture(out, angle):
    with Image.open(out / f"redcar_{angle:02d}.png") as file:
        return np.asarray(file).astype(int)


def results(out):
    return [entry["result"] for entry in manifest(out)["photos"].values()]


def test_the_outline_follows_the_photo_where_it_was_brushed_and_nowhere_else(brushed, out, preset):
    assert export(brushed, out, preset, "--backdrop", "#0000ff", "--deliver-all") == 0
    changed = np.abs(picture(out, 1) - picture(out, 2)).max(axis=2) > 8
    columns = np.flatnonzero(changed.any(axis=0))
    assert changed.sum() > 50 and columns.max() < picture(out, 1).shape[1] * 0.6
    moved = [entry["figures"]["moved_pixels"] for entry in manifest(out)["photos"].values()]
    assert moved[0] == moved[2] == 0 and moved[1] > 50


def test_the_manifest_names_the_smart_edge_with_which_a_picture_was_made(brushed, out, preset):
    export(brushed, out, preset, "--deliver-all")
    newest = LabelStore(brushed, SMART_EDGES).newest("redcar_02")
    records = [entry["records"].get("smart-edges") for entry in manifest(out)["photos"].values()]
    assert records == [None, {"revision": newest.revision, "sha256": newest.sha256}, None]


def test_the_same_gives_the_same_bytes_and_what_is_brushed_later_makes_its_picture_anew(brushed, out, preset, tmp_path):
    for folder in (out, tmp_path / "again"):
        export(brushed, folder, preset, "--deliver-all")
    names = [path.name for path in sorted(out.glob("*.png"))]
    assert names and all((out / name).read_bytes() == (tmp_path / "again" / name).read_bytes() for name in names)
    save_label(brushed / "redcar_03.jpg", SMART, kind=SMART_EDGES)
    export(brushed, out, preset, "--deliver-all")
    assert results(out) == ["kept", "kept", "delivered"]
    assert np.array_equal(picture(out, 2), picture(out, 3))
    save_label(brushed / "redcar_03.jpg", SMART * 0, kind=SMART_EDGES)
    export(brushed, out, preset, "--deliver-all")
    assert results(out) == ["kept", "kept", "delivered"]
    assert np.array_equal(picture(out, 1), picture(out, 3))


def test_a_smart_edge_that_is_damaged_fails_its_picture_alone_with_a_sentence(brushed, out, preset, capsys):
    for path in (brushed / ".masks" / "smart-edges" / "redcar_02").glob("m-*.png"):
        path.write_bytes(b"damaged")
    assert export(brushed, out, preset, "--deliver-all") == 1
    assert "The saved smart edge of redcar_02.jpg, revision 1, was damaged" in capsys.readouterr().err
    assert results(out) == ["delivered", "failed", "delivered"]


def test_a_smart_edge_of_a_photo_that_was_replaced_holds_its_picture_back_with_a_sentence(brushed, out, preset, capsys):
    photo = brushed / "redcar_02.jpg"
    Image.fromarray(255 - PHOTO).save(photo, quality=95)
    save_label(photo, OFF, review="accepted")
    assert export(brushed, out, preset, "--deliver-all") == 1
    assert "its photo was replaced after its smart edge was brushed" in capsys.readouterr().err


def test_a_smart_edge_that_was_erased_says_nothing_of_a_photo_that_was_replaced(brushed, out, preset):
    photo = brushed / "redcar_02.jpg"
    save_label(photo, SMART * 0, kind=SMART_EDGES)
    Image.fromarray(255 - PHOTO).save(photo, quality=95)
    save_label(photo, OFF, review="accepted")
    assert export(brushed, out, preset, "--deliver-all") == 0
    assert manifest(out)["photos"]["redcar_02.jpg"]["records"].keys() == {"labels"}

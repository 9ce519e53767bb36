"""Glass in an export: where it was drawn the backdrop is seen through it, elsewhere every byte is as before."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.store import LabelStore
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import export, manifest
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car()
GLASS = np.zeros_like(CAR)
GLASS[30:44, 56:88] = 255

pytestmark = pytest.mark.usefixtures("at_once")


@pytest.fixture
def glazed(accepted):
    """The accepted car, of which angle 2 has grey glass that is drawn."""
    image = PHOTO.copy()
    image[GLASS > 0] = 150
    for angle in (1, 2, 3):
        Image.fromarray(image).save(accepted / f"redcar_{angle:02d}.jpg", quality=95)
        save_label(accepted / f"redcar_{angle:02d}.jpg", CAR, review="accepted")
    save_label(accepted / "redcar_02.jpg", GLASS, kind=GLASS_MASKS)
    return accepted


def picture(out, angle):
    with Image.open(out / f"redcar_{angle:02d}.png") as file:
        return np.asarray(file).astype(int)


def test_the_backdrop_is_seen_through_glass_where_it_was_drawn_and_nowhere_else(glazed, out, preset):
    assert export(glazed, out, preset, "--backdrop", "#0000ff") == 0
    as_photographed, glass = picture(out, 1), picture(out, 2)
    changed = np.abs(as_photographed - glass).max(axis=2) > 40
    assert changed.any() and glass[changed][:, 2].mean() > 2 * glass[changed][:, 0].mean()
    assert changed.mean() < 0.1


def test_how_much_is_seen_through_can_be_chosen(glazed, out, preset, tmp_path):
    pictures = []
    for percent in ("0", "50", "100"):
        assert export(glazed, out / percent, preset, "--backdrop", "#0000ff", "--see-through", percent) == 0
        pictures.append(picture(out / percent, 2))
    assert np.array_equal(pictures[0], picture(out / "0", 1))
    reds = [image[..., 0].sum() for image in pictures]
    assert reds[0] > reds[1] > reds[2]


def test_a_see_through_that_cannot_be_is_a_sentence(glazed, out, preset, capsys):
    assert export(glazed, out, preset, "--see-through", "120") == 2
    assert "a see-through of 1.2 is not within 0 to 1" in capsys.readouterr().err


def test_glass_that_is_drawn_later_makes_its_picture_anew_and_no_other(glazed, out, preset):
    export(glazed, out, preset, "--backdrop", "#0000ff")
    save_label(glazed / "redcar_03.jpg", GLASS, kind=GLASS_MASKS)
    export(glazed, out, preset, "--backdrop", "#0000ff")
    results = {name: entry["result"] for name, entry in manifest(out)["photos"].items()}
    assert results == {"redcar_01.jpg": "kept", "redcar_02.jpg": "kept", "redcar_03.jpg": "delivered"}
    assert np.array_equal(picture(out, 2), picture(out, 3))


def test_glass_that_is_damaged_fails_its_picture_alone_with_a_sentence(glazed, out, preset, capsys):
    for path in (glazed / ".masks" / "glass" / "redcar_02").glob("m-*.png"):
        path.write_bytes(b"damaged")
    assert export(glazed, out, preset) == 1
    assert "The saved glass mask of redcar_02.jpg, revision 1, was damaged" in capsys.readouterr().err
    assert [entry["result"] for entry in manifest(out)["photos"].values()] == ["delivered", "failed", "delivered"]


def test_the_manifest_names_the_glass_mask_that_was_used_and_glass_drawn_anew_is_used_at_once(glazed, out, preset):
    store = LabelStore(glazed, GLASS_MASKS)
    named = []
    for glass in (None, np.roll(GLASS, 2, axis=1)):
        if glass is not None:
            save_label(glazed / "redcar_02.jpg", glass, kind=GLASS_MASKS)
        export(glazed, out, preset, "--backdrop", "#0000ff")
        entries = manifest(out)["photos"]
        newest = store.newest("redcar_02")
        assert newest is not None and entries["redcar_02.jpg"]["result"] == "delivered"
        named.append(entries["redcar_02.jpg"]["records"]["glass"])
        assert named[-1] == {"revision": newest.revision, "sha256": newest.sha256}
    assert [one["revision"] for one in named] == [1, 2]
    assert entries["redcar_01.jpg"]["records"].keys() == {"labels"}


def test_glass_of_another_size_counts_as_none_and_is_not_named(glazed, out, preset):
    store = LabelStore(glazed, GLASS_MASKS)
    newest = store.newest("redcar_02")
    draft = replace(newest.draft, photo=replace(newest.photo, height=40, width=60))
    store.save("redcar_02", draft, np.full((40, 60), 255, np.uint8), newest)
    assert export(glazed, out, preset, "--backdrop", "#0000ff") == 0
    assert manifest(out)["photos"]["redcar_02.jpg"]["records"].keys() == {"labels"}
    assert np.array_equal(picture(out, 2), picture(out, 1))


def test_glass_that_nothing_is_seen_through_is_not_named_but_as_a_layer(glazed, out, preset):
    for kind, named in (("png", {"labels"}), ("psd", {"labels", "glass"})):
        assert export(glazed, out / kind, preset, "--see-through", "0", "--format", kind) == 0
        assert manifest(out / kind)["photos"]["redcar_02.jpg"]["records"].keys() == named


def test_glass_that_was_erased_says_nothing_of_a_photo_that_was_replaced(glazed, out, preset):
    save_label(glazed / "redcar_02.jpg", GLASS * 0, kind=GLASS_MASKS)
    Image.fromarray(PHOTO).save(glazed / "redcar_02.jpg", quality=90)
    save_label(glazed / "redcar_02.jpg", CAR, review="accepted")
    assert export(glazed, out, preset) == 0

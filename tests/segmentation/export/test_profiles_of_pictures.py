"""Colours of pictures: converted to sRGB, or those of each photo's own profile, which is put into its picture."""

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from psd_tools import PSDImage
from psd_tools.constants import Resource

from segmentation.batch import export_plan
from segmentation.cutout.light import image_of
from segmentation.cutout.tone import Tone
from segmentation.images.profiles import SRGB
from segmentation.labels.drafting import photo_facts
from segmentation.labels.fact_record import fact_about
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import NUMBER_PLATES
from segmentation.labels.number_plates import content_of
from segmentation.masks.number_plate import NumberPlate
from tests.photo_profiles import ADOBE_RGB, DISPLAY_P3, LAB, SPACES, lab_of
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import THREE, export, manifest
from tests.segmentation.saved_labels import save_label

PHOTO, CAR = photo_of_a_car()
MIDDLE = np.argwhere(CAR).mean(axis=0)
PLATE = NumberPlate.of_px([MIDDLE + corner for corner in ((-8, -16), (-8, 16), (8, 16), (8, -16))], CAR.shape)
KINDS = ["png", "webp", "avif", "tiff", "jpeg", "psd"]
Output = pytest.CaptureFixture[str]

pytestmark = pytest.mark.usefixtures("at_once")


@pytest.fixture
def coloured(accepted: Path) -> Path:
    """The accepted car; angle 1 in Adobe RGB, angle 2 in Display P3, angle 3 without a profile."""
    for angle, profile in ((1, ADOBE_RGB), (2, DISPLAY_P3), (3, None)):
        photo = accepted / f"redcar_{angle:02d}.jpg"
        Image.fromarray(PHOTO).save(photo, quality=100, subsampling=0, icc_profile=profile)
        save_label(photo, CAR, review="accepted")
    return accepted


def profile_in(path: Path) -> bytes:
    if path.suffix == ".psd":
        return PSDImage.open(path).image_resources[Resource.ICC_PROFILE].data
    with Image.open(path) as image:
        return image.info["icc_profile"]


def pixels_of(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_holds_the_profile_of_its_photo(kind, coloured, out, preset):
    assert export(coloured, out, preset, "--profile", "keep", "--format", kind) == 0
    files = sorted(path for path in out.iterdir() if path.suffix != ".json")
    assert [profile_in(path) for path in files[:2]] == [ADOBE_RGB, DISPLAY_P3]
    assert b"sRGB" in profile_in(files[2]).replace(b"\0", b"")


@pytest.mark.parametrize(("angle", "name"), [(1, "Adobe RGB (1998)"), (2, "Display P3")])
def test_paint_and_backdrop_keep_their_colours_in_the_profile_of_the_photo(angle, name, coloured, out, preset):
    assert export(coloured, out, preset, "--profile", "keep", "--backdrop", "#2060a0") == 0
    picture, photo = pixels_of(out / THREE[angle - 1]), pixels_of(coloured / f"redcar_{angle:02d}.jpg")
    paint = lab_of(picture[60:66, 70:90], name).mean(axis=(0, 1))
    assert np.linalg.norm(paint - lab_of(photo[CAR > 0], name).mean(axis=0)) < 1
    profile = ImageCms.ImageCmsProfile(io.BytesIO(SPACES[name][0]))
    shown = ImageCms.profileToProfile(Image.fromarray(picture[:1, :1]), profile, SRGB, outputMode="RGB")
    assert np.abs(np.asarray(shown)[0, 0].astype(int) - (0x20, 0x60, 0xA0)).max() <= 2


@pytest.mark.parametrize("wanted", [(), ("--profile", "srgb")])
def test_unless_it_is_asked_for_pictures_are_in_srgb(wanted, coloured, out, preset):
    assert export(coloured, out, preset, *wanted) == 0
    assert len({profile_in(out / name) for name in THREE}) == 1
    red = [pixels_of(out / name)[62, 80].astype(int) for name in THREE]
    assert np.abs(red[0] - red[2]).max() > 10


def test_what_a_preset_says_counts_unless_the_command_says_otherwise(coloured, out, preset):
    Path(preset).write_text(json.dumps(json.loads(Path(preset).read_text()) | {"profile": "keep"}))
    export(coloured, out / "kept", preset)
    export(coloured, out / "srgb", preset, "--profile", "srgb")
    assert profile_in(out / "kept" / THREE[0]) == ADOBE_RGB != profile_in(out / "srgb" / THREE[0])
    assert manifest(out / "kept")["settings"]["preset"]["profile"] == "keep"
    assert "profile" not in manifest(out / "srgb")["settings"]["preset"]


def test_the_manifest_says_in_which_colours_each_picture_is(coloured, out, preset):
    export(coloured, out, preset, "--profile", "keep")
    named = [entry["profile"] for entry in manifest(out)["photos"].values()]
    assert named == ["Adobe RGB (1998)", "Display P3", "sRGB"]


@pytest.mark.parametrize("profile", [b"no profile", LAB])
def test_a_profile_that_cannot_be_kept_is_a_sentence_and_its_picture_is_in_srgb(
    profile, coloured, out, preset, capsys: Output
):
    Image.fromarray(PHOTO).save(coloured / "redcar_02.jpg", quality=100, subsampling=0, icc_profile=profile)
    save_label(coloured / "redcar_02.jpg", CAR, review="accepted")
    assert export(coloured, out, preset, "--profile", "keep") == 0
    said = capsys.readouterr().err
    assert "redcar_02.jpg: its colour profile" in said and "so its picture is in sRGB." in said
    assert pixels_of(out / THREE[1])[62, 80].tolist() == pixels_of(out / THREE[2])[62, 80].tolist()


def test_a_grey_photo_and_one_in_cmyk_come_out_in_srgb_with_a_sentence(coloured, out, preset, capsys: Output):
    for angle, mode in ((1, "CMYK"), (2, "L")):
        photo = coloured / f"redcar_{angle:02d}.jpg"
        Image.fromarray(PHOTO).convert(mode).save(photo, quality=100, icc_profile=ADOBE_RGB)
        save_label(photo, CAR, review="accepted")
    assert export(coloured, out, preset, "--profile", "keep") == 0
    assert capsys.readouterr().err.count("so its picture is in sRGB.") == 2


def test_a_grey_photo_with_a_profile_of_srgb_is_no_remark(coloured, out, preset, capsys: Output):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = coloured / "redcar_02.jpg"
    Image.fromarray(PHOTO).convert("L").save(photo, quality=100, icc_profile=profile)
    save_label(photo, CAR, review="accepted")
    assert export(coloured, out, preset, "--profile", "keep") == 0
    assert "profile" not in capsys.readouterr().err


def test_the_layers_of_a_psd_make_its_picture_in_the_values_that_are_written(coloured, out, preset):
    dark = ("--backdrop", "#181c22:#70757c", "--shadow", "1", "--drawn-shadow")
    assert export(coloured, out, preset, "--profile", "keep", "--format", "psd", *dark) == 0
    for name in ("redcar_01.psd", "redcar_02.psd"):
        document = PSDImage.open(out / name)
        merged = pixels_of(out / name).astype(int)
        composed = np.asarray(document.composite(force=True, apply_icc=False).convert("RGB")).astype(int)
        assert {layer.name for layer in document} >= {"Background", "Shadow", "Car"}
        assert np.abs(composed - merged).max() <= 2


def test_paint_as_tinted_as_the_wall_becomes_grey_in_the_profile_of_the_photo_too(coloured, out, preset, monkeypatch):
    tone = Tone(0.75, 1.0, 1.3)
    light = np.where(CAR[..., None] > 0, 0.4 / np.array((tone.red, tone.green, tone.blue)), 0.8)
    tinted = Image.fromarray(image_of(light.astype(np.float32)))
    adobe = ImageCms.ImageCmsProfile(io.BytesIO(ADOBE_RGB))
    photo = coloured / "redcar_01.jpg"
    in_adobe = ImageCms.profileToProfile(tinted, SRGB, adobe, outputMode="RGB")
    in_adobe.save(photo, quality=100, subsampling=0, icc_profile=ADOBE_RGB)
    save_label(photo, CAR, review="accepted")
    analysed = export_plan.analysed
    monkeypatch.setattr(export_plan, "analysed", lambda *given: with_tone(analysed(*given), tone))
    for wanted in ("keep", "srgb"):
        assert export(coloured, out / wanted, preset, "--profile", wanted, "--balance", "1", "--deliver-all") == 0
        shown = in_srgb(out / wanted / THREE[0])[60:66, 70:90].mean(axis=(0, 1))
        assert shown.max() - shown.min() < 4 and shown[1] == pytest.approx(169, abs=2)


def in_srgb(path: Path) -> np.ndarray:
    """The picture as a screen of sRGB shows it."""
    with Image.open(path) as picture:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))
        converted = ImageCms.profileToProfile(picture, profile, SRGB, outputMode="RGB")
    assert converted is not None
    return np.asarray(converted).astype(int)


def with_tone(analysis, tone):
    views = {angle: replace(view, tone=tone) for angle, view in analysis.views.items()}
    return replace(analysis, views=views)


def placed(folder: Path, angle: int, plate: NumberPlate) -> None:
    photo = folder / f"redcar_{angle:02d}.jpg"
    FactStore(folder, NUMBER_PLATES).save(fact_about(photo_facts(photo, CAR.shape), content_of(plate)), None)


@pytest.mark.parametrize("covering", ["colour", "inlay"])
def test_what_covers_a_plate_has_its_colour_in_every_profile(covering, coloured, out, preset, tmp_path):
    Image.new("RGB", (40, 10), "#10a040").save(tmp_path / "inlay.png")
    plates = {"colour": "colour:#10a040", "inlay": f"inlay:{tmp_path / 'inlay.png'}"}[covering]
    image = PHOTO.copy()
    top, left = np.round(MIDDLE - (12, 20)).astype(int)
    image[top : top + 24, left : left + 40] = 200  # paper is grey
    for angle, profile in ((1, ADOBE_RGB), (2, DISPLAY_P3), (3, None)):
        photo = coloured / f"redcar_{angle:02d}.jpg"
        Image.fromarray(image).save(photo, quality=100, subsampling=0, icc_profile=profile)
        save_label(photo, CAR, review="accepted")
        placed(coloured, angle, PLATE)
    assert export(coloured, out / "off", preset, "--deliver-all") == 0
    for wanted in ("keep", "srgb"):
        assert export(coloured, out / wanted, preset, "--profile", wanted, "--plates", plates, "--deliver-all") == 0
    for name in THREE:
        off, kept, srgb = (in_srgb(out / made / name) for made in ("off", "keep", "srgb"))
        is_covered = np.abs(srgb - off).max(axis=2) > 60
        assert is_covered.sum() > 100 and np.abs(kept - srgb)[is_covered].mean(axis=0).max() < 6


def test_a_spin_is_in_srgb_whatever_its_pictures_are_in(coloured, out, preset):
    for name, wanted in (("kept", "keep"), ("srgb", "srgb")):
        assert export(coloured, out / name, preset, "--profile", wanted, "--spin", "webp") == 0
    kept, srgb = (out / name / "redcar_spin.webp" for name in ("kept", "srgb"))
    assert kept.read_bytes() == srgb.read_bytes()


def test_the_same_photos_give_the_same_bytes_and_go_on(coloured, out, preset, capsys: Output):
    for name in ("one", "other", "one"):
        assert export(coloured, out / name, preset, "--profile", "keep") == 0
    assert "0 pictures made, 3 were there already" in capsys.readouterr().err
    assert all((out / "one" / name).read_bytes() == (out / "other" / name).read_bytes() for name in THREE)

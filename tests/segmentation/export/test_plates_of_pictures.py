"""Number plates in an export: covered if that is asked for, looked after by the preset, and else as ever."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.labels.drafting import photo_facts
from segmentation.labels.fact_record import fact_about
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import NUMBER_PLATES
from segmentation.labels.number_plates import content_of
from segmentation.masks.number_plate import NO_PLATE, NumberPlate
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import THREE, export, files, manifest
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
ROWS, COLUMNS = (np.flatnonzero(CAR.any(axis=1 - axis)) for axis in (0, 1))
MIDDLE = (float(ROWS.mean()), float(COLUMNS.mean()))
PLATE = NumberPlate.of_px(
    [(MIDDLE[0] + down, MIDDLE[1] + across) for down, across in ((-5, -12), (-5, 12), (5, 12), (5, -12))], CAR.shape
)
BLUE = ("--plates", "colour:#0000ff")

pytestmark = pytest.mark.usefixtures("at_once")


def say(folder: Path, angle: int, plate: NumberPlate | None) -> None:
    photo = folder / f"redcar_{angle:02d}.jpg"
    store = FactStore(folder, NUMBER_PLATES)
    store.save(fact_about(photo_facts(photo, CAR.shape), content_of(plate)), store.newest(photo.stem))


def blue_pixels(out: Path, angle: int) -> int:
    with Image.open(out / f"redcar_{angle:02d}.png") as file:
        image = np.asarray(file)[..., :3].astype(int)
    return int((np.abs(image - (0, 0, 255)).max(axis=2) < 60).sum())


@pytest.fixture
def strict(preset: str, tmp_path: Path) -> str:
    """The preset of small pictures, which wants number plates to be covered and allows no logos."""
    wanted = json.loads(Path(preset).read_text()) | {"covers_plates": True, "allows_logos": False}
    (tmp_path / "strict.json").write_text(json.dumps(wanted))
    return str(tmp_path / "strict.json")


def test_a_plate_is_covered_where_it_was_placed_and_nowhere_else(accepted, out, preset):
    say(accepted, 1, NO_PLATE)
    say(accepted, 2, PLATE)
    say(accepted, 3, NO_PLATE)
    assert export(accepted, out, preset, *BLUE) == 0
    assert [blue_pixels(out, angle) > 50 for angle in (1, 2, 3)] == [False, True, False]


def test_unless_it_is_asked_for_every_byte_is_as_before(accepted, out, preset):
    export(accepted, out / "before", preset)
    say(accepted, 2, PLATE)
    export(accepted, out / "after", preset)
    assert manifest(out / "after") == manifest(out / "before")
    assert all((out / "before" / name).read_bytes() == (out / "after" / name).read_bytes() for name in THREE)


def test_the_manifest_says_with_what_plates_are_covered(accepted, out, preset, tmp_path):
    Image.new("RGB", (20, 5)).save(tmp_path / "inlay.png")
    export(accepted, out / "colour", preset, *BLUE)
    export(accepted, out / "inlay", preset, "--plates", f"inlay:{tmp_path / 'inlay.png'}")
    export(accepted, out / "off", preset)
    assert manifest(out / "colour")["settings"]["plates"] == {"colour": [0, 0, 255], "inlay": None}
    assert len(manifest(out / "inlay")["settings"]["plates"]["inlay"]) == 64
    assert "plates" not in manifest(out / "off")["settings"]


def test_a_plate_that_is_placed_later_makes_its_picture_anew_and_no_other(accepted, out, preset):
    for angle in (1, 2, 3):
        say(accepted, angle, NO_PLATE)
    export(accepted, out, preset, *BLUE)
    say(accepted, 1, PLATE)
    export(accepted, out, preset, *BLUE)
    results = [entry["result"] for entry in manifest(out)["photos"].values()]
    assert results == ["delivered", "kept", "kept"] and blue_pixels(out, 1)


def test_a_preset_that_wants_plates_covered_holds_back_what_nobody_has_spoken_of(accepted, out, strict, capsys):
    say(accepted, 1, PLATE)
    say(accepted, 2, NO_PLATE)
    assert export(accepted, out, strict, *BLUE) == 1
    assert files(out) == ["held-back/redcar_03.png", "redcar_01.png", "redcar_02.png"]
    assert "redcar_03.jpg: nobody has said where its number plate is" in capsys.readouterr().err


def test_it_holds_back_a_plate_that_is_left_as_it_is_too(accepted, out, strict, capsys):
    for angle, plate in ((1, PLATE), (2, NO_PLATE), (3, NO_PLATE)):
        say(accepted, angle, plate)
    assert export(accepted, out, strict) == 1
    assert files(out) == ["held-back/redcar_01.png", "redcar_02.png", "redcar_03.png"]
    assert "its number plate is not covered" in capsys.readouterr().err


def test_what_was_said_and_taken_away_again_was_never_said(accepted, out, strict):
    for plate in (NO_PLATE, None):
        for angle in (1, 2, 3):
            say(accepted, angle, plate)
    assert export(accepted, out, strict, *BLUE) == 1
    assert files(out) == [f"held-back/{name}" for name in THREE]
    assert manifest(out)["photos"]["redcar_01.jpg"]["records"].keys() == {"labels"}


def test_where_logos_are_not_allowed_an_inlay_is_held_back_and_a_blur_is_not(accepted, out, strict, tmp_path, capsys):
    Image.new("RGB", (20, 5), "blue").save(tmp_path / "inlay.png")
    for angle, plate in ((1, PLATE), (2, NO_PLATE), (3, NO_PLATE)):
        say(accepted, angle, plate)
    assert export(accepted, out / "inlay", strict, "--plates", f"inlay:{tmp_path / 'inlay.png'}") == 1
    assert "allows no logos" in capsys.readouterr().err
    assert files(out / "inlay") == ["held-back/redcar_01.png", "redcar_02.png", "redcar_03.png"]
    assert export(accepted, out / "blur", strict, "--plates", "blur") == 0


def test_what_is_no_covering_is_a_sentence_and_nothing_is_made(accepted, out, preset, capsys):
    assert export(accepted, out, preset, "--plates", "inlay:gone.png") == 2
    assert "gone.png" in capsys.readouterr().err and not out.exists()


def test_no_picture_goes_out_whose_plate_cannot_be_read(accepted, out, preset, capsys):
    for angle, plate in ((1, PLATE), (2, NO_PLATE), (3, NO_PLATE)):
        say(accepted, angle, plate)
    path = accepted / ".masks" / "plate-corners" / "redcar_01" / "r000001.json"
    path.write_bytes(path.read_bytes()[:-9])
    assert export(accepted, out, preset, *BLUE) == 1
    said = capsys.readouterr().err
    assert "redcar_01.jpg: what was said of its number plate cannot be read" in said and files(out) == THREE[1:]


def test_where_plates_are_to_be_covered_no_picture_goes_out_of_whose_plate_nobody_has_spoken(
    accepted, out, preset, capsys
):
    say(accepted, 1, NO_PLATE)
    say(accepted, 2, PLATE)
    assert export(accepted, out, preset, "--plates", "blur") == 1
    assert not (out / THREE[2]).exists() and (out / "held-back" / THREE[2]).exists()
    assert "nobody has said where its number plate is, so nothing covers it" in capsys.readouterr().err


def test_no_picture_goes_out_whose_plate_was_placed_in_another_photo(accepted, out, preset, capsys):
    for angle in (1, 2, 3):
        say(accepted, angle, PLATE)
    replace_photo(accepted / "redcar_02.jpg")
    assert export(accepted, out, preset, *BLUE) == 1
    assert not (out / THREE[1]).exists() and blue_pixels(out, 1) > 50
    assert "its photo was replaced after its number plate was placed" in capsys.readouterr().err


def replace_photo(photo: Path) -> None:
    """Put another photo in the place of one, and accept the same mask for it."""
    with Image.open(photo) as file:
        moved = np.roll(np.asarray(file), 3, axis=1)
    Image.fromarray(moved).save(photo)
    save_label(photo, CAR, review="accepted")


def test_the_manifest_names_the_record_of_the_plate_and_one_that_was_moved_since_is_made_anew(accepted, out, preset):
    for angle, plate in ((1, PLATE), (2, NO_PLATE), (3, NO_PLATE)):
        say(accepted, angle, plate)
    export(accepted, out, preset, *BLUE)
    say(accepted, 1, NumberPlate.of_px([(row + 2, column) for row, column in PLATE.in_px(CAR.shape)], CAR.shape))
    export(accepted, out, preset, *BLUE)
    newest = FactStore(accepted, NUMBER_PLATES).newest("redcar_01")
    entries = manifest(out)["photos"]
    assert newest is not None and newest.revision == 2
    assert [entry["result"] for entry in entries.values()] == ["delivered", "kept", "kept"]
    assert entries["redcar_01.jpg"]["records"]["plate-corners"] == {"revision": 2, "sha256": newest.sha256}
    assert entries["redcar_02.jpg"]["records"]["plate-corners"]["revision"] == 1

"""The numbers of a folder as a page and a table."""

import csv
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.cars.folder import find_cars
from segmentation.commands.command_line import run
from segmentation.errors import CarmaskError
from segmentation.labels.layout import record_name
from segmentation.labels.record import sealed
from segmentation.labels.store import LabelStore
from segmentation.masks.files import CAR
from segmentation.masks.rle import encode
from segmentation.numbers.reading import read_work
from segmentation.numbers.report import HEADING, make_report
from segmentation.progress import Cancelled
from tests.segmentation.labels import NETWORK
from tests.segmentation.saved_labels import save_label


@pytest.fixture
def worked(drawn_folder) -> Path:
    """A folder with a photo that was corrected and accepted, and one accepted untouched."""
    first, second = sorted(drawn_folder.glob("redcar_*"))[:2]
    shape = _shape(first)
    mask = np.zeros(shape, np.uint8)
    mask[20:40, 20:60] = CAR
    mended = mask.copy()
    mended[20:24, 20:60] = 0
    for photo in (first, second):
        save_label(photo, mask, "network", network=NETWORK, changed="")
    changed = encode(mended != mask)
    parts = {"network": NETWORK, "author": "<b>Anna</b>", "changed": changed, "seconds": 90.0}
    save_label(first, mended, "human", **parts)
    save_label(first, mended, "human", "accepted", reviewer="=Ben", **{**parts, "seconds": 0.0})
    save_label(second, mask, "network", "accepted", reviewer="=Ben", network=NETWORK, changed="")
    return drawn_folder


def _shape(photo: Path) -> tuple[int, int]:
    with Image.open(photo) as image:
        return image.height, image.width


class Tags(HTMLParser):
    """Keeps the names of tags that are open, and what any tag would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag that has an end."""
        self.names.add(tag)
        if tag not in {"meta", "img", "line", "rect"}:
            self.open.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_endtag(self, tag: str) -> None:
        """Compare a tag's end with its beginning."""
        assert not self.open or tag in {"line", "rect"} or self.open.pop() == tag


def test_the_page_tells_who_did_what_and_fetches_nothing(worked, tmp_path):
    make_report(find_cars(worked), tmp_path / "numbers.html")
    text = (tmp_path / "numbers.html").read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(text)
    assert tags.open == [] and "script" not in tags.names
    assert all(source.startswith("data:image/png;base64,") for source in tags.fetched) and tags.fetched
    assert "&lt;b&gt;Anna&lt;/b&gt;" in text and "<b>Anna</b>" not in text
    assert "50 %" in text  # one of two accepted masks is as the network drew it
    assert "160 px" in text and "1 min 30 s" in text


def test_the_table_has_a_row_for_each_day_and_editor_and_no_formula(worked, tmp_path):
    make_report(find_cars(worked), tmp_path / "numbers.html", tmp_path / "numbers.csv")
    with (tmp_path / "numbers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == HEADING
    assert {row["editor"]: (row["photos_accepted"], row["photos_corrected"]) for row in rows} == {
        "<b>Anna</b>": ("0", "1"),
        "'=Ben": ("2", "0"),
    }


def test_where_the_network_was_wrong_glows(worked):
    places = read_work(find_cars(worked)).places
    assert places[1].photos == 1 and places[1].changed_px == 160
    height, width = _shape(next(worked.glob("redcar_01.*")))
    rows, columns = np.nonzero(places[1].wrong > 0.2)
    grid_rows, grid_columns = places[1].wrong.shape
    assert 18 <= rows.min() * height / grid_rows and rows.max() * height / grid_rows <= 26
    assert 18 <= columns.min() * width / grid_columns and columns.max() * width / grid_columns <= 62
    assert not places[2].wrong.any() and places[2].car.any()


def test_a_folder_in_which_nobody_has_worked_has_a_page_too(drawn_folder, tmp_path):
    made = make_report(find_cars(drawn_folder), tmp_path / "numbers.html")
    assert made.numbers.finished_cars == 0
    assert "Nobody has worked here yet." in (tmp_path / "numbers.html").read_text(encoding="utf-8")


def test_a_record_that_cannot_be_read_is_said_and_the_rest_counts(worked, tmp_path):
    label = worked / ".masks" / "labels" / "redcar_01"
    (label / record_name(3)).write_bytes(b"{")
    made = make_report(find_cars(worked), tmp_path / "numbers.html")
    assert len(made.problems) == 1 and "damaged" in made.problems[0]
    assert sum(tally.corrected for tally in made.numbers.by_deed.values()) == 1


@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_car_with_a_photo_whose_records_cannot_be_read_is_not_finished(worked, tmp_path, is_damaged):
    for photo in sorted(worked.glob("*.jpg")) + sorted(worked.glob("*.png")):
        if not (worked / ".masks" / "labels" / photo.stem).exists() and photo.parent == worked:
            photo.unlink()
    assert make_report(find_cars(worked), tmp_path / "before.html").numbers.finished_cars == 1
    label = worked / ".masks" / "labels" / "redcar_02"
    if is_damaged:
        for record in label.glob("r*.json"):
            record.write_bytes(b"{")
    else:
        label.rename(label.with_name("elsewhere"))
        label.write_text("a file")
    made = make_report(find_cars(worked), tmp_path / "numbers.html")
    assert made.numbers.finished_cars == 0 and made.numbers.photos == 2 and made.numbers.states[None] == 1
    assert made.problems and "whose saved masks cannot be read" in (tmp_path / "numbers.html").read_text()


def test_a_record_of_a_photo_larger_than_any_is_said_and_the_rest_counts(worked, tmp_path):
    label = worked / ".masks" / "labels" / "redcar_01"
    newest = LabelStore(worked).newest("redcar_01")
    huge = replace(newest, revision=4, changed="1 1", photo=replace(newest.photo, height=10**6, width=10**6))
    (label / record_name(4)).write_bytes(sealed(huge))
    made = make_report(find_cars(worked), tmp_path / "numbers.html")
    assert ["redcar_01" in problem and "larger than any" in problem for problem in made.problems] == [True]
    assert sum(tally.accepted for tally in made.numbers.by_deed.values()) == 2


def test_a_record_of_the_year_9999_does_not_end_the_page(worked, tmp_path):
    label = worked / ".masks" / "labels" / "redcar_01"
    newest = LabelStore(worked).newest("redcar_01")
    for number, when in ((4, "9999-12-31T23:00:00-10:00"), (5, "0001-01-01T00:00:00+14:00")):
        parts = {"revision": number, "saved_utc": when, "mask_sha256": f"{number:064x}"}
        (label / record_name(number)).write_bytes(sealed(replace(newest, **parts)))
    make_report(find_cars(worked), tmp_path / "numbers.html")
    assert (tmp_path / "numbers.html").stat().st_size < 10**6


def test_nothing_is_written_over(worked, tmp_path):
    (tmp_path / "numbers.csv").write_text("mine")
    with pytest.raises(CarmaskError, match=r"numbers\.csv is there already"):
        make_report(find_cars(worked), tmp_path / "numbers.html", tmp_path / "numbers.csv")
    assert not (tmp_path / "numbers.html").exists()


def test_a_place_that_cannot_be_written_is_a_sentence(worked, tmp_path):
    with pytest.raises(CarmaskError, match="cannot be written"):
        make_report(find_cars(worked), tmp_path / "nowhere" / "numbers.html")


def test_it_can_be_given_up(worked, tmp_path):
    with pytest.raises(Cancelled):
        make_report(find_cars(worked), tmp_path / "numbers.html", cancelled=lambda: True)
    assert not (tmp_path / "numbers.html").exists()


def test_the_command_says_the_chief_numbers(worked, tmp_path, capsys):
    assert run(["numbers", str(worked), "--out", str(tmp_path / "numbers.html")]) == 0
    said = capsys.readouterr()
    assert "50 % of the accepted photos" in said.err and said.out.strip().endswith("numbers.html")


def test_the_command_says_so_where_nothing_is_accepted_yet(drawn_folder, tmp_path, capsys):
    assert run(["numbers", str(drawn_folder), "--out", str(tmp_path / "numbers.html")]) == 0
    assert "0 of 1 car finished; no photo is accepted yet." in capsys.readouterr().err

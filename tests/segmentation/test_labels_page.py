"""What docs/labels.md says of files and records is so: its program reads a store without carmask."""

import re
from dataclasses import fields

import pytest

from segmentation.interchange.formats import FORMATS
from segmentation.labels.fact_record import FactRecord
from segmentation.labels.kinds import KINDS
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.files import read_mask
from segmentation.masks.rle import decode
from tests.conftest import ROOT
from tests.pictures import drawn, photo_of_a_car
from tests.segmentation.saved_labels import save_label

PAGE = (ROOT / "docs" / "labels.md").read_text(encoding="utf-8")
CAR = photo_of_a_car()[1]


def test_the_program_on_the_page_finds_the_newest_mask_also_past_a_damaged_record(drawn_folder):
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names = {}
    exec(program, names)
    save_label(drawn_folder / "redcar_01.jpg", CAR[::-1].copy())
    save_label(drawn_folder / "redcar_01.jpg", CAR)
    label = drawn_folder / ".masks" / "labels" / "redcar_01"
    assert drawn(read_mask(names["newest_mask"](label))) == drawn(CAR)
    (label / "r000002.json").write_bytes(b"half")
    assert drawn(read_mask(names["newest_mask"](label))) == drawn(CAR[::-1])


@pytest.mark.parametrize("record", [Record, FactRecord])
def test_the_page_names_every_part_of_a_record(record):
    for part in fields(record):
        assert part.name == "extra" or f"`{part.name}`" in PAGE


def test_the_page_names_every_kind():
    for kind in KINDS:
        assert f"`{kind.folder}`" in PAGE


def test_the_page_names_every_format():
    for name in FORMATS:
        assert f"`{name}`" in PAGE


def test_what_changed_turned_over_is_what_was_there_before(drawn_folder):
    save_label(drawn_folder / "redcar_01.jpg", CAR)
    record = LabelStore(drawn_folder).newest("redcar_01")
    assert drawn(CAR ^ decode(record.changed, CAR.shape)) == drawn(CAR & 0)

"""Which format the masks of another program are in is told by names and first parts, and never by trust."""

import json
import os
import sys

import pytest

from segmentation.cars.folder import find_cars
from segmentation.interchange.exporting import export_labels
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.recognising import recognised
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

ALIKE = {"png8": "png", "png-indexed": "png", "coco-polygons": "coco"}
"""Formats that are found in the same way as another one."""


@pytest.mark.parametrize("name", FORMATS)
def test_what_carmask_exports_it_recognises(drawn_folder, tmp_path, name):
    save_label(drawn_folder / "redcar_01.jpg", photo_of_a_car()[1])
    out = export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS[name]).folder
    assert recognised(out) is FORMATS[ALIKE.get(name, name)]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ([{"data": {"image": "a.jpg"}}], "label-studio"),
        ({"version": "6.0", "flags": {}, "shapes": []}, "labelme"),
        ({"info": {}, "licenses": [], "images": []}, "coco"),
        ({"cars": 3}, None),
        ("shapes", None),
    ],
)
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf \n"])
def test_a_json_file_is_told_by_its_first_parts(tmp_path, content, name, start):
    file = tmp_path / "some.json"
    file.write_bytes(start + json.dumps(content).encode())
    assert recognised(file) is FORMATS.get(name)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a_mask.gif", "carvana"),
        ("train_masks.csv", "carvana"),
        ("train_masks.csv.gz", "carvana"),
        ("photos.csv", None),
        ("redcar_01.png", "png"),
        ("annotations.xml", "cvat"),
        ("redcar_01.txt", "yolo"),
        ("redcar_01.jpg", None),
        ("names", None),
    ],
)
def test_other_files_are_told_by_their_names(tmp_path, file, name):
    (tmp_path / file).write_bytes(b"x")
    assert recognised(tmp_path / file) is FORMATS.get(name)
    assert recognised(tmp_path) is FORMATS.get(name)


def test_what_is_not_there_or_empty_is_not_recognised(tmp_path):
    assert recognised(tmp_path / "nothing") is None
    assert recognised(tmp_path) is None
    assert recognised(tmp_path / "bad\0name.json") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFO in a folder")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "masks.json")
    assert recognised(tmp_path / "masks.json") is None
    assert recognised(tmp_path) is None

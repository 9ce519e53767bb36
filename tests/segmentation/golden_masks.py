"""Makes the masks in tests/golden/formats with the libraries that their formats come from, none of which carmask needs.

Each of them is installed into an environment of its own, and this file run in it with its name:

    python -m venv build/coco && build/coco/bin/pip install pycocotools==2.0.11 pillow
    build/coco/bin/python tests/segmentation/golden_masks.py pycocotools

and so for label-studio-sdk==2.1.2, labelme==6.3.1 and cvat-sdk[masks]==2.80.0 (with pillow). `truth` writes the
masks themselves. cvat-sdk has no writer of XML; only the run lengths are its own, the lines around them as CVAT's
documentation shows them.
"""

import base64
import io
import json
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
from PIL import Image

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "formats"
HEIGHT, WIDTH = 45, 70
POLYGONS = [
    [10.25, 5.5, 60.75, 8.1, 55.3, 40.9, 12.6, 38.2],
    [1, 1, 4, 1, 4, 4, 1, 4],
    [66.4, 2.2, 69.9, 43.7, 63.1, 30.5],
]
"""Corners x, y, ... in px."""


def masks():
    """Return masks by name, bool (H, W): with holes, a speck and a line to the border; nothing; everything."""
    car = np.zeros((HEIGHT, WIDTH), np.bool_)
    car[15:38, 5:66] = True
    car[6:15, 18:50] = True
    car[8:13, 21:30] = car[8:13, 33:46] = False
    car[12, 44] = True
    car[2:6, 40] = True
    car[44, 60:] = True
    car[0, 0] = True
    return {"car_01": car, "empty_01": np.zeros_like(car), "full_01": np.ones_like(car)}


def make_truth():
    for name, mask in masks().items():
        Image.fromarray(mask.astype(np.uint8) * 255).save(FOLDER / "truth" / f"{name}.png")


def make_pycocotools():
    from pycocotools import mask as coco

    photos, annotations, plain = [], [], []
    for number, (name, mask) in enumerate(masks().items(), 1):
        photos.append({"id": number, "file_name": f"{name}.jpg", "height": HEIGHT, "width": WIDTH})
        packed = coco.encode(np.asfortranarray(mask.astype(np.uint8)))
        entry = {"id": number, "image_id": number, "category_id": 1, "iscrowd": 1, "area": int(mask.sum())}
        annotations.append(
            {**entry, "segmentation": {"size": [HEIGHT, WIDTH], "counts": packed["counts"].decode("ascii")}}
        )
        plain.append({**entry, "segmentation": {"size": [HEIGHT, WIDTH], "counts": _plain_counts(mask)}})
    kinds = [{"id": 1, "name": "car"}]
    write("coco.json", {"images": photos, "annotations": annotations, "categories": kinds})
    write("coco-lists.json", {"images": photos, "annotations": plain, "categories": kinds})
    entry = {"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": POLYGONS}
    write("coco-polygons.json", {"images": photos[:1], "annotations": [entry], "categories": kinds})
    drawn = coco.decode(coco.merge(coco.frPyObjects(POLYGONS, HEIGHT, WIDTH)))
    Image.fromarray(drawn * 255).save(FOLDER / "coco-polygons.png")


def _plain_counts(mask):
    """COCO's list of lengths, as its documentation has it: column by column, background first."""
    counts, last = [0], False
    for pixel in mask.ravel(order="F").tolist():
        if pixel != last:
            counts.append(0)
        counts[-1] += 1
        last = pixel
    return counts


def make_label_studio_sdk():
    from label_studio_sdk.converter.brush import mask2rle

    tasks = []
    for name, mask in masks().items():
        value = {"format": "rle", "rle": mask2rle(mask.astype(np.uint8) * 255), "brushlabels": ["car"]}
        stroke = {"type": "brushlabels", "original_width": WIDTH, "original_height": HEIGHT, "value": value}
        tasks.append({"data": {"image": f"/data/upload/1/{name}.jpg"}, "annotations": [{"result": [stroke]}]})
    write("label-studio.json", tasks)


def make_labelme():
    from labelme._label_file import LabelFile
    from labelme.utils import img_arr_to_b64

    for name, mask in masks().items():
        rows, columns = np.nonzero(mask) if mask.any() else (np.array([0]), np.array([0]))
        top, left, bottom, right = (int(end) for end in (rows.min(), columns.min(), rows.max(), columns.max()))
        shape = {
            "label": "car",
            "points": [[left, top], [right, bottom]],
            "group_id": None,
            "description": "",
            "shape_type": "mask",
            "flags": {},
            "mask": img_arr_to_b64(mask[top : bottom + 1, left : right + 1].astype(np.uint8)),
        }
        LabelFile().save(
            filename=str(FOLDER / "labelme" / f"{name}.json"),
            shapes=[shape],
            image_path=f"{name}.jpg",
            image_height=HEIGHT,
            image_width=WIDTH,
        )


def make_cvat_sdk():
    from cvat_sdk.masks import encode_mask

    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<annotations>", "  <version>1.1</version>"]
    for number, (name, mask) in enumerate(masks().items()):
        *runs, left, top, right, bottom = (int(value) for value in encode_mask(mask))
        box = f'left="{left}" top="{top}" width="{right - left + 1}" height="{bottom - top + 1}"'
        lines += [
            f'  <image id="{number}" name="{name}.jpg" width="{WIDTH}" height="{HEIGHT}">',
            f'    <mask label="car" source="manual" occluded="0" rle="{", ".join(map(str, runs))}" {box} z_order="0">',
            "    </mask>",
            "  </image>",
        ]
    (FOLDER / "cvat.xml").write_text("\n".join([*lines, "</annotations>", ""]))


def read_pycocotools(folder):
    """Return what pycocotools makes of carmask's own export, by name."""
    from pycocotools.coco import COCO

    data = COCO(str(folder / "instances.json"))
    return {data.imgs[each["image_id"]]["file_name"]: data.annToMask(each) > 0 for each in data.anns.values()}


def read_label_studio_sdk(folder):
    from label_studio_sdk.converter.brush import decode_rle

    found = {}
    for task in json.loads((folder / "tasks.json").read_text()):
        (stroke,) = task["annotations"][0]["result"]
        size = (stroke["original_height"], stroke["original_width"], 4)
        found[task["data"]["image"]] = np.reshape(decode_rle(stroke["value"]["rle"]), size)[:, :, 3] > 128
    return found


def read_labelme(folder):
    from labelme._label_file import LabelFile

    found = {}
    for path in sorted(folder.glob("*.json")):
        content = json.loads(path.read_text())
        size = (content["imageHeight"], content["imageWidth"])
        photo = io.BytesIO()
        Image.new("RGB", size[::-1]).save(photo, "PNG")
        path.with_name("with-photo.txt").write_text(
            json.dumps({**content, "imageData": base64.b64encode(photo.getvalue()).decode()})
        )
        (shape,) = LabelFile(str(path.with_name("with-photo.txt"))).shapes
        (left, top), (right, bottom) = ((int(x), int(y)) for x, y in shape["points"])
        mask = np.zeros(size, np.bool_)
        mask[top : bottom + 1, left : right + 1] = shape["mask"]
        found[content["imagePath"]] = mask
    return found


def read_cvat_sdk(folder):
    from xml.etree import ElementTree

    from cvat_sdk.masks import decode_mask

    found = {}
    for photo in ElementTree.parse(folder / "annotations.xml").getroot().iter("image"):
        mask = photo.find("mask").attrib
        left, top, width, height = (int(mask[name]) for name in ("left", "top", "width", "height"))
        points = [*map(int, mask["rle"].split(", ")), left, top, left + width - 1, top + height - 1]
        size = {"image_width": int(photo.get("width")), "image_height": int(photo.get("height"))}
        found[photo.get("name")] = decode_mask(points, **size)
    return found


def write(name, content):
    (FOLDER / name).write_text(json.dumps(content, indent=None if len(str(content)) > 10**6 else 1) + "\n")


def main():
    """Make the files of the library that the command line names, or with a folder more, compare carmask's export."""
    library, *exported = sys.argv[1:]
    if exported:
        found = globals()[f"read_{library.replace('-', '_')}"](Path(exported[0]))
        for name, mask in masks().items():
            print(name, "the same" if np.array_equal(found[f"{name}.jpg"], mask) else "ANOTHER MASK")
        return
    globals()[f"make_{library.replace('-', '_')}"]()
    if library != "truth":
        versions = FOLDER / "versions.json"
        known = json.loads(versions.read_text()) if versions.exists() else {}
        versions.write_text(json.dumps({**known, library: version(library)}, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()

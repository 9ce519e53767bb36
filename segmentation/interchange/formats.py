"""The table of all formats that masks can be written in and read from."""

from functools import partial

from segmentation.interchange.carvana import find_carvana, write_carvana
from segmentation.interchange.coco import find_coco, write_coco
from segmentation.interchange.cvat import find_cvat, write_cvat
from segmentation.interchange.label_studio import find_label_studio, write_label_studio
from segmentation.interchange.labelme import find_labelme, write_labelme
from segmentation.interchange.mask_format import MaskFormat
from segmentation.interchange.pictures import find_pictures, write_grey, write_indexed, write_pictures
from segmentation.interchange.voc import find_voc, write_voc
from segmentation.interchange.yolo import find_yolo, write_yolo

CARVANA = MaskFormat(
    "carvana",
    "GIF pictures and a table of run lengths",
    write_carvana,
    find_carvana,
    is_of_cars=True,
    holds_several=False,
)

_ONE_MASK = partial(MaskFormat, holds_several=False)

FORMATS = {
    each.name: each
    for each in (
        CARVANA,
        _ONE_MASK("png", "PNG, one bit a pixel", write_pictures, find_pictures),
        _ONE_MASK("png8", "PNG, eight bits a pixel", partial(write_pictures, write=write_grey), find_pictures),
        _ONE_MASK("png-indexed", "PNG, index 0 or 1", partial(write_pictures, write=write_indexed), find_pictures),
        _ONE_MASK("voc", "Pascal VOC's folders of indexed PNG", write_voc, find_voc),
        MaskFormat("coco", "COCO, run lengths", write_coco, find_coco),
        MaskFormat("coco-polygons", "COCO, polygons", partial(write_coco, as_polygons=True), find_coco, is_exact=False),
        MaskFormat("cvat", "CVAT for images 1.1", write_cvat, find_cvat),
        MaskFormat("label-studio", "Label Studio, brush", write_label_studio, find_label_studio),
        MaskFormat("labelme", "labelme, shapes of the type mask", write_labelme, find_labelme),
        MaskFormat("yolo", "YOLO, polygons", write_yolo, find_yolo, is_exact=False),
    )
}
"""By the word that names them on the command line."""

"""Layered pictures as Photoshop's files: the same layers always become the same bytes.

Adobe Photoshop File Formats Specification, November 2019; psd-tools knows its fields, and what they hold is said here.
"""

import io

import numpy as np
from numpy.typing import NDArray
from psd_tools.constants import BlendMode, ChannelID, ColorMode, Compression, Resource
from psd_tools.psd import PSD
from psd_tools.psd.color_mode_data import ColorModeData
from psd_tools.psd.header import FileHeader
from psd_tools.psd.image_data import ImageData
from psd_tools.psd.image_resources import ImageResource, ImageResources
from psd_tools.psd.layer_and_mask import (
    ChannelData,
    ChannelDataList,
    ChannelImageData,
    ChannelInfo,
    LayerAndMaskInformation,
    LayerInfo,
    LayerRecord,
    LayerRecords,
    MaskData,
)

from segmentation.cutout.encoding import srgb_profile
from segmentation.cutout.layering import Layer

_EXIF_PREFIX = b"Exif\x00\x00"
"""What JPEG has before a block of EXIF, and Photoshop has not."""


def layered_file(layers: list[Layer], picture: NDArray[np.uint8], exif: bytes = b"", profile: bytes = b"") -> bytes:
    """Return the PSD of `layers`, from the lowest upwards.

    Args:
        layers: as `layering.layered` returns them.
        picture: what they make, uint8 (H, W, 3) or with alpha (H, W, 4), for programs that read no layers.
        exif: what is said of the photo, as `exif.carried_exif` returns it.
        profile: the ICC profile of the colours, b"" for sRGB.
    """
    height, width, channels = picture.shape
    header = FileHeader(channels=channels, height=height, width=width, depth=8, color_mode=ColorMode.RGB)
    records, planes = LayerRecords(), ChannelImageData()
    for layer in layers:
        record, data = _layer(layer)
        records.append(record)
        planes.append(data)
    count = -len(layers) if channels == 4 else len(layers)  # negative: the first alpha channel is the transparency
    merged = ImageData(compression=Compression.RLE)
    merged.set_data([plane.tobytes() for plane in np.moveaxis(_over_white(picture), 2, 0)], header)
    stream = io.BytesIO()
    PSD(
        header=header,
        color_mode_data=ColorModeData(b""),
        image_resources=_resources(exif, profile or srgb_profile()),
        layer_and_mask_information=LayerAndMaskInformation(LayerInfo(count, records, planes)),
        image_data=merged,
    ).write(stream)
    return stream.getvalue()


def _layer(layer: Layer) -> tuple[LayerRecord, ChannelDataList]:
    box = layer.box
    planes = {
        ChannelID.TRANSPARENCY_MASK: layer.pixels[..., 3],
        ChannelID.CHANNEL_0: layer.pixels[..., 0],
        ChannelID.CHANNEL_1: layer.pixels[..., 1],
        ChannelID.CHANNEL_2: layer.pixels[..., 2],
    }
    mask = None
    if layer.mask is not None:
        planes[ChannelID.USER_LAYER_MASK] = layer.mask
        mask = MaskData(top=box.top, left=box.left, bottom=box.bottom, right=box.right, background_color=0)
    record = LayerRecord(
        top=box.top,
        left=box.left,
        bottom=box.bottom,
        right=box.right,
        blend_mode=BlendMode.MULTIPLY if layer.multiplies else BlendMode.NORMAL,
        mask_data=mask,
        name=layer.name,
    )
    data = ChannelDataList()
    for channel, plane in planes.items():
        packed = ChannelData(Compression.RLE)
        packed.set_data(np.ascontiguousarray(plane).tobytes(), box.width, box.height, 8, 1)
        record.channel_info.append(ChannelInfo(channel, len(packed.data) + 2))
        data.append(packed)
    return record, data


def _resources(exif: bytes, profile: bytes) -> ImageResources:
    held = {Resource.ICC_PROFILE: profile}
    if exif:
        held[Resource.EXIF_DATA_1] = exif.removeprefix(_EXIF_PREFIX)
    resources = ImageResources()
    for key, data in held.items():
        resources[key] = ImageResource(key=key, data=data)
    return resources


def _over_white(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """`picture` as the merged one is kept: what is transparent lies over white, which readers take out again."""
    if picture.shape[2] == 3:
        return picture
    alpha = picture[..., 3:].astype(np.float32) / 255
    return np.dstack((np.round(alpha * picture[..., :3] + (1 - alpha) * 255).astype(np.uint8), picture[..., 3]))

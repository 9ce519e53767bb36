"""The settings of an export as they were asked for, made sure of before anything is written."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from segmentation.batch.export_job import ExportSettings
from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.encoding import WITHOUT_ALPHA
from segmentation.cutout.film import NO_FFMPEG, ffmpeg
from segmentation.cutout.picture import Style
from segmentation.cutout.plate_covering import Covering
from segmentation.cutout.preset import Preset
from segmentation.cutout.spin import Spin
from segmentation.errors import CarmaskError


def changed(preset: Preset, **changes: Any) -> Preset:
    """Return `preset` with other parts; a part that is None stays as it is.

    Raises:
        CarmaskError: a part is out of range.
    """
    try:
        return replace(preset, **{name: value for name, value in changes.items() if value is not None})
    except ValueError as error:
        raise CarmaskError(f"That cannot be: {error}.") from error


def settings_of(
    out: Path,
    preset: Preset,
    style: Style,
    stand: Mapping[str, Any] | None = None,
    covering: Covering | None = None,
    *,
    delivers_all: bool = False,
    spin: Spin | None = None,
) -> ExportSettings:
    """Return the settings of an export into the folder `out`, before the backdrop that `preset` names.

    `stand` may have other values for horizon, spot and scale of the backdrop; one that is None stays as it is.
    `covering` is laid over number plates; `spin` is made of cars, None for none.

    Raises:
        CarmaskError: the backdrop cannot be used, or its transparency be written in the preset's kind of file or that
            of the spin; or there is no ffmpeg on this computer, and an MP4 is wanted.
    """
    given = {name: value for name, value in (stand or {}).items() if value is not None}
    backdrop = replace(backdrop_of(preset.backdrop), **given).fitted(preset.height, preset.width)
    if backdrop.is_transparent and preset.kind in WITHOUT_ALPHA:
        raise CarmaskError(f"{preset.kind.upper()} cannot be transparent. Choose --format png, webp, tiff or avif.")
    spin = spin or Spin()
    if "mp4" in spin.kinds and backdrop.is_transparent:
        raise CarmaskError("An MP4 cannot be transparent. Choose WebP for the spin, or another backdrop.")
    if "mp4" in spin.kinds and ffmpeg() is None:
        raise CarmaskError(NO_FFMPEG)
    return ExportSettings(out.resolve(), preset, backdrop, style, delivers_all, covering, spin)


def refuse_among_photos(out: Path, photos: Path) -> None:
    """Make sure that pictures do not come to lie among the photos, where they would be taken for some.

    Raises:
        CarmaskError: `out` is the folder `photos` or within it.
    """
    if out.resolve().is_relative_to(photos.resolve()):
        raise CarmaskError("Pictures are not written among the photos. Choose another folder.")

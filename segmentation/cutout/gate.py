"""The gate before delivery: what a picture must be looked at for first."""

from segmentation.cutout.picture import Figures
from segmentation.cutout.plate_covering import Covering
from segmentation.cutout.preset import Preset
from segmentation.masks.number_plate import NumberPlate


def reasons_to_wait(figures: Figures, preset: Preset) -> list[str]:
    """Return why a picture with these figures should be looked at before it is delivered; empty for a good one."""
    reasons = []
    if figures.halo > preset.most_halo:
        reasons.append(
            f"its rim is {figures.halo:.0f} of 255 lighter than its paint (limit {preset.most_halo:g}): its mask "
            "may take some wall with it"
        )
    if figures.cut_px:
        reasons.append(f"its car is cut by the frame of the photo along {figures.cut_px} pixels")
    if figures.outside_px:
        reasons.append(f"its car reaches {figures.outside_px} pixels out of the picture")
    if figures.scale > preset.largest_enlargement:
        reasons.append(f"its photo is too small: it is enlarged {figures.scale:.2f} times")
    if figures.off_ground_px > preset.most_off_ground_px:
        reasons.append(
            f"its lowest point lies {figures.off_ground_px:.0f} pixels below the set's ground line (limit "
            f"{preset.most_off_ground_px:g}): its mask may take some floor with it, or that of its mirrored angle is "
            "wrong"
        )
    if figures.off_ground_px < -preset.most_off_ground_px:
        reasons.append(
            f"its lowest point lies {-figures.off_ground_px:.0f} pixels above the set's ground line (limit "
            f"{preset.most_off_ground_px:g}): its wheels may be cut, or the mask of its mirrored angle is wrong"
        )
    if figures.camera_moved_px > preset.most_camera_moved_px:
        reasons.append(
            f"its camera stood {figures.camera_moved_px:.1f} pixels beside that of its set (limit "
            f"{preset.most_camera_moved_px:g}): a spin would jump"
        )
    if figures.paint_delta_e > preset.most_paint_delta_e:
        reasons.append(
            f"its paint has another colour, by a delta E of {figures.paint_delta_e:.1f} (limit "
            f"{preset.most_paint_delta_e:g})"
        )
    return reasons


def plate_reasons(plate: NumberPlate | None, covering: Covering | None, preset: Preset) -> list[str]:
    """Return why a picture should wait for the sake of its number plate.

    Args:
        plate: what was said of it, None if nothing was.
        covering: what is laid over number plates, None for nothing.
        preset: what is asked of the picture.
    """
    if plate is None and preset.covers_plates:
        return [
            f"nobody has said where its number plate is, which {preset.title} wants to be covered: place it in the "
            "window, or say there that the photo shows none"
        ]
    if plate is None:
        unknown = (
            "nobody has said where its number plate is, so nothing covers it: place it in the window, or say there "
            "that the photo shows none"
        )
        return [] if covering is None else [unknown]
    if not plate.is_seen:
        return []
    if covering is None:
        return [f"its number plate is not covered, as {preset.title} wants"] if preset.covers_plates else []
    if covering.inlay is not None and not preset.allows_logos:
        return [f"a picture lies over its number plate, and {preset.title} allows no logos"]
    return []

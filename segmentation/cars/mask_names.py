"""What a mask is called in a folder that holds those of many cars."""

from pathlib import Path

from segmentation.cars.car import View
from segmentation.cars.photo_names import car_and_angle, car_id_of


def mask_name(view: View, folder: Path) -> str:
    """Return the name, without `_mask` and ending, of the mask of `view` among those of all photos in `folder`.

    That is the label key, behind the name of the photo's own folder where only that tells photos of one name apart:
    `A1042-IMG_01`. It depends on no other photo, and on the view's angle neither.
    """
    told = car_and_angle(view.photo_path.name)
    if view.photo_path.parent == folder or (told is not None and told[0] == view.car_id):
        return view.label_key
    return f"{car_id_of(view.photo_path.parent.name)}-{view.label_key}"

"""What the index knows of one photo."""

from typing import NamedTuple

from segmentation.labels.states import LabelState


class Entry(NamedTuple):
    """A photo and the newest record of its mask that can be read.

    `folder` is the photo's from the opened folder, "/" between its parts, "" for that itself; `photo` the name in it.
    `photo_size`, bytes, and `photo_mtime_ns` are those of the photo's file, -1 where it cannot be seen. `stamp` tells
    whether anything was added to the folder of the mask's revisions since; it does not as long as it is "", or ends
    with the time at which it was first seen, see looking.py.

    The rest is said by the record, and 0 or "" where there is none: `revision`, 0 for no record; `state`, a LabelState;
    `author`, who made the mask, and `saved_utc`, when, in ISO 8601 by the clock of that computer; `origin`, `review`,
    `reason`, `note`, `reviewer` and `seconds` as in Record; `tools` as there, a JSON object; `network`, the name of the
    network that drew it first; `changed_px`, how many pixels differ from what that drew, None where that cannot be
    read.
    """

    folder: str
    label_key: str
    photo: str
    car_id: str
    angle: int
    photo_size: int
    photo_mtime_ns: int
    stamp: str
    revision: int = 0
    state: str = LabelState.TO_DO.value
    author: str = ""
    saved_utc: str = ""
    origin: str = ""
    review: str = ""
    reason: str = ""
    note: str = ""
    reviewer: str = ""
    tools: str = "{}"
    seconds: float = 0.0
    network: str = ""
    changed_px: int | None = 0

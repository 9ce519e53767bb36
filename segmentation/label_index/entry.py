"""What the index knows of the mask of one photo."""

from typing import NamedTuple

from segmentation.labels.states import LabelState


class Entry(NamedTuple):
    """The newest record of a photo's mask that can be read: no more of it than the list of cars asks for.

    `folder` is the photo's from the opened folder, "/" between its parts, "" for that itself; `label_key` the name of
    its masks there. `stamp` tells whether anything was added to the folder of the mask's revisions since; it does not
    as long as it is "", or ends with the time at which it was first seen, see looking.py.

    The rest is said by the record, and 0 or "" where there is none: `revision`, 0 for no record; `state`, a LabelState;
    `author`, who made the mask, and `saved_utc`, when, in ISO 8601 by the clock of that computer.
    """

    folder: str
    label_key: str
    stamp: str
    revision: int = 0
    state: str = LabelState.TO_DO.value
    author: str = ""
    saved_utc: str = ""

"""What the content of a fact must look like: checks of what came out of a file, one for each kind."""

from collections.abc import Sequence
from typing import Any

from segmentation.labels.sealing import RecordError, is_number, require
from segmentation.masks.number_plate import NumberPlate

Content = dict[str, Any]
"""What a fact says: a JSON object."""


def check_floor_line(content: Content) -> None:
    """Check a floor line: how far down it is at the photo's left edge, its middle and its right edge.

    All three are shares of the photo's height, and may lie outside of it.

    Raises:
        RecordError: it is none.
    """
    check_numbers(content, ("left", "middle", "right"), -100.0, 100.0)


def check_number_plate(content: Content) -> None:
    """Check the corners of a number plate, (row, column) each, in shares of the photo's size; none for no plate.

    Raises:
        RecordError: they are none; see `NumberPlate`.
    """
    require(set(content) == {"corners"}, f"parts {sorted(content)}")
    corners = content["corners"]
    require(isinstance(corners, list), "corners")
    for corner in corners:
        require(isinstance(corner, list) and len(corner) == 2 and all(map(is_number, corner)), "corner")
    try:
        NumberPlate(tuple((row, column) for row, column in corners))
    except ValueError as error:
        raise RecordError(str(error)) from error


def check_numbers(content: Content, names: Sequence[str], lowest: float, highest: float) -> None:
    """Check that `content` has these parts and no others, each a number from `lowest` to `highest`.

    Raises:
        RecordError: it has not.
    """
    require(set(content) == set(names), f"parts {sorted(content)}")
    for name in names:
        value = content[name]
        require(is_number(value) and lowest <= value <= highest, name)

"""What the content of a fact must look like: checks of what came out of a file, one for each kind."""

import math
from collections.abc import Sequence
from typing import Any

from segmentation.labels.sealing import require

Content = dict[str, Any]
"""What a fact says: a JSON object."""


def check_floor_line(content: Content) -> None:
    """Check a floor line: how far down it is at the photo's left edge, its middle and its right edge.

    All three are shares of the photo's height, and may lie outside of it.

    Raises:
        RecordError: it is none.
    """
    check_numbers(content, ("left", "middle", "right"), -100.0, 100.0)


def check_numbers(content: Content, names: Sequence[str], lowest: float, highest: float) -> None:
    """Check that `content` has these parts and no others, each a number from `lowest` to `highest`.

    Raises:
        RecordError: it has not.
    """
    require(set(content) == set(names), f"parts {sorted(content)}")
    for name in names:
        value = content[name]
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        require(is_number and math.isfinite(value) and lowest <= value <= highest, name)

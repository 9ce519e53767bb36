"""What is known of a graphics card; needs no Keras."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GraphicsCard:
    """A graphics card that Keras' backend can use.

    `device_id` is Keras' name for it, such as "gpu:0", `model` its maker's; `has_bfloat16` says whether it reckons in
    bfloat16, and not only pretends to.
    """

    device_id: str
    model: str
    has_bfloat16: bool = False

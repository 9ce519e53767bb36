"""What a tool may ask and say of the number plate of the shown photo."""

from typing import Protocol

from segmentation.masks.number_plate import NumberPlate


class PlateHolder(Protocol):
    """Knows the number plate of the shown photo."""

    def number_plate(self) -> NumberPlate | None:
        """Return what was said of it, None if nothing was."""

    def suggested_plate(self) -> NumberPlate | None:
        """Return where it may be, None where nothing is suggested."""

    def say_plate(self, title: str, plate: NumberPlate | None, *, joins: bool = False) -> None:
        """Say something else of it, as a step to undo called `title`; one that `joins` is one with the step before."""


class NoPlateHolder:
    """Knows of no number plate, where no car is open."""

    def number_plate(self) -> None:
        """Know of none."""

    def suggested_plate(self) -> None:
        """Suggest none."""

    def say_plate(self, title: str, plate: NumberPlate | None, *, joins: bool = False) -> None:
        """Hear of none."""

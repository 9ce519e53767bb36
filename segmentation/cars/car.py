"""A car and its views: what a folder of photos is a list of."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Description:
    """What `metadata.csv` says of a car; unknown parts are empty."""

    year: str = ""
    make: str = ""
    model: str = ""
    trim: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.year, self.make, self.model, self.trim) if part)


@dataclass(frozen=True, slots=True)
class View:
    """One photo of a car.

    `angle` counts from 1 to any number. `photo` is the path of the photo's file as text: a Path for each of 80,000
    would take longer to make, and more memory, than all else that is known of them. `label_key` is the safe, unique
    name under which masks of this photo are kept in its folder's label store: `<car>_<angle>` where the photo is
    called so.
    """

    car_id: str
    angle: int
    photo: str
    label_key: str

    @property
    def photo_path(self) -> Path:
        """The path of the photo's file."""
        return Path(self.photo)


@dataclass(frozen=True)
class Car:
    """A car with its views in order of angle; some angles may be missing, there is at least one.

    `name` is what folder or photos call it, as it is written there; empty where that is the id. Nothing is kept under
    it.
    """

    car_id: str
    views: tuple[View, ...]
    description: Description = Description()
    name: str = ""

    @property
    def called(self) -> str:
        """What a person calls it who knows no more of it than its photos."""
        return self.name or self.car_id

    @property
    def folder(self) -> Path:
        """Where its photos are; tells cars of one id in two folders apart."""
        return self.views[0].photo_path.parent


@dataclass(frozen=True)
class Misfit:
    """A photo that the naming of its folder puts into no car; `reason` is half a sentence."""

    photo_path: Path
    reason: str


@dataclass(frozen=True)
class Catalogue:
    """The cars of a folder, and a sentence for each thing in it that could not be used.

    `misfits` are the photos that its naming left out, which `problems` tells in fewer words.
    """

    folder: Path
    cars: tuple[Car, ...]
    problems: tuple[str, ...] = ()
    misfits: tuple[Misfit, ...] = ()

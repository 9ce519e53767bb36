"""What a person chose for an export; plain data, it knows no process."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from enum import Enum
from pathlib import Path
from typing import Any

from editor.language.texts import tr
from segmentation.cars.car import Car, Catalogue
from segmentation.cutout.encoding import SUFFIXES, WITHOUT_ALPHA
from segmentation.cutout.outline import Finish
from segmentation.cutout.picture import Style
from segmentation.cutout.preset import LARGEST_TURN, PROFILES, Preset, preset_names, read_preset
from segmentation.cutout.reflection import Reflection
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.shipped_backdrops import shipped_backdrops
from segmentation.errors import CarmaskError
from segmentation.messages import ExportRequest

CHOICE = "export.choice"
"""Under this key the settings remember what was chosen last."""
AS_PRESET = ""
"""The backdrop or the kind of file that a preset names."""
TRANSPARENT = "transparent"
MOST_SHADOW_PERCENT = 150
MOST_FOLDERS = 20
"""Of so many folders of photos it is remembered where their pictures went."""


class CarsChoice(Enum):
    """Which cars are exported."""

    OPEN = "open"
    WHOLE = "whole"
    LISTED = "listed"


@dataclass(frozen=True)
class ExportChoice:
    """How pictures are made, whatever folder is open.

    `cars` is the value of a CarsChoice; `backdrop` a text for `backdrop_of`, AS_PRESET for the preset's; `plates` one
    for `covering_of`, "" for number plates as they were photographed; `kind` a key of SUFFIXES, `profile` one of
    PROFILES, AS_PRESET for the preset's; `turn` how many angles make a whole turn, 0 for the preset's.
    """

    cars: str = CarsChoice.OPEN.value
    takes_corrected: bool = False
    preset: str = "plain-white"
    backdrop: str = AS_PRESET
    shadow_percent: int = 100
    draws_shadow: bool = False
    balance_percent: int = 0
    follows_photo: bool = False
    see_through_percent: int = 100
    plates: str = ""
    reflection_percent: int = 0
    kind: str = AS_PRESET
    makes_webp_spin: bool = False
    makes_mp4_spin: bool = False
    profile: str = AS_PRESET
    turn: int = 0

    @property
    def spins(self) -> list[str]:
        """Kinds of spins that are made of each car, keys of SPIN_SUFFIXES."""
        return [kind for kind, is_made in (("webp", self.makes_webp_spin), ("mp4", self.makes_mp4_spin)) if is_made]

    @property
    def states(self) -> list[str]:
        """Masks in these states are taken."""
        return ["accepted", "corrected"] if self.takes_corrected else ["accepted"]


def remembered_choice(value: object) -> ExportChoice:
    """Return the choice that was kept as `as_remembered` gives it; what makes no sense in it is as usual."""
    usual = ExportChoice()
    if not isinstance(value, Mapping):
        return usual
    kept: dict[str, Any] = {part.name: value.get(part.name) for part in fields(ExportChoice)}
    kept = {name: part for name, part in kept.items() if type(part) is type(getattr(usual, name))}
    choice = ExportChoice(**kept)
    percents = choice.balance_percent, choice.see_through_percent, choice.reflection_percent
    is_right = choice.cars in [cars.value for cars in CarsChoice] and choice.kind in (AS_PRESET, *SUFFIXES)
    is_right = is_right and choice.profile in (AS_PRESET, *PROFILES) and is_turn(choice.turn)
    is_right = is_right and 0 <= choice.shadow_percent <= MOST_SHADOW_PERCENT
    return choice if is_right and all(0 <= percent <= 100 for percent in percents) else usual


def is_turn(angles: int) -> bool:
    """Whether a car can have so many angles in a whole turn, or 0 says that the preset counts."""
    return 0 <= angles <= LARGEST_TURN and angles % 2 == 0


def as_remembered(choice: ExportChoice) -> dict[str, Any]:
    """Return `choice` as the settings keep it."""
    return asdict(choice)


def usual_folder(photos: Path, folders: object) -> Path:
    """Return where the pictures of `photos` went last according to `folders`, or else a new folder beside it."""
    kept = folders.get(str(photos)) if isinstance(folders, Mapping) else None
    return Path(kept) if isinstance(kept, str) and kept else photos.parent / tr("{folder} pictures", folder=photos.name)


def with_folder(folders: object, photos: Path, out: Path) -> dict[str, str]:
    """Return `folders` with the pictures of `photos` in `out`, as the newest of MOST_FOLDERS."""
    kept = {key: value for key, value in folders.items() if key != str(photos)} if isinstance(folders, Mapping) else {}
    newest = list(kept.items())[-(MOST_FOLDERS - 1) :]
    return {**dict(newest), str(photos): str(out)}


def picture_kind(choice: ExportChoice, preset: Preset) -> str:
    """Return the kind of file that pictures become: the wanted one, or PNG where that cannot be transparent."""
    is_transparent = (choice.backdrop or preset.backdrop) == TRANSPARENT
    kind = wanted_kind(choice, preset)
    return "png" if is_transparent and kind in WITHOUT_ALPHA else kind


def wanted_kind(choice: ExportChoice, preset: Preset) -> str:
    """Return the kind of file that was chosen, or the preset's."""
    return choice.kind or preset.kind


def read_presets(last: str = "") -> dict[str, Preset]:
    """Return the presets that carmask comes with, by name, and one of a file if that is what was chosen `last`.

    A file that cannot be used any more is left out.

    Raises:
        CarmaskError: one that carmask comes with is not as it must be.
    """
    shipped_backdrops()  # read here, off the window's thread, so that the dialog finds them in memory
    presets = {name: read_preset(name) for name in preset_names()}
    if last and last not in presets:
        try:
            presets[last] = read_preset(last)
        except CarmaskError:
            return presets
    return presets


def request_of(
    choice: ExportChoice, preset: Preset, catalogue: Catalogue, open_car: Car, listed: Sequence[Car], out: Path
) -> ExportRequest:
    """Return what an exporter is asked for; `listed` are the cars of the list as it is narrowed down."""
    chosen = {CarsChoice.OPEN.value: [open_car], CarsChoice.LISTED.value: listed}.get(choice.cars, ())
    return ExportRequest(
        str(catalogue.folder),
        str(out),
        [] if len(chosen) == len(catalogue.cars) else [str(car.views[0].photo_path) for car in chosen],
        choice.cars == CarsChoice.WHOLE.value,
        choice.states,
        choice.preset,
        choice.backdrop,
        picture_kind(choice, preset),
        choice.shadow_percent / 100,
        choice.draws_shadow,
        choice.balance_percent / 100,
        choice.follows_photo,
        choice.see_through_percent / 100,
        choice.plates,
        choice.reflection_percent / 100,
        choice.spins,
        profile=choice.profile,
        turn=choice.turn,
    )


def style_of(choice: ExportChoice) -> Style:
    """Return how cars are cut out and stand by `choice`."""
    shadow = Shadow(choice.shadow_percent / 100, is_drawn=choice.draws_shadow)
    finish = Finish(follows_photo=choice.follows_photo)
    reflection = Reflection(choice.reflection_percent / 100)
    return Style(finish, shadow, choice.balance_percent / 100, choice.see_through_percent / 100, reflection)

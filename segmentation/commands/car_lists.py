"""Lists of cars in a JSON file, such as the cars for training and those for validation."""

import json
from dataclasses import dataclass
from pathlib import Path

from segmentation.errors import CarmaskError


@dataclass(frozen=True)
class CarList:
    """The ids of the list that was asked for, and those of all other lists of the same file."""

    cars: frozenset[str]
    other_cars: frozenset[str]


def read_car_list(file_and_key: str, default_key: str | None = None) -> CarList:
    """Return the list that `file_and_key`, "split.json:validation", names.

    Args:
        file_and_key: a JSON file of lists by name, a colon, and the name of one of them.
        default_key: the list that is meant where no colon and name follow; None if one must follow.

    Raises:
        CarmaskError: the file cannot be read or does not hold that list.
    """
    path, key = _path_and_key(file_and_key, default_key)
    try:
        lists = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CarmaskError(f"The list of cars {path} cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise CarmaskError(f"The list of cars {path} is no JSON file ({error}).") from error
    if not isinstance(lists, dict) or not all(map(_is_list_of_ids, lists.values())):
        raise CarmaskError(f'The list of cars {path} must look like {{"train": ["car1"], "validation": ["car2"]}}.')
    if key not in lists:
        raise CarmaskError(f"The list of cars {path} has no list '{key}'; it has {', '.join(sorted(lists))}.")
    others = frozenset(car for name, cars in lists.items() if name != key for car in cars)
    return CarList(frozenset(lists[key]), others)


def _path_and_key(file_and_key: str, default_key: str | None) -> tuple[Path, str]:
    if default_key is not None and Path(file_and_key).exists():  # "C:\split.json" has a colon and no key
        return Path(file_and_key), default_key
    file, _, key = file_and_key.rpartition(":")
    if file:
        return Path(file), key
    if default_key is None:
        raise CarmaskError(f"Write {file_and_key}:NAME, where NAME is one of the lists in the file.")
    return Path(file_and_key), default_key


def _is_list_of_ids(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(car, str) for car in value)

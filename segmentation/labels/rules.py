"""What holds for all who work in a folder, in a file beside its masks that names who changed it and when."""

import json
import os
import platform
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from segmentation.atomic import flush_folder, write_atomically
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.layout import read_content
from segmentation.labels.people import same_person
from segmentation.labels.record import ACCEPTED, Draft
from segmentation.labels.refusals import reason_of
from segmentation.labels.turns import turn_at

RULES, DAMAGED_RULES = "rules.json", "rules.damaged.json"
SCHEMA = 1
"""Version of the file's layout; a higher one was written by a newer carmask, and is not replaced."""

_LIMIT_BYTES = 2**20


class OwnMask(CarmaskError):
    """A person may not accept a mask of their own here; says who may."""


@dataclass(frozen=True)
class Change:
    """How the rules were left by `who`, at the computer `host`; `utc` is ISO 8601, by its clock.

    With `reviewer_is_another` a mask that a person made is accepted by another person only.
    """

    who: str
    host: str
    utc: str
    reviewer_is_another: bool


@dataclass(frozen=True)
class Rules:
    """The rules of the folder `folder` and of all folders in it: every change, the newest last."""

    folder: Path
    changes: tuple[Change, ...] = ()

    @property
    def reviewer_is_another(self) -> bool:
        """Whether a mask that a person made is accepted by another person only."""
        return bool(self.changes) and self.changes[-1].reviewer_is_another


def read_rules(folder: Path) -> Rules:
    """Return the rules that were set for `folder` itself; none are as none that hold.

    Raises:
        CarmaskError: they cannot be read, or a newer carmask wrote them.
    """
    path = folder / FOLDER_NAME / RULES
    check_inside(folder, path)
    try:
        content = read_content(path, _LIMIT_BYTES)
    except FileNotFoundError:
        return Rules(folder)
    except NotADirectoryError:  # a file in place of .masks, which saving says
        return Rules(folder)
    except (OSError, ValueError) as error:
        raise CarmaskError(f"The rules of {folder.name} cannot be read ({path}).") from error
    try:
        return Rules(folder, _changes(json.loads(content)))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise CarmaskError(
            f"The rules of {folder.name} are damaged, or of a newer carmask ({path}), so nobody accepts a mask of "
            "their own until they are set anew with Rules of this folder in the File menu."
        ) from error


def rules_for(folder: Path) -> Rules:
    """Return the rules that hold for photos in `folder`: its own, else those of the nearest folder around it.

    Raises:
        CarmaskError: they cannot be read, or a newer carmask wrote them.
    """
    for place in (folder, *folder.absolute().parents):
        rules = read_rules(place)
        if rules.changes:
            return rules
    return Rules(folder)


def set_rules(folder: Path, who: str, *, reviewer_is_another: bool) -> Rules:
    """Set the rules of `folder` and of all folders in it, in the name of `who`; a damaged file is put aside.

    Of several who do so at once one follows the other, and no change is lost.

    Raises:
        CarmaskError: a newer carmask wrote the rules, or nothing can be written.
    """
    path = folder / FOLDER_NAME / RULES
    check_inside(folder, path)
    try:
        if not path.parent.exists():
            if not reviewer_is_another:
                return Rules(folder)
            path.parent.mkdir(exist_ok=True)
            flush_folder(folder)
        with turn_at(path):
            return _changed(Rules(folder, _changes_to_go_on_from(path)), path, who, reviewer_is_another)
    except OSError as error:
        raise CarmaskError(f"The rules of {folder.name} are as they were: {reason_of(error)} ({path}).") from error


def _changed(rules: Rules, path: Path, who: str, reviewer_is_another: bool) -> Rules:
    if rules.reviewer_is_another == reviewer_is_another:
        return rules
    now = datetime.now(UTC).isoformat(timespec="seconds")
    change = Change(who, platform.node() or "unknown", now, reviewer_is_another)
    rules = Rules(rules.folder, (*rules.changes, change))
    write_atomically(path, _encoded(rules))
    return rules


def check_review(photo_folder: Path, draft: Draft) -> None:
    """Do nothing if the review in `draft`, of a mask beside the photos in `photo_folder`, is within the rules.

    A network's mask that nobody touched is nobody's own.

    Raises:
        OwnMask: a person accepts a mask of their own where another has to, or where the rules cannot be read.
    """
    is_own = not draft.is_networks and same_person(draft.author, draft.reviewer)
    if draft.review != ACCEPTED or not is_own:
        return
    try:
        rules = rules_for(photo_folder)
    except CarmaskError as error:
        raise OwnMask(str(error)) from error
    if rules.reviewer_is_another:
        change = rules.changes[-1]
        raise OwnMask(
            f"{draft.author} made this mask, so anybody but {draft.author} may accept it: {change.who} set that rule "
            f"of the folder {rules.folder.name} on {change.utc[:10]}."
        )


def _encoded(rules: Rules) -> bytes:
    content = {"schema": SCHEMA, "changes": [asdict(change) for change in rules.changes]}
    return (json.dumps(content, indent=1, sort_keys=True) + "\n").encode()


def _changes(content: Any) -> tuple[Change, ...]:
    """Return the changes in the file's content; nothing is guessed.

    Raises:
        ValueError, TypeError, LookupError: a part is missing, unknown, or not as it must be.
    """
    if type(content["schema"]) is not int or content["schema"] != SCHEMA or content.keys() != {"schema", "changes"}:
        raise ValueError("schema or parts")
    changes = tuple(Change(**change) for change in content["changes"])
    for change in changes:
        if any(type(getattr(change, part.name)) is not part.type for part in fields(Change)):
            raise TypeError("a part of another type")
        datetime.fromisoformat(change.utc)
    return changes


def _changes_to_go_on_from(path: Path) -> tuple[Change, ...]:
    """Return the changes that are written in `path`, () where it is not there or damaged, and then put aside.

    Raises:
        CarmaskError: a newer carmask wrote it.
        OSError: it cannot be read.
    """
    try:
        content = json.loads(read_content(path, _LIMIT_BYTES))
        if type(content["schema"]) is int and content["schema"] > SCHEMA:
            raise CarmaskError(f"{path} was written by a newer carmask; get that one to change the rules.")
        return _changes(content)
    except FileNotFoundError:
        return ()
    except (ValueError, TypeError, LookupError, RecursionError):
        os.replace(path, path.with_name(DAMAGED_RULES))
        return ()

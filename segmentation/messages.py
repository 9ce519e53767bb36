"""What the window and its processes, worker, trainer and exporter, say to each other: one JSON object a line."""

import json
from dataclasses import asdict, dataclass, field
from typing import ClassVar, get_args


@dataclass(frozen=True)
class PredictRequest:
    """Ask for the probability of car of `photo_path`, as an .npy file uint8 (H, W) at `output_path`."""

    job_id: int
    photo_path: str
    output_path: str
    kind: ClassVar[str] = "predict"


@dataclass(frozen=True)
class CancelRequest:
    """Say that nobody waits for `job_id` any more."""

    job_id: int
    kind: ClassVar[str] = "cancel"


@dataclass(frozen=True)
class Ready:
    """The network is loaded. `note` is a sentence if something is not as asked, such as a missing GPU."""

    device: str
    network: str
    network_sha256: str
    threshold: float
    note: str
    kind: ClassVar[str] = "ready"


@dataclass(frozen=True)
class Finished:
    """The probability of `job_id` is at `output_path`; it took `milliseconds` from request to file."""

    job_id: int
    output_path: str
    milliseconds: float
    kind: ClassVar[str] = "finished"


@dataclass(frozen=True)
class Failed:
    """`job_id` cannot be done; `sentence` says why. A `job_id` of 0 means that the process cannot work at all."""

    job_id: int
    sentence: str
    kind: ClassVar[str] = "failed"


@dataclass(frozen=True)
class Cancelled:
    """`job_id` was given up before it was done; 0 is the one request of a trainer or exporter."""

    job_id: int
    kind: ClassVar[str] = "cancelled"


@dataclass(frozen=True)
class SurveyRequest:
    """Ask what there is to learn from in the folder `photos`, and how far an earlier training in `run` came."""

    photos: str
    run: str
    kind: ClassVar[str] = "survey"


@dataclass(frozen=True)
class TrainRequest:
    """Ask for a training on the saved masks of the folder `photos`; what the folder `run` holds gives way to it.

    `start` is the card of the network to begin as, "" for random weights.
    """

    photos: str
    run: str
    start: str
    epochs: int
    kind: ClassVar[str] = "train"


@dataclass(frozen=True)
class ResumeRequest:
    """Ask for the training in `run`, which was broken off, to go on as it was begun."""

    photos: str
    run: str
    kind: ClassVar[str] = "resume"


@dataclass(frozen=True)
class PublishRequest:
    """Ask for the network of `run` to be judged on cars of `photos` that it has not seen, and taken into use.

    `device` is one of `inference.devices.DEVICES`.
    """

    photos: str
    run: str
    device: str
    even_if_worse: bool
    kind: ClassVar[str] = "publish"


@dataclass(frozen=True)
class StopRequest:
    """Ask a trainer or exporter to stop; the end of its standard input says the same."""

    kind: ClassVar[str] = "stop"


@dataclass(frozen=True)
class Survey:
    """What there is to learn from, and the training that `run` holds; every EpochDone of it was said before.

    Of `cars`, which have `photos` with a mask that a person made or accepted, `judged_cars` are set aside to judge
    the new network by. `obstacle` is a sentence where no training can begin, else "". `run` is one of RUN_STAGES.
    """

    photos: int
    cars: int
    judged_cars: int
    obstacle: str
    run: str
    kind: ClassVar[str] = "surveyed"


NO_RUN, BEGUN, TRAINED, PUBLISHED = RUN_STAGES = ("none", "begun", "trained", "published")
"""How far a training came: there is none, it was broken off, it has ended, its network was published."""


@dataclass(frozen=True)
class Progressed:
    """`done` of `total` `unit`, such as steps, are done; `seconds_left` is None while that cannot be told."""

    done: int
    total: int
    unit: str
    seconds_left: float | None
    kind: ClassVar[str] = "progressed"


@dataclass(frozen=True)
class EpochDone:
    """A whole epoch of `epochs` planned ones is done: its mean loss, and the Dice of the held-out cars after it.

    `kept_epoch` is the epoch, this or an earlier one, whose network is kept so far; 0 where that cannot be told.
    `note` says what is not as it should be, such as that memory has no room for what was asked; "" if nothing is.
    """

    epoch: int
    epochs: int
    loss: float
    held_out_dice: float
    kept_epoch: int
    note: str
    kind: ClassVar[str] = "epoch_done"


@dataclass(frozen=True)
class Noticed:
    """Something in the photos or masks is not as it should be; the rest goes on."""

    sentence: str
    kind: ClassVar[str] = "noticed"


@dataclass(frozen=True)
class Trained:
    """The training has ended, and its network can be published."""

    kind: ClassVar[str] = "trained"


@dataclass(frozen=True)
class Published:
    """The network `network` is in use now; `verdict` compares it with the one before, in a sentence."""

    network: str
    verdict: str
    kind: ClassVar[str] = "published"


@dataclass(frozen=True)
class Refused:
    """The network is worse than the one in use, which stays; `report_path` shows where, "" if it could not be kept."""

    sentence: str
    report_path: str
    kind: ClassVar[str] = "refused"


@dataclass(frozen=True)
class ExportRequest:
    """Ask for pictures of the saved masks in the folder `photos`, written to the folder `out`.

    `cars` are the paths of the first photo of each car that is wanted, empty for all; of these `whole_only` leaves
    those out of which a view is not accepted. `states` are some of `batch.export_plan.STATES`, `preset` and `backdrop`
    as the command takes them, `backdrop` and `picture_kind` "" as the preset says. `shadow` is 0 to 1.5, of one that
    is drawn with `draws_shadow`; `balance`, 0 to 1, how much of the set's white balance and exposure is taken, and
    `see_through`, 0 to 1, how much is seen through glass. `plates` is what number plates are covered with, as the
    command takes it, "" for nothing. With `follows_photo` outlines are moved to where the photo has them. `stand` is
    horizon, row, column and scale of `cutout.stand.Stand`, empty for the backdrop's own. `overwrite` lets pictures
    that were made with other settings go. `reflection`, 0 to 1, is how strongly cars are mirrored in the floor, and
    `spins` are kinds of spins, keys of `cutout.spin.SPIN_SUFFIXES`, that are made of each whole car, too. `profile` is
    what becomes of the colour profiles of photos, as the command takes it, and `turn` how many angles make a whole
    turn; "" and 0 as the preset says. `is_trial` asks for an ExportPlanned, and nothing is written.
    """

    photos: str
    out: str
    cars: list[str]
    whole_only: bool
    states: list[str]
    preset: str
    backdrop: str
    picture_kind: str
    shadow: float
    draws_shadow: bool = False
    balance: float = 0.0
    follows_photo: bool = False
    see_through: float = 1.0
    plates: str = ""
    reflection: float = 0.0
    spins: list[str] = field(default_factory=list)
    overwrite: bool = False
    stand: list[float] = field(default_factory=list)
    profile: str = ""
    turn: int = 0
    is_trial: bool = False
    kind: ClassVar[str] = "export"


@dataclass(frozen=True)
class ExportPlanned:
    """What an export would make: so many `pictures` of so many `cars`, and `spins` of them.

    `left_out` photos have no saved mask in one of the wanted states, `unfinished_cars` were left out whole. `failures`
    are sentences about photos that no picture can be made of, rejected ones among them; `obstacle` is one about why
    nothing can be made, else "". `without_plate` of the pictures would wait, for nothing covers their number plates.
    """

    pictures: int
    cars: int
    left_out: int
    unfinished_cars: int
    failures: list[str]
    obstacle: str
    spins: int = 0
    without_plate: int = 0
    kind: ClassVar[str] = "export_planned"


@dataclass(frozen=True)
class Exported:
    """An export has come to its end: how many pictures were made, were there already, wait for a look, failed.

    `left_out` and `unfinished_cars` as in ExportPlanned; `held_back` and `failures` are a sentence for each photo.
    `most_moved_px` is how far an outline lies from that of its mask at most, and `moved_pixels` how many pixels of all
    photos lie between the two. `remarks` are sentences about what could not be told of a car, or why it has no spin.
    """

    made: int
    kept: int
    left_out: int
    unfinished_cars: int
    held_back: list[str]
    failures: list[str]
    most_moved_px: float = 0.0
    moved_pixels: int = 0
    spins: int = 0
    remarks: list[str] = field(default_factory=list)
    kind: ClassVar[str] = "exported"


Message = (
    PredictRequest
    | CancelRequest
    | Ready
    | Finished
    | Failed
    | Cancelled
    | SurveyRequest
    | TrainRequest
    | ResumeRequest
    | PublishRequest
    | StopRequest
    | Survey
    | Progressed
    | EpochDone
    | Noticed
    | Trained
    | Published
    | Refused
    | ExportRequest
    | ExportPlanned
    | Exported
)

_KINDS: dict[str, type[Message]] = {message.kind: message for message in get_args(Message)}


def encode(message: Message) -> bytes:
    """Return `message` as one line, newline included."""
    return json.dumps({"kind": message.kind, **asdict(message)}).encode() + b"\n"


def decode(line: bytes) -> Message:
    """Return the message in `line`.

    Raises:
        ValueError: the line is no message.
    """
    try:
        content = json.loads(line)
        return _KINDS[content.pop("kind")](**content)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"not a message: {line[:80]!r}") from error

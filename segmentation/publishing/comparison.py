"""Two networks over the same photos: the candidate and the network in use, scored against the true masks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.evaluation.scores import MaskScores, score_mask, summary_of
from segmentation.images.reading import read_photo
from segmentation.inference.segmenter import Segmenter, mask_of
from segmentation.network.card import ModelCard
from segmentation.pace import Pace, clock
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled
from segmentation.publishing.figures import Summary
from segmentation.training.samples import Sample

WORST_MASKS = 8


@dataclass(frozen=True)
class JudgedPhoto:
    """The scores of the candidate's mask of one photo, and those of the network in use if there is one."""

    photo_path: Path
    car_id: str
    candidate: MaskScores
    in_use: MaskScores | None


@dataclass(frozen=True)
class WorstMask:
    """A mask of the candidate that is to be shown; both masks are bool (H, W), as large as the photo."""

    photo: JudgedPhoto
    predicted: NDArray[np.bool_]
    true: NDArray[np.bool_]


@dataclass(frozen=True)
class Comparison:
    """What came out over all photos; `worst` are the candidate's masks of lowest Dice, the worst first."""

    candidate: ModelCard
    in_use: ModelCard | None
    photos: list[JudgedPhoto]
    worst: list[WorstMask] = field(default_factory=list)

    @property
    def cars(self) -> list[str]:
        """The ids of the cars, sorted."""
        return sorted({photo.car_id for photo in self.photos})

    @property
    def candidate_summary(self) -> Summary:
        """The candidate's figures."""
        return summary_of(photo.candidate for photo in self.photos)

    @property
    def in_use_summary(self) -> Summary | None:
        """The figures of the network in use, None if there is none."""
        scores = [photo.in_use for photo in self.photos if photo.in_use is not None]
        return summary_of(scores) if scores else None


def compare_networks(
    samples: Sequence[Sample],
    candidate: Segmenter,
    in_use: Segmenter | None,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Comparison:
    """Let both networks draw the masks of `samples`, at least one, and score them at the photos' own size.

    Where both draw the same masks but for the arithmetic of their engines, as two cards of the same weights do, one of
    them draws for both.

    Args:
        samples: photos with their true masks.
        candidate: the network to be judged.
        in_use: the one to compare it with, None if there is none.
        report: told after every photo.
        cancelled: asked before every photo.

    Raises:
        CarmaskError: a photo or its mask cannot be read.
        Cancelled: `cancelled()` said so.
    """
    is_same = in_use is not None and _drawing_of(in_use.card) == _drawing_of(candidate.card)
    judged: list[JudgedPhoto] = []
    worst: list[WorstMask] = []
    pace = Pace()
    for sample in samples:
        if cancelled():
            raise Cancelled
        image = read_photo(sample.photo_path)
        true = sample.mask.read((image.shape[0], image.shape[1])) > 0
        predicted = _drawn(candidate, image)
        scores = score_mask(predicted, true)
        others = scores if is_same else None if in_use is None else score_mask(_drawn(in_use, image), true)
        judged.append(JudgedPhoto(sample.photo_path, sample.car_id, scores, others))
        worst = _worst_of([*worst, WorstMask(judged[-1], predicted, true)])
        pace.done += 1
        left = clock(pace.seconds_left(len(samples) - len(judged)))
        report(Progress(len(judged), len(samples), "photos compared", f"{left} left"))
    return Comparison(candidate.card, None if in_use is None else in_use.card, judged, worst)


def _drawing_of(card: ModelCard) -> tuple[str, float, bool, int]:
    """What two cards have in common whose networks draw the same masks."""
    return card.sha256, card.threshold, card.flip_averaging, card.smallest_hole_px


def _drawn(segmenter: Segmenter, image: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return np.asarray(mask_of(segmenter.predict(image), segmenter.card.threshold) > 0)


def _worst_of(masks: list[WorstMask]) -> list[WorstMask]:
    return sorted(masks, key=lambda mask: mask.photo.candidate.dice)[:WORST_MASKS]

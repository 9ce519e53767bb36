"""What the engines of a network that is being published are held against: its own masks, and the true ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.images.framing import Framing
from segmentation.images.reading import read_photo
from segmentation.inference.parity import Parity, compare
from segmentation.inference.segmenter import Segmenter
from segmentation.network.spec import NetworkSpec
from segmentation.progress import Cancelled, IsCancelled, Progress, Report
from segmentation.publishing.comparison import compare_networks
from segmentation.publishing.figures import Summary, Verdict, verdict_of
from segmentation.training.samples import Sample

COMPARED_PHOTOS = 16
CALIBRATION_PHOTOS = 24

T = TypeVar("T")


@dataclass(frozen=True)
class Yardstick:
    """Holds engines against the network, told of and given up like any long work.

    Args:
        network: the network itself, opened in Keras.
        figures: those of `network` on `samples`, and those of the network in use unless it may be worse than that one.
        samples: photos with true masks, at least one.
        calibration: photos by which a quantised engine is calibrated, at least one.
        report: told after every photo; each thing that photos are gone through for has a unit of its own.
        cancelled: asked before every photo.
    """

    network: Segmenter
    figures: Sequence[Summary]
    samples: Sequence[Sample]
    calibration: Sequence[Path]
    report: Report
    cancelled: IsCancelled

    def parity(self, engine: Segmenter, unit: str) -> Parity:
        """Return how far `engine` is from the network over COMPARED_PHOTOS of the samples.

        Raises:
            Cancelled: nobody waits for it any more.
            CarmaskError: a photo cannot be read.
        """
        return compare(self.network, engine, self._photos(_drawn(self.samples, COMPARED_PHOTOS), unit))

    def judge(self, engine: Segmenter, unit: str) -> tuple[Summary, list[Verdict]]:
        """Return the figures of `engine` on the samples and a verdict for each of `figures`.

        Raises:
            Cancelled: nobody waits for it any more.
            CarmaskError: a photo cannot be read.
        """

        def told(progress: Progress) -> None:
            self.report(replace(progress, unit=unit))

        judged = compare_networks(self.samples, engine, None, told, self.cancelled).candidate_summary
        return judged, [verdict_of(judged, figures) for figures in self.figures]

    def framed_for_calibration(self, spec: NetworkSpec) -> tuple[list[NDArray[np.uint8]], list[str]]:
        """Return CALIBRATION_PHOTOS as `spec` sees them, uint8 (H, W, 3), RGB, and a sentence for each one left out.

        Raises:
            Cancelled: nobody waits for it any more.
            CarmaskError: none of them can be read.
        """
        framed, problems = [], []
        for path in _drawn(self.calibration, CALIBRATION_PHOTOS):
            self.stop_if_cancelled()
            try:
                photo = read_photo(path)
            except CarmaskError as error:
                problems.append(f"{error} The engine was calibrated without this photo.")
                continue
            framed.append(Framing(photo.shape[0], photo.shape[1], spec.height, spec.width).frame(photo))
        if not framed:
            raise CarmaskError("None of the photos to calibrate it by can be read.")
        return framed, problems

    def stop_if_cancelled(self) -> None:
        """Raise Cancelled if nobody waits any more."""
        if self.cancelled():
            raise Cancelled

    def _photos(self, samples: Sequence[Sample], unit: str) -> Iterator[NDArray[np.uint8]]:
        for done, sample in enumerate(samples, 1):
            self.stop_if_cancelled()
            yield read_photo(sample.photo_path)
            self.report(Progress(done, len(samples), unit))


def _drawn(things: Sequence[T], most: int) -> list[T]:
    """Draw at most `most` of `things`, always the same ones, in their order: steps would keep to some angles."""
    chosen = np.random.default_rng(0).choice(len(things), min(most, len(things)), replace=False)
    return [things[place] for place in sorted(chosen)]

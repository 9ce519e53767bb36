"""The exported engine of a network that is being published: made, held against the network itself, kept or left out."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.images.framing import Framing
from segmentation.images.reading import read_photo
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.parity import Parity, compare
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import EngineFiles, read_card, write_card
from segmentation.network.exporting import export_engine
from segmentation.network.quantising import quantise_engine
from segmentation.network.weights import load_network, spec_of
from segmentation.progress import Cancelled, IsCancelled, Progress, Report
from segmentation.publishing.comparison import compare_networks
from segmentation.publishing.figures import FIGURES, Summary, verdict_of
from segmentation.training.samples import Sample

COMPARED_PHOTOS = 16
MEASURED_PHOTOS = 24
"""So many photos tell the ranges of the numbers in a quantised engine."""
LARGEST_DIFFERING_SHARE = 0.0002
"""Of all pixels: an eighth of a pixel along a car's outline, ten times what was measured (docs/decisions/0007)."""
_UNIT = "photos through the exported engine"


@dataclass(frozen=True)
class EngineTest:
    """What the engines of a network are held against, and who is told of it.

    `network` is the network itself, opened in Keras, and `summary` its figures on `samples`, photos with true masks, at
    least one. `measured` are photos, at least one, whose numbers tell the ranges of a quantised engine.
    """

    network: Segmenter
    summary: Summary
    samples: Sequence[Sample]
    measured: Sequence[Path]
    report: Report
    cancelled: IsCancelled

    def parity(self, engine: Segmenter) -> Parity:
        """Return how far `engine` is from the network over COMPARED_PHOTOS of the samples."""
        paths = _evenly([sample.photo_path for sample in self.samples], COMPARED_PHOTOS)
        return compare(self.network, engine, (self.read(path, paths) for path in paths))

    def read(self, path: Path, paths: Sequence[Path]) -> NDArray[np.uint8]:
        """Read the photo `path` and tell which of `paths` it is.

        Raises:
            Cancelled: nobody waits for it any more.
            CarmaskError: it cannot be read.
        """
        if self.cancelled():
            raise Cancelled
        photo = read_photo(path)
        self.report(Progress(paths.index(path) + 1, len(paths), _UNIT))
        return photo

    def figures(self, engine: Segmenter) -> Summary:
        """Return the figures of `engine` on the samples."""

        def told(progress: Progress) -> None:
            self.report(replace(progress, unit=_UNIT))

        return compare_networks(self.samples, engine, None, told, self.cancelled).candidate_summary


def add_engine(card_path: Path, test: EngineTest) -> str:
    """Export the engine of the network of `card_path`, let the card name it, and say in sentences how near it is.

    An engine that draws other masks, or that cannot be made here, is left out; Keras runs the network then. Where the
    engine draws masks that are as good with eight bits a number, that one is kept.

    Args:
        card_path: the card, with its weights beside it, without an engine yet.
        test: what the engine is held against.

    Raises:
        Cancelled: nobody waits for it any more.
        CarmaskError: a photo cannot be read.
        OSError: the engine or the card cannot be written.
    """
    without = read_card(card_path).facts
    try:
        engine = export_engine(load_network(card_path)[0], card_path.parent)
        exported = _opened(card_path, engine)
    except CarmaskError as error:
        _keep(card_path, without)
        return f"left out. {error}"
    parity = test.parity(exported)
    if parity.differing_share > LARGEST_DIFFERING_SHARE:
        _keep(card_path, without)
        return f"left out. It draws other masks than the network itself: {_in_words(parity)}."
    return f"OpenVINO; {_in_words(parity)}. {_quantise(card_path, engine, test)}"


def _quantise(card_path: Path, engine: EngineFiles, test: EngineTest) -> str:
    """Let the card name a quantised copy of `engine` if its masks are as good, and say in words what came out."""
    exported = read_card(card_path).facts
    spec = spec_of(read_card(card_path), card_path)
    measured = _evenly(test.measured, MEASURED_PHOTOS)

    def read_framed(path: Path) -> NDArray[np.uint8]:
        photo = test.read(path, measured)
        return Framing(photo.shape[0], photo.shape[1], spec.height, spec.width).frame(photo)

    try:
        quantised = _opened(card_path, quantise_engine(engine, card_path.parent, measured, read_framed))
    except CarmaskError as error:
        _keep(card_path, exported)
        return f"With eight bits a number it was not made. {error}"
    parity, figures = test.parity(quantised), test.figures(quantised)
    is_kept = not verdict_of(figures, test.summary).is_worse
    _keep(card_path, read_card(card_path).facts if is_kept else exported)
    outcome = "it is used" if is_kept else "it is not used"
    return f"With eight bits a number {outcome}: {_in_words(parity)}; {_compared(figures, test.summary)}."


def _opened(card_path: Path, engine: EngineFiles) -> OpenVinoSegmenter:
    """Let the card name `engine` and open it."""
    write_card(card_path, {**read_card(card_path).facts, "engine": asdict(engine)})
    return OpenVinoSegmenter(card_path)


def _keep(card_path: Path, facts: Mapping[str, Any]) -> None:
    """Let the card say `facts` and remove what belongs to no engine that it names."""
    write_card(card_path, facts)
    engine = read_card(card_path).engine
    for path in card_path.parent.glob("engine-*"):
        if engine is None or path.name not in (engine.graph, engine.constants):
            path.unlink()


def _evenly(paths: Sequence[Path], most: int) -> list[Path]:
    """At most `most` of `paths`, from the first to the last, in steps that do not keep to one angle."""
    places = np.linspace(0, len(paths) - 1, min(most, len(paths)))
    return [paths[round(place)] for place in places]


def _in_words(parity: Parity) -> str:
    return (
        f"its probabilities differ from those in Keras by {parity.largest_difference:.3f} at most, its masks in "
        f"{parity.differing_share:.4%} of the pixels of {parity.photos} photos"
    )


def _compared(figures: Summary, of_the_network: Summary) -> str:
    deciding = [figure for figure in FIGURES if figure.tolerance is not None]
    return ", ".join(
        f"{figure.title} {figure.text(figures[figure.key])} instead of {figure.text(of_the_network[figure.key])}"
        for figure in deciding
    )

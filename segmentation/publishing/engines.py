"""The exported engine of a network that is being published: made, held against the network itself, kept or left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.parity import Parity, compare
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import read_card, write_card
from segmentation.network.exporting import export_engine
from segmentation.network.weights import load_network
from segmentation.progress import Cancelled, IsCancelled, Progress, Report
from segmentation.training.samples import Sample

COMPARED_PHOTOS = 16
LARGEST_DIFFERING_SHARE = 0.0002
"""Of all pixels: an eighth of a pixel along a car's outline, ten times what was measured (docs/decisions/0007)."""


def add_engine(
    card_path: Path, network: Segmenter, samples: Sequence[Sample], report: Report, cancelled: IsCancelled
) -> str:
    """Export the engine of the network of `card_path`, let the card name it, and say in a sentence how near it is.

    An engine that draws other masks, or that cannot be made here, is left out; Keras runs the network then.

    Args:
        card_path: the card, with its weights beside it, without an engine yet.
        network: the same network, opened in Keras.
        samples: photos to compare the two by, at least one; COMPARED_PHOTOS of them are taken evenly.
        report: told after every photo.
        cancelled: asked before every photo.

    Raises:
        Cancelled: `cancelled()` said so.
        CarmaskError: a photo cannot be read.
        OSError: the engine or the card cannot be written.
    """
    facts = read_card(card_path).facts
    try:
        engine = export_engine(load_network(card_path)[0], card_path.parent)
        write_card(card_path, {**facts, "engine": asdict(engine)})
        exported = OpenVinoSegmenter(card_path)
    except CarmaskError as error:
        return _left_out(card_path, facts, str(error))
    parity = compare(network, exported, _photos(_evenly(samples), report, cancelled))
    if parity.differing_share > LARGEST_DIFFERING_SHARE:
        return _left_out(card_path, facts, f"It draws other masks than the network itself: {_in_words(parity)}.")
    return f"OpenVINO; {_in_words(parity)}"


def _left_out(card_path: Path, facts: Mapping[str, Any], why: str) -> str:
    """Put the card back as it was, remove what only the engine needs, and say why."""
    write_card(card_path, facts)
    for path in card_path.parent.glob("engine-*"):
        path.unlink()
    return f"left out. {why}"


def _evenly(samples: Sequence[Sample]) -> Sequence[Sample]:
    return samples[:: max(1, len(samples) // COMPARED_PHOTOS)][:COMPARED_PHOTOS]


def _photos(samples: Sequence[Sample], report: Report, cancelled: IsCancelled) -> Iterator[NDArray[np.uint8]]:
    for done, sample in enumerate(samples, 1):
        if cancelled():
            raise Cancelled
        yield read_photo(sample.photo_path)
        report(Progress(done, len(samples), "photos through the exported engine"))


def _in_words(parity: Parity) -> str:
    return (
        f"its probabilities differ from those in Keras by {parity.largest_difference:.3f} at most, its masks in "
        f"{parity.differing_share:.4%} of the pixels of {parity.photos} photos"
    )

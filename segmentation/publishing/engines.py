"""The exported engine of a network that is being published: made, held against the network itself, kept or left out."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from segmentation.errors import CarmaskError
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.parity import Parity
from segmentation.network.card import EngineFiles, read_card, write_card
from segmentation.network.exporting import export_engine
from segmentation.network.quantising import quantise_engine
from segmentation.network.weights import load_network, spec_of
from segmentation.progress import Progress
from segmentation.publishing.figures import FIGURES, Summary
from segmentation.publishing.yardstick import Yardstick

LARGEST_DIFFERING_SHARE = 0.0002
"""Of all pixels: an eighth of a pixel along a car's outline, ten times what was measured (docs/decisions/0007).

It holds for the exported engine, which is judged on no true mask; the quantised one is judged on all of them.
"""
EXPORTED_UNIT = "photos through the exported engine"
CALIBRATION_UNIT = "photos to calibrate by"
QUANTISED_UNIT = "photos through the quantised engine"
JUDGED_UNIT = "photos judged with the quantised engine"


@dataclass(frozen=True)
class EngineOutcome:
    """What became of the engine, in sentences for the report.

    `notes` say what was not as it should be, `quantised` are the figures of the quantised engine if that one is used.
    """

    sentences: str
    notes: tuple[str, ...] = ()
    quantised: Summary | None = None


def add_engine(card_path: Path, yardstick: Yardstick) -> EngineOutcome:
    """Export the engine of the network of `card_path` and let the card name it.

    An engine that draws other masks, or that cannot be made here, is left out; Keras runs the network then. Where the
    quantised engine is worse in no figure that decides, it is kept instead of the exported one.

    Args:
        card_path: the card, with its weights beside it, without an engine yet.
        yardstick: what the engine is held against.

    Raises:
        Cancelled: nobody waits for it any more.
        CarmaskError: a photo of the samples cannot be read.
        OSError: the engine or the card cannot be written.
    """
    without = read_card(card_path).facts
    try:
        engine = export_engine(load_network(card_path)[0], card_path.parent)
        exported = _opened(card_path, engine)
    except CarmaskError as error:
        return _left_out(card_path, without, str(error))
    parity = yardstick.parity(exported, EXPORTED_UNIT)
    if parity.differing_share > LARGEST_DIFFERING_SHARE:
        return _left_out(card_path, without, f"It draws other masks than the network itself: {_in_words(parity)}.")
    outcome = _add_quantised(card_path, engine, yardstick)
    sentences = f"OpenVINO; {_in_words(parity)}. {outcome.sentences}"
    return EngineOutcome(sentences, outcome.notes, outcome.quantised)


def _left_out(card_path: Path, facts: Mapping[str, Any], why: str) -> EngineOutcome:
    _keep(card_path, facts)
    return EngineOutcome(f"left out. {why}", (f"The network has no engine and runs in Keras. {why}",))


def _add_quantised(card_path: Path, engine: EngineFiles, yardstick: Yardstick) -> EngineOutcome:
    """Let the card name a quantised copy of `engine` if its masks are as good."""
    exported = read_card(card_path).facts
    try:
        quantised, problems = _quantised(card_path, engine, yardstick)
    except CarmaskError as error:
        _keep(card_path, exported)
        sentence = f"The engine could not be quantised, so it takes more time a photo. {error}"
        return EngineOutcome(sentence, (sentence,))
    parity = yardstick.parity(quantised, QUANTISED_UNIT)
    figures, verdicts = yardstick.judge(quantised, JUDGED_UNIT)
    told = f"{_in_words(parity)}; {_listed(figures)}"
    worse_in = {title for verdict in verdicts for title in verdict.worse_in}
    if worse_in:
        _keep(card_path, exported)
        worse = ", ".join(sorted(worse_in))
        return EngineOutcome(f"Quantised to eight bits it is worse ({worse}) and not used: {told}.", problems)
    _keep(card_path, read_card(card_path).facts)
    return EngineOutcome(f"Quantised to eight bits it is as good and used: {told}.", problems, figures)


def _quantised(card_path: Path, engine: EngineFiles, yardstick: Yardstick) -> tuple[OpenVinoSegmenter, tuple[str, ...]]:
    """Open a quantised copy of `engine`, which the card names then; with sentences about photos that were left out."""
    framed, problems = yardstick.framed_for_calibration(spec_of(read_card(card_path), card_path))

    def at_photo(done: int) -> None:
        yardstick.stop_if_cancelled()
        yardstick.report(Progress(done, len(framed), CALIBRATION_UNIT))

    copy = quantise_engine(engine, card_path.parent, framed, at_photo)
    return _opened(card_path, copy), tuple(problems)


def _opened(card_path: Path, engine: EngineFiles) -> OpenVinoSegmenter:
    """Let the card name `engine` and open it."""
    write_card(card_path, {**read_card(card_path).facts, "engine": asdict(engine)})
    return OpenVinoSegmenter(card_path)


def _keep(card_path: Path, facts: Mapping[str, Any]) -> None:
    """Let the card say `facts` and remove the files of engines that it does not name."""
    write_card(card_path, facts)
    engine = read_card(card_path).engine
    for path in card_path.parent.glob("engine-*"):
        if engine is None or path.name not in (engine.graph, engine.constants):
            path.unlink()


def _in_words(parity: Parity) -> str:
    return (
        f"its probabilities differ from those in Keras by {parity.largest_difference:.3f} at most, its masks in "
        f"{parity.differing_share:.4%} of the pixels of {parity.photos} photos"
    )


def _listed(figures: Summary) -> str:
    deciding = [figure for figure in FIGURES if figure.tolerance is not None]
    return ", ".join(f"{figure.title} {figure.text(figures[figure.key])}" for figure in deciding)

"""The segmenter that runs the exported engine in OpenVINO: starts in a tenth of the time that Keras takes."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.inference.devices import CPU
from segmentation.inference.full_size import predict_full_size
from segmentation.network.card import read_card
from segmentation.network.engine_files import read_engine
from segmentation.network.openvino_import import import_openvino


class OpenVinoSegmenter:
    """The engine of a card on the processor.

    What is quantised is computed in whole numbers of eight bits, all else in bfloat16 where the processor computes with
    it and in float32 where not.

    Its threads are not tied to cores, as OpenVINO ties them on Linux and nowhere else: tied to a core where another
    program is at work, a thread waits there while another core is free, and all others wait for it.

    With flip averaging the photo and its mirror image run at once, each on half of the cores, whose threads then wait
    less for one another: 228 ms instead of 255 one after the other (two cores of an EPYC, not quantised).
    """

    def __init__(self, card_path: Path, photos_at_once: int | None = None) -> None:
        """Load the engine that `card_path` names and run it once, so that the first photo is no slower.

        Args:
            card_path: of a network with an engine.
            photos_at_once: how many framed photos run at the same time; None takes as many as a photo needs.

        Raises:
            CarmaskError: the card is damaged or names no engine, OpenVINO is missing, or the engine's files are
                missing, damaged, not the ones the card names, or not what this version of OpenVINO reads.
        """
        self.card = read_card(card_path)
        self.device = f"{CPU.label}, OpenVINO"
        if self.card.engine is None:
            raise CarmaskError(f"The network {self.card.name} has no exported engine.")
        graph, constants = read_engine(self.card.engine, card_path.parent)
        openvino = import_openvino()
        hint = openvino.properties.hint
        core = openvino.Core()
        at_once = photos_at_once or (2 if self.card.flip_averaging else 1)
        hints = {hint.performance_mode(): hint.PerformanceMode.LATENCY, hint.enable_cpu_pinning(): False}
        if at_once > 1:
            hints[openvino.properties.num_streams()] = at_once
        try:
            compiled = core.compile_model(core.read_model(graph, constants), "CPU", hints)
            _, self._height, self._width, _ = compiled.input().shape
        except (RuntimeError, ValueError) as error:
            raise CarmaskError(f"The engine of the network {self.card.name} cannot be run on this computer.") from error
        self._requests = [compiled.create_infer_request() for _ in range(at_once)]
        for request in self._requests:  # one by one: two very first runs at once may wait for each other for ever
            _probability(request, np.zeros((self._height, self._width, 3), np.uint8))
        self._threads = ThreadPoolExecutor(at_once, "engine") if at_once > 1 else None

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the probability of car of `image`, as every `Segmenter` does."""
        return predict_full_size(image, self.run_network, (self._height, self._width), self.card)

    def run_network(self, framed: Sequence[NDArray[np.uint8]]) -> list[NDArray[np.float32]]:
        """Return the probabilities of framed photos, as every `RunNetwork` does, as many at a time as run at once."""
        run_each = map if self._threads is None else self._threads.map
        found: list[NDArray[np.float32]] = []
        while waiting := framed[len(found) : len(found) + len(self._requests)]:
            found += run_each(_probability, self._requests, waiting)
        return found


def _probability(request: Any, photo: NDArray[np.uint8]) -> NDArray[np.float32]:
    (probability,) = request.infer([photo[None]]).values()
    return np.array(probability[0, :, :, 0])  # a copy: the engine writes its next result over this one

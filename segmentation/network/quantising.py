"""An exported engine quantised to whole numbers of eight bits: less time a photo, half the file."""

import io
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.network.card import EngineFiles
from segmentation.network.engine_files import read_engine, save_engine
from segmentation.network.openvino_import import import_openvino
from segmentation.progress import Cancelled


def quantise_engine(
    engine: EngineFiles, folder: Path, photos: Sequence[NDArray[np.uint8]], at_photo: Callable[[int], None]
) -> EngineFiles:
    """Write a quantised copy of `engine` beside it and return what a card is to say of it.

    It takes and returns what `engine` does. The kernels of convolutions are int8, scaled for each output channel, and
    so is what goes into them, scaled for each tensor by the range that it has over `photos` (NNCF's post-training
    quantisation, with its correction of the means that rounding moves).

    Args:
        engine: the engine's files.
        folder: where they lie, and where those of the copy go.
        photos: some 25 as the engine takes them, uint8 (height, width, 3), RGB, at least one.
        at_photo: told before each photo how many were gone through, and at the end of all of them.

    Raises:
        CarmaskError: the files are not those of `engine`, NNCF or OpenVINO is not installed, or NNCF cannot
            quantise this engine.
        Cancelled: `at_photo` raised it.
        OSError: the files cannot be written.
    """
    openvino = import_openvino()  # before NNCF, which then tells nobody over the net either
    graph, constants = read_engine(engine, folder)
    with redirect_stdout(io.StringIO()):  # it draws progress bars where only results belong
        try:
            quantised = _quantised(openvino.Core().read_model(graph, constants), photos, at_photo)
        except ImportError as error:
            raise CarmaskError(f"NNCF, which quantises engines, is missing or broken ({error}).") from error
        except Cancelled:
            raise
        except Exception as error:  # what NNCF raises has no base of its own
            raise CarmaskError(f"NNCF cannot quantise it ({type(error).__name__}: {error}).") from error
    at_photo(len(photos))
    return save_engine(quantised, folder)


def _quantised(graph: Any, photos: Sequence[NDArray[np.uint8]], at_photo: Callable[[int], None]) -> Any:
    import nncf

    def input_of(number: int) -> NDArray[np.uint8]:
        at_photo(number)
        return photos[number][None]

    # Kernels of seven bits: NNCF says that with eight the sums of processors without VNNI overflow; none was at hand.
    overflow_fix = nncf.OverflowFix.ENABLE
    return nncf.quantize(
        graph,
        nncf.Dataset(range(len(photos)), input_of),
        preset=nncf.QuantizationPreset.MIXED,
        subset_size=len(photos),
        advanced_parameters=nncf.AdvancedQuantizationParameters(overflow_fix=overflow_fix),
    )

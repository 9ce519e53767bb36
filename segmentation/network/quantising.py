"""An exported engine in whole numbers of eight bits: some half of the time a photo, on any processor."""

import io
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.network.card import EngineFiles
from segmentation.network.engine_files import save_engine
from segmentation.network.openvino_import import import_openvino


def quantise_engine(
    engine: EngineFiles, folder: Path, photos: Sequence[Path], read_framed: Callable[[Path], NDArray[np.uint8]]
) -> EngineFiles:
    """Write a quantised copy of `engine` beside it and return what a card is to say of it.

    It takes and returns what `engine` does. The kernels of convolutions are int8, scaled for each output channel, and
    so is what goes into them, scaled for each tensor by the range that it has over `photos` (NNCF's post-training
    quantisation, with its correction of the means that rounding moves).

    Args:
        engine: the engine's files.
        folder: where they lie, and where those of the copy go.
        photos: some 25 that are like those it will see, at least one.
        read_framed: reads a photo as the engine takes it, uint8 (height, width, 3), RGB; what it raises is passed on.

    Raises:
        CarmaskError: NNCF is not installed or cannot quantise this engine.
        OSError: the files cannot be written.
    """
    graph = import_openvino().Core().read_model(folder / engine.graph, folder / engine.constants)
    with redirect_stdout(io.StringIO()):  # it draws progress bars where only results belong
        nncf = _import_nncf()
        try:
            quantised = nncf.quantize(
                graph,
                nncf.Dataset(photos, lambda photo: read_framed(photo)[None]),
                preset=nncf.QuantizationPreset.MIXED,
                subset_size=len(photos),
            )
        except (RuntimeError, nncf.InternalError, nncf.UnsupportedModelError, nncf.ValidationError) as error:
            raise CarmaskError(f"NNCF cannot quantise this network ({error}).") from error
    return save_engine(quantised, folder)


def _import_nncf() -> ModuleType:
    """Return the module `nncf`; `import_openvino` has seen to it that it tells nobody over the net."""
    try:
        import nncf
    except ImportError as error:
        raise CarmaskError(f"NNCF, which quantises a network, is missing or broken ({error}).") from error
    module: ModuleType = nncf
    return module

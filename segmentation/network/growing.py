"""A network that begins as another one, which may have seen less detail through fewer channels."""

from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.network.spec import NetworkSpec

Array = NDArray[Any]


def grow(old: keras.Model, old_spec: NetworkSpec, new: keras.Model, new_spec: NetworkSpec) -> None:
    """Give `new` weights with which it draws what `old` draws, and leave room to learn more.

    `new` may be wider on any level, and the side of its stem's blocks a multiple of the old one's for an
    input that is larger by as much: a block's weights are then spread over the smaller pixels. New channels
    keep their random weights; what reads from them for an old channel begins at 0. After "Net2Net:
    Accelerating Learning via Knowledge Transfer", Chen et al. 2016.

    Raises:
        CarmaskError: `new` has another number of levels, fewer channels, or blocks that are no multiple.
    """
    factor, rest = divmod(new_spec.stem_block, old_spec.stem_block)
    widths = list(zip(old_spec.filters, new_spec.filters, strict=False))
    if rest or len(new_spec.filters) != len(old_spec.filters) or any(before > after for before, after in widths):
        raise CarmaskError(
            f"A network of {new_spec.filters} channels on blocks of {new_spec.stem_block} pixels cannot begin as one "
            f"of {old_spec.filters} channels on blocks of {old_spec.stem_block}."
        )
    for layer in new.layers:
        fresh = layer.get_weights()
        if fresh:
            known = _on_finer_blocks(layer.name, old.get_layer(layer.name).get_weights(), old_spec.stem_block, factor)
            inputs = _inputs_that_were_there(layer.name, known[0], old_spec, new_spec)
            layer.set_weights([_placed(*pair, inputs) for pair in zip(known, fresh, strict=True)])


def _on_finer_blocks(name: str, weights: list[Array], block: int, factor: int) -> list[Array]:
    """The first layer reads, and the last writes, `factor` by `factor` pixels where there was one."""
    if name == "down0a":
        rows, columns, inputs, filters = weights[0].shape
        kernel = weights[0].reshape(rows, columns, block, block, inputs // block**2, filters)
        finer = kernel.repeat(factor, axis=2).repeat(factor, axis=3) / factor**2
        return [finer.reshape(rows, columns, inputs * factor**2, filters)]
    if name == "head":
        return [_repeated_outputs(array, block, factor) for array in weights]
    return weights


def _repeated_outputs(array: Array, block: int, factor: int) -> Array:
    """(..., block^2) -> (..., (block * factor)^2), each value given to a square of `factor` by `factor`."""
    squares = array.reshape(*array.shape[:-1], block, block)
    return squares.repeat(factor, axis=-2).repeat(factor, axis=-1).reshape(*array.shape[:-1], -1)


def _inputs_that_were_there(name: str, kernel: Array, old: NetworkSpec, new: NetworkSpec) -> NDArray[np.intp]:
    """Which inputs of the new layer are those of the old one; a layer after a skip reads two pictures in a row."""
    inputs = np.arange(kernel.shape[2] if kernel.ndim == 4 else 0)
    if name.startswith("up") and name.endswith("a"):
        below = int(name[2:-1]) + 1
        inputs[old.filters[below] :] += new.filters[below] - old.filters[below]
    return inputs


def _placed(known: Array, fresh: Array, inputs: NDArray[np.intp]) -> Array:
    """`fresh` with `known` in its first outputs, which read `inputs` alone."""
    placed = fresh.copy()
    outputs = known.shape[-1]
    if known.ndim == 1:
        placed[:outputs] = known
        return placed
    placed[..., :outputs] = 0
    placed[:, :, inputs, :outputs] = known
    return placed

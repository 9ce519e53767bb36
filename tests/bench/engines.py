"""What a photo costs in each engine, next to a network of the kind that is in common use."""

import time
from collections.abc import Callable

from segmentation.images.reading import read_photo
from segmentation.inference.keras_opening import prepare_keras
from segmentation.inference.opening import open_segmenter
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import read_card
from segmentation.resources import NETWORK_CARD
from tests.bench.figures import Figure, Limit
from tests.bench.parts import NotMeasured
from tests.bench.photos import framed_photo, one_photo

RUNS = 25
RUNS_OF_THE_PLAIN_NETWORK = 3
PLAIN_SIDE_PX = 1024


def milliseconds(act: Callable[[], object], runs: int) -> list[float]:
    """Return how long each of `runs` calls took, after one that makes everything ready."""
    values = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        act()
        values.append((time.perf_counter() - started) * 1000)
    return values[1:]


def whole_photo() -> list[Figure]:
    """Milliseconds from a decoded photo to its probability at full size, in the engine that carmask chooses itself."""
    image = read_photo(one_photo())
    segmenter = open_segmenter(NETWORK_CARD, "automatic", tell_nothing)
    values = milliseconds(lambda: segmenter.predict(image), RUNS)
    return [Figure("predict.photo_ms", "ms", values, Limit(50, 250.0), segmenter.device)]


def tell_nothing(_segmenter: Segmenter, _note: str) -> None:
    """The figure's note says which engine it is."""


def keras_predict() -> list[Figure]:
    """Milliseconds of Keras' `predict` on one framed photo."""
    prepare_keras()
    from segmentation.network.weights import load_network

    network, _ = load_network(NETWORK_CARD)
    photo = framed_photo(*network.input_shape[1:3])[None]
    values = milliseconds(lambda: network.predict(photo, verbose=0), RUNS)
    return [Figure("predict.keras_predict_ms", "ms", values)]


def tf_function() -> list[Figure]:
    """Milliseconds of the network as a compiled `tf.function` on one framed photo."""
    prepare_keras()
    import keras
    import tensorflow

    from segmentation.network.weights import load_network

    if keras.backend.backend() != "tensorflow":
        raise NotMeasured("Keras does not compute on TensorFlow here.")
    network, _ = load_network(NETWORK_CARD)
    compiled = tensorflow.function(lambda photo: network(photo, training=False))
    photo = tensorflow.constant(framed_photo(*network.input_shape[1:3])[None], tensorflow.float32)
    return [Figure("predict.tf_function_ms", "ms", milliseconds(lambda: compiled(photo).numpy(), RUNS))]


def openvino() -> list[Figure]:
    """Milliseconds of the exported engine alone on one framed photo."""
    card = read_card(NETWORK_CARD)
    if card.engine is None:
        raise NotMeasured("The network that carmask ships has no exported engine.")
    photo = framed_photo(card.network["height"], card.network["width"])
    segmenter = OpenVinoSegmenter(NETWORK_CARD, photos_at_once=1)
    return [Figure("predict.openvino_ms", "ms", milliseconds(lambda: segmenter.run_network([photo]), RUNS))]


def plain_unet() -> list[Figure]:
    """Milliseconds of Keras' `predict` on one photo through a plain U-Net with random weights."""
    prepare_keras()
    from tests.bench.plain_unet import build_plain_unet

    network = build_plain_unet(PLAIN_SIDE_PX)
    photo = framed_photo(PLAIN_SIDE_PX, PLAIN_SIDE_PX)[None]
    values = milliseconds(lambda: network.predict(photo, verbose=0), RUNS_OF_THE_PLAIN_NETWORK)
    weights = f"{network.count_params() / 1e6:.1f} million weights"
    return [Figure("predict.plain_unet_1024_ms", "ms", values, note=weights)]

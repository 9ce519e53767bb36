"""Opening the network in use, or the last good one where that cannot be."""

from segmentation.errors import CarmaskError
from segmentation.inference.cpu_fallback import Announce
from segmentation.inference.opening import open_segmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.shelf.network_shelf import NetworkInUse


def open_network_in_use(chosen: NetworkInUse, asked_device: str, announce: Announce) -> Segmenter:
    """Return the segmenter of the first network of `chosen` that can be loaded on `asked_device`.

    `announce` is told in its note what was wrong with those before it, and which one is used.

    Raises:
        CarmaskError: none of them can be loaded.
    """
    problems = [chosen.problem] if chosen.problem else []

    def told(segmenter: Segmenter, note: str) -> None:
        if problems:
            instead = f"The network {segmenter.card.name} is used instead; choose or publish another one."
            note = " ".join([*problems, instead, note]).strip()
        announce(segmenter, note)

    for card_path in chosen.card_paths:
        try:
            return open_segmenter(card_path, asked_device, told)
        except CarmaskError as error:
            if str(error) not in problems:  # that Keras is missing need be told once only
                problems.append(str(error))
    raise CarmaskError(" ".join(problems))

"""The options that choose a network and its device, and the network that they choose."""

import argparse
from pathlib import Path

from segmentation.commands.terminal import Terminal
from segmentation.inference.devices import DEVICES
from segmentation.inference.network_in_use import open_network_in_use
from segmentation.inference.segmenter import Segmenter
from segmentation.shelf.network_shelf import NetworkInUse, default_shelf


def add_network_options(parser: argparse.ArgumentParser) -> None:
    """Add --device and --network to `parser`."""
    parser.add_argument(
        "--device",
        choices=DEVICES,
        default="automatic",
        help="where the network runs: 'gpu' is a graphics card, 'automatic' takes one if there is one (the default)",
    )
    parser.add_argument(
        "--network",
        type=Path,
        metavar="CARD",
        help="the card.json of a network that 'carmask train' made; without it, the network in use: the one published "
        "last or chosen in the window, or that which carmask comes with",
    )


def open_network(options: argparse.Namespace, terminal: Terminal) -> Segmenter:
    """Return the network of `options` and say which it is and what it runs on.

    Raises:
        CarmaskError: it cannot be loaded.
    """

    def announce(segmenter: Segmenter, note: str) -> None:
        terminal.remark(f"The network {segmenter.card.name} runs on the {segmenter.device}. {note}".rstrip())

    terminal.remark("Starting the network ...")
    chosen = default_shelf().in_use() if options.network is None else NetworkInUse((options.network,))
    return open_network_in_use(chosen, options.device, announce)

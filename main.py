"""The one entry of carmask: a folder or nothing opens the editor, a command word runs that command."""

import argparse
import os
import sys
from pathlib import Path

from segmentation.version import PROGRAM

COMMANDS = {
    "predict": "draw a mask for every photo in a folder",
    "train": "teach a network with photos and their masks",
    "evaluate": "score masks against true ones",
    "publish": "take a trained network into use if it is no worse",
    "export": "put cars onto new backgrounds",
    "export-labels": "write saved masks in a format of other programs",
    "import": "save masks that other programs drew",
    "submission": "write or check a table of run lengths for the Carvana challenge",
    "check": "see whether saved masks are whole",
    "repair": "mend what can be mended of saved masks",
    "freeze": "name the saved masks of now as a training set that never changes",
    "numbers": "tell who did how much, and where the network was wrong",
}
"""What segmentation/commands says of them, said again so that help loads nothing."""

HELP = """\
Mend the masks of cars that a neural network drew.

  carmask                 open the editor where it was left; the first time on the
                          two cars that it comes with
  carmask photos          open the editor on the folder `photos`; files called
                          <car>_<angle>.jpg become cars with their angles, a folder
                          with any other names is one car
"""


def main(arguments: list[str] | None = None) -> int:
    """Do what `arguments` (those of the command line if None) ask for and return the exit status.

    What is not needed is not loaded: a command never loads Qt, the editor never loads Keras, help neither.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments and arguments[0] in COMMANDS:
        from segmentation.commands.command_line import run as run_command

        return run_command(arguments)
    if arguments and arguments[0] == "--worker":
        from segmentation.worker import main as run_worker

        return run_worker(arguments[1:])
    if arguments and arguments[0] == "--trainer":
        from segmentation.trainer import main as run_trainer

        return run_trainer(arguments[1:])
    if arguments and arguments[0] == "--exporter":
        from segmentation.exporter import main as run_exporter

        return run_exporter(arguments[1:])
    folder = _parser().parse_args(arguments).folder
    return _edit(None if folder is None else folder.expanduser())


def _edit(folder: Path | None) -> int:
    """Open the editor, or say in a sentence why that cannot be."""
    from editor.system_libraries import obstacle

    if folder is not None and not folder.exists():
        or_command = "" if len(folder.parts) > 1 else ", and no command of that name; see carmask --help"
        return _refuse(f"There is no folder {folder}{or_command}.")
    if sentence := obstacle(os.environ):
        return _refuse(sentence)
    from editor.application import run as run_editor

    return run_editor(folder)


def _refuse(sentence: str) -> int:
    print(f"carmask: {sentence}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    commands = "".join(f"  carmask {name:<16}{what}\n" for name, what in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="carmask",
        usage="carmask [FOLDER]  or  carmask COMMAND ...",
        description=HELP,
        epilog=f"commands, none of which needs a display; each explains itself with --help:\n{commands}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help="the folder to open, or a photo to be shown first"
    )
    parser.add_argument("--version", action="version", version=PROGRAM)
    return parser


if __name__ == "__main__":
    sys.exit(main())

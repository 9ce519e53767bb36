"""What `carmask` does without a window: the table of its commands, and how each is run."""

import argparse
import traceback

from segmentation.commands import (
    check,
    evaluate,
    export,
    export_labels,
    freeze,
    import_masks,
    numbers,
    predict,
    publish,
    repair,
    submission,
    train,
)
from segmentation.commands.terminal import Terminal
from segmentation.errors import CarmaskError
from segmentation.progress import Cancelled

COMMANDS = (
    predict,
    train,
    evaluate,
    publish,
    export,
    export_labels,
    import_masks,
    submission,
    check,
    repair,
    freeze,
    numbers,
)

FAILED_STATUS = 2
INTERRUPTED_STATUS = 130
"""What a program ends with after Ctrl+C: 128 and the number of the signal."""

_DESCRIPTION = "Masks of cars in photos, without a window. Each command explains itself: carmask predict --help"
_EXIT_STATUS = """\
exit status:
  0    all is done
  1    some photos could not be read, or wait for a look; the rest is done
  2    the command could not do its work, or had to stop; the last line says why
  130  stopped by Ctrl+C; what was done is kept
"""


def run(arguments: list[str]) -> int:
    """Run the command that `arguments`, without the program's name, ask for; return the exit status.

    A `CarmaskError` becomes its sentence on standard error.
    """
    terminal = Terminal()
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as end:  # how argparse ends after --help, with 0, and after wrong use, with 2
        return end.code if isinstance(end.code, int) else FAILED_STATUS
    try:
        return int(options.run(options, terminal))
    except CarmaskError as error:
        terminal.remark(str(error))
        return FAILED_STATUS
    except (Cancelled, KeyboardInterrupt):
        terminal.remark("Stopped. What was finished is kept.")
        return INTERRUPTED_STATUS
    except Exception:  # noqa: BLE001 -- Python's own status 1 would mean that only some photos failed
        traceback.print_exc()
        terminal.remark("Something went wrong inside carmask, as said above. What was done before is kept.")
        return FAILED_STATUS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="carmask",
        description=_DESCRIPTION,
        epilog=_EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        described = commands.add_parser(
            command.NAME,
            help=command.SUMMARY,
            description=command.DESCRIPTION,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(described)
        described.set_defaults(run=command.run)
    return parser

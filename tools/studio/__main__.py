"""The command line of the studio: `python -m tools.studio --help`."""

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tools.studio import plans
from tools.studio.bundling import bundle_sample, largest_difference, write_masks
from tools.studio.session import ANGLES, PICTURES, Light, Quality, Session
from tools.studio.shape.cars import DESIGNS, PAINTS

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "studio"
SAMPLE = ROOT / "resources" / "sample"


def main() -> int:
    """Do what the command line asks for and return the exit status."""
    options = _options()
    options.run(options)
    return 0


def _photograph(sessions: list[Session]) -> None:
    from tools.studio.blender.photographing import photograph  # help needs no Blender

    wanted = sum(len(session.missing()) for session in sessions)
    print(f"{wanted} angles to photograph", flush=True)
    began = time.monotonic()
    for session in sessions:
        for path in photograph(session):
            print(f"{path}, {time.monotonic() - began:.0f} s", flush=True)
            began = time.monotonic()


def _car(options: argparse.Namespace) -> None:
    light = Light(options.exposure, options.glare, options.wet)
    quality = Quality(options.samples, options.noise, options.scale)
    name = options.name or f"{options.paint}{options.design}"
    what = (options.design, options.paint, options.out, options.angles, options.pictures)
    _photograph([Session(name, *what, light, quality)])


def _sample(options: argparse.Namespace) -> None:
    sessions = plans.sample(options.out)
    _photograph(sessions)
    bundle_sample(sessions, SAMPLE)


def _truth(options: argparse.Namespace) -> None:
    _photograph(plans.truth_for_tests(options.out))


def _reproduce(options: argparse.Namespace) -> None:
    """Photograph an angle of the sample once more and tell how far it is from the one that carmask comes with."""
    with tempfile.TemporaryDirectory() as folder:
        session = next(one for one in plans.sample(Path(folder)) if one.name == options.car)
        session = replace(session, angles=(options.angle,), pictures=("photo",))
        _photograph([session])
        made = session.path("photo", options.angle)
        print(f"largest difference: {largest_difference(made, SAMPLE / 'photos' / made.name)} of 255")


def _stress(options: argparse.Namespace) -> None:
    sessions = plans.stress(options.out, options.photos)
    plans.write_table(options.out / "stress.csv", sessions)
    _photograph(sessions)
    write_masks(sessions, options.out / "masks")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.studio",
        description="Photograph cars that a script models. What is there already is kept, so a broken run goes on.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_car(commands.add_parser("car", help="one car as you like it"))
    reproduce = commands.add_parser("reproduce", help="one photo of the sample once more, and how far it is off")
    reproduce.set_defaults(run=_reproduce)
    reproduce.add_argument("car", choices=[session.name for session in plans.sample(SAMPLE)])
    reproduce.add_argument("angle", type=int, choices=ANGLES)
    plan = {
        "sample": (_sample, "the two cars that carmask comes with", BUILD / "sample"),
        "truth": (_truth, "the small photos whose truth tests know", ROOT / "tests" / "truth"),
        "stress": (_stress, "photos in all kinds of light", BUILD / "stress"),
    }
    for name, (run, what, folder) in plan.items():
        command = commands.add_parser(name, help=what)
        command.set_defaults(run=run)
        command.add_argument("--out", type=Path, default=folder, metavar="DIR", help=f"(default: {folder})")
        if name == "stress":
            command.add_argument("--photos", type=int, default=plans.STRESS_PHOTOS, metavar="N")
    return parser.parse_args()


def _add_car(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=_car)
    command.add_argument("design", choices=DESIGNS)
    command.add_argument("paint", choices=PAINTS)
    command.add_argument("--out", type=Path, default=BUILD / "cars", metavar="DIR")
    command.add_argument("--name", help="first part of the files' names (default: paint and design)")
    command.add_argument("--angles", type=int, nargs="+", choices=ANGLES, default=list(ANGLES), metavar="N")
    command.add_argument("--pictures", nargs="+", choices=PICTURES, default=["photo", "alpha"])
    command.add_argument("--scale", type=float, default=1.0, help="of 1918x1280; 0.25 for drafts")
    command.add_argument("--samples", type=int, default=Quality.samples, help="at most, a pixel")
    command.add_argument("--noise", type=float, default=Quality.noise, help="below which a pixel gets no more samples")
    command.add_argument("--exposure", type=float, default=1.0)
    command.add_argument("--glare", type=float, default=1.0, help="of the windows that mirror in paint and glass")
    command.add_argument("--wet", type=float, default=0.0, help="0: a dry floor, 1: one that mirrors")


if __name__ == "__main__":
    sys.exit(main())

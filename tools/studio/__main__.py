"""The command line of the studio: `python -m tools.studio --help`."""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from segmentation.errors import CarmaskError
from tools.studio import plans
from tools.studio.bundling import bundle_sample, largest_difference, write_masks
from tools.studio.shape.cars import DESIGNS, PAINTS
from tools.studio.shoot import ANGLES, PICTURES, Light, Quality, Shoot

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"


def main() -> int:
    """Do what the command line asks for and return the exit status."""
    options = _options()
    try:
        options.run(options)
    except (CarmaskError, OSError) as error:
        print(f"studio: {error}", file=sys.stderr)
        return 1
    return 0


def _photograph(shoots: list[Shoot]) -> None:
    from tools.studio.blender.photographing import photograph  # help needs no Blender

    for shoot in shoots:
        shoot.keep_recipe()
    wanted = sum(len(shoot.missing()) for shoot in shoots)
    print(f"{wanted} angles to photograph", flush=True)
    began = time.monotonic()
    for shoot in shoots:
        for path in photograph(shoot):
            print(f"{path}, {time.monotonic() - began:.0f} s", flush=True)
            began = time.monotonic()


def _car(options: argparse.Namespace) -> None:
    light = Light(options.exposure, options.glare, options.wet)
    quality = Quality(options.samples, options.noise, options.scale)
    name = options.name or f"{options.paint}{options.design}"
    if name != Path(name).name:
        raise CarmaskError(f"{name} is no first part of a file's name; a folder is named with --out.")
    what = (options.design, options.paint, options.out, options.angles, options.pictures)
    _photograph([Shoot(name, *what, light, quality)])


def _sample(options: argparse.Namespace) -> None:
    if options.out.resolve().is_relative_to(SAMPLE) or SAMPLE.is_relative_to(options.out.resolve()):
        raise CarmaskError(f"{SAMPLE} is where the sample is bundled; its pictures have to be made elsewhere.")
    shoots = plans.sample(options.out)
    _photograph(shoots)
    bundle_sample(shoots, SAMPLE)


def _truth(options: argparse.Namespace) -> None:
    _photograph(plans.truth_for_tests(options.out))


def _reproduce(options: argparse.Namespace) -> None:
    """Photograph an angle of the sample once more and tell how far it is from the one that carmask comes with."""
    bundled = SAMPLE / "photos" / f"{options.car}_{options.angle:02d}.jpg"
    if not bundled.exists():
        raise CarmaskError(f"There is no {bundled} to compare with.")
    with tempfile.TemporaryDirectory() as folder:
        shoot = next(one for one in plans.sample(Path(folder)) if one.name == options.car)
        shoot = replace(shoot, angles=(options.angle,), pictures=("photo",))
        _photograph([shoot])
        print(f"largest difference: {largest_difference(shoot.path('photo', options.angle), bundled)} of 255")


def _stress(options: argparse.Namespace) -> None:
    shoots = plans.stress(options.out, options.photos)
    _photograph(shoots)
    plans.write_table(options.out / "stress.csv", shoots)
    shutil.rmtree(options.out / "masks", ignore_errors=True)
    write_masks(shoots, options.out / "masks")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.studio",
        description="Photograph cars that a script models. What is there already is kept, so a broken run goes on.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_car(commands.add_parser("car", help="one car as you like it"))
    reproduce = commands.add_parser("reproduce", help="one photo of the sample once more, and how far it is off")
    reproduce.set_defaults(run=_reproduce)
    reproduce.add_argument("car", choices=[shoot.name for shoot in plans.sample(SAMPLE)])
    reproduce.add_argument("angle", type=int, choices=ANGLES)
    plan = {
        "sample": (_sample, "the two cars that carmask comes with", plans.BUILD / "sample"),
        "truth": (_truth, "the small photos whose truth tests know", ROOT / "tests" / "truth"),
        "stress": (_stress, "photos in all kinds of light", plans.STRESS),
    }
    for name, (run, what, folder) in plan.items():
        command = commands.add_parser(name, help=what)
        command.set_defaults(run=run)
        command.add_argument("--out", type=Path, default=folder, metavar="DIR", help=f"(default: {folder})")
        if name == "stress":
            command.add_argument(
                "--photos", type=_positive(int), default=plans.STRESS_PHOTOS, metavar="N", help="how many"
            )
    return parser.parse_args()


def _add_car(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=_car)
    command.add_argument("design", choices=DESIGNS)
    command.add_argument("paint", choices=PAINTS)
    command.add_argument(
        "--out", type=Path, default=plans.BUILD / "cars", metavar="DIR", help=f"(default: {plans.BUILD / 'cars'})"
    )
    command.add_argument("--name", help="first part of the files' names (default: paint and design)")
    command.add_argument("--angles", type=int, nargs="+", choices=ANGLES, default=list(ANGLES), metavar="N")
    command.add_argument("--pictures", nargs="+", choices=PICTURES, default=["photo", "alpha"])
    command.add_argument("--scale", type=_positive(float), default=1.0, help="of 1918x1280; 0.25 for drafts")
    command.add_argument("--samples", type=_positive(int), default=Quality.samples, help="at most, a pixel")
    command.add_argument(
        "--noise", type=_positive(float), default=Quality.noise, help="below which a pixel gets no more samples"
    )
    command.add_argument("--exposure", type=_positive(float), default=1.0, help="of all light; 1 is the studio's own")
    command.add_argument("--glare", type=float, default=1.0, help="of the windows that mirror in paint and glass")
    command.add_argument("--wet", type=float, default=0.0, help="0: a dry floor, 1: one that mirrors")


def _positive(kind: Callable[[str], float]) -> Callable[[str], float]:
    def parsed(text: str) -> float:
        value = kind(text)
        if value <= 0:
            raise argparse.ArgumentTypeError(f"{text} is not above 0")
        return value

    parsed.__name__ = kind.__name__  # argparse names it where a value is no number at all
    return parsed


if __name__ == "__main__":
    sys.exit(main())

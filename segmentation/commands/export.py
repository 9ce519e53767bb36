"""`carmask export`: cars on new backgrounds."""

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from segmentation.batch.delivery import DELIVERED, FAILED, HELD_BACK, HELD_BACK_FOLDER, KEPT, Entry
from segmentation.batch.export_answers import outlines_moved
from segmentation.batch.export_job import ExportSettings
from segmentation.batch.export_manifest import MANIFEST_NAME, begin_export
from segmentation.batch.export_plan import STATES, ExportPlan
from segmentation.batch.export_settings import changed, refuse_among_photos, settings_of
from segmentation.batch.exporting import Work, export, painted
from segmentation.batch.spin_job import SpinJob
from segmentation.cars.car import Car, Catalogue
from segmentation.cars.folder import find_cars
from segmentation.commands.terminal import Terminal, until_interrupted
from segmentation.counted import counted
from segmentation.cutout.encoding import SUFFIXES
from segmentation.cutout.outline import Finish
from segmentation.cutout.picture import Style
from segmentation.cutout.plate_covering import covering_of
from segmentation.cutout.preset import PROFILES, preset_names, read_preset
from segmentation.cutout.reflection import Reflection
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.shipped_backdrops import shipped_backdrops
from segmentation.cutout.spin import FASTEST, SLOWEST, SPIN_SUFFIXES, Spin
from segmentation.errors import CarmaskError

NAME = "export"
SUMMARY = "put cars onto new backgrounds"
DESCRIPTION = """\
Cut cars out along their saved masks and put them onto another background, with the shadow that they threw. All angles
of a car get one scale and one ground line. Pictures go into a folder of their own, as a preset says, with the folders
of the photos; what its limits find fault with goes into DIR/held-back and waits for a look. DIR/carmask-export.json
says what each was made of. If the command is stopped, or masks were changed, the same command goes on and makes what
is missing.

examples:
  carmask export photos --out pictures
  carmask export photos --out spin --preset web-spin --states accepted corrected --spin webp
  carmask export photos --out cut --format png --backdrop transparent --dry-run
  carmask export photos --out studio --backdrop light-studio
  carmask export photos --out gloss --backdrop white:#c8c8cc --reflection 0.4
  carmask export photos --out hall --backdrop hall.jpg --cars 0cdf5b5d0ce1
  carmask export photos --out dealer --plates inlay:plate.png
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to `parser`."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with the photos and their saved masks")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go; made if needed")
    parser.add_argument("--cars", nargs="+", metavar="ID", help="only these cars; without it, all")
    parser.add_argument(
        "--states", nargs="+", choices=STATES, default=["accepted"], help="masks in these states (default: accepted)"
    )
    parser.add_argument(
        "--preset",
        default="plain-white",
        metavar="NAME",
        help=f"what is asked of the pictures: {', '.join(preset_names())}, or a JSON file of your own "
        "(default: plain-white)",
    )
    parser.add_argument(
        "--backdrop",
        metavar="WHAT",
        help="transparent, a colour (white, #e6e7ea), two from top to bottom (white:#c8c8cc), one of carmask's own "
        f"({', '.join(shipped.name for shipped in shipped_backdrops())}), a photo, or a JSON file that says where in a "
        "photo cars stand; without it, the preset's",
    )
    parser.add_argument(
        "--horizon", type=_share, metavar="SHARE",
        help="where its floor vanishes or its gradient begins, 0 to 1 of its height; without it, as the backdrop says",
    )  # fmt: skip
    parser.add_argument(
        "--spot", nargs=2, type=_share, metavar=("ROW", "COLUMN"),
        help="where the lowest points of the cars stand in it, 0 to 1 of its height and width",
    )  # fmt: skip
    parser.add_argument(
        "--scale", type=_some_share, metavar="SHARE", help="how much of its width the widest angle takes"
    )
    _add_file_arguments(parser)
    parser.add_argument(
        "--turn", type=_at_least_one, metavar="N",
        help="how many angles make a whole turn of a car: angles that mirror each other stand on one ground line; "
        "without it, as the preset says, else 16 where no angle lies beyond",
    )  # fmt: skip
    _add_style_arguments(parser)
    _add_spin_arguments(parser)
    parser.add_argument(
        "--plates",
        default="",
        metavar="WHAT",
        help="cover number plates where their corners were placed: blur, a colour as colour:#1c69d4, or a picture that "
        "is warped into them as inlay:FILE; without it, they are as photographed",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace pictures that were made with other settings")
    parser.add_argument("--deliver-all", action="store_true", help="hold nothing back, whatever the limits say")
    parser.add_argument("--dry-run", action="store_true", help="say what would be made, and make nothing")
    parser.add_argument(
        "--processes", type=_at_least_one, default=os.cpu_count() or 1, metavar="N", help="default: one for each core"
    )


def _add_file_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=tuple(SUFFIXES), help="picture format; without it, the preset's")
    parser.add_argument("--quality", type=int, metavar="1-100", help="of JPEG, WebP, AVIF; without it, the preset's")
    parser.add_argument(
        "--most-bytes", type=_at_least_one, metavar="N", help="press quality down until a file has no more than that"
    )
    parser.add_argument(
        "--profile", choices=PROFILES,
        help="keep: pictures stay in the colours of the photo's ICC profile, which is put into them; srgb: they are "
        "converted to sRGB; without it, the preset's. Spins are in sRGB",
    )  # fmt: skip


def _add_style_arguments(parser: argparse.ArgumentParser) -> None:
    finish, shadow, reflection = Finish(), Shadow(), Reflection()
    for name, default, what in (
        ("choke", finish.choke_px, "how far the outline is moved inwards, -3 to 3 px of the photo"),
        ("feather", finish.feather_px, "width of its ramp, 0 to 10 px of the photo"),
        ("shadow-softness", shadow.softness_px, "blur of the shadow, 0 to 40 px of a photo 1920 px wide"),
        ("shadow-reach", shadow.reach_px, "how far it reaches, 20 to 400 px of a photo 1920 px wide"),
        ("reflection", reflection.strength, "0 (none) to 1 (as in a mirror): mirror the car in the floor, with a "
         "contact shadow in the place of the other"),
        ("reflection-softness", reflection.softness_px, "its blur where it ends, 0 to 40 px of a photo 1920 px wide"),
        ("reflection-reach", reflection.reach_px, "how far it reaches, 20 to 400 px of a photo 1920 px wide"),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", type=type(default), default=default, help=f"{what} (default: {default:g})")
    parser.add_argument(
        "--follow-photo",
        action="store_true",
        help="move the outline by up to 3 px to where the photo has it, where paint and wall differ: for masks that "
        "are a pixel or two off, never for exact ones",
    )
    parser.add_argument(
        "--drawn-shadow", action="store_true", help="draw one where the floor of the photo hides the car's own"
    )
    parser.add_argument(
        "--see-through",
        type=float,
        default=100.0,
        metavar="PERCENT",
        help="how much of the backdrop is seen through glass that was drawn: 0 (as photographed) to 100 (default)",
    )
    parser.add_argument(
        "--shadow", type=float, metavar="STRENGTH", help="0 (none) to 1 (as photographed) to 1.5; else the preset's"
    )
    parser.add_argument(
        "--balance",
        type=float,
        metavar="STRENGTH",
        help="0 (colours as photographed) to 1 (the wall becomes neutral and as light as a white wall, the cars with "
        "it, one white balance and exposure for all angles of a car); else the preset's",
    )


def _add_spin_arguments(parser: argparse.ArgumentParser) -> None:
    spin = Spin()
    parser.add_argument(
        "--spin",
        nargs="+",
        choices=tuple(SPIN_SUFFIXES),
        default=[],
        help="make one moving picture of each car of which all angles are delivered, too: webp, or mp4 where ffmpeg is",
    )
    for name, default, what in (
        ("spin-speed", spin.frames_per_second, f"{SLOWEST} to {FASTEST} angles a second"),
        ("spin-size", spin.longest_side_px, "its longer side, 240 to 1920 px"),
        ("spin-bytes", spin.most_bytes, "press its quality down until it has no more than that"),
    ):
        parser.add_argument(
            f"--{name}", type=_at_least_one, default=default, metavar="N", help=f"{what} (default: {default})"
        )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make the pictures and return the exit status: 0, or 1 if some photos failed or wait for a look.

    Raises:
        CarmaskError: there is nothing to make, an option makes no sense, or pictures cannot be written.
        Cancelled: after Ctrl+C; the pictures made so far are whole.
    """
    catalogue = find_cars(options.folder)
    cars = _chosen(catalogue, options.cars, terminal)
    settings = _settings(options)
    painted(settings)
    refuse_among_photos(options.out, options.folder)
    before = {} if options.dry_run else begin_export(settings, options.overwrite)
    with until_interrupted() as cancelled:
        plan = ExportPlan(catalogue.folder, settings, options.states, before, not options.dry_run, cancelled)
        work = (one for car in cars for one in plan.of_car(car))
        if options.dry_run:
            return _say_plan(work, plan, settings, terminal)
        total = partial(_total, sum(len(car.views) for car in cars), plan)
        done = export(work, total, settings, dict(before), options.processes, terminal.report, cancelled)
    return _say_end(done, plan, settings, terminal)


def _total(views: int, plan: ExportPlan) -> int:
    return views - plan.skipped


def _chosen(catalogue: Catalogue, car_ids: list[str] | None, terminal: Terminal) -> list[Car]:
    if not catalogue.cars:
        raise CarmaskError(" ".join(catalogue.problems) or f"There are no photos in {catalogue.folder}.")
    for problem in catalogue.problems:
        terminal.remark(problem)
    missing = sorted(set(car_ids or ()) - {car.car_id for car in catalogue.cars})
    if missing:
        raise CarmaskError(f"{catalogue.folder} has no photos of {', '.join(missing)}. Nothing was made.")
    return [car for car in catalogue.cars if car_ids is None or car.car_id in car_ids]


def _settings(options: argparse.Namespace) -> ExportSettings:
    preset = changed(
        read_preset(options.preset),
        kind=options.format,
        quality=options.quality,
        most_bytes=options.most_bytes,
        backdrop=options.backdrop,
        turn=options.turn,
        profile=options.profile,
    )
    strength = preset.shadow if options.shadow is None else options.shadow
    try:
        shadow = Shadow(strength, options.shadow_softness, options.shadow_reach, options.drawn_shadow)
        balance = preset.balance if options.balance is None else options.balance
        finish = Finish(options.choke, options.feather, options.follow_photo)
        reflection = Reflection(options.reflection, options.reflection_softness, options.reflection_reach)
        style = Style(finish, shadow, balance, options.see_through / 100, reflection)
        spin = Spin(tuple(dict.fromkeys(options.spin)), options.spin_speed, options.spin_size, options.spin_bytes)
    except ValueError as error:
        raise CarmaskError(f"That cannot be: {error}.") from error
    spot = None if options.spot is None else tuple(options.spot)
    stand = {"horizon": options.horizon, "spot": spot, "scale": options.scale}
    covering = covering_of(options.plates)
    return settings_of(options.out, preset, style, stand, covering, delivers_all=options.deliver_all, spin=spin)


def _say_plan(work: Iterator[Work | Entry], plan: ExportPlan, settings: ExportSettings, terminal: Terminal) -> int:
    planned = 0
    for one in work:
        if isinstance(one, Entry):
            terminal.remark(one.sentence)
        else:
            terminal.print_result(f"{one.name if isinstance(one, SpinJob) else one.photo} -> {settings.out / one.file}")
            planned += not one.is_spin
    _say_left_out(plan, terminal)
    terminal.remark(f"{counted(planned, 'picture')} would be made. Nothing was written.")
    return 0


def _say_end(done: list[Entry], plan: ExportPlan, settings: ExportSettings, terminal: Terminal) -> int:
    for entry in done:
        if entry.sentence:
            terminal.remark(entry.sentence)
    _say_left_out(plan, terminal)
    count = Counter(entry.result for entry in done if not entry.is_spin)
    spins = Counter(entry.result for entry in done if entry.is_spin)
    moved_px, moved_pixels = outlines_moved(done)
    where = settings.out / MANIFEST_NAME
    terminal.remark(
        f"{counted(count[DELIVERED], 'picture')} made, {count[KEPT]} were there already, {count[HELD_BACK]} held back, "
        f"{count[FAILED]} failed. Outlines were moved by {moved_px:.1f} pixels at most, which changed "
        f"{counted(moved_pixels, 'pixel')} in all; see {where}."
    )
    if spins:
        terminal.remark(
            f"{counted(spins[DELIVERED], 'spin')} made, {spins[KEPT]} were there already, {spins[HELD_BACK]} "
            f"held back, {spins[FAILED]} failed."
        )
    count += spins
    if count[HELD_BACK]:
        waiting = settings.out / HELD_BACK_FOLDER
        terminal.remark(f"Look at those in {waiting}; --deliver-all delivers them all the same.")
    if not done:
        states = " or ".join(plan.states)
        raise CarmaskError(f"No mask in {plan.root} is {states}. Accept some, or name other --states.")
    return 1 if count[FAILED] or count[HELD_BACK] else 0


def _say_left_out(plan: ExportPlan, terminal: Terminal) -> None:
    for sentence in (*plan.problems, *plan.rejected, *plan.remarks):
        terminal.remark(sentence)
    if plan.skipped:
        terminal.remark(f"{counted(plan.skipped, 'photo')} left out: no saved mask that is {' or '.join(plan.states)}.")


def _share(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{text} is no share; give a number from 0 to 1")
    return number


def _some_share(text: str) -> float:
    if not _share(text):
        raise argparse.ArgumentTypeError(f"{text} is no share; give a number over 0, to 1")
    return float(text)


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number

"""Measures what an editor waits for and prints a table; build/bench.json has the same figures."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from tests.bench import cutouts, engines, labels, painting, scanning, training, window, worker_memory
from tests.bench.figures import Figure, table, write
from tests.bench.parts import NotMeasured, Part, chosen, measured
from tests.carvana import ROOT, missing_photos


def painting_parts() -> Iterator[Part]:
    """Yield the parts that are measured over photos of each size."""
    for size in painting.FOLDERS:
        for diameter_px in painting.BRUSH_LIMITS_MS:
            yield Part((f"brush.move_{diameter_px}px_{size}_ms",), partial(painting.brush, diameter_px, size))
        yield Part((f"outline.move_300px_{size}_ms",), partial(painting.outline, size))
        yield Part((f"backdrop.move_300px_{size}_ms",), partial(painting.backdrop, size))
        yield Part((f"backdrop.drag_{size}_ms",), partial(painting.backdrop_drag, size))
        yield Part((f"undo.step_{size}_ms",), partial(painting.undo, size))
        yield Part(tuple(f"view.{step}_{size}_ms" for step in ("zoom", "pan", "change")), partial(painting.view, size))
        yield Part((f"angle.switch_{size}_ms",), partial(painting.angle, size))


PARTS = (
    Part(("start.window_s",), window.start),
    Part(("car.photo_ms", "car.thumbnails_ms"), window.opening),
    *painting_parts(),
    Part(("edge_brush.stroke_ms",), painting.edge_brush),
    Part(("undo.memory_1000_strokes_mb",), painting.undo_memory),
    Part(labels.RUN_LENGTHS, labels.run_lengths),
    Part(labels.SAVING, labels.saving),
    Part(labels.EXPORTS, labels.exports),
    Part(scanning.SCANS, scanning.scans),
    Part(scanning.FILTERING, scanning.filtering),
    Part(("predict.first_mask_cold_s", "predict.next_mask_s"), window.masks),
    Part(("predict.photo_ms",), engines.whole_photo),
    Part(("predict.openvino_ms",), engines.openvino),
    Part(("predict.tf_function_ms",), engines.tf_function),
    Part(("predict.keras_predict_ms",), engines.keras_predict),
    Part(("predict.plain_unet_1024_ms",), engines.plain_unet),
    Part(("predict.worker_peak_mb",), worker_memory.worker_peak),
    Part(("cutout.full_ms",), cutouts.full),
    Part(("cutout.preview_ms",), cutouts.preview),
    Part(("cutout.set_analysis_s",), cutouts.set_analysis),
    Part(("cutout.bulk_photos_per_s",), cutouts.bulk),
    Part(("cutout.peak_mb",), cutouts.peak),
    Part(("train.photos_per_s",), training.training),
    Part(("train.photos_per_s_float32",), training.training_float32),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what `arguments` ask for; a limit that is not met is told, not punished: machines are noisy."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help="figures whose names begin so (default: all)")
    if sentence := missing_photos():
        sys.stderr.write(f"{sentence} The photos of the sample are taken instead.\n")
    try:
        parts = chosen(PARTS, parser.parse_args(arguments).only)
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    figures: list[Figure] = []
    for part in parts:
        figures += figures_of(part)
        write(figures, ROOT / "build" / "bench.json")
    sys.stdout.write(table(figures) + "\n")
    return 0


def figures_of(part: Part) -> list[Figure]:
    """Measure `part`; where this computer cannot, say so and go on with the next."""
    names = ", ".join(part.names)
    sys.stderr.write(f"{names} ...\n")
    try:
        return measured(part)
    except (NotMeasured, BrokenProcessPool) as why:
        sys.stderr.write(f"{names}: not measured. {why}\n")
        return []


if __name__ == "__main__":
    raise SystemExit(main())

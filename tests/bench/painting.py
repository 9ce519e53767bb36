"""What the hand feels at the canvas: strokes, undo, zoom, pan, displays, angles, each until it is painted."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPointF

from editor.canvas.display import Display
from editor.document.car_document import CarDocument
from editor.settings.schema import BRUSH_DIAMETER
from editor.tools.hand import EDGE_BRUSH
from segmentation.masks.history import EditHistory
from segmentation.masks.painting import Stroke
from tests.bench.desk import BenchDesk, open_desk
from tests.bench.figures import Figure, Limit
from tests.bench.photos import large_car, one_car
from tests.waiting import start_qt, wait_until

STEP_PX = 30
EVENTS = 1000
ZOOMS = (None, 100.0)
"""Fitted, and at 100 %; of both the worse is told."""

FOLDERS = {"1918": one_car, "6000": large_car}
"""A car of sixteen photos of 1918x1280, and one of four of 6000x4000."""

BRUSH_LIMITS_MS = {40: 2.0, 300: 4.0, 1000: 8.0}
MORE_AT_6000 = 1.25
DRAGS = 200
STROKES = 1000
EDGE_STROKES = 100


@contextmanager
def desk_over(size: str) -> Iterator[BenchDesk]:
    """Open the editor on the car of that size, everything read."""
    start_qt()
    with FOLDERS[size]() as folder, open_desk(Path(folder)) as desk:
        desk.desk.open_car(desk.catalogue.cars[0])
        wait_until(lambda: desk.desk.document is not None and desk.application.background.is_idle)
        yield desk


def document_of(desk: BenchDesk) -> CarDocument:
    """The open car."""
    document = desk.desk.document
    assert document is not None
    return document


def brush(diameter_px: int, size: str) -> list[Figure]:
    """Milliseconds from a move of the brush until its paint event has ended."""
    limit = BRUSH_LIMITS_MS[diameter_px] * (1 if size == "1918" else MORE_AT_6000)
    with desk_over(size) as desk:
        desk.window.settings.change(BRUSH_DIAMETER, diameter_px)
        return [worst(f"brush.move_{diameter_px}px_{size}_ms", limit, [stroke(desk, zoom) for zoom in ZOOMS])]


def outline(size: str) -> list[Figure]:
    """The same with a 300 px brush while the outline, or marching ants, are shown."""
    runs = []
    with desk_over(size) as desk:
        desk.window.settings.change(BRUSH_DIAMETER, 300)
        for display in (Display.OUTLINE, Display.ANTS):
            desk.canvas.set_display(display)
            runs += [stroke(desk, zoom) for zoom in ZOOMS]
    return [worst(f"outline.move_300px_{size}_ms", 8.0 if size == "1918" else 10.0, runs)]


def backdrop(size: str) -> list[Figure]:
    """The same with a 300 px brush while the car is shown on a backdrop."""
    with desk_over(size) as desk:
        desk.window.settings.change(BRUSH_DIAMETER, 300)
        desk.canvas.set_display(Display.BACKDROP)
        stroke(desk, None, moves=1)  # there is no mask before
        wait_until(lambda: desk.application.background.is_idle and desk.canvas.staged.pictures is not None)
        runs = [stroke(desk, zoom) for zoom in ZOOMS]
    return [worst(f"backdrop.move_300px_{size}_ms", 8.0 if size == "1918" else 10.0, runs)]


def backdrop_drag(size: str) -> list[Figure]:
    """Milliseconds of each move of a hand that drags one of carmask's backdrops behind the photo."""
    with desk_over(size) as desk:
        desk.window.dialogs.backdrop.show("light-studio")
        desk.canvas.set_display(Display.BACKDROP)
        stroke(desk, None, moves=1)  # there is no mask before
        desk.window.actions_of["backdrop.move"].trigger()
        wait_until(lambda: desk.application.background.is_idle and desk.canvas.staged.stage is not None)
        x, y = desk.canvas.width() / 2, desk.canvas.height() / 2 + 60
        places = [(x + 80 * math.sin(move / 9), y + 12 * math.sin(move / 5)) for move in range(DRAGS + 1)]
        desk.mouse(QEvent.Type.MouseButtonPress, *places[0])
        moves = (partial(desk.mouse, QEvent.Type.MouseMove, *place) for place in places[1:])
        values = [desk.milliseconds_to_paint(move) for move in moves]
        desk.mouse(QEvent.Type.MouseButtonRelease, *places[-1])
    return [Figure(f"backdrop.drag_{size}_ms", "ms", values, Limit(50, 60.0))]


def worst(name: str, limit_ms: float, runs: list[list[float]]) -> Figure:
    """Return the figure of the run with the largest p99."""
    figures = [Figure(name, "ms", run, Limit(99, limit_ms)) for run in runs]
    return max(figures, key=lambda figure: figure.percentile(99))


def stroke(desk: BenchDesk, zoom_percent: float | None, moves: int = EVENTS) -> list[float]:
    """Milliseconds of each move of a waving stroke, at a zoom or fitted."""
    look_at(desk, zoom_percent)
    scale = desk.canvas.transform.scale
    middle_x, middle_y = desk.canvas.width() / 2, desk.canvas.height() / 2
    reach = min(middle_x - 40, 900 * scale)

    def place(move: int) -> tuple[float, float]:
        along = move * STEP_PX * scale
        back_and_forth = abs((along + reach) % (4 * reach) - 2 * reach) - reach
        return middle_x + back_and_forth, middle_y + 100 * scale * math.sin(move / 9)

    desk.mouse(QEvent.Type.MouseButtonPress, *place(0))
    times = [
        desk.milliseconds_to_paint(lambda move=move: desk.mouse(QEvent.Type.MouseMove, *place(move)))
        for move in range(1, moves + 1)
    ]
    desk.mouse(QEvent.Type.MouseButtonRelease, *place(moves))
    return times


def look_at(desk: BenchDesk, zoom_percent: float | None) -> None:
    """Show the photo fitted or at a zoom."""
    if zoom_percent is None:
        desk.canvas.fit()
    else:
        desk.canvas.centre(zoom_percent)


def undo(size: str) -> list[Figure]:
    """Milliseconds of taking back and doing again a stroke of 300 px that is 2000 px long."""
    with desk_over(size) as desk:
        runs = []
        for zoom in ZOOMS:
            stroke(desk, zoom, 2000 // STEP_PX)
            document = document_of(desk)
            steps = cycle((document.undo, document.redo))
            runs.append([desk.milliseconds_to_paint(next(steps)) for _ in range(EVENTS)])
    return [worst(f"undo.step_{size}_ms", 8.0, runs)]


def view(size: str) -> list[Figure]:
    """Milliseconds of a step of zoom, a step of panning, and from display to display."""
    with desk_over(size) as desk:
        stroke(desk, None, 100)
        limit = 12.0 if size == "1918" else 16.0
        zooms, pans, changes = zoom_steps(desk), pan_steps(desk), display_changes(desk)
    change = 30.0 if size == "1918" else 150.0
    return [
        Figure(f"view.zoom_{size}_ms", "ms", zooms, Limit(99, limit)),
        Figure(f"view.pan_{size}_ms", "ms", pans, Limit(99, limit)),
        Figure(f"view.change_{size}_ms", "ms", changes, Limit(99, change)),
    ]


def zoom_steps(desk: BenchDesk) -> list[float]:
    """Ten notches of the wheel in and ten out again, and so on."""
    desk.canvas.fit()
    at = QPointF(desk.canvas.width() / 3, desk.canvas.height() / 3)
    factors = cycle([1.25] * 10 + [0.8] * 10)
    return [desk.milliseconds_to_paint(lambda: desk.canvas.zoom_by(next(factors), at)) for _ in range(EVENTS)]


def pan_steps(desk: BenchDesk) -> list[float]:
    """Small circles at 100 %."""
    desk.canvas.centre(100)
    turns = np.linspace(0, 40 * np.pi, EVENTS)
    return [
        desk.milliseconds_to_paint(lambda turn=turn: desk.canvas.pan_by(17 * math.cos(turn), 17 * math.sin(turn)))
        for turn in turns
    ]


def display_changes(desk: BenchDesk) -> list[float]:
    """From display to display, fitted, as F goes through them."""
    desk.canvas.fit()
    displays = cycle([*list(Display)[1:], Display.OVERLAY])
    return [desk.milliseconds_to_paint(lambda: desk.canvas.set_display(next(displays))) for _ in range(EVENTS)]


def angle(size: str) -> list[Figure]:
    """Milliseconds from asking for another angle until it is painted; all photos are in memory."""
    with desk_over(size) as desk:
        document = document_of(desk)
        for index in range(len(document.views)):
            desk.desk.show_angle(index)
            wait_until(lambda: desk.application.background.is_idle and document.shown.photo is not None)
            stroke(desk, None, 20)
        wait_until(lambda: not desk.window.strip.is_behind)
        kept = [index for index, view in enumerate(document.views) if view.photo is not None]
        turns = cycle(kept)
        next(turns)
        desk.desk.show_angle(kept[0])
        values = [desk.milliseconds_to_paint(lambda: desk.desk.show_angle(next(turns))) for _ in range(EVENTS)]
    return [Figure(f"angle.switch_{size}_ms", "ms", values, Limit(99, 30.0 if size == "1918" else 150.0))]


def edge_brush() -> list[Figure]:
    """Milliseconds from mouse up to the new mask, for strokes of 300 px that are 500 px long, over 1918x1280."""
    values = []
    with desk_over("1918") as desk:
        desk.window.settings.change(BRUSH_DIAMETER, 300)
        desk.window.hand.take(EDGE_BRUSH)
        look_at(desk, 100)
        document = document_of(desk)
        for number in range(EDGE_STROKES):
            x, y = desk.canvas.width() / 2 - 250, desk.canvas.height() / 2 + 10 * (number % 7)
            desk.mouse(QEvent.Type.MouseButtonPress, x, y)
            for along in range(STEP_PX, 501, STEP_PX):
                desk.milliseconds_to_paint(partial(desk.mouse, QEvent.Type.MouseMove, x + along, y))
            end = partial(desk.mouse, QEvent.Type.MouseButtonRelease, x + 500, y)
            values.append(desk.milliseconds_to_paint(end))
            document.undo()
    return [Figure("edge_brush.stroke_ms", "ms", values, Limit(99, 120.0))]


def undo_memory() -> list[Figure]:
    """Megabytes that a thousand strokes of 300 px, each 500 px long, take in the history."""
    mask, history = np.zeros((1280, 1918), np.uint8), EditHistory(limit_mib=10_000)
    random = np.random.default_rng(0)
    for _ in range(STROKES):
        start = random.uniform((0, 0), mask.shape)
        turn = random.uniform(0, 2 * np.pi)
        made = Stroke(mask, int(random.integers(0, 2)) * 255, 300)
        for along in range(0, 501, STEP_PX):
            made.move_to(start[0] + along * math.sin(turn), start[1] + along * math.cos(turn))
        edit = made.finish()
        if edit is not None:
            history.push(edit)
    return [Figure("undo.memory_1000_strokes_mb", "MB", [history.size_bytes / 1e6], Limit(50, 20.0))]

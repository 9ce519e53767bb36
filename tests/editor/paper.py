"""A mask for tools to paint on, without a document."""

from editor.tools.plate_holder import NoPlateHolder
from segmentation.cars.car import View


class Paper(NoPlateHolder):
    """A mask that remembers what it was told: for tools that paint on it, and under limits that stand between."""

    def __init__(self, pixels, angle=1):
        self.pixels = pixels
        self.photo = None
        self.network = None
        self.line = self.tried_line = None
        self.view = View("car", angle, f"car_{angle:02d}.jpg", f"car_{angle:02d}")
        self.edits = []
        self.brushed = []

    def begin_painting(self):
        return self.pixels

    def area(self):
        return None

    def floor_line(self):
        return self.tried_line or self.line

    def try_floor_line(self, line):
        self.tried_line = line

    def draw_floor_line(self, line):
        self.line, self.tried_line = line, None

    def tell(self, sentence):
        self.told = sentence

    def mask_within(self):
        return None

    def shown_view(self):
        return self.view

    def shown_photo(self):
        return self.photo

    def network_mask(self):
        return self.network

    def pixels_painted(self, box):
        self.last_box = box

    def end_painting(self, edit, brushed):
        self.edits.append(edit)
        self.brushed.append(brushed)

"""A mask for tools to paint on, without a document."""


class Paper:
    """A mask that remembers what it was told."""

    def __init__(self, pixels):
        self.pixels = pixels
        self.photo = None
        self.edits = []
        self.brushed = []

    def begin_painting(self):
        return self.pixels

    def shown_photo(self):
        return self.photo

    def pixels_painted(self, box):
        self.last_box = box

    def end_painting(self, edit, brushed):
        self.edits.append(edit)
        self.brushed.append(brushed)

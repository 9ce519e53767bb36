"""Picture files that lie."""

import io
import struct
import zlib

from PIL import Image


def png_that_claims(height_px: int, width_px: int) -> bytes:
    """Return a small PNG whose header says that it is much larger."""
    stream = io.BytesIO()
    Image.new("L", (8, 8)).save(stream, "PNG")
    content = stream.getvalue()
    header = b"IHDR" + struct.pack(">II", width_px, height_px) + content[24:29]
    return content[:12] + header + struct.pack(">I", zlib.crc32(header)) + content[33:]

"""What a camera said of a photo, put into a TIFF: Pillow cannot when it compresses one."""

import struct

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

_LONG = 4


def without_camera(exif: bytes) -> bytes:
    """Return the block `exif`, as `exif.carried_exif` returns it, without the camera's own directory in it."""
    plain = Image.Exif()
    plain.update({tag: value for tag, value in _read(exif).items() if tag != ExifTags.IFD.Exif})
    return plain.tobytes() if len(plain) else b""


def with_camera(content: bytes, exif: bytes) -> bytes:
    """Return the TIFF `content` with the camera's own directory of the block `exif` in it, if there is one.

    TIFF 6.0, 2: a directory is a list of entries of twelve bytes, in the order of their tags. The first one is written
    anew at the end with an entry more, which names the place of the camera's (EXIF 2.32, 4.6.3).
    """
    camera = _read(exif).get_ifd(ExifTags.IFD.Exif)
    if not camera:
        return content
    order = "<" if content[:2] == b"II" else ">"
    (first,) = struct.unpack_from(f"{order}I", content, 4)
    (count,) = struct.unpack_from(f"{order}H", content, first)
    entries = [content[first + 2 + 12 * place :][:12] for place in range(count)]
    directory = ImageFileDirectory_v2(ifh=content[:4] + struct.pack(f"{order}I", 8))
    for tag, value in camera.items():
        directory[tag] = value
    padded = content + bytes(len(content) % 2)
    facts = directory.tobytes(len(padded))
    entries.append(struct.pack(f"{order}HHII", ExifTags.IFD.Exif, _LONG, 1, len(padded)))
    entries.sort(key=lambda entry: struct.unpack(f"{order}H", entry[:2]))
    whole = padded + facts + bytes(len(facts) % 2)
    head = whole[:4] + struct.pack(f"{order}I", len(whole))
    return head + whole[8:] + struct.pack(f"{order}H", len(entries)) + b"".join(entries) + bytes(4)


def _read(exif: bytes) -> Image.Exif:
    held = Image.Exif()
    held.load(exif)
    return held

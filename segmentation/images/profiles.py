"""The colours of a photo's own ICC profile, kept: worked on with its own primaries, and written with it again.

All that cuts out and mixes knows one curve between values and light, that of sRGB. A photo whose profile is kept is
brought to that curve and stays with its own primaries, so that no colour that they reach is cut off; a finished picture
goes the same way back, value by value. What comes from elsewhere in sRGB, such as a backdrop, is brought to the same
primaries. ICC.1:2022 says what profiles hold; littleCMS, by Pillow, reckons with them.
"""

import io
import struct
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from segmentation.images.refusals import DECODING_ERRORS

SRGB = ImageCms.createProfile("sRGB")
NAMES_OF_SRGB = frozenset({"sRGB IEC61966-2.1", "sRGB built-in"})
_SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""IEC 61966-2-1, 5.2, as the numbers g, a, b, c, d of a curve of kind 3 (ICC.1:2022, 10.18)."""
_D50 = (0.9642, 1.0, 0.8249)
_LARGEST_BYTES = 1_000_000
"""A plain profile has some hundreds; this is what is written into every picture."""
_LEAST_RANGE = 200
_KEPT_MODES = frozenset({"RGB", "RGBA", "RGBX", "P", "PA"})
_COLOURED_MODES = frozenset({"CMYK", "LAB", "HSV", "YCbCr"})
_LONGEST_NAME = 80
"""Letters."""
_OFF_WHITE = 0.02
"""Primaries are told beside D50, to which their sum comes as near as this in every profile of a known space."""
MOST_TINT, _MOST_GAIN = 1.2, 2.0
"""A wall whose channels are so many times lighter or darker in sRGB becomes white by no more than so much in any."""
_VALUES = np.arange(256)

Colorants = tuple[tuple[float, float, float], ...]
"""Red, green and blue as (X, Y, Z) beside D50 white."""


@dataclass(frozen=True)
class OwnColours:
    """The colours that a photo is worked on and written in.

    `profile` is its own, b"" where it has none or it cannot be kept and sRGB's is taken; `name` what it is called;
    `lost` says why it cannot be kept, "" where it can or there is none. `colorants` are its primaries, None where they
    are sRGB's and so is the curve.
    """

    profile: bytes = b""
    name: str = "sRGB"
    lost: str = ""
    colorants: Colorants | None = None

    def worked_on(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the pixels of the photo, uint8 (H, W, 3), as they are worked on: on the curve of sRGB."""
        return image if self.colorants is None else _by_channel(self._inwards, image)

    def finished(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return what was worked on, uint8 (H, W, 3 or 4), as it is written with the profile; alpha stays."""
        if self.colorants is None:
            return picture
        return np.dstack((_by_channel(self.curve, picture[..., :3]), picture[..., 3:]))

    def of_srgb(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return a picture in sRGB, uint8 (H, W, 3), as it is worked on; what these colours do not reach is clipped."""
        if self.colorants is None:
            return image
        return _through(ImageCms.ImageCmsProfile(SRGB), _read(self._working), image)

    def gains(self, gains: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return by what the light of each channel (3,) is multiplied where it would be by `gains` in sRGB.

        A wall that becomes white by those becomes the same white by these; gains of 1 are gains of 1.
        """
        if self.colorants is None:
            return gains
        own, srgb = (
            np.array(colorants).T for colorants in (self.colorants, _colorants_of(ImageCms.ImageCmsProfile(SRGB)))
        )
        of_srgb = np.linalg.solve(own, srgb)
        return np.asarray(of_srgb.sum(axis=1) / (of_srgb @ (1 / gains)), np.float64)

    @cached_property
    def curve(self) -> NDArray[np.uint8]:
        """From values that are worked on to written ones: uint8 (256, 3), by channel."""
        if self.colorants is None:
            return np.repeat(_VALUES[:, None], 3, axis=1).astype(np.uint8)
        return _ramp(_read(self._working), _read(self.profile))

    @cached_property
    def _inwards(self) -> NDArray[np.uint8]:
        return _ramp(_read(self.profile), _read(self._working))

    @property
    def _working(self) -> bytes:
        assert self.colorants is not None
        return plain_profile("working", self.colorants, 3, _SRGB_CURVE)


IN_SRGB = OwnColours()


def own_colours(profile: bytes | None, mode: str) -> OwnColours:
    """Return the colours of a photo with an ICC profile, None for none, and pixels of a mode of Pillow's."""
    if not profile:
        return IN_SRGB
    if len(profile) > _LARGEST_BYTES:
        return OwnColours(lost=f"its colour profile has {len(profile):,} bytes")
    try:
        held = _read(profile)
        name = _shown(ImageCms.getProfileDescription(held))
        if mode not in _KEPT_MODES:
            return IN_SRGB if name in NAMES_OF_SRGB else OwnColours(lost=_of_no_colours(mode))
        return _kept(profile, held, name)
    except (ImageCms.PyCMSError, np.linalg.LinAlgError, *DECODING_ERRORS):
        return OwnColours(lost="its colour profile is damaged")


def _kept(profile: bytes, held: ImageCms.ImageCmsProfile, name: str) -> OwnColours:
    """The colours of a profile of a photo in red, green and blue, `held` as littleCMS has it."""
    is_plain = held.profile.is_matrix_shaper and held.profile.xcolor_space.strip() == "RGB"
    colorants = _colorants_of(held) if is_plain else None
    if colorants is None:
        return OwnColours(lost=f"its colour profile, {name}, is none of three primaries and a curve each")
    own = OwnColours(profile, name, "", None if name in NAMES_OF_SRGB else colorants)
    if not _reaches_walls(own):
        return OwnColours(lost=f"its colour profile, {name}, has odd primaries")
    return own if _goes_both_ways(own) else OwnColours(lost=f"its colour profile, {name}, has an odd curve")


def _shown(name: str) -> str:
    """The name that a profile gives itself, on one line and without what steers a terminal."""
    plain = "".join(letter for letter in " ".join(name.split()) if letter.isprintable())
    return plain[:_LONGEST_NAME].strip() or "unnamed"


def _of_no_colours(mode: str) -> str:
    if mode in _COLOURED_MODES:
        return f"it is in {mode}, and only profiles of photos in red, green and blue are kept"
    return "it is grey, and only profiles of photos in red, green and blue are kept"


def _reaches_walls(own: OwnColours) -> bool:
    """Whether white is D50 and every wall within MOST_TINT a colour that is reached, and not by far in one channel."""
    if own.colorants is None:
        return True
    if not np.allclose(np.sum(own.colorants, axis=0), _D50, atol=_OFF_WHITE):
        return False
    corners = np.array(list(product((1 / MOST_TINT, MOST_TINT), repeat=3)))
    gains = np.array([own.gains(corner) for corner in corners])
    return bool(((gains >= 1 / _MOST_GAIN) & (gains <= _MOST_GAIN)).all())


def plain_profile(name: str, colorants: Colorants, curve_kind: int, curve: tuple[float, ...]) -> bytes:
    """Return a profile of three primaries and one curve; the same colours always have the same bytes.

    Args:
        name: what it is called, Latin letters.
        colorants: of red, green and blue, beside D50 white.
        curve_kind: 0 to 4, and
        curve: the numbers of the curve, as ICC.1:2022, 10.18 has them: kind 0 is a power alone.
    """
    text = name.encode("ascii", "replace")
    described = b"desc" + struct.pack(">4xI", len(text) + 1) + text + bytes(1 + 4 + 4 + 2 + 1 + 67)
    shared = b"para" + struct.pack(f">4xH2x{len(curve)}i", curve_kind, *map(_fixed, curve))
    content = {
        b"desc": described,
        b"cprt": b"text" + bytes(4) + b"CC0\0",
        b"wtpt": _xyz(_D50),
        **{key: _xyz(colorant) for key, colorant in zip((b"rXYZ", b"gXYZ", b"bXYZ"), colorants, strict=True)},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), shared),
    }
    table, data, begins = b"", b"", 128 + 4 + 12 * len(content)
    for key, element in content.items():
        table += key + struct.pack(">II", begins + len(data), len(element))
        data += element + bytes(-len(element) % 4)
    size = struct.pack(">I", begins + len(data))
    header = size + bytes(4) + b"\x04\x20\0\0mntrRGB XYZ " + struct.pack(">6H", 1970, 1, 1, 0, 0, 0) + b"acsp"
    white = struct.pack(">3i", *map(_fixed, _D50))
    return header + bytes(28) + white + bytes(48) + struct.pack(">I", len(content)) + table + data


def _xyz(colour: tuple[float, ...]) -> bytes:
    return b"XYZ " + struct.pack(">4x3i", *map(_fixed, colour))


def _fixed(number: float) -> int:
    """s15Fixed16Number: ICC.1:2022, 4.6."""
    return round(number * 65536)


def _read(profile: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(profile))


def _colorants_of(profile: ImageCms.ImageCmsProfile) -> Colorants | None:
    read = profile.profile
    held = read.red_colorant, read.green_colorant, read.blue_colorant
    found = tuple(colorant[0] for colorant in held if colorant is not None)
    return found if len(found) == 3 else None


def _ramp(source: ImageCms.ImageCmsProfile, target: ImageCms.ImageCmsProfile) -> NDArray[np.uint8]:
    """How values become others where both profiles have the same primaries: uint8 (256, 3), by channel."""
    return _through(source, target, np.repeat(_VALUES[:, None, None], 3, axis=2).astype(np.uint8))[:, 0]


def _through(
    source: ImageCms.ImageCmsProfile, target: ImageCms.ImageCmsProfile, image: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    converted = ImageCms.profileToProfile(Image.fromarray(image), source, target, outputMode="RGB")
    assert converted is not None
    return np.asarray(converted, np.uint8)


def _by_channel(curve: NDArray[np.uint8], image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if not image.size:
        return image
    return np.asarray(cv2.LUT(np.ascontiguousarray(image), curve[None]), np.uint8)


def _goes_both_ways(own: OwnColours) -> bool:
    """Whether values rise with values both ways: a made-up curve may fall, or be flat."""
    if own.colorants is None:
        return True
    curves = own.worked_on(np.repeat(_VALUES[:, None, None], 3, axis=2).astype(np.uint8))[:, 0], own.curve
    return all(
        (np.diff(curve.astype(int), axis=0) >= 0).all() and (curve[-1].astype(int) - curve[0] >= _LEAST_RANGE).all()
        for curve in curves
    )

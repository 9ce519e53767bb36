"""A spin as an MP4, by the program ffmpeg where this computer has it."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.encoding import FileTooLarge
from segmentation.cutout.spin import Spin
from segmentation.errors import CarmaskError

TIME_LIMIT_S = 120
_RATE_FACTORS = (20, 25, 30, 35)
"""Of x264, from good to what still shows a car; the next one is taken where a film has too many bytes."""
_LONGEST_SHOWN = 200

NO_FFMPEG = "MP4 is written by the program ffmpeg, which is not on this computer's PATH. Install it, or choose WebP."


def ffmpeg() -> Path | None:
    """Return the program that is called on this computer, None where there is none.

    Only one that the PATH names in full: Windows would also find one in the folder that is worked in.
    """
    found = shutil.which("ffmpeg")
    return Path(found) if found and Path(found).is_absolute() else None


def film(frames: Sequence[NDArray[np.uint8]], spin: Spin, time_limit_s: float = TIME_LIMIT_S) -> bytes:
    """Return an MP4 (H.264, 4:2:0) of `frames`, which are seen once in a whole turn.

    Args:
        frames: uint8 (H, W, 3), sRGB, H and W even; all of one size.
        spin: speed and limit of bytes.
        time_limit_s: how long the program may take.

    Raises:
        FileTooLarge: it has more bytes than `spin` allows, whatever the quality.
        CarmaskError: there is no such program, or it does not do it.
    """
    program = ffmpeg()
    if program is None:
        raise CarmaskError(NO_FFMPEG)
    content = b""
    for rate_factor in _RATE_FACTORS:
        content = _encoded(program, frames, spin, rate_factor, time_limit_s)
        if len(content) <= spin.most_bytes:
            return content
    raise FileTooLarge("mp4", content, spin.most_bytes)


def _encoded(
    program: Path, frames: Sequence[NDArray[np.uint8]], spin: Spin, rate_factor: int, time_limit_s: float
) -> bytes:
    height, width = frames[0].shape[:2]
    with tempfile.TemporaryDirectory(prefix="carmask-") as folder:
        file = Path(folder) / "spin.mp4"  # an MP4 is written back and forth, which a pipe does not let
        command = [
            str(program), "-nostdin", "-hide_banner", "-loglevel", "error", "-y",
            "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(spin.frames_per_second),
            "-i", "pipe:0", "-an",
            "-vf", "scale=out_color_matrix=bt709:out_range=tv",
            "-c:v", "libx264", "-crf", str(rate_factor), "-preset", "medium", "-threads", "1", "-pix_fmt", "yuv420p",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "tv",
            "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart",
            str(file),
        ]  # fmt: skip
        try:
            done = subprocess.run(
                command,
                input=b"".join(frame.tobytes() for frame in frames),
                capture_output=True,
                timeout=time_limit_s,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            sentence = f"ffmpeg took longer than {time_limit_s:g} seconds for its MP4, and was ended."
            raise CarmaskError(sentence) from error
        except OSError as error:
            raise CarmaskError(f"{program} cannot be run ({error.strerror}).") from error
        if done.returncode or not file.is_file():
            said = done.stderr.decode(errors="replace").strip().splitlines()
            reason = said[-1][:_LONGEST_SHOWN] if said else f"exit status {done.returncode}"
            raise CarmaskError(f"ffmpeg could not make its MP4 ({reason}).")
        return file.read_bytes()

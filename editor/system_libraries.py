"""What Qt needs of a Linux system, checked before Qt is loaded: Qt itself would only abort."""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SystemLibrary:
    """A shared library by its file name, and the package that brings it on Debian and on Fedora."""

    name: str
    debian: str
    fedora: str


ALWAYS = (
    SystemLibrary("libEGL.so.1", "libegl1", "libglvnd-egl"),
    SystemLibrary("libGL.so.1", "libgl1", "libglvnd-glx"),
    SystemLibrary("libX11.so.6", "libx11-6", "libX11"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
"""What the libraries of QtGui name, as `readelf -d` lists it for PySide6-Essentials 6.11."""

FOR_X11 = (
    SystemLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    SystemLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    SystemLibrary("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    SystemLibrary("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    SystemLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
"""What the xcb platform plugin needs besides; the offscreen and Wayland ones do without."""


def can_be_loaded(name: str) -> bool:
    """Whether the system's loader finds the shared library `name` and all that it needs."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_libraries(
    environment: Mapping[str, str], loads: Callable[[str], bool] = can_be_loaded
) -> list[SystemLibrary]:
    """Return the libraries that Qt would need under `environment` and that do not load."""
    plugin = environment.get("QT_QPA_PLATFORM", "")
    shows_on_x11 = plugin.startswith("xcb") or (
        not plugin and "DISPLAY" in environment and "WAYLAND_DISPLAY" not in environment
    )
    wanted = ALWAYS + FOR_X11 if shows_on_x11 else ALWAYS
    return [library for library in wanted if not loads(library.name)]


def obstacle(
    environment: Mapping[str, str], platform: str = sys.platform, loads: Callable[[str], bool] = can_be_loaded
) -> str | None:
    """Return what keeps Qt from opening a window here and what to do about it, or None if nothing does."""
    if not platform.startswith("linux"):
        return None
    if missing := missing_libraries(environment, loads):
        return "\n".join(
            (
                f"The window needs libraries that this system lacks: {', '.join(library.name for library in missing)}.",
                f"On Debian or Ubuntu: sudo apt install {_listed(library.debian for library in missing)}",
                f"On Fedora: sudo dnf install {_listed(library.fedora for library in missing)}",
            )
        )
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return (
            "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "The commands that carmask --help lists need none."
        )
    return None


def _listed(packages: Iterable[str]) -> str:
    """Each package once, in order."""
    return " ".join(dict.fromkeys(packages))


if __name__ == "__main__":
    sys.exit(obstacle(os.environ))

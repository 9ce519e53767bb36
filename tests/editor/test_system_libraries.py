"""A missing system library or display is one sentence and the line that mends it, never Qt's abort."""

from collections.abc import Callable

from editor.system_libraries import ALWAYS, FOR_X11, can_be_loaded, missing_libraries, obstacle

ON_X11 = {"DISPLAY": ":0"}
ON_WAYLAND = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def all_but(*absent: str) -> Callable[[str], bool]:
    return lambda name: name not in absent


def test_a_complete_system_is_no_obstacle() -> None:
    assert obstacle(ON_X11, "linux", all_but()) is None


def test_a_missing_library_is_named_with_the_lines_that_install_it() -> None:
    sentence = obstacle(ON_X11, "linux", all_but("libEGL.so.1", "libxcb-cursor.so.0"))
    assert sentence is not None
    assert "libEGL.so.1, libxcb-cursor.so.0" in sentence
    assert "sudo apt install libegl1 libxcb-cursor0\n" in sentence
    assert "sudo dnf install libglvnd-egl xcb-util-cursor" in sentence


def test_a_package_that_brings_several_libraries_is_named_once() -> None:
    sentence = obstacle(ON_X11, "linux", all_but("libxcb-xkb.so.1", "libxcb-shape.so.0"))
    assert sentence is not None
    assert sentence.endswith("sudo dnf install libxcb")


def test_the_libraries_of_x11_matter_on_x11_alone() -> None:
    nothing = all_but(*(library.name for library in FOR_X11))
    assert missing_libraries(ON_X11, nothing) == list(FOR_X11)
    assert missing_libraries(ON_WAYLAND, nothing) == []
    assert missing_libraries(OFFSCREEN, nothing) == []


def test_missing_libraries_are_told_before_a_missing_display() -> None:
    sentence = obstacle({}, "linux", all_but("libGL.so.1"))
    assert sentence is not None
    assert "libGL.so.1" in sentence


def test_a_system_without_a_display_is_told_so() -> None:
    assert "no display" in str(obstacle({}, "linux", all_but()))
    assert "no display" in str(obstacle({"DISPLAY": ""}, "linux", all_but()))
    assert obstacle(OFFSCREEN, "linux", all_but()) is None


def test_windows_and_macos_bring_all_that_qt_needs() -> None:
    assert obstacle({}, "win32", lambda _name: False) is None
    assert obstacle({}, "darwin", lambda _name: False) is None


def test_a_library_that_nobody_has_can_not_be_loaded() -> None:
    assert not can_be_loaded("libcarmask-nobody-has-this.so.1")


def test_every_library_is_checked_once() -> None:
    names = [library.name for library in ALWAYS + FOR_X11]
    assert len(set(names)) == len(names)

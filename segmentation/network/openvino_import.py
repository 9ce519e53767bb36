"""Importing OpenVINO without the report over the net that its own import sends."""

import sys
from types import ModuleType

from segmentation.errors import CarmaskError

_TELEMETRY = "openvino_telemetry"


def import_openvino() -> ModuleType:
    """Return the module `openvino`; `openvino.preprocess` and `openvino.properties` are loaded with it.

    Its first import tells Intel that somebody imported it, and so does its converter (`openvino.tools.ovc`, both
    through the package `openvino_telemetry`). Where that package is missing OpenVINO puts a silent one of its own
    in its place; so it is made to be missing.

    Raises:
        CarmaskError: OpenVINO is not installed or cannot be loaded on this computer.
    """
    sys.modules.setdefault(_TELEMETRY, None)  # type: ignore[arg-type]  # None makes its import fail, see sys.modules
    try:
        import openvino
        import openvino.preprocess
        import openvino.properties.hint
    except ImportError as error:
        raise CarmaskError(f"OpenVINO, which runs a network's engine, is missing or broken ({error}).") from error
    module: ModuleType = openvino
    return module

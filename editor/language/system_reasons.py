"""Why the system could not do something, in the language of the person at the window."""

from editor.language.marking import marked
from editor.language.sentences import translated

REASONS = (
    marked("No such file or directory"),
    marked("Permission denied"),
    marked("Operation not permitted"),
    marked("No space left on device"),
    marked("Disk quota exceeded"),
    marked("Read-only file system"),
    marked("Input/output error"),
    marked("File exists"),
    marked("Not a directory"),
    marked("Is a directory"),
    marked("Directory not empty"),
    marked("File name too long"),
    marked("File too large"),
    marked("Too many open files"),
    marked("Stale file handle"),
    marked("Host is down"),
    marked("No route to host"),
    marked("Connection timed out"),
    marked("Resource temporarily unavailable"),
    marked("Device or resource busy"),
    marked("Invalid argument"),
)
"""What systems say of files most often; others are told as the system says them."""


def reason_of(error: OSError) -> str:
    """Return why the system could not do something."""
    return translated(error.strerror or str(error))

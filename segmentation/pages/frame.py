"""The frame of a page: what stands around its sections."""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from segmentation.pages.style import STYLE
from segmentation.version import PROGRAM


def page(title: str, sections: Iterable[str], made: datetime) -> bytes:
    """Return an HTML file.

    Args:
        title: for the browser's tab; escaped here.
        sections: HTML, in which every word that comes from a file is escaped already; empty ones are left out.
        made: when, UTC.
    """
    text = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Whatever a file name may smuggle in past the escaping: nothing runs, nothing is fetched.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        'img-src data:">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(section for section in sections if section)
        + f"\n<footer>Made by {escape(PROGRAM)} on {made:%d %B %Y at %H:%M} UTC.</footer>\n"
        "</main>\n</body>\n</html>\n"
    )
    return text.encode(errors="replace")  # a file name may hold what is no character

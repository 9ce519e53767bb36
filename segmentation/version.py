"""The version of carmask, said once; pyproject.toml reads it from here."""

VERSION = "0.1.0"
PROGRAM = f"carmask {VERSION}"
"""How carmask names itself in what it writes."""

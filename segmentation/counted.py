"""Numbers of things in sentences."""


def counted(number: int, thing: str) -> str:
    """Return "1 car" or "3,000 cars"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"

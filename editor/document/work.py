"""How a person has worked at a mask since it was saved last."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Work:
    """Strokes by the name of the tool that made them, and for how many seconds the hand was at the photo."""

    tools: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, other: "Work") -> None:
        """Count what was done in `other` too."""
        self.tools.update(other.tools)
        self.seconds += other.seconds

"""The figures that two networks are compared by, and the verdict; needs neither photos nor Keras."""

from collections.abc import Mapping
from dataclasses import dataclass

Summary = Mapping[str, int | float]
"""What `evaluation.scores.summary_of` returns."""


@dataclass(frozen=True)
class Figure:
    """One figure of a summary. Those with a `tolerance` decide: a difference up to it counts as none."""

    key: str
    title: str
    meaning: str
    decimals: int
    lower_is_better: bool = False
    tolerance: float | None = None

    def gain(self, candidate: Summary, in_use: Summary) -> float:
        """Return by how much `candidate` is better, negative where it is worse."""
        difference = float(candidate[self.key]) - float(in_use[self.key])
        return -difference if self.lower_is_better else difference

    def text(self, value: float) -> str:
        """Return `value` with as many decimals as tell something."""
        return f"{value:.{self.decimals}f}"


FIGURES = (
    Figure("dice", "Dice", "how much of both masks is the same; 1 is all", 5, tolerance=0.0002),
    Figure("dice_p05", "Dice, 5th percentile", "one mask in twenty is worse than this", 5),
    Figure("dice_min", "Dice, worst mask", "the Dice of the worst mask", 5),
    Figure("boundary_f2", "Outline", "how much of the outlines lies within 2 pixels of each other", 4, tolerance=0.002),
    Figure("boundary_iou3", "Rim", "how much of the rims, 3 pixels deep, is the same", 4),
    Figure("places", "Places to touch", "places an editor has to mend in one photo", 2, True, tolerance=0.05),
    Figure("thin_recall", "Thin parts", "how much of antennas, mirrors and rails was found", 4),
    Figure("untouched", "Untouched", "share of photos that need no touch", 4),
)
"""In the order of the report.

Dice, outline and places decide, for they say how right a mask is as a whole, how right where it matters, and
how much work it leaves; the others follow them or hang on a few photos. The tolerances are at least four times what
the same weights differ by from one kind of arithmetic to another (docs/decisions/0007-publishing.md).
"""


@dataclass(frozen=True)
class Verdict:
    """Titles of the deciding figures in which the candidate is better or worse by more than their tolerance.

    `is_compared` is False where there was no network to compare with.
    """

    better_in: tuple[str, ...]
    worse_in: tuple[str, ...]
    is_compared: bool = True

    @property
    def is_worse(self) -> bool:
        """Whether the candidate should not replace the network in use: it is worse in any figure that decides."""
        return bool(self.worse_in)

    @property
    def sentence(self) -> str:
        """The verdict in words."""
        if not self.is_compared:
            return "There was no network in use to compare it with."
        if self.worse_in:
            but = f", although better in {_listed(self.better_in)}" if self.better_in else ""
            return f"It is worse than the network in use in {_listed(self.worse_in)}{but}."
        if self.better_in:
            return (
                f"It is better than the network in use in {_listed(self.better_in)} and worse in nothing that decides."
            )
        return "It is as good as the network in use."


def verdict_of(candidate: Summary, in_use: Summary | None) -> Verdict:
    """Return how `candidate` compares with `in_use`, None if there is none; both are of the same photos."""
    if in_use is None:
        return Verdict((), (), is_compared=False)
    better, worse = [], []
    for figure in FIGURES:
        if figure.tolerance is not None:
            gain = figure.gain(candidate, in_use)
            if gain > figure.tolerance:
                better.append(figure.title)
            elif not gain >= -figure.tolerance:  # a gain that is no number is worse, too
                worse.append(figure.title)
    return Verdict(tuple(better), tuple(worse))


def _listed(titles: tuple[str, ...]) -> str:
    words = [title[0].lower() + title[1:] if title != "Dice" else title for title in titles]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"

"""Networks on a shelf as publishing leaves them: with scores and a report; what the window shows of them is there."""

from segmentation.shelf.network_shelf import NetworkShelf
from tests.segmentation.shelves import put_on

SCORES = {"images": 32, "dice": 0.9931, "boundary_f2": 0.8374, "places": 4.62}


def shelve(shelf: NetworkShelf, name: str, **facts: object) -> None:
    """Put a network called `name` on `shelf`; `facts` replace those of its card."""
    card = {
        "trained_on": {"photos": 48, "cars": ["a", "b", "c"]},
        "scores": {"validation_at_full_size": SCORES},
        "compared_with": {"network": "unet-old", "verdict": "It is as good as the network in use."},
        "published": "2026-11-24T08:30:00+00:00",
        "report": f"{name}.report.html",
    }
    card_path = put_on(shelf, name, **(card | facts))
    (card_path.parent / f"{name}.report.html").write_text("<p>how it was judged</p>")

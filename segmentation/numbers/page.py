"""The page with the numbers of a folder."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from html import escape

import numpy as np

from segmentation.counted import counted
from segmentation.labels.states import LabelState
from segmentation.numbers.calendar import spans
from segmentation.numbers.charts import COLOURS, Series, bars, heat_picture, legend, scale_picture
from segmentation.numbers.figures import Numbers, Tally
from segmentation.numbers.words import duration, share
from segmentation.numbers.wrong_places import AnglePlaces
from segmentation.pages.frame import page

_STATES = {
    LabelState.ACCEPTED: "accepted",
    LabelState.CORRECTED: "corrected, to be accepted",
    LabelState.REJECTED: "rejected",
    LabelState.NETWORK: "as the network drew them",
    LabelState.TO_DO: "without a saved mask",
    None: "whose saved masks cannot be read",
}
_MOST_PROBLEMS = 50
_FULL_GLOW_PERCENTILE = 99.5
"""Of all cells with the car in them; a few single ones do not darken all others."""


def numbers_page(
    folder_name: str, numbers: Numbers, places: dict[int, AnglePlaces], problems: Sequence[str], made: datetime
) -> bytes:
    """Return the page as an HTML file; every word that comes from a file is escaped.

    Args:
        folder_name: of the photos.
        numbers: what is told.
        places: where the network was wrong, by angle.
        problems: sentences about records that could not be read.
        made: when, UTC.
    """
    sections = (
        _header(folder_name, numbers),
        _headline(numbers),
        _days(numbers),
        _people(numbers),
        _states(numbers),
        _angles(places),
        _heat(places),
        _problems(problems),
    )
    return page(f"Numbers: {folder_name}", sections, made)


def _header(folder_name: str, numbers: Numbers) -> str:
    days = [deed.day for deed in numbers.by_deed]
    when = f" Work from {_day(min(days))} to {_day(max(days))}." if days else " Nobody has worked here yet."
    return (
        f'<header>\n<p class="eyebrow">Numbers</p>\n<h1>{escape(folder_name)}</h1>\n'
        f'<p class="lead">{counted(numbers.cars, "car")}, {counted(numbers.photos, "photo")}.{when}</p>\n</header>'
    )


def _headline(numbers: Numbers) -> str:
    px, seconds = numbers.median_correction_px, numbers.median_correction_s
    tiles = (
        ("Cars finished", f"{numbers.finished_cars:,}", f"of {numbers.cars:,}; every photo is accepted"),
        ("Accepted untouched", share(numbers.untouched_share), "of the accepted photos, as the network drew them"),
        ("A correction", "none" if px is None else f"{px:,.0f} px", "half of those by hand change less"),
        ("Time of a correction", "none" if seconds is None else duration(seconds), "half of those by hand take less"),
    )
    shown = "".join(
        f"<div><small>{title}</small><b>{value}</b><small>{note}</small></div>" for title, value, note in tiles
    )
    return f'<section class="headline">{shown}</section>'


def _days(numbers: Numbers) -> str:
    periods = spans({deed.day for deed in numbers.by_deed})
    if not periods:
        return ""
    people = list(numbers.by_person())
    named = people if len(people) <= len(COLOURS) else people[: len(COLOURS) - 1]
    finished: dict[tuple[str, date], float] = defaultdict(float)
    for deed, tally in numbers.by_deed.items():
        period = next(first for first, last in periods if first <= deed.day <= last)
        finished[deed.person if deed.person in named else "all others", period] += tally.cars
    titles = named if named == people else [*named, "all others"]
    series = [Series(name, tuple(finished[name, first] for first, _ in periods)) for name in titles]
    weeks = ((periods[0][1] - periods[0][0]).days + 1) // 7
    chart = bars("Cars finished", [_short_day(first) for first, _ in periods], series, whole=True)
    every = {0: "day", 1: "week, from Monday on"}.get(weeks, f"{weeks} weeks, from Monday on")
    return (
        f'<section>\n<h2>Cars finished</h2>\n<p class="faint">Cars in each {every}, by whoever accepted '
        f"the last photo of the car.</p>\n{legend(titles)}\n<figure>{chart}</figure>\n</section>"
    )


def _people(numbers: Numbers) -> str:
    if not numbers.by_deed:
        return ""
    titles = (
        "Cars finished",
        "Photos accepted",
        "of them untouched",
        "Photos corrected",
        "Photos rejected",
        "At masks",
    )
    heads = "".join(f'<th class="number">{title}</th>' for title in titles)
    rows = "".join(_person(person, tally) for person, tally in numbers.by_person().items())
    return (
        '<section>\n<h2>Who did what</h2>\n<p class="faint">A photo counts for whoever accepted, corrected or rejected '
        "it last. The time at masks leaves out pauses; earlier versions of carmask did not record it.</p>\n"
        f'<div class="wide"><table><thead><tr><th>Editor</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>\n'
        "</section>"
    )


def _person(person: str, tally: Tally) -> str:
    untouched = share(tally.untouched / tally.accepted if tally.accepted else None)
    counts = (f"{tally.cars:,}", f"{tally.accepted:,}", untouched, f"{tally.corrected:,}", f"{tally.rejected:,}")
    cells = "".join(f'<td class="number">{cell}</td>' for cell in (*counts, duration(tally.seconds)))
    return f"<tr><td>{escape(person)}</td>{cells}</tr>"


def _states(numbers: Numbers) -> str:
    states = "".join(
        f'<tr><td>{words}</td><td class="number">{numbers.states[state]:,}</td></tr>'
        for state, words in _STATES.items()
        if numbers.states[state]
    )
    reasons = "".join(
        f'<tr><td>{escape(reason)}</td><td class="number">{number:,}</td></tr>'
        for reason, number in numbers.reasons.most_common()
    )
    rejected = f"<h3>Why photos are rejected</h3>\n<table><tbody>{reasons}</tbody></table>" if reasons else ""
    return (
        f"<section>\n<h2>How far the photos are</h2>\n<table><tbody>{states}</tbody></table>\n{rejected}\n</section>"
        if states
        else ""
    )


def _angles(places: dict[int, AnglePlaces]) -> str:
    if not places:
        return ""
    angles = sorted(places)
    chart = bars(
        "Pixels to correct by angle",
        [str(angle) for angle in angles],
        [Series("pixels a photo", tuple(places[angle].px_a_photo for angle in angles))],
    )
    return (
        '<section>\n<h2>Pixels to correct, by angle</h2>\n<p class="faint">How many pixels of the network\'s mask '
        "people changed, as a mean over the photos of each angle that they made good or accepted.</p>\n"
        f"<figure>{chart}</figure>\n</section>"
    )


def _heat(places: dict[int, AnglePlaces]) -> str:
    if not any(one.changed_px for one in places.values()):
        return ""
    wrong = np.concatenate([one.wrong[(one.car > 0) | (one.wrong > 0)] for one in places.values()])
    hottest = max(float(np.percentile(wrong, _FULL_GLOW_PERCENTILE)), 1e-4)
    figures = "".join(
        f'<figure><img src="{heat_picture(one.wrong, one.car, hottest)}" alt="angle {angle}: where masks were changed">'
        f'<figcaption>Angle {angle} <span class="faint">{counted(one.photos, "photo")}</span></figcaption></figure>'
        for angle, one in sorted(places.items())
    )
    return (
        '<section>\n<h2>Where the network was wrong</h2>\n<p class="faint">The brighter a place, the more often it had '
        f'to be changed. The car is a mean of masks.</p>\n<ul class="legend"><li>never <img class="scale" alt="" '
        f'src="{scale_picture()}"> in {100 * hottest:.3g} % of the photos or more</li></ul>\n'
        f'<div class="tiles">{figures}</div>\n</section>'
    )


def _problems(problems: Sequence[str]) -> str:
    if not problems:
        return ""
    items = "".join(f"<li>{escape(problem)}</li>" for problem in problems[:_MOST_PROBLEMS])
    more = len(problems) - _MOST_PROBLEMS
    items += f"<li>and {more:,} more; carmask check tells them all.</li>" if more > 0 else ""
    return f'<section>\n<h2>Worth knowing</h2>\n<ul class="notes">{items}</ul>\n</section>'


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _short_day(day: date) -> str:
    return f"{day.day} {day:%b}"

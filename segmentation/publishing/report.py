"""The network report: one HTML page with everything in it, no script, nothing fetched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

from segmentation.counted import counted
from segmentation.network.card import ModelCard
from segmentation.pages.frame import page
from segmentation.publishing.charts import curve, histogram
from segmentation.publishing.comparison import Comparison, JudgedPhoto
from segmentation.publishing.figures import FIGURES, Figure, Summary, Verdict
from segmentation.publishing.pictures import WorstPicture
from segmentation.training.history import EpochRecord

_LARGEST_LOSS = 1000.0
"""A learning curve that goes beyond it, or is no number somewhere, is damaged and not drawn."""


@dataclass(frozen=True)
class ReportContent:
    """What the page tells.

    `pictures` go with the first of the worst masks, none where the photos must not be passed on; `notes` are
    sentences about what was not as it should be; `engine` is what there is to say of the exported engine.
    """

    comparison: Comparison
    verdict: Verdict
    history: Sequence[EpochRecord]
    pictures: Sequence[WorstPicture]
    notes: Sequence[str]
    made: datetime
    engine: str = "none was made"
    is_published: bool = True


def report_page(content: ReportContent) -> bytes:
    """Return the page as an HTML file; every word that comes from a file is escaped."""
    sections = (
        _header(content),
        _headline(content.comparison),
        _notes(content.notes),
        _figures(content.comparison),
        _distributions(content.comparison),
        _worst_masks(content),
        _learning_curves(content),
        _facts(content),
    )
    return page(f"Network report: {content.comparison.candidate.name}", sections, content.made)


def _header(content: ReportContent) -> str:
    verdict, comparison = content.verdict, content.comparison
    if not content.is_published:
        tone, badge = "bad", "Not published: worse than the network in use"
    elif verdict.is_worse:
        tone, badge = "bad", "Published although worse"
    elif verdict.better_in:
        tone, badge = "good", "Published: better than the network before"
    else:
        tone, badge = "plain", "Published: as good as the network before" if verdict.is_compared else "Published"
    return (
        f'<header>\n<p class="eyebrow">Network report</p>\n<h1>{escape(comparison.candidate.name)}</h1>\n'
        f'<p class="badge {tone}">{badge}</p>\n'
        f'<p class="lead">{escape(verdict.sentence)} Judged on {counted(len(comparison.photos), "photo")} of '
        f"{counted(len(comparison.cars), 'car')} that it never saw in training.</p>\n</header>"
    )


def _headline(comparison: Comparison) -> str:
    tiles = []
    for figure in FIGURES:
        if figure.tolerance is not None:
            value = figure.text(comparison.candidate_summary[figure.key])
            tiles.append(f"<div><small>{figure.title}</small><b>{value}</b>{_difference(figure, comparison)}</div>")
    return f'<section class="headline">{"".join(tiles)}</section>'


def _notes(notes: Sequence[str]) -> str:
    if not notes:
        return ""
    items = "".join(f"<li>{escape(note)}</li>" for note in notes)
    return f'<section>\n<h2>Worth knowing</h2>\n<ul class="notes">{items}</ul>\n</section>'


def _figures(comparison: Comparison) -> str:
    in_use = comparison.in_use
    heads = ["<th>Figure</th>", '<th class="number">This network</th>']
    if in_use is not None:
        heads += [
            f'<th class="number">Compared with<br>{escape(in_use.name)}</th>',
            '<th class="number">Difference</th>',
        ]
    rows = "".join(_figure_row(figure, comparison) for figure in FIGURES)
    return (
        '<section>\n<h2>Figures</h2>\n<p class="faint">Means over all photos at their own size. The figures in bold '
        "decide: a network that is worse in one of them by more than its tolerance is not published unless somebody "
        f'insists.</p>\n<div class="wide"><table><thead><tr>{"".join(heads)}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>\n</section>"
    )


def _figure_row(figure: Figure, comparison: Comparison) -> str:
    decides = figure.tolerance is not None
    tolerance = f"; tolerance {figure.tolerance:g}" if decides else ""
    strong = ' class="strong"' if decides else ""
    cells = [
        f"<td><span{strong}>{figure.title}</span><small>{figure.meaning}{tolerance}</small></td>",
        f'<td class="number strong">{figure.text(comparison.candidate_summary[figure.key])}</td>',
    ]
    before = comparison.in_use_summary
    if before is not None:
        cells.append(f'<td class="number">{figure.text(before[figure.key])}</td>')
        cells.append(f'<td class="number">{_change(figure, comparison.candidate_summary, before)}</td>')
    return f"<tr>{''.join(cells)}</tr>"


def _difference(figure: Figure, comparison: Comparison) -> str:
    in_use, before = comparison.in_use, comparison.in_use_summary
    if in_use is None or before is None:
        return ""
    return f"<small>{_change(figure, comparison.candidate_summary, before)} against {escape(in_use.name)}</small>"


def _change(figure: Figure, now: Summary, before: Summary) -> str:
    difference = float(now[figure.key]) - float(before[figure.key])
    text = figure.text(abs(difference))
    if float(text) == 0:
        return "no change"
    gain = figure.gain(now, before)
    tone = "" if abs(gain) <= (figure.tolerance or 0) else "good-text" if gain > 0 else "bad-text"
    return f'<span class="{tone}">{"+" if difference > 0 else "&minus;"}{text}</span>'


def _distributions(comparison: Comparison) -> str:
    charts = []
    for figure in FIGURES:
        if figure.tolerance is not None:
            now = [float(getattr(photo.candidate, figure.key)) for photo in comparison.photos]
            before = [float(getattr(photo.in_use, figure.key)) for photo in comparison.photos if photo.in_use]
            chart = histogram(f"Distribution of {figure.title}", now, before, whole_numbers=figure.key == "places")
            charts.append(f"<figure><h3>{figure.title}</h3>{chart}</figure>")
    in_use = comparison.in_use
    other = "" if in_use is None else f'<li><i class="other"></i>{escape(in_use.name)}</li>'
    return (
        '<section>\n<h2>Distribution of the scores</h2>\n<p class="faint">How many photos have which score.</p>\n'
        f'<ul class="legend"><li><i class="box"></i>this network</li>{other}</ul>\n'
        f'<div class="charts">{"".join(charts)}</div>\n</section>'
    )


def _worst_masks(content: ReportContent) -> str:
    worst = [mask.photo for mask in content.comparison.worst]
    if content.pictures:
        legend = (
            '<ul class="legend"><li><i class="true"></i>true outline</li>'
            '<li><i class="drawn"></i>this network\'s outline</li></ul>'
        )
        figures = "".join(map(_worst_figure, content.pictures, worst))
        body = f'{legend}\n<div class="worst">{figures}</div>'
        how = "The masks of lowest Dice, at the right the place with most wrong pixels, twice as large as in the photo."
    else:
        body = _worst_table(worst)
        how = "The masks of lowest Dice. The photos were left out of this report."
    return f'<section>\n<h2>Worst masks</h2>\n<p class="faint">{how}</p>\n{body}\n</section>'


def _worst_figure(picture: WorstPicture, photo: JudgedPhoto) -> str:
    name = escape(photo.photo_path.name)
    images = f'<img src="{picture.whole}" alt="{name} with both outlines">'
    if picture.close_up is not None:
        images += f'<img src="{picture.close_up}" alt="close-up of its worst place">'
    caption = f'<figcaption><b>{name}</b> <span class="faint">{_scores_of(photo)}</span></figcaption>'
    return f"<figure>{images}{caption}</figure>"


def _scores_of(photo: JudgedPhoto) -> str:
    now = photo.candidate
    places = "1 place" if now.places == 1 else f"{now.places} places"
    text = f"Dice {now.dice:.4f}, outline {now.boundary_f2:.3f}, {places} to touch"
    if photo.in_use is not None:
        text += f"; the network it was compared with: Dice {photo.in_use.dice:.4f}, {photo.in_use.places} to touch"
    return text


def _worst_table(worst: Sequence[JudgedPhoto]) -> str:
    rows = "".join(
        f"<tr><td>{escape(photo.photo_path.name)}<small>{_scores_of(photo)}</small></td></tr>" for photo in worst
    )
    return f"<table><tbody>{rows}</tbody></table>"


def _learning_curves(content: ReportContent) -> str:
    history = content.history
    if not history or not all(abs(row.loss) < _LARGEST_LOSS and 0 <= row.held_out_dice <= 1 for row in history):
        body = '<p class="faint">This training kept no learning curve, or it is damaged.</p>'
        return f"<section>\n<h2>Learning curves</h2>\n{body}\n</section>"
    best = 1 + max(range(len(history)), key=lambda place: history[place].held_out_dice)
    dice = curve("Held-out Dice by epoch", [record.held_out_dice for record in history], best)
    loss = curve("Loss by epoch", [record.loss for record in history])
    hours = sum(record.seconds for record in history) / 3600
    return (
        f'<section>\n<h2>Learning curves</h2>\n<p class="faint">{counted(len(history), "epoch")} in '
        f"{hours:.1f} hours; epoch {history[best - 1].epoch} did best on the held-out cars. The axes leave out what "
        "only the first epochs reach.</p>\n"
        f'<div class="charts"><figure><h3>Dice on held-out cars</h3>{dice}</figure>'
        f"<figure><h3>Loss</h3>{loss}</figure></div>\n</section>"
    )


def _facts(content: ReportContent) -> str:
    card, comparison = content.comparison.candidate, content.comparison
    network = card.network
    rows = {
        "Weights": f"{card.weights}, SHA-256 {card.sha256}",
        "Sees": f"{network.get('width')} x {network.get('height')} pixels",
        "Channels": ", ".join(map(str, network.get("filters", ()))),
        "Threshold": f"{card.threshold:g}",
        "Flip averaging": "yes" if card.flip_averaging else "no",
        "Holes that are filled": f"under {card.smallest_hole_px} px" if card.smallest_hole_px else "none",
        "Trained on": _seen(card, "trained_on"),
        "Stopped by": _seen(card, "stopped_by"),
        "Frozen set": _frozen_set(card),
        "Epoch": str(card.facts.get("epoch", "not said")),
        "Trained with": _plan(card.facts.get("plan")),
        "Judged on": ", ".join(comparison.cars),
        "Compared with": "no other network" if comparison.in_use is None else comparison.in_use.name,
        "Exported engine": content.engine,
    }
    listed = "".join(f"<dt>{title}</dt><dd>{escape(text)}</dd>" for title, text in rows.items())
    return f"<section>\n<h2>About this network</h2>\n<dl>{listed}</dl>\n</section>"


def _seen(card: ModelCard, which: str) -> str:
    fact: Any = card.facts.get(which)
    if not isinstance(fact, Mapping):
        return "not said"
    return f"{fact.get('photos', '?')} photos of {counted(len(fact.get('cars', ())), 'car')}"


def _frozen_set(card: ModelCard) -> str:
    fact: Any = card.facts.get("frozen_set")
    return f"{fact.get('name')}, SHA-256 {fact.get('sha256')}" if isinstance(fact, Mapping) else "none"


def _plan(plan: Any) -> str:
    if not isinstance(plan, Mapping):
        return "not said"
    return ", ".join(f"{str(key).replace('_', ' ')} {value}" for key, value in plan.items())

"""Publishing: a candidate is judged, exported and reported in a folder aside, and then taken into use in one step."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.inference.network_in_use import open_network_in_use
from segmentation.inference.opening import open_segmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import CARD_NAME, read_card, write_card
from segmentation.progress import Cancelled, IsCancelled, Report, ignore_progress, never_cancelled
from segmentation.publishing.candidates import Candidate, check_never_seen, read_candidate
from segmentation.publishing.comparison import Comparison, compare_networks
from segmentation.publishing.engines import EngineOutcome, add_engine
from segmentation.publishing.figures import Summary, Verdict, verdict_of
from segmentation.publishing.pictures import picture_of
from segmentation.publishing.places import Place
from segmentation.publishing.report import ReportContent, report_page
from segmentation.publishing.staging import staging_folder
from segmentation.publishing.yardstick import Yardstick
from segmentation.training.samples import Sample

REFUSED_NAME = "refused.html"
"""The report of a candidate that was refused, in the folder of its run."""
_OF_AN_EARLIER_PUBLICATION = ("report", "engine", "published", "compared_with")


class WorseNetwork(CarmaskError):
    """The candidate is worse than the network in use, which stays in use; `report_path` is the page that shows where.

    It is None where that could not be written.
    """

    def __init__(self, sentence: str, report_path: Path | None) -> None:
        super().__init__(sentence)
        self.report_path = report_path


@dataclass(frozen=True)
class PublishingPlan:
    """What a person may choose: whether a worse network is taken too, and whether the report shows the photos.

    `device`, one of `inference.devices.DEVICES`, is where the networks compute.
    """

    even_if_worse: bool = False
    shows_photos: bool = True
    device: str = "automatic"


@dataclass(frozen=True)
class Publication:
    """A network that is in use now; `notes` are sentences about what was not as it should be."""

    card_path: Path
    report_path: Path
    verdict: Verdict
    summary: Summary
    summary_before: Summary | None
    notes: tuple[str, ...]


def publish(
    run: Path,
    samples: Sequence[Sample],
    seen: Sequence[Path],
    place: Place,
    plan: PublishingPlan,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Publication:
    """Judge the candidate of `run` on `samples` and make it the network in use at `place`.

    What is judged is a copy, so that a training that goes on meanwhile changes nothing.

    Args:
        run: the folder of a training run.
        samples: photos with true masks of cars that the candidate has never seen, at least one.
        seen: photos of cars that it has seen in training, by which its engine is calibrated when it is quantised;
            where there is none, those of `samples` are taken.
        place: where it goes, and where the network is that it is compared with.
        plan: what a person chose.
        report: told after every photo; each thing that photos are gone through for has a unit of its own.
        cancelled: asked before every photo and every step, until the network is taken into use.

    Raises:
        WorseNetwork: it is worse than the network in use, and the plan does not take a worse one.
        CarmaskError: the candidate is not whole or has seen one of the cars, a photo cannot be read, or the
            network cannot be written. Nothing is replaced in any of these cases.
        Cancelled: `cancelled()` said so; nothing is replaced.
    """
    candidate = read_candidate(run)
    check_never_seen(candidate, {sample.car_id for sample in samples})
    notes: list[str] = []
    with _writing_to(place), staging_folder(place.folder) as folder:
        card_path = _stage(candidate, folder)
        segmenter = _opened(card_path, plan.device, notes)
        comparison = compare_networks(samples, segmenter, _in_use(place, plan.device, notes), report, cancelled)
        verdict = verdict_of(comparison.candidate_summary, comparison.in_use_summary)
        pictures = [picture_of(mask) for mask in comparison.worst] if plan.shows_photos else []
        told = ReportContent(comparison, verdict, candidate.history, pictures, notes, datetime.now(UTC))
        if verdict.is_worse and not plan.even_if_worse:
            raise _refusal(candidate, told)
        _stop_if(cancelled)
        calibration = seen or [sample.photo_path for sample in samples]
        figures = _to_be_met(comparison, verdict)
        engine = add_engine(card_path, Yardstick(segmenter, figures, samples, calibration, report, cancelled))
        notes += engine.notes
        report_name = _add_report(card_path, replace(told, engine=engine.sentences), engine)
        _stop_if(cancelled)
        taken = place.take(folder, candidate.card.name)
    return Publication(
        taken,
        taken.parent / report_name,
        verdict,
        comparison.candidate_summary,
        comparison.in_use_summary,
        tuple(notes),
    )


def _stage(candidate: Candidate, folder: Path) -> Path:
    """Write the candidate's weights and card into `folder` and return the path of the card."""
    write_atomically(folder / candidate.card.weights, candidate.weights)
    facts = {name: fact for name, fact in candidate.card.facts.items() if name not in _OF_AN_EARLIER_PUBLICATION}
    write_card(folder / CARD_NAME, facts)
    return folder / CARD_NAME


def _opened(card_path: Path, device: str, notes: list[str]) -> Segmenter:
    return open_segmenter(card_path, device, lambda _, note: notes.append(note) if note else None)


def _in_use(place: Place, device: str, notes: list[str]) -> Segmenter | None:
    """The network to compare with; None, with a note, where no network can be loaded."""
    try:
        return open_network_in_use(
            place.in_use(), device, lambda _, note: notes.append(note) if note and note not in notes else None
        )
    except CarmaskError as error:
        notes.append(f"{error} So there was nothing to compare with.")
        return None


def _to_be_met(comparison: Comparison, verdict: Verdict) -> list[Summary]:
    """The figures that a quantised engine must not be worse than: those of its own network, and of the one in use.

    Without the latter, masks could become a tolerance worse twice with each publication.
    """
    in_use = comparison.in_use_summary
    return [comparison.candidate_summary] + ([in_use] if in_use and not verdict.is_worse else [])


def _add_report(card_path: Path, told: ReportContent, engine: EngineOutcome) -> str:
    """Write the report beside the card, which then names it and says what it says, and return its file's name."""
    page = report_page(told)
    name = f"report-{hashlib.sha256(page).hexdigest()[:12]}.html"
    write_atomically(card_path.parent / name, page)
    write_card(card_path, {**read_card(card_path).facts, **_facts_of(told, engine), "report": name})
    return name


def _facts_of(told: ReportContent, engine: EngineOutcome) -> dict[str, Any]:
    """What the card says of the comparison; the scores that training wrote stay."""
    comparison = told.comparison
    of_training = comparison.candidate.facts.get("scores")
    return {
        "scores": {
            **(of_training if isinstance(of_training, dict) else {}),
            "validation_at_full_size": _rounded(comparison.candidate_summary),
            **({"quantised_at_full_size": _rounded(engine.quantised)} if engine.quantised else {}),
            "validation_cars": comparison.cars,
        },
        "compared_with": _facts_of_the_other(comparison, told.verdict),
        "published": told.made.isoformat(timespec="seconds"),
    }


def _facts_of_the_other(comparison: Comparison, verdict: Verdict) -> dict[str, Any] | None:
    card, scores = comparison.in_use, comparison.in_use_summary
    if card is None or scores is None:
        return None
    return {"network": card.name, "sha256": card.sha256, "scores": _rounded(scores), "verdict": verdict.sentence}


def _rounded(summary: Summary) -> dict[str, int | float]:
    return {name: round(value, 5) for name, value in summary.items()}


def _refusal(candidate: Candidate, told: ReportContent) -> WorseNetwork:
    """The sentence about a worse candidate; its report is written beside it, if that folder can be written."""
    path = candidate.folder / REFUSED_NAME
    try:
        write_atomically(path, report_page(replace(told, is_published=False)))
        written: Path | None = path
    except OSError:
        written = None
    return WorseNetwork(
        f"The network {candidate.card.name} was not published. {told.verdict.sentence} "
        "The network in use stays in use.",
        written,
    )


@contextmanager
def _writing_to(place: Place) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CarmaskError(
            f"The network cannot be published to {place.folder} ({error.strerror or error}). Nothing was replaced: "
            "the network in use stays in use. Make room there, or choose another folder, and publish again."
        ) from error


def _stop_if(cancelled: IsCancelled) -> None:
    if cancelled():
        raise Cancelled

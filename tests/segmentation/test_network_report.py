"""Tests of the network report: one page, nothing fetched, nothing run, every word escaped."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from segmentation.evaluation.scores import MaskScores
from segmentation.network.card import ModelCard
from segmentation.publishing.comparison import Comparison, JudgedPhoto, WorstMask
from segmentation.publishing.figures import verdict_of
from segmentation.publishing.pictures import WorstPicture
from segmentation.publishing.report import ReportContent, report_page
from segmentation.training.history import EpochRecord

GOOD = MaskScores(0.99, 0.9, 0.5, 2, 100, 0.5, False)
POOR = MaskScores(0.95, 0.6, 0.2, 9, 100, 0.1, False)
CARD = ModelCard("unet-new.weights.h5", "0" * 64, {"width": 1920, "height": 1280, "filters": [32, 48]}, 0.5)
OLD_CARD = replace(CARD, weights="unet-old.weights.h5")
PICTURE = WorstPicture("data:image/jpeg;base64,AAAA", None)
CURVE = [EpochRecord(epoch, 1 / epoch, 0.9 + epoch / 100, 0.001, 60.0) for epoch in (1, 2, 3)]


class Page(HTMLParser):
    """A page taken apart; fails where a tag is not closed or closes another."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page.decode())
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in ("meta", "br", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("rect", "line", "circle", "path"):
            assert self._open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def content(
    scores: MaskScores = GOOD, in_use: MaskScores | None = POOR, photo: str = "car_01.jpg", card: ModelCard = CARD
) -> ReportContent:
    """What is told of one photo, with its picture."""
    judged = JudgedPhoto(Path(photo), "car", scores, in_use)
    empty = np.zeros((2, 2), np.bool_)
    comparison = Comparison(card, None if in_use is None else OLD_CARD, [judged], [WorstMask(judged, empty, empty)])
    verdict = verdict_of(comparison.candidate_summary, comparison.in_use_summary)
    return ReportContent(comparison, verdict, CURVE, [PICTURE], [], datetime(2026, 11, 2, 8, 5, tzinfo=UTC), "OpenVINO")


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    page = Page(report_page(content()))
    assert not {"script", "iframe", "link", "object", "form"} & set(page.tags)
    assert [value for _, name, value in page.attributes if name == "src"] == [PICTURE.whole]
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in ("href", "action")]
    assert b"url(" not in report_page(content()) and b"@import" not in report_page(content())


def test_the_page_itself_forbids_what_it_does_not_do() -> None:
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert ("meta", "content", policy) in Page(report_page(content())).attributes


def test_figures_of_both_networks_their_differences_and_the_verdict_are_told() -> None:
    text = Page(report_page(content())).text
    for told in ("0.99000", "0.95000", "+ 0.04000".replace(" ", ""), "unet-new", "unet-old", "better than the network"):
        assert told in text
    assert "1 photo of 1 car that it never saw" in text


@pytest.mark.parametrize(
    ("scores", "in_use", "is_published", "badge"),
    [
        (GOOD, POOR, True, "Published: better than the network before"),
        (GOOD, GOOD, True, "Published: as good as the network before"),
        (POOR, GOOD, True, "Published although worse"),
        (POOR, GOOD, False, "Not published: worse than the network in use"),
    ],
)
def test_the_badge_says_what_became_of_the_network(
    scores: MaskScores, in_use: MaskScores, is_published: bool, badge: str
) -> None:
    assert badge in Page(report_page(replace(content(scores, in_use), is_published=is_published))).text


def test_without_another_network_there_is_nothing_to_compare() -> None:
    text = Page(report_page(content(in_use=None))).text
    assert "There was no network in use to compare it with." in text
    assert "unet-old" not in text


def test_without_its_photos_the_page_names_the_worst_masks_and_says_so() -> None:
    page = Page(report_page(replace(content(), pictures=[])))
    assert "img" not in page.tags
    assert "car_01.jpg" in page.text
    assert "The photos were left out of this report." in page.text


@pytest.mark.parametrize(
    "history",
    [[], [EpochRecord(1, float("nan"), 0.9, 0.1, 1.0)], [EpochRecord(1, 1e300, 0.9, 0.1, 1.0)],
     [EpochRecord(1, 0.1, float("inf"), 0.1, 1.0)]],
)  # fmt: skip
def test_a_learning_curve_that_is_missing_or_damaged_is_told(history: list[EpochRecord]) -> None:
    assert "no learning curve, or it is damaged" in Page(report_page(replace(content(), history=history))).text


def test_notes_are_told() -> None:
    note = "The network <old> is damaged & gone."
    assert note in Page(report_page(replace(content(), notes=[note]))).text


def test_a_name_that_is_no_text_does_not_cost_the_page() -> None:
    assert "car_?.jpg" in Page(report_page(content(photo="car_\udcff.jpg"))).text


@given(name=st.text(st.characters(exclude_characters="/\0\r", exclude_categories=("Cs",)), min_size=1))
@example(name="<script>alert(1)<script>")
@example(name="\" onerror='alert(1)")
@example(name="&lt;b&gt;")
@pytest.mark.parametrize("pictures", [[PICTURE], []])
def test_no_name_of_a_file_can_become_part_of_the_page(pictures: list[WorstPicture], name: str) -> None:
    name = f"x{name}x"
    page = Page(report_page(replace(content(photo=name), pictures=pictures)))
    assert page.tags == Page(report_page(replace(content(), pictures=pictures))).tags
    assert re.sub(r"\s+", " ", name) in page.text


@example(facts={"plan": {"<b>": "<i>"}, "epoch": {"<b>": ""}})
@given(facts=st.dictionaries(st.sampled_from(["plan", "trained_on", "epoch"]), st.dictionaries(st.text(), st.text())))
def test_no_fact_of_a_card_can_become_part_of_the_page(facts: dict[str, object]) -> None:
    facts = {**facts, "trained_on": {"photos": "<b>", "cars": ["<i>"]}}
    assert Page(report_page(content(card=replace(CARD, facts=facts)))).tags == Page(report_page(content())).tags

"""Tests of choosing the engine: a graphics card, else OpenVINO, else Keras."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.inference import opening
from segmentation.inference.devices import NO_GRAPHICS_CARD, DeviceChoice
from segmentation.inference.opening import graphics_card_is_possible, open_segmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import read_card
from segmentation.network.graphics_card import GraphicsCard
from tests.pictures import photo_of_a_car
from tests.segmentation.fakes import FullCard, RednessSegmenter


class News:
    """Remembers what was announced."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def __call__(self, segmenter: Segmenter, note: str) -> None:
        self.said.append((segmenter.device, note))


def on_linux(monkeypatch: pytest.MonkeyPatch, *, driver: bool, cpu_build: bool, backend: str = "tensorflow") -> None:
    def distribution(name: str) -> None:
        if not cpu_build:
            raise PackageNotFoundError(name)

    monkeypatch.setattr(opening.sys, "platform", "linux")
    monkeypatch.setattr(opening, "_DRIVERS", (Path(__file__) if driver else Path("/none"),))
    monkeypatch.setattr(opening, "distribution", distribution)
    monkeypatch.setenv("KERAS_BACKEND", backend)


def test_on_the_cpu_the_exported_engine_runs(exported_network: Path) -> None:
    news = News()
    open_segmenter(exported_network, "cpu", news)
    assert news.said == [("CPU, OpenVINO", "")]


def test_a_network_without_an_engine_runs_in_keras_and_that_is_nothing_to_tell(tiny_network: Path) -> None:
    news = News()
    open_segmenter(tiny_network, "cpu", news)
    assert news.said == [("CPU", "")]


def test_an_engine_that_cannot_run_is_replaced_by_keras_and_told(own_copy: Path) -> None:
    engine = read_card(own_copy).engine
    assert engine is not None
    (own_copy.parent / engine.graph).write_bytes(b"torn")
    news = News()
    open_segmenter(own_copy, "cpu", news)
    ((device, note),) = news.said
    assert device == "CPU"
    assert engine.graph in note
    assert note.endswith("It runs in Keras instead, which takes longer.")


def test_where_no_graphics_card_can_be_keras_is_not_started_to_look_for_one(
    exported_network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def started() -> list[GraphicsCard]:
        raise AssertionError

    monkeypatch.setattr(opening, "graphics_card_is_possible", lambda: False)
    monkeypatch.setattr(opening, "keras_graphics_cards", started)
    news = News()
    open_segmenter(exported_network, "automatic", news)
    assert news.said == [("CPU, OpenVINO", "")]


def test_who_asks_for_a_graphics_card_in_vain_is_told(exported_network: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "keras_graphics_cards", list)
    news = News()
    open_segmenter(exported_network, "gpu", news)
    assert news.said == [("CPU, OpenVINO", NO_GRAPHICS_CARD)]


def test_a_graphics_card_goes_before_the_engine_and_the_engine_takes_over_when_it_is_full(
    exported_network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keras_on(card_path: Path, choice: DeviceChoice) -> RednessSegmenter:
        return FullCard(choice)

    monkeypatch.setattr(opening, "graphics_card_is_possible", lambda: True)
    monkeypatch.setattr(opening, "keras_graphics_cards", lambda: [GraphicsCard("gpu:0", "test")])
    monkeypatch.setattr(opening, "open_keras_segmenter", keras_on)
    news = News()
    segmenter = open_segmenter(exported_network, "automatic", news)
    segmenter.predict(photo_of_a_car(32, 48)[0])
    assert [device for device, _ in news.said] == ["GPU: test", "CPU, OpenVINO"]


def test_a_missing_network_is_told_before_anything_is_started(tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="There is no network at"):
        open_segmenter(tmp_path / "card.json", "automatic", News())


@pytest.mark.parametrize(
    ("driver", "cpu_build", "backend", "possible"),
    [
        (False, False, "tensorflow", False),
        (True, True, "tensorflow", False),
        (True, False, "tensorflow", True),
        (True, True, "torch", True),
        (False, True, "jax", False),
    ],
)
def test_a_graphics_card_is_possible_on_linux_with_a_driver_and_a_build_for_it(
    driver: bool, cpu_build: bool, backend: str, possible: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_linux(monkeypatch, driver=driver, cpu_build=cpu_build, backend=backend)
    assert graphics_card_is_possible() == possible


def test_elsewhere_tensorflow_sees_no_graphics_card(monkeypatch: pytest.MonkeyPatch) -> None:
    on_linux(monkeypatch, driver=True, cpu_build=False)
    monkeypatch.setattr(opening.sys, "platform", "win32")
    assert not graphics_card_is_possible()

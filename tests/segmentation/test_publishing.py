"""Tests of publishing from a training run to the network in use, with networks of a few weights on drawn cars."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.inference.network_in_use import open_network_in_use
from segmentation.network.card import CARD_NAME, EngineFiles, read_card, write_card
from segmentation.progress import Cancelled, Progress, ignore_progress, never_cancelled
from segmentation.publishing import engines
from segmentation.publishing.places import FolderPlace, ShelfPlace
from segmentation.publishing.publishing import REFUSED_NAME, Publication, PublishingPlan, WorseNetwork, publish
from segmentation.shelf.network_shelf import SHIPPED, NetworkShelf
from segmentation.shelf.reports import report_beside
from segmentation.training.samples import Sample
from tests.pictures import photo_of_a_car
from tests.segmentation.shelves import damage_weights
from tests.segmentation.training_sets import drawn_samples

Files = dict[str, bytes]
ON_THE_CPU = PublishingPlan(device="cpu")


@pytest.fixture
def samples(tmp_path: Path) -> list[Sample]:
    """Two photos of two cars."""
    (tmp_path / "photos").mkdir()
    return drawn_samples(tmp_path / "photos", 2, 1)


@pytest.fixture
def run(colour_run: Path, tmp_path: Path) -> Path:
    """A training run of this test's own, whose network draws cars."""
    return Path(shutil.copytree(colour_run, tmp_path / "run"))


@pytest.fixture
def blind(blind_run: Path, tmp_path: Path) -> Path:
    """A training run of this test's own, whose network draws nothing."""
    return Path(shutil.copytree(blind_run, tmp_path / "blind"))


@pytest.fixture
def shelf(tmp_path: Path, blind_run: Path) -> NetworkShelf:
    """An empty shelf of a carmask that comes with a network that draws nothing."""
    return NetworkShelf(tmp_path / "shelf", blind_run / CARD_NAME)


@pytest.fixture
def without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish without the seconds that an exported engine takes."""

    def refuse(*arguments: object) -> EngineFiles:
        raise CarmaskError("None is wanted here.")

    monkeypatch.setattr(engines, "export_engine", refuse)


def files_under(folder: Path) -> Files:
    """Every file under `folder` with its content."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def published(run: Path, samples: list[Sample], shelf: NetworkShelf, plan: PublishingPlan = ON_THE_CPU) -> Publication:
    return publish(run, samples, [], ShelfPlace(shelf), plan)


# --- a network that is no worse


def test_a_better_network_is_in_use_with_its_engine_and_its_report(
    run: Path, samples: list[Sample], shelf: NetworkShelf
) -> None:
    done = published(run, samples, shelf)
    assert done.card_path == shelf.card_path(shelf.name_in_use())
    assert done.report_path == report_beside(done.card_path)
    assert "Published: better than the network before" in done.report_path.read_text()
    segmenter = open_network_in_use(shelf.in_use(), "cpu", lambda *_: None)
    assert segmenter.device == "CPU, OpenVINO"
    image, truth = photo_of_a_car()
    assert ((segmenter.predict(image) > 127) == (truth > 0)).mean() > 0.9


@pytest.mark.usefixtures("without_engine")
def test_the_card_says_what_the_network_was_judged_on_and_compared_with(
    run: Path, samples: list[Sample], shelf: NetworkShelf
) -> None:
    trained, before = read_card(run / CARD_NAME).facts, read_card(shelf.card_path(SHIPPED))
    done = published(run, samples, shelf)
    facts = read_card(done.card_path).facts
    assert facts["scores"]["held_out_dice_at_input_size"] == trained["scores"]["held_out_dice_at_input_size"]
    assert facts["scores"]["validation_cars"] == ["car0", "car1"]
    assert facts["scores"]["validation_at_full_size"]["dice"] == pytest.approx(done.summary["dice"], abs=1e-5)
    assert facts["compared_with"]["network"] == before.name
    assert facts["compared_with"]["scores"]["dice"] == 0
    assert facts["compared_with"]["verdict"] == done.verdict.sentence
    assert {name: facts[name] for name in ("weights", "network", "trained_on")} == {
        name: trained[name] for name in ("weights", "network", "trained_on")
    }


@pytest.mark.usefixtures("without_engine")
def test_the_same_network_again_is_as_good_and_stands_beside_the_first(
    run: Path, samples: list[Sample], shelf: NetworkShelf
) -> None:
    first = published(run, samples, shelf)
    again = published(run, samples, shelf)
    assert again.verdict.sentence == "It is as good as the network in use."
    assert again.card_path.parent.name == f"{first.card_path.parent.name}-2"
    assert shelf.name_before() == first.card_path.parent.name


@pytest.mark.usefixtures("without_engine")
def test_a_training_that_goes_on_meanwhile_changes_nothing_in_what_is_published(
    run: Path, blind: Path, samples: list[Sample], shelf: NetworkShelf
) -> None:
    judged = read_card(run / CARD_NAME)

    def learn_something_else(progress: Progress) -> None:
        (run / judged.weights).unlink(missing_ok=True)
        shutil.copytree(blind, run, dirs_exist_ok=True)

    done = publish(run, samples, [], ShelfPlace(shelf), ON_THE_CPU, learn_something_else)
    card = read_card(done.card_path)
    assert card.sha256 == judged.sha256
    assert hashlib.sha256((done.card_path.parent / card.weights).read_bytes()).hexdigest() == card.sha256


@pytest.mark.usefixtures("without_engine")
@pytest.mark.parametrize("shows_photos", [True, False])
def test_photos_are_in_the_report_if_they_may_be(
    run: Path, samples: list[Sample], shelf: NetworkShelf, shows_photos: bool
) -> None:
    done = published(run, samples, shelf, PublishingPlan(shows_photos=shows_photos, device="cpu"))
    assert ("data:image" in done.report_path.read_text()) == shows_photos


@pytest.mark.usefixtures("without_engine")
def test_what_an_earlier_publication_said_is_said_anew(run: Path, samples: list[Sample], shelf: NetworkShelf) -> None:
    engine = {"graph": "e.xml", "graph_sha256": "", "constants": "e.bin", "constants_sha256": ""}
    facts = {**read_card(run / CARD_NAME).facts, "engine": engine, "report": "gone.html", "published": "long ago"}
    write_card(run / CARD_NAME, facts)
    card = read_card(published(run, samples, shelf).card_path)
    assert card.engine is None
    assert card.facts["report"] != "gone.html"
    assert card.facts["published"] > "2026"


@pytest.mark.usefixtures("without_engine")
def test_a_folder_of_its_own_leaves_the_network_in_use_alone(
    run: Path, samples: list[Sample], shelf: NetworkShelf, tmp_path: Path
) -> None:
    done = publish(run, samples, [], FolderPlace(tmp_path / "models", shelf), ON_THE_CPU)
    assert done.card_path == tmp_path / "models" / CARD_NAME
    assert shelf.name_in_use() == SHIPPED
    assert {path.name for path in (tmp_path / "models").iterdir()} == {
        CARD_NAME, read_card(done.card_path).weights, done.report_path.name
    }  # fmt: skip


# --- a network that is worse


@pytest.fixture
def shelf_with_a_good_network(shelf: NetworkShelf, colour_run: Path) -> NetworkShelf:
    shutil.copytree(colour_run, shelf.folder / "good")
    shelf.use("good")
    return shelf


def test_a_worse_network_is_refused_and_a_report_says_why(
    blind: Path, samples: list[Sample], shelf_with_a_good_network: NetworkShelf
) -> None:
    before = files_under(shelf_with_a_good_network.folder)
    with pytest.raises(WorseNetwork, match="is worse than the network in use in Dice.*stays in use") as refused:
        published(blind, samples, shelf_with_a_good_network)
    assert refused.value.report_path == blind / REFUSED_NAME
    assert str(blind) not in str(refused.value)  # the window says it too, and has a button
    assert files_under(shelf_with_a_good_network.folder) == before
    page = (blind / REFUSED_NAME).read_text()
    assert "Not published: worse than the network in use" in page


def test_a_refusal_whose_report_cannot_be_written_is_a_refusal_all_the_same(
    blind: Path, samples: list[Sample], shelf_with_a_good_network: NetworkShelf
) -> None:
    (blind / REFUSED_NAME).mkdir()
    with pytest.raises(WorseNetwork, match="The network in use stays in use") as refused:
        published(blind, samples, shelf_with_a_good_network)
    assert refused.value.report_path is None


@pytest.mark.usefixtures("without_engine")
def test_a_worse_network_is_taken_by_who_insists(
    blind: Path, samples: list[Sample], shelf_with_a_good_network: NetworkShelf
) -> None:
    plan = PublishingPlan(even_if_worse=True, device="cpu")
    done = published(blind, samples, shelf_with_a_good_network, plan)
    assert done.verdict.is_worse
    assert shelf_with_a_good_network.name_in_use() == done.card_path.parent.name
    assert shelf_with_a_good_network.name_before() == "good"
    assert "Published although worse" in done.report_path.read_text()


# --- what goes wrong


@pytest.mark.parametrize("car", ["learned", "watched"])
def test_a_network_that_has_seen_the_cars_it_is_judged_on_is_refused(
    run: Path, samples: list[Sample], shelf: NetworkShelf, car: str
) -> None:
    seen = Sample(car, samples[0].photo_path, samples[0].mask)
    with pytest.raises(CarmaskError, match=f"has seen {car} in training"):
        published(run, [*samples, seen], shelf)
    assert not shelf.folder.exists()


def name_other_weights(run: Path) -> None:
    content = b"garbage"
    facts = read_card(run / CARD_NAME).facts
    (run / facts["weights"]).write_bytes(content)
    write_card(run / CARD_NAME, {**facts, "sha256": hashlib.sha256(content).hexdigest()})


def give_it_another_shape(run: Path) -> None:
    facts = read_card(run / CARD_NAME).facts
    write_card(run / CARD_NAME, {**facts, "network": {**facts["network"], "filters": [8]}})


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no network": (shutil.rmtree, "There is no trained network in"),
    "a flipped bit": (lambda run: damage_weights(run / CARD_NAME), "is damaged or not the one its card names"),
    "a card cut short": (lambda run: (run / CARD_NAME).write_bytes(b"{"), "is damaged"),
    "a foreign card": (lambda run: (run / CARD_NAME).write_text(json.dumps({"epoch": 3})), "is damaged"),
    "foreign weights": (name_other_weights, "do not fit this version of carmask"),
    "another shape": (give_it_another_shape, "do not fit this version of carmask"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_candidate_is_a_sentence_and_the_network_in_use_stays(
    run: Path, samples: list[Sample], shelf_with_a_good_network: NetworkShelf, damage: str
) -> None:
    before = files_under(shelf_with_a_good_network.folder)
    do_damage, sentence = DAMAGE[damage]
    do_damage(run)
    with pytest.raises(CarmaskError, match=sentence):
        published(run, samples, shelf_with_a_good_network)
    assert files_under(shelf_with_a_good_network.folder) == before


def full_at(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the disk be full when a file whose name begins so is to be written."""
    replace = os.replace

    def refusing(source: Path, target: Path) -> None:
        if Path(target).name.startswith(name):
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)


@pytest.mark.usefixtures("without_engine")
@pytest.mark.parametrize("file", ["unet-", CARD_NAME, "report-", "in-use.json"])
def test_a_disk_that_gets_full_leaves_the_network_in_use(
    run: Path,
    samples: list[Sample],
    shelf_with_a_good_network: NetworkShelf,
    file: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = files_under(shelf_with_a_good_network.folder)
    full_at(monkeypatch, file)
    with pytest.raises(CarmaskError, match=r"No space left on device.*stays in use"):
        published(run, samples, shelf_with_a_good_network)
    assert files_under(shelf_with_a_good_network.folder) == before


def test_a_disk_that_gets_full_at_the_engine_leaves_the_network_in_use(
    run: Path, samples: list[Sample], shelf_with_a_good_network: NetworkShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_under(shelf_with_a_good_network.folder)
    full_at(monkeypatch, "engine-")
    with pytest.raises(CarmaskError, match=r"No space left on device.*Nothing was replaced"):
        published(run, samples, shelf_with_a_good_network)
    assert files_under(shelf_with_a_good_network.folder) == before


@pytest.mark.usefixtures("without_engine")
@pytest.mark.parametrize("patience", range(4))
def test_giving_up_at_any_moment_leaves_everything_as_it_was(
    run: Path, samples: list[Sample], shelf_with_a_good_network: NetworkShelf, patience: int
) -> None:
    before = files_under(shelf_with_a_good_network.folder)
    asked = iter(range(100))
    with pytest.raises(Cancelled):
        publish(
            run, samples, [], ShelfPlace(shelf_with_a_good_network), ON_THE_CPU, ignore_progress,
            lambda: next(asked) == patience,
        )  # fmt: skip
    assert files_under(shelf_with_a_good_network.folder) == before


@pytest.mark.usefixtures("without_engine")
def test_where_the_network_in_use_is_damaged_the_last_good_one_is_compared_with_and_that_is_told(
    run: Path, samples: list[Sample], shelf_with_a_good_network: NetworkShelf
) -> None:
    shipped = read_card(shelf_with_a_good_network.card_path(SHIPPED))
    damage_weights(shelf_with_a_good_network.card_path("good"))
    done = published(run, samples, shelf_with_a_good_network)
    note, without_engine = done.notes
    assert without_engine.startswith("The network has no engine and runs in Keras.")
    assert f"The network {shipped.name} is used instead" in note
    assert read_card(done.card_path).facts["compared_with"]["network"] == shipped.name
    assert "is damaged or not the one" in done.report_path.read_text()


@pytest.mark.usefixtures("without_engine")
def test_where_no_network_can_be_opened_there_is_nothing_to_be_worse_than(
    run: Path, samples: list[Sample], tmp_path: Path
) -> None:
    shelf = NetworkShelf(tmp_path / "shelf", tmp_path / "nowhere" / CARD_NAME)
    done = published(run, samples, shelf)
    assert done.notes[0].endswith("So there was nothing to compare with.")
    assert done.verdict.sentence == "There was no network in use to compare it with."
    assert read_card(done.card_path).facts["compared_with"] is None
    assert shelf.name_in_use() == done.card_path.parent.name


def test_its_engine_is_calibrated_on_photos_that_the_network_has_seen(
    run: Path, samples: list[Sample], shelf: NetworkShelf, tmp_path: Path
) -> None:
    seen = [tmp_path / "torn.jpg", samples[0].photo_path]
    seen[0].write_bytes(b"torn")
    done = publish(run, samples, seen, ShelfPlace(shelf), ON_THE_CPU)
    (note,) = done.notes
    assert "torn.jpg" in note
    assert note in done.report_path.read_text()
    figures = read_card(done.card_path).facts["scores"]["quantised_at_full_size"]
    assert figures["dice"] == pytest.approx(done.summary["dice"], abs=0.0002)


def test_a_place_that_is_no_folder_is_a_sentence(run: Path, samples: list[Sample], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    place = FolderPlace(tmp_path / "file", NetworkShelf(tmp_path / "shelf"))
    with pytest.raises(CarmaskError, match="The network cannot be published to"):
        publish(run, samples, [], place, ON_THE_CPU, ignore_progress, never_cancelled)

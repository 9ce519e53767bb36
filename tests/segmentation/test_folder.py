"""Finding cars in folders, good and bad ones."""

import os
import sys
from pathlib import Path

import pytest

from segmentation.cars.folder import find_cars, find_place, place_of
from segmentation.errors import CarmaskError

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "my cars"
    path.mkdir()
    return path


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def cars_of(catalogue) -> dict[str, list[tuple[int, str]]]:
    return {car.car_id: [(view.angle, view.photo_path.name) for view in car.views] for car in catalogue.cars}


def test_photos_named_after_a_car_and_an_angle_form_cars_in_order(folder):
    touch(folder, "red_02.jpg", "red_01.JPG", "blue_16.png", "red_01_mask.gif", "notes.txt")
    catalogue = find_cars(folder)
    assert cars_of(catalogue) == {"blue": [(16, "blue_16.png")], "red": [(1, "red_01.JPG"), (2, "red_02.jpg")]}
    assert catalogue.problems == () and catalogue.folder == folder


def test_other_photos_form_one_car_in_natural_order_of_any_number(folder):
    touch(folder, *(f"view {number}.jpg" for number in range(1, 121)))
    (car,) = find_cars(folder).cars
    assert car.car_id == "mycars" and [view.angle for view in car.views] == list(range(1, 121))
    assert [view.photo_path.name for view in car.views][8:11] == ["view 9.jpg", "view 10.jpg", "view 11.jpg"]


def test_both_kinds_may_lie_in_one_folder_and_the_ids_stay_apart(folder):
    touch(folder, "mycars_01.jpg", "front.jpg", "mycars2_01.jpg")
    assert sorted(cars_of(find_cars(folder))) == ["mycars", "mycars2", "mycars3"]


@pytest.mark.parametrize("names", [["red_01.jpg", "front.jpg"], ["a/red_01.jpg", "b/front.jpg"]])
def test_a_view_knows_the_path_of_its_photo_and_a_path_leads_to_its_view(folder, names):
    touch(folder, *names)
    catalogue = find_cars(folder)
    assert {view.photo_path for car in catalogue.cars for view in car.views} == {folder / name for name in names}
    for name in names:
        car, index = place_of(catalogue, folder / name)
        assert car.views[index].photo == str(folder / name)


def test_a_photo_of_no_car_has_no_place_and_the_first_car_stands_in_for_it(folder):
    touch(folder, "red_01.jpg", "blue_01.jpg")
    catalogue = find_cars(folder)
    assert find_place(catalogue, folder / "green_01.jpg") is None
    assert place_of(catalogue, folder / "green_01.jpg") == place_of(catalogue, None) == (catalogue.cars[0], 0)


def test_without_photos_of_its_own_the_subfolders_are_read(folder):
    touch(folder, "train/red_01.jpg", "test/blue_01.jpg", "train_masks/red_01_mask.gif", "deep/er/green_01.jpg")
    assert sorted(cars_of(find_cars(folder))) == ["blue", "red"]


def test_with_photos_of_its_own_the_subfolders_are_not_read(folder):
    touch(folder, "red_01.jpg", "more/blue_01.jpg")
    assert list(cars_of(find_cars(folder))) == ["red"]


def test_hidden_folders_and_files_are_passed_over(folder):
    touch(folder, ".masks/red_01.jpg", ".cache/blue_01.jpg", "train/green_01.jpg", "train/._green_02.jpg")
    assert cars_of(find_cars(folder)) == {"green": [(1, "green_01.jpg")]}


def test_a_car_in_two_folders_is_listed_twice_and_said(folder):
    touch(folder, "train/red_01.jpg", "test/red_01.jpg")
    catalogue = find_cars(folder)
    assert [(car.car_id, car.folder.name) for car in catalogue.cars] == [("red", "test"), ("red", "train")]
    assert catalogue.problems == ("More than one folder has photos of car red; they are listed once for each folder.",)


def test_two_folders_of_other_photos_are_two_cars(folder):
    touch(folder, "my car/1.jpg", "my-car/1.jpg")
    assert sorted(cars_of(find_cars(folder))) == ["mycar", "mycar2"]


@pytest.mark.parametrize("second", ["red_01.png", "RED_01.jpg"])
def test_of_two_photos_of_one_angle_the_first_is_kept_and_the_other_said(folder, second):
    touch(folder, "red_01.jpg", second)
    catalogue = find_cars(folder)
    kept, left_out = sorted(["red_01.jpg", second], key=lambda name: (name.lower(), name))
    assert list(cars_of(catalogue).values()) == [[(1, kept)]]
    assert catalogue.problems == (
        f"{left_out} was left out: its name stands for the same view as {kept}, which was kept. Rename one of them.",
    )


def test_an_empty_folder_is_no_error_but_a_sentence(folder):
    catalogue = find_cars(folder)
    assert catalogue.cars == () and "There are no photos in" in catalogue.problems[0]


def test_a_missing_folder_is_named(folder):
    with pytest.raises(CarmaskError, match=r"The folder .*gone is not there\."):
        find_cars(folder / "gone")


def test_a_file_is_no_folder(folder):
    touch(folder, "red_01.jpg")
    with pytest.raises(CarmaskError, match=r"red_01\.jpg is no folder"):
        find_cars(folder / "red_01.jpg")


def test_a_name_that_cannot_be_is_refused_as_a_sentence():
    with pytest.raises(CarmaskError, match="cannot be read"):
        find_cars(Path("a\0b"))


def test_a_folder_without_permission_says_so(folder, monkeypatch):
    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(CarmaskError, match="your account has no permission"):
        find_cars(folder)


def refuse(path):
    raise PermissionError(13, "Permission denied", str(path))


def test_a_subfolder_without_permission_costs_its_own_photos_only(folder, monkeypatch):
    touch(folder, "closed/red_01.jpg", "open/blue_01.jpg")
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (refuse if Path(path).name == "closed" else scandir)(path))
    catalogue = find_cars(folder)
    assert list(cars_of(catalogue)) == ["blue"]
    assert "closed may not be read" in catalogue.problems[0]


@needs_links
def test_links_inside_the_folder_are_followed_and_links_out_of_it_are_not(folder, tmp_path):
    touch(tmp_path, "outside/secret_01.jpg", "my cars/train/red_01.jpg")
    (folder / "train" / "blue_01.jpg").symlink_to(folder / "train" / "red_01.jpg")
    (folder / "train" / "green_01.jpg").symlink_to(tmp_path / "outside" / "secret_01.jpg")
    (folder / "away").symlink_to(tmp_path / "outside")
    catalogue = find_cars(folder)
    assert sorted(cars_of(catalogue)) == ["blue", "red"]
    assert [problem.split()[0] for problem in catalogue.problems] == ["away", "green_01.jpg"]


@needs_links
def test_links_in_a_circle_and_into_nothing_are_passed_over(folder):
    touch(folder, "red_01.jpg")
    (folder / "blue_01.jpg").symlink_to(folder / "blue_01.jpg")
    (folder / "green_01.jpg").symlink_to(folder / "gone.jpg")
    catalogue = find_cars(folder)
    assert list(cars_of(catalogue)) == ["red"] and len(catalogue.problems) == 2


@needs_links
def test_an_opened_folder_may_itself_be_a_link(folder, tmp_path):
    touch(folder, "red_01.jpg")
    (tmp_path / "link").symlink_to(folder)
    assert list(cars_of(find_cars(tmp_path / "link"))) == ["red"]


@needs_pipes
def test_a_pipe_called_like_a_photo_is_left_out(folder):
    touch(folder, "red_01.jpg")
    os.mkfifo(folder / "red_02.jpg")
    catalogue = find_cars(folder)
    assert cars_of(catalogue) == {"red": [(1, "red_01.jpg")]}
    assert catalogue.problems == ("red_02.jpg was left out: it is no ordinary file.",)


def test_a_folder_called_like_a_photo_is_a_folder(folder):
    touch(folder, "odd.jpg/red_01.jpg")
    assert cars_of(find_cars(folder)) == {"red": [(1, "red_01.jpg")]}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a name")
@pytest.mark.parametrize("name", [b"caf\xe9.jpg", b"line\nbreak.jpg"])
def test_a_name_that_is_no_text_is_left_out_and_said(folder, name):
    touch(folder, "red_01.jpg")
    (folder / os.fsdecode(name)).touch()
    catalogue = find_cars(folder)
    assert list(cars_of(catalogue)) == ["red"]
    assert "signs that are no text" in catalogue.problems[0] and catalogue.problems[0].isprintable()


def test_descriptions_come_from_the_folder(folder):
    touch(folder, "red_01.jpg")
    (folder / "metadata.csv").write_text("id,year,make,model,trim1,trim2\nred,2014,Kia,Rio,Rio,EX\n")
    assert str(find_cars(folder).cars[0].description) == "2014 Kia Rio EX"


def test_descriptions_come_from_beside_the_folder_too(folder, tmp_path):
    touch(folder, "red_01.jpg")
    (tmp_path / "metadata.csv").write_text("id,year,make,model,trim1,trim2\nred,2014,Kia,Rio,Rio,EX\n")
    assert find_cars(folder).cars[0].description.make == "Kia"


def test_cars_without_a_row_are_named_and_shown_all_the_same(folder):
    touch(folder, "red_01.jpg", "blue_01.jpg", "any name.jpg")
    (folder / "metadata.csv").write_text("id,year,make,model,trim1,trim2\nred,2014,Kia,Rio,Rio,EX\n")
    catalogue = find_cars(folder)
    assert len(catalogue.cars) == 3
    assert [problem.rpartition("metadata.csv")[2] for problem in catalogue.problems] == [" has no row for car blue."]


def test_a_long_list_of_cars_is_cut_short(folder):
    touch(folder, "red_01.jpg", *(f"car{number:02d}_01.jpg" for number in range(30)))
    (folder / "metadata.csv").write_text("id,year,make,model,trim1,trim2\nred,2014,Kia,Rio,Rio,EX\n")
    assert find_cars(folder).problems[0].endswith("car08, car09 and 20 more.")


def test_no_photo_is_opened(folder, monkeypatch):
    touch(folder, *(f"car{number}_{angle:02d}.jpg" for number in range(20) for angle in range(1, 17)))
    monkeypatch.setattr("PIL.Image.open", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    assert len(find_cars(folder).cars) == 20


def test_the_real_folder_has_all_its_cars_with_descriptions(carvana):
    catalogue = find_cars(carvana)
    assert len(catalogue.cars) == 70 and catalogue.problems == ()
    assert sorted({len(car.views) for car in catalogue.cars}) == [8, 16]
    assert all(car.description.make for car in catalogue.cars)

"""What is said of masks that come from other programs and go to them."""

from pathlib import Path

import pytest

from editor.desk.interchange_words import (
    EXPORTED,
    IMPORTED,
    about_format,
    export_in_rows,
    export_in_words,
    import_in_rows,
    import_in_words,
    proposed_folder,
    proposed_report,
)
from segmentation.interchange.exporting import Exported, ExportResult, ExportTrial, LeftOut
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import Fate, ImportOutcome, ImportResult
from segmentation.masks.subject import Subject

OUTCOMES = (
    ImportOutcome("a_01.jpg", Fate.ADDED, Path("a_01.jpg"), "", 3, 1),
    ImportOutcome("a_02.jpg", Fate.ADDED, Path("a_02.jpg"), "Drawn from polygons.", 1, 2500),
    ImportOutcome("a_03.jpg", Fate.KEPT_BACK, Path("a_03.jpg"), "Anna saved it."),
    ImportOutcome("b_01.jpg", Fate.REFUSED, None, "No photo in the opened folder is called so."),
)


def test_every_format_can_be_exported_and_every_way_to_read_one_imported():
    assert list(FORMATS) == sorted(EXPORTED, key=list(FORMATS).index) and set(EXPORTED) == set(FORMATS)
    ways = {getattr(form.find, "__name__", form.name) for form in FORMATS.values()}
    assert {getattr(FORMATS[name].find, "__name__", name) for name in IMPORTED} == ways
    assert len(IMPORTED) == len(ways)


def test_rows_of_an_import_say_what_would_happen_and_then_what_did():
    would = import_in_rows(ImportResult(OUTCOMES, ()), is_trial=True)
    did = import_in_rows(ImportResult(OUTCOMES, ()), is_trial=False)
    assert [row.fate for row in would] == ["would be saved"] * 2 + ["would be kept back", "would be refused"]
    assert [row.fate for row in did] == ["saved"] * 2 + ["kept back", "refused"]
    assert [row.words for row in did] == [
        "Revision 3; 1 pixel is other than before.",
        "Revision 1; 2,500 pixels are other than before. Drawn from polygons.",
        "Anna saved it.",
        "No photo in the opened folder is called so.",
    ]


def test_an_import_is_counted_by_fate_and_says_why_it_ended_early():
    result = ImportResult(OUTCOMES, ("Revision 2 is damaged.",), was_cancelled=True, stopped="The disk is full.")
    assert import_in_words(result, is_trial=False).split("\n") == [
        "2 saved, 1 kept back, 1 refused.",
        "The disk is full.",
        "It was stopped; the rest was not looked at.",
        "Revision 2 is damaged.",
    ]
    assert import_in_words(ImportResult((), ()), is_trial=True) == "0 would be saved."


def test_what_an_export_leaves_out_comes_first():
    trial = ExportTrial(
        (Subject.CAR,),
        (Exported(Path("x/a_01.jpg"), "a_01.jpg"), Exported(Path("x/=1.jpg"), "x_01.jpg")),
        (LeftOut(Path("x/b.jpg"), "It has no saved mask."),),
        ("Revision 2 is damaged.",),
    )
    assert [(row.photo, row.fate, row.words) for row in export_in_rows(trial)] == [
        ("b.jpg", "left out", "It has no saved mask."),
        ("a_01.jpg", "exported", ""),
        ("=1.jpg", "exported", "Its photo is called x_01.jpg there."),
    ]
    assert export_in_words(trial).split("\n") == [
        "2 masks would be exported. 1 photo is left out. 1 photo is called otherwise there; photos.csv says how.",
        "Revision 2 is damaged.",
    ]


def test_what_polygons_cannot_tell_is_counted():
    result = ExportResult(
        (Subject.CAR,), (Exported(Path("a.jpg"), "a.jpg"),), (), (), folder=Path("out"), wrong_pixels={"a.jpg": 12}
    )
    assert export_in_words(result).startswith(
        "1 mask was exported.\nPolygons cannot tell every mask exactly: 12 pixels"
    )


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_whether_it_is_exact(name):
    assert about_format(name, (Subject.CAR,)).startswith("Exact") is FORMATS[name].is_exact


def test_names_are_proposed_beside_what_they_are_of():
    assert proposed_folder(Path("/cars/spring"), "coco") == Path("/cars/spring-masks-coco")
    assert proposed_report(Path("/in/instances.json")) == Path("/in/instances-report.csv")

"""The check of a label store, and its repair: each fault is said in a sentence, and nothing that is there is lost."""

import hashlib
import json
import os
import shutil
from dataclasses import replace

import numpy as np
import pytest

from segmentation.commands.command_line import run
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.record import SCHEMA, NetworkFacts, sealed
from segmentation.labels.store import LabelStore
from segmentation.labels.store_check import check_store, label_stores
from segmentation.labels.store_repair import repair_store
from segmentation.masks.files import encode_png
from segmentation.progress import Cancelled
from tests.pictures import drawn, photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
NETWORK = NetworkFacts("unet", "cd" * 32, 0.5)


def mended(number):
    """Return the car's mask with a stripe of its own for each number."""
    pixels = CAR.copy()
    pixels[number, 10 * number :] ^= 255
    return pixels


@pytest.fixture
def folder(drawn_folder):
    """Photos, of which the first has three revisions and the second one."""
    for number in (1, 2, 3):
        save_label(drawn_folder / "redcar_01.jpg", mended(number))
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    return drawn_folder


@pytest.fixture
def label(folder):
    return folder / ".masks" / "labels" / "redcar_01"


def mask_path(folder, number):
    return folder / ".masks" / "labels" / "redcar_01" / LabelStore(folder).revisions("redcar_01")[number - 1].mask_file


def found(folder, **options):
    return check_store(folder, settled_s=-60, **options)


def sentences(folder, **options):
    return [finding.sentence for finding in found(folder, **options)]


def everything(folder):
    """Return the content of every file, so that nothing can be lost unseen."""
    return sorted(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def repaired(folder):
    """Repair, see that nothing was lost by it, and return what a check finds afterwards."""
    before = everything(folder)
    repair_store(folder, found(folder))
    left = everything(folder)
    for content in before:
        left.remove(content)
    return sentences(folder)


def test_a_whole_store_has_no_findings(folder):
    assert sentences(folder) == []


# --- records


@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 300])
def test_a_half_written_record_is_found_and_put_aside(folder, label, content):
    whole = (label / "r000003.json").read_bytes()
    (label / "r000003.json").write_bytes(content or whole[:-30])
    assert sentences(folder)[0] == "Revision 3 of the mask of redcar_01 is damaged or half written."
    # Its mask is whole and kept, but nothing says any more of which revision it is.
    assert [sentence.split(" is ")[1] for sentence in repaired(folder)] == [
        "a mask without a record: a save that did not become a revision."
    ]
    assert LabelStore(folder).newest("redcar_01").revision == 2
    save_label(folder / "redcar_01.jpg", CAR)
    assert LabelStore(folder).newest("redcar_01").revision == 3


def test_a_record_that_is_being_written_is_not_judged(folder, label):
    (label / "r000004.json").write_bytes(b"{")
    assert check_store(folder) == []


def test_ends_of_lines_that_were_changed_on_the_way_are_changed_back(folder, label):
    path = label / "r000002.json"
    content = path.read_bytes()
    path.write_bytes(content.replace(b"\n", b"\r\n"))
    assert sentences(folder) == ["Revision 2 of the mask of redcar_01 is damaged or half written."]
    assert repaired(folder) == [] and path.read_bytes() == content


def test_a_record_that_says_something_else_than_was_saved_is_found(folder, label):
    path = label / "r000002.json"
    path.write_bytes(path.read_bytes().replace(b'"origin": "human"', b'"origin": "import"'))
    assert sentences(folder) == ["Revision 2 of the mask of redcar_01 is damaged or half written."]


def test_a_record_that_was_forged_with_its_seal_breaks_the_chain(folder, label):
    record = LabelStore(folder).revisions("redcar_01")[1]
    (label / "r000002.json").write_bytes(sealed(replace(record, author="somebody else")))
    assert sentences(folder) == ["Revision 3 of the mask of redcar_01 does not follow from revision 2."]


def test_a_record_that_is_gone_is_missed(folder, label):
    (label / "r000002.json").unlink()
    assert sentences(folder)[0] == "redcar_01 lacks the record of revision 2."


def test_a_record_with_an_impossible_number_takes_no_time(folder, label):
    shutil.copy(label / "r000003.json", label / "r999999999999.json")
    assert sentences(folder)[:2] == [
        "Revision 999999999999 of the mask of redcar_01 is damaged or half written.",
        "redcar_01 lacks the record of revision 4 to 999999999998.",
    ]
    assert repaired(folder) == []


def test_a_record_of_a_newer_carmask_is_left_alone(folder, label):
    record = replace(LabelStore(folder).newest("redcar_01"), schema=99, extra={"weather": "rain"})
    (label / "r000003.json").write_bytes(sealed(record))
    assert sentences(folder) == [
        "Revision 3 of the mask of redcar_01 was saved by a newer carmask; not all of it was checked."
    ]
    assert repair_store(folder, found(folder)) == []


def test_labels_that_were_mixed_up_are_found(folder, label):
    shutil.copytree(label, label.parent / "redcar_03")
    assert "Revision 1 of the mask of redcar_03 is of another photo, redcar_01.jpg." in sentences(folder)


# --- masks


def test_a_lost_mask_is_worked_out_of_the_revision_before(folder):
    store = LabelStore(folder)
    parent = store.newest("redcar_01")
    draft = draft_of(parent.photo, mended(4), parent=parent, parent_mask=mended(3))
    store.save("redcar_01", draft, mended(4), parent)
    mask_path(folder, 4).unlink()
    assert repaired(folder) == []
    assert drawn(store.read_mask("redcar_01", store.newest("redcar_01"))) == drawn(mended(4))


@pytest.mark.parametrize("damage", ["gone", "cut", "another"])
def test_a_lost_mask_whose_record_says_every_pixel_is_drawn_again(folder, damage):
    path = mask_path(folder, 3)
    whole = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(whole[:50] if damage == "cut" else encode_png(CAR))
    what = "is not there" if damage == "gone" else "is damaged"
    assert sentences(folder) == [f"The mask of redcar_01, revision 3, {what}."]
    assert repaired(folder) == [] and path.read_bytes() == whole


def test_a_lost_mask_of_the_network_is_worked_out_of_any_other_revision_of_it(drawn_folder):
    photo = drawn_folder / "redcar_01.jpg"
    store = LabelStore(drawn_folder)
    first = store.save(
        "redcar_01",
        draft_of(photo_facts(photo, CAR.shape), CAR, network=NETWORK, network_mask=CAR),
        CAR,
        None,
    )
    store.save(
        "redcar_01",
        draft_of(first.photo, mended(1), parent=first, parent_mask=CAR),
        mended(1),
        first,
    )
    mask_path(drawn_folder, 1).unlink()
    assert repaired(drawn_folder) == []
    assert drawn(store.read_mask("redcar_01", first)) == drawn(CAR)


def test_a_lost_mask_that_another_file_has_is_copied(folder, label):
    path = mask_path(folder, 1)
    content = path.read_bytes()
    (label / f"m-{hashlib.sha256(content).hexdigest()[:32]}.png").write_bytes(content)
    path.write_bytes(b"")
    repair_store(folder, found(folder))
    assert path.read_bytes() == content


def test_a_mask_that_cannot_be_had_again_is_said_and_nothing_is_guessed(folder):
    photo = folder / "redcar_03.jpg"
    draft = draft_of(photo_facts(photo, CAR.shape), CAR, network=NETWORK, network_mask=CAR)
    record = LabelStore(folder).save("redcar_03", draft, CAR, None)
    path = folder / ".masks" / "labels" / "redcar_03" / record.mask_file
    path.write_bytes(b"damaged")
    (finding,) = found(folder)
    assert finding.sentence == "The mask of redcar_03, revision 1, is damaged." and finding.mend is None
    assert repair_store(folder, [finding]) == [] and path.read_bytes() == b"damaged"


def test_a_mask_that_two_revisions_share_is_mended_once(folder):
    save_label(folder / "redcar_01.jpg", mended(2))
    mask_path(folder, 2).unlink()
    assert len(sentences(folder)) == 2 and repaired(folder) == []


def test_a_mask_of_another_size_than_its_record_says_is_found(folder, label):
    record = LabelStore(folder).newest("redcar_01")
    small = encode_png(CAR[:50])
    path = label / "m-0123456789abcdef.png"
    path.write_bytes(small)
    digest = hashlib.sha256(small).hexdigest()
    forged = replace(record, mask_file=path.name, mask_sha256=digest, revision=4, parent_sha256=record.sha256)
    (label / "r000004.json").write_bytes(sealed(forged))
    (sentence,) = sentences(folder)
    assert "redcar_01, revision 4, was saved with something wrong" in sentence and "144 x 50 pixels" in sentence


# --- other files


def test_what_a_save_left_behind_is_put_aside(folder, label):
    (label / ".carmask-0123456789abcdef").write_bytes(b"half a mask")
    (folder / ".masks" / ".carmask-fedcba9876543210").write_bytes(b"half a file")
    assert all("unfinished file" in sentence for sentence in sentences(folder)) and len(sentences(folder)) == 2
    assert repaired(folder) == []


def test_a_mask_without_a_record_is_said_and_stays(folder, label):
    path = label / "m-0123456789abcdef.png"
    path.write_bytes(encode_png(CAR))
    assert sentences(folder) == [f"{path} is a mask without a record: a save that did not become a revision."]
    assert repaired(folder) == sentences(folder)


@pytest.mark.parametrize("place", ["", "labels", "labels/redcar_01"])
def test_files_of_others_are_said_and_left_alone(folder, place):
    path = folder / ".masks" / place / "Thumbs.db"
    path.write_bytes(b"thumbs")
    assert [finding.path for finding in found(folder)] == [path]
    repair_store(folder, found(folder))
    assert path.read_bytes() == b"thumbs"


def test_a_link_is_not_followed(folder, label, tmp_path):
    outside = tmp_path / "outside"
    shutil.copytree(label, outside)
    (label.parent / "redcar_03").symlink_to(outside)
    (label / "r000004.json").symlink_to(outside / "r000001.json")
    assert len(sentences(folder)) == 2
    repair_store(folder, found(folder))
    assert not (label / "r000004.json").exists() and (outside / "r000001.json").is_file()
    assert (label.parent / "redcar_03").is_symlink()


def test_a_pipe_in_a_label_is_not_waited_for(folder, label):
    os.mkfifo(label / "r000004.json")
    assert sentences(folder) == ["Revision 4 of the mask of redcar_01 is damaged or half written."]


def test_a_store_that_is_a_link_is_refused(drawn_folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (drawn_folder / ".masks").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CarmaskError, match="a link leads away from it"):
        check_store(drawn_folder)


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"schema": "1"}'])
def test_a_project_file_that_is_gone_or_damaged_is_written_anew(folder, content):
    path = folder / ".masks" / "project.json"
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    assert len(sentences(folder)) == 1 and repaired(folder) == []
    assert json.loads(path.read_text())["schema"] == SCHEMA


# --- photos


def test_masks_of_photos_that_are_gone_are_found(folder):
    (folder / "redcar_02.jpg").unlink()
    assert sentences(folder) == ["redcar_02 has masks of redcar_02.jpg, which is not there."]


def test_photos_that_were_replaced_are_found_where_they_are_read(folder):
    (folder / "redcar_02.jpg").write_bytes(b"another photo")
    assert sentences(folder)[0].endswith("is not the photo any more over which its newest mask was saved.")
    assert sentences(folder, with_photos=False) == []


# --- the whole


def test_any_damage_to_any_file_is_found_and_repair_loses_nothing(folder, label):
    kept = folder.parent / "kept"
    shutil.copytree(folder, kept)
    for path in sorted(label.iterdir()):
        for damaged in (path.read_bytes()[: path.stat().st_size // 2], b"\0" * 64, b""):
            shutil.rmtree(folder)
            shutil.copytree(kept, folder)
            path.write_bytes(damaged)
            assert sentences(folder), path
            repaired(folder)
            assert LabelStore(folder).newest("redcar_01") is not None


def test_a_dry_run_says_the_same_and_changes_nothing(folder, label):
    mask_path(folder, 3).unlink()
    (label / "r000002.json").write_bytes(b"")
    before = everything(folder)
    dry = repair_store(folder, found(folder), dry_run=True)
    assert everything(folder) == before and not (folder / ".masks" / "aside").exists()
    assert [each.finding.path for each in dry] == [each.finding.path for each in repair_store(folder, found(folder))]


def test_what_was_put_aside_keeps_its_place_and_its_content(folder, label):
    (label / "r000002.json").write_bytes(b"damaged")
    (each,) = repair_store(folder, found(folder))
    assert each.aside.read_bytes() == b"damaged"
    assert each.aside.parts[-3:] == ("labels", "redcar_01", "r000002.json")


def test_a_folder_that_cannot_be_written_is_a_sentence(folder, label, monkeypatch):
    (label / "r000003.json").write_bytes(b"")

    def fail(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.rename", fail)
    with pytest.raises(CarmaskError, match="cannot be mended .Permission denied.. What was mended before is kept"):
        repair_store(folder, found(folder))


def test_a_check_can_be_given_up(folder):
    told = []
    with pytest.raises(Cancelled):
        check_store(folder, report=told.append, cancelled=lambda: bool(told))
    assert [(progress.done, progress.total) for progress in told] == [(1, 2)]


def test_stores_in_the_folders_within_are_found(folder, tmp_path):
    studio = tmp_path / "studio"
    shutil.copytree(folder, studio / "a" / "b")
    assert label_stores(studio) == [studio / "a" / "b"] and label_stores(folder) == [folder]


def test_the_commands_say_what_they_found_and_what_they_mended(folder, label, capsys):
    assert run(["check", str(folder)]) == 0
    assert "All saved masks are whole." in capsys.readouterr().err
    mask_path(folder, 3).unlink()
    (label / "Thumbs.db").write_bytes(b"")
    assert run(["check", str(folder)]) == 1
    said = capsys.readouterr()
    assert "The mask of redcar_01, revision 3, is not there." in said.out
    assert "2 findings; carmask repair would mend 1." in said.err
    assert run(["repair", str(folder), "--dry-run"]) == 1
    assert "2 findings, 1 would be mended, 1 left as they are." in capsys.readouterr().err
    assert run(["repair", str(folder)]) == 1
    assert "it is written again, the same to the last byte" in capsys.readouterr().out
    (label / "Thumbs.db").unlink()
    assert run(["check", str(folder)]) == 0


def test_the_commands_say_where_there_are_no_masks(drawn_folder, capsys):
    for command in ("check", "repair"):
        assert run([command, str(drawn_folder)]) == 2
        assert f"There are no saved masks in {drawn_folder}." in capsys.readouterr().err
        assert run([command, str(drawn_folder / "nowhere")]) == 2


def test_masks_are_compared_pixel_by_pixel_in_these_tests():
    assert not np.array_equal(mended(1), mended(2)) and not np.array_equal(mended(2), mended(3))

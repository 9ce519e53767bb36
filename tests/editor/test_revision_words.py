"""What is said of a saved revision."""

import pytest

from editor.desk.revision_words import difference_in_words, lines_of, state_in_word, told_of, when_in_words
from editor.desk.revisions import Compared, Revision, one_before
from editor.document.pyramid import MaskPyramid
from segmentation.labels.record import NetworkFacts, Record
from tests.pictures import mask
from tests.segmentation.labels import draft_for, mask_of

SMALL = MaskPyramid(mask("1."))


SAVED = {
    **vars(draft_for(mask_of(1))),
    "parent_sha256": "",
    "mask_file": "m-0123456789abcdef.png",
    "mask_sha256": "0" * 64,
    "saved_utc": "2026-03-02T14:05:00+00:00",
    "author": "Anna",
    "host": "studio-4",
}


def revision(number=3, changed_px=None, **parts):
    return Revision(number, Record(**(SAVED | parts), revision=number), changed_px)


def test_a_row_tells_number_author_time_and_state():
    title, author, when = lines_of(revision())
    assert (title, author) == ("Revision 3", "Anna")
    assert when.startswith("2026-03-0") and state_in_word(revision()) == "corrected"


@pytest.mark.parametrize(
    ("parts", "state", "said"),
    [
        ({"review": "accepted", "reviewer": "Ben"}, "accepted", "Accepted by Ben."),
        (
            {"review": "rejected", "reviewer": "Ben", "reason": "glare", "note": "the roof"},
            "rejected",
            "Rejected by Ben: glare (the roof).",
        ),
        ({"reviewer": "Ben"}, "corrected", "Ben took back what was said of it before."),
        ({"review": "accepted", "reviewer": "Ben", "note": "fine"}, "accepted", "Accepted by Ben. Note: fine"),
        ({"origin": "import"}, "corrected", "It was imported from another program."),
        ({"origin": "merge"}, "corrected", "It was merged of two masks that were saved at the same time."),
        ({"network": None}, "corrected", "No network drew it."),
        ({"tools": {"brush": 2, "wand": 1}, "seconds": 130.0}, "corrected", "Strokes: Brush 2, Magic wand 1; about 2"),
        ({"tools": {"laser": 2}}, "corrected", "Strokes: laser 2."),
        ({"seconds": 20.0}, "corrected", "Less than a minute of work."),
    ],
)
def test_all_that_is_known_of_it_is_told(parts, state, said):
    assert state_in_word(revision(**parts)) == state
    assert said in told_of(revision(**parts))
    assert "Made by Anna, saved on studio-4" in told_of(revision(**parts))


@pytest.mark.parametrize(
    ("changed_px", "said"),
    [
        (0, "It is as network unet drew it."),
        (1, "1 pixel is other than network unet drew it."),
        (2000, "2,000 pixels are other than network unet drew them."),
    ],
)
def test_what_a_person_changed_in_the_network_s_mask_is_counted(changed_px, said):
    assert said in told_of(revision(changed_px=changed_px, network=NetworkFacts("unet", "2" * 64, 0.5)))


def test_one_that_cannot_be_read_says_why():
    damaged = Revision(2, problem="Revision 2 is damaged.")
    assert lines_of(damaged) == ("Revision 2", "cannot be read", "") and state_in_word(damaged) == ""
    assert told_of(damaged) == "Revision 2 is damaged."


@pytest.mark.parametrize("saved_utc", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_clock_that_went_wrong_by_ages_keeps_no_row_from_being_shown(saved_utc):
    assert when_in_words(saved_utc)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0), "No pixel differs."),
        ((1, 0), "1 pixel added, 0 taken away"),
        ((2500, 3), "2,500 pixels added, 3 taken away"),
    ],
)
def test_the_difference_is_counted(counts, said):
    assert difference_in_words(Compared(SMALL, False, SMALL, *counts)) == said
    assert difference_in_words(Compared(SMALL, False)) == ""


def test_the_one_before_is_the_newest_readable_that_is_older():
    rows = [revision(4), Revision(3, problem="damaged"), revision(2), revision(1)]
    assert one_before(rows, 4) is rows[2].record
    assert one_before(rows, 1) is None

"""Saved facts beside the photos, versioned as masks are: immutable revisions that are only ever added."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from segmentation.atomic import sweep_temporaries
from segmentation.errors import CarmaskError
from segmentation.labels.chains import Chains
from segmentation.labels.fact_record import FactDraft, FactRecord
from segmentation.labels.forms import fact_form
from segmentation.labels.kinds import FactKind
from segmentation.labels.layout import LEFT_OVER_S
from segmentation.labels.refusals import not_written


class FactConflict(CarmaskError):
    """Somebody saved the same fact meanwhile; `head` is theirs."""

    def __init__(self, sentence: str, head: FactRecord) -> None:
        super().__init__(sentence)
        self.head = head


class FactStore:
    """The facts of one kind about the photos in one folder, or about their cars.

    `.masks/<folder of the kind>/<key>/` holds records `r000001.json`, `r000002.json`, ...; see `Chains`. A fact that
    was taken away has a newest record whose content is None.

    A method that takes `problems` adds a sentence to it for each file that had to be passed over.
    """

    def __init__(self, photo_folder: Path, kind: FactKind) -> None:
        self._kind = kind
        self._chains = Chains(photo_folder, kind, fact_form(kind))

    def newest(self, key: str, problems: list[str] | None = None) -> FactRecord | None:
        """Return the newest readable record under `key`, a label key or one of a car; None if there is none.

        Raises:
            CarmaskError: `key` is none, or the folder cannot be read.
        """
        return next(self._chains.newest_first(key, problems), None)

    def revisions(self, key: str, problems: list[str] | None = None) -> list[FactRecord]:
        """Return all readable records under `key`, the oldest first; raises as `newest` does."""
        return list(self._chains.newest_first(key, problems))[::-1]

    def save(self, draft: FactDraft, parent: FactRecord | None) -> FactRecord:
        """Add a revision under the key of `draft` and return its record; saving the same thing twice adds one.

        Args:
            draft: the fact, and who says so.
            parent: the record that was read before, None if there was none.

        Raises:
            ValueError: the content is none of this kind.
            FactConflict: another revision came after `parent`; this one was not saved.
            NotWritten: nothing was saved: no permission, no room, or the disk is gone.
            CarmaskError: nothing was saved: a newer carmask's facts.
        """
        if draft.content is not None:
            self._kind.check(draft.content)
        if (draft.photo is None) != self._kind.is_of_cars:
            raise ValueError(f"a {self._kind.noun} of {draft.car or draft.photo}")
        folder = self._chains.folder(draft.key)
        try:
            self._chains.prepare(draft.key)
            made = partial(_record, self._kind, draft, parent)
            path, record = self._chains.add(draft.key, parent, made, partial(_conflict, self._kind))
            sweep_temporaries(folder, before=path.stat().st_mtime - LEFT_OVER_S)
        except OSError as error:
            raise not_written(self._kind.noun, _name(draft), folder, error) from error
        return record


def _record(kind: FactKind, draft: FactDraft, parent: FactRecord | None, number: int) -> FactRecord:
    return FactRecord(
        **vars(draft),
        revision=number,
        parent_sha256=parent.sha256 if parent else "",
        saved_utc=datetime.now(UTC).isoformat(timespec="seconds"),
        schema=kind.schema,
    )


def _conflict(kind: FactKind, head: FactRecord) -> FactConflict:
    return FactConflict(
        f"{head.author} on {head.host} saved the {kind.noun} of {_name(head.draft)} meanwhile, as revision "
        f"{head.revision}. Yours did not replace it.",
        head,
    )


def _name(draft: FactDraft) -> str:
    return f"car {draft.car}" if draft.photo is None else draft.photo.name

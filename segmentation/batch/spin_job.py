"""The spin of a car: all of its views in one moving picture, made in a process of its own."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from segmentation.batch.delivery import Entry, kept, made_or_failed, put, sha256_of
from segmentation.batch.export_job import ExportJob, ExportSettings, key_of, read, reasons_of
from segmentation.cutout.encoding import FileTooLarge
from segmentation.cutout.film import film
from segmentation.cutout.picture import finished
from segmentation.cutout.spin import animated_webp
from segmentation.errors import CarmaskError
from segmentation.images.profiles import IN_SRGB


@dataclass(frozen=True)
class SpinJob:
    """A spin of `kind`, a key of SPIN_SUFFIXES, to be made of `views`, the jobs of their pictures by angle.

    Their placements are those in the spin. For the rest see `delivery.Job`.
    """

    name: str
    kind: str
    views: tuple[ExportJob, ...]
    file: str
    before: Entry | None = None
    earlier: Mapping[str, str] = field(default_factory=dict)
    leaves_its_place: bool = True
    is_spin: ClassVar[bool] = True

    @property
    def named_records(self) -> dict[str, dict[str, int | str]]:
        """The records that its views are made with, by photo and the folder of their kind, for the manifest."""
        return {f"{view.name}/{kind}": named for view in self.views for kind, named in view.named_records.items()}


Painted = NDArray[np.uint8] | tuple[int, int]
"""A backdrop, uint8 (h, w, 3), sRGB, or (h, w) alone of a transparent one."""


def make_spin(job: SpinJob, settings: ExportSettings, backdrop_at: Callable[[int], Painted]) -> Entry:
    """Make the spin of `job` and write it; whatever is wrong with this car alone is an entry, not an error.

    Args:
        job: the spin.
        settings: of the export.
        backdrop_at: returns the backdrop of an angle at the size of the spin.
    """
    return made_or_failed(job, settings.out, lambda: _made(job, settings, backdrop_at))


def _made(job: SpinJob, settings: ExportSettings, backdrop_at: Callable[[int], Painted]) -> Entry:
    photos = [sha256_of(view.photo) for view in job.views]
    keys = [key_of(view, settings, sha256) for view, sha256 in zip(job.views, photos, strict=True)]
    made_of = {"views": keys, "kind": job.kind, "spin": asdict(replace(settings.spin, kinds=())), "file": job.file}
    key = hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()
    if (same := kept(job, key, settings.out, delivers_all=settings.delivers_all)) is not None:
        return replace(same, records=job.named_records)
    frames, reasons = [], []
    for view, sha256 in zip(job.views, photos, strict=True):
        try:
            read_in = read(view, settings)
            picture, figures = finished(
                image=read_in.image,
                mask=read_in.mask,
                style=settings.style,
                placement=view.placement,
                backdrop=backdrop_at(view.angle),
                of_set=view.of_set,
                glass=read_in.glass,
                smart=read_in.smart,
            )
        except CarmaskError as error:
            raise CarmaskError(f"of {view.name}: {error}") from error
        frames.append(picture)
        reasons += [f"of {view.name}, {reason}" for reason in reasons_of(view, settings, figures, sha256)]
    try:
        content = film(frames, settings.spin) if job.kind == "mp4" else animated_webp(frames, settings.spin)
    except FileTooLarge as error:
        content = error.content
        reasons.append(str(error))
    entry = put(job, content, reasons, settings.out, delivers_all=settings.delivers_all)
    return replace(entry, records=job.named_records, key=key, profile=IN_SRGB.name)

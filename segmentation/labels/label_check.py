"""The check of one label: its records and the masks that they name; and of one fact, which is records alone."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from segmentation.errors import CarmaskError
from segmentation.labels.finding import Finding, Mend
from segmentation.labels.kinds import FactKind, MaskKind
from segmentation.labels.layout import mask_names, read_content
from segmentation.labels.lost_masks import found_again, worked_out
from segmentation.labels.record import MASK_FILE, Record
from segmentation.labels.record_check import CheckedChain, check_chain, check_other_files
from segmentation.masks.files import decode_mask


def check_label(folder: Path, kind: MaskKind | FactKind, settled_before: float) -> CheckedChain:
    """Return what is found in `folder`, `.masks/<kind>/<key>`; files that are being written count as nothing yet.

    Raises:
        OSError: the folder cannot be read.
    """
    chain = check_chain(folder, kind, settled_before)
    known: set[str] = set()
    if isinstance(kind, MaskKind):
        chain.findings += _masks(chain)
        chain.findings += _masks_without_record(chain)
        known = {name for name in chain.names if MASK_FILE.fullmatch(name)}
    chain.findings += check_other_files(chain, known)
    return chain


def _masks(chain: CheckedChain) -> Iterator[Finding]:
    whole: dict[int, bytes] = {}
    lost: list[Record] = []
    for number, record in chain.records.items():
        content, reason = _mask_content(chain, record)
        if content is None:
            lost.append(record)
        else:
            whole[number] = content
            if reason:
                yield Finding(chain.folder / record.mask_file, f"The {_mask_of(chain, number)} {reason}.")
    for record in lost:
        others = ((chain.records[number], content) for number, content in whole.items())
        again = found_again(record, chain.folder, chain.names) or worked_out(record, others)
        path = chain.folder / record.mask_file
        what = "is damaged" if path.is_file() else "is not there"
        mend = None if again is None else Mend(path, "it is written again, the same to the last byte", again)
        yield Finding(path, f"The {_mask_of(chain, record.revision)} {what}.", mend)


def _mask_content(chain: CheckedChain, record: Record) -> tuple[bytes | None, str]:
    """Return the bytes of the mask of `record`, None if they are lost, and what is wrong with the picture in them."""
    try:
        content = read_content(chain.folder / record.mask_file)
    except (OSError, ValueError):
        return None, ""
    if hashlib.sha256(content).hexdigest() != record.mask_sha256:
        return None, ""
    try:
        decode_mask(content, record.mask_file, (record.photo.height, record.photo.width))
    except CarmaskError as error:
        return content, f"was saved with something wrong: {str(error).rstrip('.')}"
    return content, ""


def _masks_without_record(chain: CheckedChain) -> Iterator[Finding]:
    named = {record.mask_file for record in chain.records.values()}
    merged = {record.merged_sha256 for record in chain.records.values() if record.merged_sha256}
    named |= {name for sha256 in merged for name in mask_names(sha256)}
    for name in chain.names:
        path = chain.folder / name
        is_nameless = MASK_FILE.fullmatch(name) is not None and name not in named
        if is_nameless and not chain.has_unread_records and chain.is_settled(path):
            yield Finding(path, f"{path} is a mask without a record: a save that did not become a revision.")


def _mask_of(chain: CheckedChain, number: int) -> str:
    return f"{chain.kind.noun} of {chain.folder.name}, revision {number},"

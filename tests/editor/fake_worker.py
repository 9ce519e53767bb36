"""A worker without a network: it speaks the messages and calls the upper half of every photo car.

Its ways of failing are chosen by the environment: FAKE_WORKER_DIES names a file; while that file does not exist,
the worker makes it and dies at the first request, or with FAKE_WORKER_DIES_AT at the first for a photo whose name
begins so. FAKE_WORKER_REFUSES makes every request fail. With FAKE_WORKER_DRAWS_LOWER it stands for another network,
which calls the lower half of every photo car.
"""

import io
import os
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo
from segmentation.messages import Cancelled, CancelRequest, Failed, Finished, PredictRequest, Ready, decode, encode

DRAWS_LOWER = bool(os.environ.get("FAKE_WORKER_DRAWS_LOWER"))


def say(message) -> None:
    sys.stdout.buffer.write(encode(message))
    sys.stdout.buffer.flush()


def die_once(request: PredictRequest) -> None:
    mark = os.environ.get("FAKE_WORKER_DIES")
    is_due = Path(request.photo_path).name.startswith(os.environ.get("FAKE_WORKER_DIES_AT", ""))
    if mark and is_due and not Path(mark).exists():
        Path(mark).touch()
        os._exit(9)


def predict(request: PredictRequest) -> None:
    if os.environ.get("FAKE_WORKER_REFUSES"):
        say(Failed(request.job_id, "The network has no opinion of this photo."))
        return
    try:
        image = read_photo(Path(request.photo_path))
    except CarmaskError as error:
        say(Failed(request.job_id, str(error)))
        return
    probability = np.zeros(image.shape[:2], np.uint8)
    half = image.shape[0] // 2
    probability[slice(half, None) if DRAWS_LOWER else slice(half)] = 255
    stream = io.BytesIO()
    np.save(stream, probability)
    Path(request.output_path).write_bytes(stream.getvalue())
    say(Finished(request.job_id, request.output_path, 1.0))


def main() -> None:
    print("a library prints something that is no message", flush=True)
    note = "There is no graphics card; the processor does the work." if "gpu" in sys.argv else ""
    name, sha256 = ("lower-half", "1" * 64) if DRAWS_LOWER else ("half", "0" * 64)
    say(Ready("CPU", name, sha256, 0.5, note))
    for line in sys.stdin.buffer:
        message = decode(line)
        if isinstance(message, PredictRequest):
            die_once(message)
            predict(message)
        elif isinstance(message, CancelRequest):
            say(Cancelled(message.job_id))


if __name__ == "__main__":
    main()

"""The predictions that wait, in the order they were asked for; any of them can be given up."""

from queue import SimpleQueue
from threading import Lock

from segmentation.messages import PredictRequest


class JobQueue:
    """Filled by the thread that listens, emptied by the one that works; every `job_id` is used once."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[PredictRequest | None] = SimpleQueue()
        self._lock = Lock()
        self._open: set[int] = set()
        self._cancelled: set[int] = set()

    def put(self, job: PredictRequest) -> None:
        """Add `job` at the end."""
        with self._lock:
            self._open.add(job.job_id)
        self._waiting.put(job)

    def cancel(self, job_id: int) -> None:
        """Give up the job `job_id`, waiting or in work; one that is done or unknown is left alone."""
        with self._lock:
            if job_id in self._open:
                self._cancelled.add(job_id)

    def close(self) -> None:
        """Say that no job follows those that wait."""
        self._waiting.put(None)

    def take(self) -> PredictRequest | None:
        """Return the next job, cancelled or not (it wants an answer either way), or None after `close`; waits."""
        return self._waiting.get()

    def is_cancelled(self, job_id: int) -> bool:
        """Say whether nobody waits for `job_id` any more."""
        with self._lock:
            return job_id in self._cancelled

    def finish(self, job_id: int) -> None:
        """Forget `job_id`, which was answered."""
        with self._lock:
            self._open.discard(job_id)
            self._cancelled.discard(job_id)
